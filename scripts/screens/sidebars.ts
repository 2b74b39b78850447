import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ameliOrder } from '../../practice/pages/ameli.ts';
import { guangzhouReissue } from '../../practice/pages/guangzhou.ts';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { testPhotos } from '../../tests/fixtures/photos.ts';
import { chooseFile } from '../browsers/choose-file.ts';
import { openSidebar, type Sidebar } from '../browsers/sidebar.ts';
import type { Screen } from './screen.ts';

/** The screens of the sidebar, each beside a practice page. */
export const sidebarScreens: readonly Screen[] = [
  sidebar('sidebar-shanghai', shanghaiReissue),
  sidebar('sidebar-guangzhou', guangzhouReissue),
  sidebar('sidebar-ameli', ameliOrder),
  sidebar('sidebar-photo', shanghaiReissue, async (page, shown) => {
    await chooseFile(page, '#photo', (await testPhotos()).oversized);
    await shown.photoCheck();
    await page.waitForFunction(() => document.readyState === 'complete');
    await shown.whenShown('[data-testid="photo-result"] img, [data-testid="photo-check"] img');
  }),
  sidebar('sidebar-photo-refused', shanghaiReissue, async (page, shown) => {
    const path = join(tmpdir(), 'liasse-page.jpg');
    await writeFile(path, `<!doctype html>${' '.repeat(60_000)}`);
    await chooseFile(page, '#photo', path);
    await shown.whenShown('[data-testid="photo-refused"]');
  }),
];

/** A screen of the sidebar beside a practice page. */
export function sidebar(
  name: string,
  address: string,
  prepare?: (page: Page, sidebar: Sidebar) => Promise<void>,
): Screen {
  return {
    name,
    room: 'sidebar',
    async show({ open }) {
      const page = await open.browser.newPage();
      await page.setViewport({ width: 1100, height: 820 });
      await page.goto(address);
      const shown = await openSidebar(open, page);
      await shown.whenShown('[data-testid="material"]');
      await prepare?.(page, shown);
      const frame = page.frames().find((one) => one.url().startsWith(open.extensionOrigin));
      if (!frame) throw new Error('the sidebar has no frame');
      return { page, frame };
    },
  };
}
