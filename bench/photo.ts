/**
 * How well the photo engine keeps to limits, file by file, in Chromium and Firefox:
 * `node bench/photo.ts [chromium] [firefox] [S1 … S7]`. Own drawn pictures always; the files of the folder in
 * `LIASSE_PHOTOS` too, where it is set. In its subfolder `broken`, every file must be refused unless its name is
 * listed in `LIASSE_ACCEPTED` (comma-separated; a few names are known). Ends with an error code where anything left its limits.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { exactSize } from '../core/photo/geometry.ts';
import type { PhotoSpec } from '../core/photo/spec.ts';
import { type BrowserName, browserNames } from '../scripts/browsers/find.ts';
import { openEnginePages } from '../scripts/photo-browsers.ts';
import type { PageReport } from '../scripts/photo-page/main.ts';
import { benchSpecs, specNames, specWords, strictBytes } from './photo-specs.ts';

const slowestRefusalMs = 200;
const wanted = process.argv.slice(2);
/** Those named, or all where none is. */
const among = <T extends string>(names: readonly T[]): readonly T[] => {
  const found = names.filter((name) => wanted.includes(name));
  return found.length === 0 ? names : found;
};
const chosen: readonly BrowserName[] = among(browserNames);
const folder = process.env.LIASSE_PHOTOS;
/** Files that look broken and are not: a wrong name, junk after the end, an orientation that does not exist. */
const accepted = (
  process.env.LIASSE_ACCEPTED ?? 'jpeg-named.png,png-named.heic,trailing-junk.jpg,exif-lying-thumb.jpg'
).split(',');

function filesIn(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /\.(jpe?g|png|gif|bmp|webp|avif|hei[cf]|tiff?|svg)$/i.test(entry.name),
      )
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

/** What is wrong with a finished file, read strictly: KB as 1000 at the top, as 1024 at the bottom. */
function faultOf(report: PageReport, spec: PhotoSpec): string | undefined {
  const { min, max } = strictBytes(spec);
  const bytes = report.bytes ?? 0;
  if (report.format !== spec.formats?.[0]) return `is ${report.format}`;
  if (bytes < min || bytes > max) return `${bytes} bytes`;
  const size = exactSize(spec);
  if (size && (report.width !== size.width || report.height !== size.height)) return 'pixels';
  if (spec.dpi !== undefined && report.density !== spec.dpi) return 'density';
  if (report.metadata) return 'metadata';
  return (report.encodes ?? 0) > 5 ? 'encodes' : undefined;
}

function row(name: string, report: PageReport, fault: string | undefined): string {
  const cells = [
    name.padEnd(34),
    (report.reason ?? report.format ?? '').padEnd(18),
    String(report.bytes ?? '').padStart(8),
    (report.width ? `${report.width}x${report.height}` : '').padStart(10),
    String(report.density ?? '').padStart(4),
    `e${report.encodes ?? 0}`,
    (report.quality ? `q${report.quality} ${report.chroma}` : '').padEnd(10),
    `${Math.round(report.ms)} ms`.padStart(8),
    report.notes?.join(' ') ?? '',
    fault ? `FAULT ${fault}` : '',
  ];
  return cells.join('  ').trimEnd();
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

interface Tally {
  made: PageReport[];
  refused: number;
  faults: number;
}

function summary(tally: Tally, spec: PhotoSpec): string {
  const { max } = strictBytes(spec);
  const filled = tally.made.filter(({ quality }) => (quality ?? 100) < 100);
  const share = (middle(filled.map(({ bytes }) => (bytes ?? 0) / max)) * 100).toFixed(1);
  const encodes = tally.made.map((report) => report.encodes ?? 0);
  const ms = Math.round(middle(tally.made.map((report) => report.ms)));
  return `  made ${tally.made.length}, refused ${tally.refused}, faults ${tally.faults}; median ${share} % of the maximum, ${middle(encodes)} encodes (most ${Math.max(0, ...encodes)}), ${ms} ms`;
}

async function measure(page: Page, spec: PhotoSpec): Promise<Tally> {
  const tally: Tally = { made: [], refused: 0, faults: 0 };
  const note = (name: string, report: PageReport) => {
    const fault = report.reason ? undefined : faultOf(report, spec);
    if (report.reason) tally.refused += 1;
    else tally.made.push(report);
    if (fault) tally.faults += 1;
    console.log(row(name, report, fault));
  };
  const drawn = await page.evaluate(() => window.photoPage?.drawnNames ?? []);
  for (const name of drawn) {
    const report = await page.evaluate((n, s) => window.photoPage?.fitDrawn(n, s), name, spec);
    if (report) note(`(drawn) ${name}`, report);
  }
  for (const name of folder === undefined ? [] : filesIn(folder)) {
    const address = `/photos/${encodeURIComponent(name)}`;
    const report = await page.evaluate((a, s) => window.photoPage?.fitFrom(a, s), address, spec);
    if (report) note(name, report);
  }
  return tally;
}

/** Broken files: each must be refused, and soon. Returns how many were not. */
async function measureBroken(page: Page, spec: PhotoSpec): Promise<number> {
  let faults = 0;
  for (const name of folder === undefined ? [] : filesIn(join(folder, 'broken'))) {
    const address = `/photos/broken/${encodeURIComponent(name)}`;
    const report = await page.evaluate((a, s) => window.photoPage?.fitFrom(a, s), address, spec);
    if (!report) continue;
    const mayPass = accepted.includes(name);
    const slow = report.reason !== undefined && report.ms > slowestRefusalMs;
    const wrong = (report.reason === undefined) !== mayPass;
    const fault = wrong ? (mayPass ? 'refused' : 'accepted') : slow ? 'slow' : undefined;
    if (fault) faults += 1;
    console.log(row(`broken/${name}`, report, fault));
  }
  return faults;
}

const pages = await openEnginePages(folder);
let faults = 0;
try {
  for (const browser of chosen) {
    const { page, close } = await pages.open(browser);
    try {
      for (const name of among(specNames)) {
        const spec = benchSpecs[name];
        console.log(`\n${browser}  ${name}  ${specWords[name]}`);
        const tally = await measure(page, spec);
        console.log(summary(tally, spec));
        faults += tally.faults;
      }
      console.log(`\n${browser}  broken files`);
      faults += await measureBroken(page, benchSpecs.S1);
    } finally {
      await close();
    }
  }
} finally {
  await pages.close();
}
console.log(faults === 0 ? '\nevery file kept to its limits' : `\n${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
