import type { Browser, Frame, Page } from 'puppeteer-core';
import { doneOrGone, type ExtensionView, middleOf } from './extension-view.ts';

/** The extension's frame with this file name inside a page, or `null` while there is none. */
export function chromiumFrame(page: Page, file: string): ExtensionView | null {
  const frame = page.frames().find((one) => {
    const url = one.url();
    return url.startsWith('chrome-extension:') && new URL(url).pathname === `/${file}`;
  });
  return frame ? chromiumView(page, frame) : null;
}

/** Opens a page of the extension in a new tab. */
export async function chromiumTab(browser: Browser, address: string): Promise<ExtensionView> {
  const page = await browser.newPage();
  await page.goto(address);
  return chromiumView(page, page.mainFrame());
}

/** Clicks the extension's toolbar button over a page; the popup that opens. */
export async function chromiumPopup(
  browser: Browser,
  page: Page,
  extensionId: string,
  address: string,
): Promise<ExtensionView> {
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error(`no extension ${extensionId} in this browser`);
  const opened = browser.waitForTarget((target) => target.url().startsWith(address));
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const popup = await (await opened).asPage();
  return chromiumView(popup, popup.mainFrame());
}

/** Ends the extension's service worker as the browser does when it has been idle. */
export async function stopChromiumBackground(browser: Browser, origin: string): Promise<void> {
  const target = browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(`${origin}/`));
  // Already asleep: nothing to end.
  if (!target) return;
  const destroyed = new Promise<void>((resolve) => {
    const listen = (gone: unknown) => {
      if (gone !== target) return;
      browser.off('targetdestroyed', listen);
      resolve();
    };
    browser.on('targetdestroyed', listen);
  });
  const worker = await target.worker();
  await worker?.close();
  await destroyed;
}

function chromiumView(page: Page, frame: Frame): ExtensionView {
  // A frame that is gone throws at once; `async` makes that a rejection like any other.
  const evaluate: ExtensionView['evaluate'] = async (run, ...args) =>
    (await frame.evaluate(`(${run.toString()})(...${JSON.stringify(args)})`)) as Awaited<
      ReturnType<typeof run>
    >;
  const isGone = async () => frame.detached;
  return {
    evaluate,
    async click(selector) {
      // A tab in the background is not laid out anew and takes no clicks.
      await page.bringToFront();
      const still = await evaluate(middleOf, selector);
      const element = still && (await frame.$(selector));
      if (!element) throw new Error(`nothing to click for ${selector}`);
      await doneOrGone(element.click(), isGone);
      // A handle keeps its element in memory, and with it everything that was taken out of the page around it.
      await element.dispose().catch(() => undefined);
    },
    async press(key) {
      await doneOrGone(page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]), isGone);
    },
    screenshot: async () => Buffer.from(await page.screenshot()),
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => page.close(),
  };
}
