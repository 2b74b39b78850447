import { bidiOf } from './bidi.ts';
import type { OpenBrowser } from './open-browser.ts';

/** Lets files be saved, without asking, into a folder of ours. */
export async function saveDownloadsTo({ name, browser }: OpenBrowser, folder: string): Promise<void> {
  if (name === 'firefox') {
    await bidiOf(browser)('browser.setDownloadBehavior', {
      downloadBehavior: { type: 'allowed', destinationFolder: folder },
    });
    return;
  }
  // The folder holds for as long as the session does.
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}
