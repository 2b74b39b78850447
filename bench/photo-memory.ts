/**
 * How much memory the photo engine takes above the empty page: `node bench/photo-memory.ts [chromium] [firefox]`.
 * Grey PNG files of 12 to 120 megapixels, made here, are brought to 20-50 KB; HEIC files of the folder in `LIASSE_PHOTOS`
 * go through all a photo check asks for. The proportional memory of the browser and all its processes is read every
 * 15 ms while one is worked on. Linux only. Fails above 600 MB.
 */
import { readdirSync } from 'node:fs';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { writePng } from '../core/photo/png-container.ts';
import { type BrowserName, browserNames } from '../scripts/browsers/find.ts';
import { openEnginePages } from '../scripts/photo-browsers.ts';
import { megabytesOf } from './browser-memory.ts';
import { benchSpecs } from './photo-specs.ts';

const mostMegabytes = 600;
const sizes: readonly (readonly [number, number])[] = [
  [3000, 4000],
  [6000, 8000],
  [8600, 11_600],
  [9480, 12_640],
];

/** A truecolour PNG of one grey, made row by row so that the bench itself needs little memory. */
async function writeGrey(path: string, width: number, height: number): Promise<void> {
  const rows = new Uint8Array((width * 3 + 1) * height).fill(160);
  for (let y = 0; y < height; y += 1) rows[y * (width * 3 + 1)] = 0;
  const deflated = deflateSync(rows, { level: 1 });
  await writeFile(path, writePng({ width, height }, { rows, colourType: 2 }, deflated, {}));
}

const wanted = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'photo-memory-'));
const files: string[] = [];
for (const [width, height] of sizes) {
  const name = `${((width * height) / 1e6).toFixed(0)} MP.png`;
  await writeGrey(join(folder, name), width, height);
  files.push(name);
}
const given = process.env.LIASSE_PHOTOS;
for (const name of given === undefined ? [] : readdirSync(given).filter((file) => file.endsWith('.heic'))) {
  await copyFile(join(given ?? '', name), join(folder, name));
  files.push(name);
}
const pages = await openEnginePages(folder);
let worst = 0;
try {
  for (const browser of browserNames.filter(
    (name: BrowserName) => wanted.length === 0 || wanted.includes(name),
  )) {
    for (const name of files) {
      const { page, close } = await pages.open(browser);
      try {
        const root = page.browser().process()?.pid;
        if (root === undefined) throw new Error('the browser has no process');
        const before = megabytesOf(root);
        let peak = before;
        const watch = setInterval(() => {
          peak = Math.max(peak, megabytesOf(root));
        }, 15);
        const address = `/photos/${encodeURIComponent(name)}`;
        const job: 'checkFrom' | 'fitFrom' = name.endsWith('.heic') ? 'checkFrom' : 'fitFrom';
        const run = (j: typeof job, a: string, s: typeof benchSpecs.S1) => window.photoPage?.[j](a, s);
        const report = await page.evaluate(run, job, address, benchSpecs.S1);
        clearInterval(watch);
        const above = Math.round(peak - before);
        worst = Math.max(worst, above);
        const outcome = report?.reason ?? 'done';
        console.log(`${browser}  ${name}  +${above} MB  ${outcome}  ${Math.round(report?.ms ?? 0)} ms`);
      } finally {
        await close();
      }
    }
  }
} finally {
  await pages.close();
  await rm(folder, { recursive: true });
}
console.log(worst <= mostMegabytes ? '\nwithin 600 MB' : `\n${worst} MB is more than ${mostMegabytes}`);
process.exitCode = worst <= mostMegabytes ? 0 : 1;
