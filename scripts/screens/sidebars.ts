import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { ameliOrder } from '../../practice/pages/ameli.ts';
import { guangzhouReissue } from '../../practice/pages/guangzhou.ts';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { testPhotos } from '../../tests/fixtures/photos.ts';
import { chooseFile } from '../browsers/choose-file.ts';
import type { OpenBrowser } from '../browsers/open-browser.ts';
import { openSidebar, type Sidebar } from '../browsers/sidebar.ts';
import { toFill } from './quiet-pages.ts';
import type { Screen } from './screen.ts';

/** The screens of the sidebar, each beside a practice page. */
export const sidebarScreens: readonly Screen[] = [
  sidebar('sidebar-shanghai', shanghaiReissue),
  foldedSidebar('sidebar-folded', shanghaiReissue),
  sidebar('sidebar-guangzhou', guangzhouReissue),
  sidebar('sidebar-ameli', ameliOrder),
  sidebar('sidebar-photo', shanghaiReissue, async (page, shown) => {
    await chooseFile(page, '#photo', (await testPhotos()).oversized);
    await shown.photoCheck();
    await page.waitForFunction(() => document.readyState === 'complete');
    await shown.whenShown('[data-testid="photo-result"] img, [data-testid="photo-check"] img');
  }),
  sidebar('sidebar-portrait', shanghaiReissue, async (page, shown) => {
    await chooseFile(page, '#photo', (await testPhotos()).oversized);
    await shown.photoCheck();
    await shown.whenShown('[data-testid="portrait-checks"]');
    await shown.view.evaluate(() => {
      document.querySelector('[data-testid="portrait-marks"]')?.setAttribute('open', '');
      document.querySelector('[data-testid="portrait-checks"]')?.scrollIntoView();
      return true;
    });
    await shown.whenShown('[data-testid="portrait-marks"][open] img');
  }),
  sidebar('sidebar-fill', toFill, (_page, shown) => openFill(shown)),
  sidebar('sidebar-photo-refused', shanghaiReissue, async (page, shown) => {
    const path = join(tmpdir(), 'liasse-page.jpg');
    await writeFile(path, `<!doctype html>${' '.repeat(60_000)}`);
    await chooseFile(page, '#photo', path);
    await shown.whenShown('[data-testid="photo-refused"]');
  }),
];

/** A screen of the sidebar beside a practice page; `ready` is what it shows once it knows the page. */
export function sidebar(
  name: string,
  address: string,
  prepare?: (page: Page, sidebar: Sidebar) => Promise<void>,
  ready = '[data-testid="material"]',
): Screen {
  return {
    name,
    room: 'sidebar',
    async show({ open }) {
      const page = await open.browser.newPage();
      await page.setViewport({ width: 1100, height: 820 });
      await page.goto(address);
      const shown = await openSidebar(open, page);
      await shown.whenShown(ready);
      await prepare?.(page, shown);
      return { page, frame: ownFrame(page, open) };
    },
  };
}

/** Opens the preview of what would be filled in. */
export async function openFill(shown: Sidebar): Promise<void> {
  await shown.whenShown('[data-testid="fill-open"]');
  await shown.view.click('[data-testid="fill-open"]');
  await shown.whenShown('[data-testid="fill-apply"]:enabled');
}

/** Folded to its tab, as it comes on a phone or where the window is narrow. */
function foldedSidebar(name: string, address: string): Screen {
  return {
    name,
    room: 'sidebar',
    async show({ open }) {
      const page = await open.browser.newPage();
      await page.setViewport({ width: 470, height: 820 });
      await page.goto(address);
      const shown = await openSidebar(open, page);
      await shown.whenShown('[data-testid="sidebar-toggle"][aria-expanded="false"]');
      return { page, frame: ownFrame(page, open) };
    },
  };
}

/** The panel's document in a portal's page. */
export function ownFrame(page: Page, open: OpenBrowser): Frame {
  const frame = page.frames().find((one) => one.url().startsWith(open.extensionOrigin));
  if (!frame) throw new Error('the sidebar has no frame');
  return frame;
}
