import type { ElementHandle, Page } from 'puppeteer-core';

/** What a person clicks to choose a file: the file input itself, or something that opens a chooser. */
export interface FileControl {
  readonly choose: string;
  readonly opens: 'itself' | 'chooser';
}

/**
 * Chooses a file from disk as a person would: the page gets trusted events.
 * @throws when the control is missing or no chooser opens.
 */
export async function chooseFile(page: Page, control: FileControl, path: string): Promise<void> {
  if (control.opens === 'itself') {
    const input = (await page.waitForSelector(control.choose)) as ElementHandle<HTMLInputElement> | null;
    if (!input) throw new Error(`no file input ${control.choose}`);
    await input.uploadFile(path);
    return;
  }
  await page.waitForSelector(control.choose, { visible: true });
  const [chooser] = await Promise.all([
    page.waitForFileChooser({ timeout: 10_000 }),
    page.click(control.choose),
  ]);
  await chooser.accept([path]);
}
