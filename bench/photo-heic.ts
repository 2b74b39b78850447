/**
 * How long HEIC pictures of 12 megapixels take: `node bench/photo-heic.ts [chromium] [firefox]`, over the files of
 * the folder in `LIASSE_PHOTOS` (browsers make none, so there is no drawn one). Each in a browser of its own, the
 * decoder still to be loaded: one photo to 20-50 KB, and everything the photo check asks for. Fails above 2.5 s.
 */
import { readdirSync } from 'node:fs';
import { type BrowserName, browserNames } from '../scripts/browsers/find.ts';
import { openEnginePages } from '../scripts/photo-browsers.ts';
import type { PageReport } from '../scripts/photo-page/main.ts';
import { benchSpecs } from './photo-specs.ts';

const mostMs = 2500;
const leastPixels = 11_000_000;

const wanted = process.argv.slice(2);
const folder = process.env.LIASSE_PHOTOS;
const files = folder === undefined ? [] : readdirSync(folder).filter((name) => /\.hei[cf]$/i.test(name));
const pages = await openEnginePages(folder);

/** One job in a fresh browser. */
async function inFreshPage(
  browser: BrowserName,
  job: 'fitFrom' | 'checkFrom',
  name: string,
): Promise<PageReport> {
  const { page, close } = await pages.open(browser);
  try {
    const address = `/photos/${encodeURIComponent(name)}`;
    const run = (j: typeof job, a: string, s: typeof benchSpecs.S1) => window.photoPage?.[j](a, s);
    const report = await page.evaluate(run, job, address, benchSpecs.S1);
    if (!report) throw new Error('no report');
    return report;
  } finally {
    await close();
  }
}

let slow = 0;
try {
  for (const browser of browserNames.filter((name) => wanted.length === 0 || wanted.includes(name))) {
    for (const name of files) {
      const photo = await inFreshPage(browser, 'fitFrom', name);
      const pixels = (photo.sourceWidth ?? 0) * (photo.sourceHeight ?? 0);
      if (pixels < leastPixels) continue;
      const check = await inFreshPage(browser, 'checkFrom', name);
      const late = photo.reason !== undefined || check.reason !== undefined || check.ms > mostMs;
      if (late) slow += 1;
      const size = `${(pixels / 1e6).toFixed(1)} MP`;
      const times = `photo ${Math.round(photo.ms)} ms, whole check ${Math.round(check.ms)} ms`;
      console.log(`${browser}  ${name}  ${size}  ${times}  ${late ? 'MISSED' : ''}`);
    }
  }
} finally {
  await pages.close();
}
console.log(slow === 0 ? `\nwithin ${mostMs} ms` : `\n${slow} above ${mostMs} ms`);
process.exitCode = slow === 0 ? 0 : 1;
