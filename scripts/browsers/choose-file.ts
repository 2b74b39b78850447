import type { Page } from 'puppeteer-core';
import { eventually } from './extension-view.ts';

/**
 * Chooses files from disk as a person would: clicks what opens the chooser, be it the file input itself or a button
 * of a widget, and picks the files there. The page gets trusted events.
 *
 * A page that draws its button anew between the aim and the press is aimed at again: nothing was pressed then.
 * @throws when there is nothing to click or no chooser opens.
 */
export async function chooseFile(page: Page, control: string, ...paths: string[]): Promise<void> {
  await page.bringToFront();
  const opening = page.waitForFileChooser({ timeout: 20_000 });
  // Its own timeout is reported by the wait below; a press that cannot be made is reported first.
  opening.catch(() => undefined);
  await eventually(`a press on ${control}`, async () => {
    await page.waitForSelector(control, { visible: true });
    await page.click(control);
    return true;
  });
  const chooser = await opening;
  await chooser.accept(paths);
}
