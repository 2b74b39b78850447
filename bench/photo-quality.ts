/**
 * How good the photo engine's files are beside those of other tools, in one run:
 * `node bench/photo-quality.ts [S1 S2 …]`. Chromium, one engine after the other on the same files, scored by
 * SSIMULACRA 2 against one pass of Lanczos-3 over the decoded crop. Pictures drawn by the bench always;
 * `LIASSE_PHOTOS=folder` adds a folder. Ends with an error code where a bar is missed.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openEnginePages } from '../scripts/photo-browsers.ts';
import { type Bar, barsOf, missed } from './photo-bars.ts';
import type { Measured } from './photo-page/main.ts';
import { benchSpecs, type SpecName, specNames, specWords, strictBytes } from './photo-specs.ts';
import { type FileResults, own, tableOf } from './photo-table.ts';

const folder = process.env.LIASSE_PHOTOS;
const wanted = process.argv.slice(2);
const chosen = specNames.filter((name) => wanted.length === 0 || wanted.includes(name));
const only = process.env.LIASSE_ONLY === undefined ? undefined : new RegExp(process.env.LIASSE_ONLY);

/** What browsers decode; the eight orientations of one picture count once. */
function photos(): string[] {
  if (folder === undefined) return [];
  return readdirSync(folder)
    .filter((name) => /\.(jpe?g|png|gif|bmp|webp|avif)$/i.test(name) && !/exif-portrait-[2-8]/.test(name))
    .sort()
    .map((name) => `/photos/${encodeURIComponent(name)}`);
}

/** Peers whose work is not worth its minutes where the pixels are many: half a minute a file at 12 megapixels. */
const spared: Readonly<Partial<Record<SpecName, readonly string[]>>> = {
  S5: [
    'hivision rule',
    'browser-image-compression',
    'compressorjs + search',
    'jsquash default',
    'jsquash 4:4:4',
  ],
  S7: [
    'hivision rule',
    'pica + canvas',
    'browser-image-compression',
    'compressorjs + search',
    'jsquash default',
    'jsquash 4:4:4',
  ],
};

function enginesFor(spec: SpecName, peers: readonly string[]): string[] {
  return [own, ...peers.filter((name) => !spared[spec]?.includes(name))];
}

async function measureSpec(page: Page, name: SpecName, files: readonly string[]): Promise<FileResults[]> {
  const spec = benchSpecs[name];
  const peers = await page.evaluate(() => window.benchPage?.peers ?? []);
  const engines = enginesFor(name, peers);
  const found: FileResults[] = [];
  const run = (file: string, list: readonly string[], scored: boolean): Promise<Measured[]> =>
    page.evaluate(
      (f, s, b, e, q) => window.benchPage?.measure(f, s, b, e, q) ?? [],
      file,
      spec,
      strictBytes(spec),
      list,
      scored,
    );
  // Each engine loads its parts before its time counts.
  const first = files[0];
  if (first) await run(first, engines, false);
  for (const file of files) {
    const results = await run(file, engines, true);
    found.push({ file: decodeURIComponent(file.replace('/photos/', '')), results });
  }
  return found;
}

const pages = await openEnginePages(folder, join(import.meta.dirname, 'photo-page'));
const bars: Bar[] = [];
try {
  const { page, close } = await pages.open('chromium');
  try {
    const drawn = await page.evaluate(() => window.benchPage?.pictures ?? []);
    const files = [...drawn, ...photos()].filter((file) => only === undefined || only.test(file));
    for (const name of chosen) {
      const results = await measureSpec(page, name, files);
      console.log(`\n${name}  ${specWords[name]}  (${files.length} files)`);
      console.log(tableOf(results, benchSpecs[name], process.env.LIASSE_EACH !== undefined));
      const found = barsOf(name, results);
      for (const bar of found) console.log(`  ${bar.met ? 'met   ' : 'MISSED'} ${bar.words}: ${bar.found}`);
      bars.push(...found);
    }
  } finally {
    await close();
  }
} finally {
  await pages.close();
}
const failures = missed(bars);
console.log(failures.length === 0 ? '\nevery bar met' : `\n${failures.length} bars missed`);
process.exitCode = failures.length === 0 ? 0 : 1;
