import type { Page } from 'puppeteer-core';

/**
 * Chooses files from disk as a person would: clicks what opens the chooser, be it the file input itself or a button
 * of a widget, and picks the files there. The page gets trusted events.
 * @throws when there is nothing to click or no chooser opens.
 */
export async function chooseFile(page: Page, control: string, ...paths: string[]): Promise<void> {
  await page.waitForSelector(control, { visible: true });
  await page.bringToFront();
  const [chooser] = await Promise.all([page.waitForFileChooser({ timeout: 10_000 }), page.click(control)]);
  await chooser.accept(paths);
}
