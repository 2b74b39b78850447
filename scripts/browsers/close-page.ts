import type { Page } from 'puppeteer-core';

/**
 * Closes a tab. Chromium sometimes loses the request when the tab is just on its way to another page, and the driver
 * then waits for ever; asked again, it closes.
 * @throws when the tab is still there after ten times asking.
 */
export async function closePage(page: Page): Promise<void> {
  for (let asked = 0; asked < 10; asked++) {
    const closing = page.close().then(
      () => true,
      () => page.isClosed(),
    );
    const patience = new Promise<false>((resolve) => setTimeout(() => resolve(false), 1500));
    if (await Promise.race([closing, patience])) return;
  }
  throw new Error(`${page.url()} does not close`);
}
