import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from 'puppeteer-core';
import { middleOf } from './extension-view.ts';
import { asTrusted, copyFile } from './firefox-trusted.ts';
import type { OpenBrowser } from './open-browser.ts';

/** Drops files from disk onto an element as a person would: the page gets trusted events. */
export async function dropFiles(
  { name, browser }: OpenBrowser,
  page: Page,
  selector: string,
  paths: readonly string[],
): Promise<void> {
  await page.waitForSelector(selector, { visible: true });
  await page.bringToFront();
  const middle = await page.evaluate(middleOf, selector);
  if (!middle) throw new Error(`nothing to drop on for ${selector}`);
  if (name === 'firefox') {
    await prepare(page, paths, middle);
    await asTrusted(browser);
    return;
  }
  const session = await page.createCDPSession();
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...middle, data });
  }
  await session.detach();
}

/**
 * Pastes a picture into the focused element, by the keys: in Firefox the file itself; Chromium's clipboard takes
 * pictures as PNG only, so there the file is drawn again.
 */
export async function pasteFile(
  { name, browser }: OpenBrowser,
  page: Page,
  selector: string,
  path: string,
): Promise<void> {
  await page.waitForSelector(selector, { visible: true });
  await page.bringToFront();
  if (name === 'firefox') await copyFile(browser, path);
  else await copyPicture(page, path);
  // Firefox pastes where the selection stands, which a click sets and focus alone does not.
  await page.click(selector);
  await page.keyboard.down('Control');
  await page.keyboard.press('v', name === 'chromium' ? { commands: ['Paste'] } : {});
  await page.keyboard.up('Control');
}

/** Has the page of a Chromium put a picture on the clipboard. */
async function copyPicture(page: Page, path: string): Promise<void> {
  const { origin } = new URL(page.url());
  const rights = ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write'] as const;
  await page.browserContext().overridePermissions(origin, [...rights]);
  await page.evaluate(
    async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      const png = await canvas.convertToBlob({ type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    },
    (await readFile(path)).toString('base64'),
  );
}

/** Leaves the event ready in the page: no driver of Firefox can drop a file, so it is sent by `asTrusted`. */
async function prepare(
  page: Page,
  paths: readonly string[],
  at: { readonly x: number; readonly y: number },
): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), base64: (await readFile(path)).toString('base64') })),
  );
  await page.evaluate(
    (given, { x, y }) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: 'image/jpeg', lastModified: 1 }));
      }
      const common = { bubbles: true, cancelable: true, composed: true };
      Reflect.set(
        window,
        '__event',
        new DragEvent('drop', { ...common, dataTransfer: transfer, clientX: x, clientY: y }),
      );
      Reflect.set(window, '__target', document.elementFromPoint(x, y));
    },
    files,
    at,
  );
}
