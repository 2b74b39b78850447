/**
 * Photographs every screen of the built extension for `docs/screenshots`, in three languages, light and dark, and
 * some of them narrow; then one sheet with all of them. Words after the command keep screens whose name holds one.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type Language, languages } from '../core/languages.ts';
import { closePage } from './browsers/close-page.ts';
import type { Screen, Studio } from './screens/screen.ts';
import { openStudio, schemes, screens, wear } from './screens/studio.ts';

const outDir = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const taken: string[] = [];
const wanted = process.argv.slice(2);
const shown = screens.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));

await rm(outDir, { recursive: true, force: true });
await mkdir(outDir, { recursive: true });
// One studio for each language: what one screen enters must not stand on another.
for (const language of languages) {
  await inStudio(language, async (studio) => {
    for (const screen of shown) await photograph(studio, screen, language);
  });
}
await inStudio('en', photographSheet);
console.log(`${taken.length} screenshots and a sheet are in ${outDir}`);

async function inStudio(language: Language, work: (studio: Studio) => Promise<void>): Promise<void> {
  const studio = await openStudio(language);
  try {
    await work(studio);
  } finally {
    await studio.close();
  }
}

async function photograph(open: Studio, screen: Screen, language: Language): Promise<void> {
  const { page } = await screen.show(open);
  for (const scheme of schemes) {
    await wear(page, scheme);
    await keep(`${screen.name}-${language}-${scheme}`, page);
  }
  if (screen.room === 'desk') {
    await wear(page, 'light');
    await page.setViewport({ width: 320, height: 820 });
    await keep(`${screen.name}-${language}-narrow`, page);
  }
  await closePage(page);
  await screen.leave?.(open);
}

async function keep(name: string, page: Page): Promise<void> {
  await writeFile(join(outDir, `${name}.png`), await page.screenshot());
  taken.push(name);
}

/** All pictures side by side on one page, small enough to look over. */
async function photographSheet({ open, site }: Studio): Promise<void> {
  // Of a portal's page only the panel, at its right edge.
  const figures = taken.map((name) => {
    const room = name.startsWith('sidebar-') ? 'panel' : 'own';
    return `<figure><img class="${room}" src="/${name}.png" alt=""><figcaption>${name}</figcaption></figure>`;
  });
  const images = new Map<string, Buffer>();
  for (const name of taken) images.set(`/${name}.png`, await readFile(join(outDir, `${name}.png`)));
  site.add(({ host, url }) => {
    if (host !== 'sheet.test') return undefined;
    const image = images.get(url.pathname);
    if (image) return { type: 'image/png', body: image };
    return {
      body: `<!doctype html><meta charset="utf-8"><style>
        body { margin: 8px; font: 9px system-ui; columns: 12; column-gap: 8px }
        figure { margin: 0 0 8px; break-inside: avoid; overflow-wrap: anywhere }
        img { display: block; width: 100%; border: 1px solid #ccc; box-sizing: border-box }
        .panel { aspect-ratio: 390 / 820; object-fit: cover; object-position: right }
      </style>${figures.join('')}`,
    };
  });
  const page = await open.browser.newPage();
  await page.setViewport({ width: 2000, height: 1200 });
  await page.goto('https://sheet.test/');
  // As WebP: 2 MB where PNG takes 9.
  await writeFile(
    join(outDir, 'sheet.webp'),
    await page.screenshot({ fullPage: true, type: 'webp', quality: 60 }),
  );
}
