/**
 * Photographs the built extension on the practice pages for `docs/screenshots`: the sidebar, the photo check and the
 * popup in three languages, light and dark, and on a narrow window; then one sheet with all of them.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type Language, languages } from '../core/languages.ts';
import { ameliOrder } from '../practice/pages/ameli.ts';
import { guangzhouReissue } from '../practice/pages/guangzhou.ts';
import { shanghaiReissue } from '../practice/pages/shanghai.ts';
import { practicePortals } from '../practice/portals.ts';
import { startSite } from '../practice/site.ts';
import { testPhotos } from '../tests/fixtures/photos.ts';
import { builtExtension } from './browsers/built-extension.ts';
import { chooseFile } from './browsers/choose-file.ts';
import { closePage } from './browsers/close-page.ts';
import { eventually } from './browsers/extension-view.ts';
import { launch } from './browsers/launch.ts';
import type { OpenBrowser } from './browsers/open-browser.ts';
import { openPopup } from './browsers/popup.ts';
import { openSidebar, type Sidebar } from './browsers/sidebar.ts';

type Scheme = 'light' | 'dark';

interface Scene {
  readonly name: string;
  readonly address: string;
  readonly size: { readonly width: number; readonly height: number };
  /** What to do before the picture is taken. */
  readonly prepare?: (page: Page, sidebar: Sidebar) => Promise<void>;
}

const desktop = { width: 1100, height: 820 };
const narrow = { width: 400, height: 820 };

const scenes: readonly Scene[] = [
  { name: 'shanghai', address: shanghaiReissue, size: desktop },
  { name: 'shanghai-photo', address: shanghaiReissue, size: desktop, prepare: chooseLargePhoto },
  { name: 'guangzhou', address: guangzhouReissue, size: desktop },
  { name: 'ameli', address: ameliOrder, size: desktop },
  { name: 'narrow', address: shanghaiReissue, size: narrow },
];

const outDir = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const taken: string[] = [];

await rm(outDir, { recursive: true, force: true });
await mkdir(outDir, { recursive: true });
const site = await startSite(...practicePortals);
const browser = await launch('chromium', {
  extensionDir: builtExtension('chromium'),
  proxyPort: site.proxyPort,
});
try {
  await addPeople(browser);
  for (const language of languages) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const scene of scenes) await photographPage(browser, scene, language, scheme);
      await photographPopup(browser, language, scheme);
    }
  }
  await photographSheet(browser);
} finally {
  await browser.close();
  await site.close();
}
console.log(`${taken.length} screenshots and a sheet are in ${outDir}`);

async function photographPage(
  open: OpenBrowser,
  scene: Scene,
  language: Language,
  scheme: Scheme,
): Promise<void> {
  const page = await open.browser.newPage();
  await page.setViewport(scene.size);
  await emulateScheme(page, scheme);
  await page.goto(scene.address);
  const sidebar = await openSidebar(open, page);
  // The check covers the language switch, so the language is chosen before a photo is.
  if (scene.size === narrow) await unfold(sidebar);
  await sidebar.speak(language);
  await scene.prepare?.(page, sidebar);
  await keep(`${scene.name}-${language}-${scheme}`, await page.screenshot());
  await closePage(page);
}

async function addPeople(open: OpenBrowser): Promise<void> {
  const popup = await openPopup(open);
  await popup.add({ name: '小林', relation: 'self' });
  await popup.add({ name: 'Léa', relation: 'child', facts: { age: '6' } });
  await popup.choose('小林');
  await popup.close();
}

async function photographPopup(open: OpenBrowser, language: Language, scheme: Scheme): Promise<void> {
  const popup = await openPopup(open);
  await popup.view.resize(380, 600);
  await popup.view.click(`[data-testid="language"] [data-language="${language}"]`);
  await popup.whenShown('[data-testid="person"]');
  await popup.whenShown(`[lang="${language}"]`);
  const page = (await open.browser.pages()).find((one) => one.url().startsWith(open.extensionOrigin));
  if (!page) throw new Error('the popup has no tab');
  await emulateScheme(page, scheme);
  await keep(`popup-${language}-${scheme}`, await popup.view.screenshot());
  await popup.close();
}

async function chooseLargePhoto(page: Page, sidebar: Sidebar): Promise<void> {
  await chooseFile(page, '#photo', (await testPhotos()).oversized);
  await sidebar.photoCheck();
  await eventually('both previews', () =>
    sidebar.view.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLImageElement>('[data-testid="photo-check"] img')];
      return shown.length >= 2 && shown.every((image) => image.complete && image.naturalWidth > 0);
    }),
  );
}

/** On a narrow window the sidebar begins as a tab. */
async function unfold(sidebar: Sidebar): Promise<void> {
  await sidebar.view.click('[data-testid="sidebar-toggle"][aria-expanded="false"]');
  await sidebar.whenShown('[data-testid="material"]');
}

function emulateScheme(page: Page, scheme: Scheme): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

async function keep(name: string, png: Uint8Array): Promise<void> {
  await writeFile(join(outDir, `${name}.png`), png);
  taken.push(name);
}

/** All pictures side by side on one page, small enough to look over. */
async function photographSheet(open: OpenBrowser): Promise<void> {
  const figures = taken.map(
    (name) => `<figure><img src="/${name}.png" alt=""><figcaption>${name}</figcaption></figure>`,
  );
  const images = new Map<string, Buffer>();
  for (const name of taken) images.set(`/${name}.png`, await readFile(join(outDir, `${name}.png`)));
  site.add(({ host, url }) => {
    if (host !== 'sheet.test') return undefined;
    const image = images.get(url.pathname);
    if (image) return { type: 'image/png', body: image };
    return {
      body: `<!doctype html><meta charset="utf-8"><style>
        body { margin: 12px; font: 12px system-ui; display: grid; grid-template-columns: repeat(6, 1fr); gap: 12px }
        figure { margin: 0 } img { width: 100%; border: 1px solid #ccc; box-sizing: border-box }
      </style>${figures.join('')}`,
    };
  });
  const page = await open.browser.newPage();
  await page.setViewport({ width: 1500, height: 900 });
  await page.goto('https://sheet.test/');
  await writeFile(join(outDir, 'sheet.png'), await page.screenshot({ fullPage: true }));
}
