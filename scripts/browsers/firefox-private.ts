import type { Browser } from 'puppeteer-core';
import { bidiOf, contextOf, property, text } from './bidi.ts';
import { eventually } from './extension-view.ts';
import type { PrivateWindow } from './open-browser.ts';

/**
 * Installs an extension from a folder as one that works in private windows: what a person allows on `about:addons`.
 * The driver's own word for it is Firefox's alone (`moz:allowPrivateBrowsing`, in 153 as in the source of the driver).
 */
export async function letIntoPrivateWindows(browser: Browser, path: string): Promise<void> {
  await bidiOf(browser)('webExtension.install', {
    extensionData: { type: 'path', path },
    'moz:allowPrivateBrowsing': true,
  });
}

/**
 * Opens a private window. The driver has no command for it: the browser's own window is asked, as its menu does. The
 * tab that comes with it shows a page of the browser's own, so a second one is opened beside it.
 */
export async function openPrivateFirefoxWindow(browser: Browser): Promise<PrivateWindow> {
  const send = bidiOf(browser);
  const before = new Set(await browser.pages());
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const windows = property(tree, 'contexts');
  const chrome = text(property(Array.isArray(windows) ? windows[0] : undefined, 'context'));
  const opened = await send('script.callFunction', {
    functionDeclaration: `async () => {
      const { BrowserWindowTracker } = ChromeUtils.importESModule('resource:///modules/BrowserWindowTracker.sys.mjs');
      await BrowserWindowTracker.promiseOpenWindow({ openerWindow: window, private: true });
    }`,
    target: { context: chrome },
    awaitPromise: true,
  });
  if (property(opened, 'type') !== 'success') throw new Error(`no private window: ${JSON.stringify(opened)}`);
  const first = await eventually('the private window', async () =>
    (await browser.pages()).find((page) => !before.has(page)),
  );
  before.add(first);
  await send('browsingContext.create', { type: 'tab', referenceContext: contextOf(first) });
  const page = await eventually('a tab in the private window', async () =>
    (await browser.pages()).find((each) => !before.has(each)),
  );
  return {
    page,
    close: async () => {
      await page.close();
      await first.close();
    },
  };
}
