/**
 * Ten thousand damaged files: `node bench/damaged.ts [chromium] [firefox]`. Pictures and PDF files are damaged in
 * always the same ways and taken through the photo engine; each must end in time with a reason or with a file inside
 * its limits, and the browser must not keep growing in the second half. The first 2,000 are part of `npm test`. Linux only.
 */
import { type BrowserName, browserNames } from '../scripts/browsers/find.ts';
import { openEnginePages } from '../scripts/photo-browsers.ts';
import type { DamagedKind, DamageTally } from '../tests/browser/damaged-files.ts';
import { megabytesOf } from './browser-memory.ts';

const batch = 500;
const begin = 2000;
const counts: readonly (readonly [DamagedKind, number])[] = [
  ['pictures', 8000],
  ['documents', 2000],
];
/** Megabytes that the browser may grow by from the middle batch to the last; before, its own stores fill up. */
const mostGrowth = 100;

const wanted = process.argv.slice(2);
const chosen: readonly BrowserName[] = browserNames.filter(
  (name) => wanted.length === 0 || wanted.includes(name),
);
const pages = await openEnginePages();
let faults = 0;
try {
  for (const name of chosen) {
    const { page, close } = await pages.open(name);
    try {
      const root = page.browser().process()?.pid;
      if (root === undefined) throw new Error('the browser has no process');
      for (const [kind, count] of counts) {
        const ends: Record<string, number> = {};
        let slowest = 0;
        const seen: number[] = [];
        const started = performance.now();
        for (let from = begin; from < begin + count; from += batch) {
          const tally: DamageTally | undefined = await page.evaluate(
            (what, at, many) => window.photoPage?.endDamaged(what, at, many),
            kind,
            from,
            batch,
          );
          for (const [end, times] of Object.entries(tally?.ends ?? {})) ends[end] = (ends[end] ?? 0) + times;
          slowest = Math.max(slowest, tally?.slowestMs ?? 0);
          seen.push(megabytesOf(root));
        }
        const growth = Math.round((seen.at(-1) ?? 0) - (seen[Math.floor(seen.length / 2)] ?? 0));
        if (growth > mostGrowth) faults += 1;
        const seconds = Math.round((performance.now() - started) / 1000);
        const words = Object.entries(ends)
          .sort(([, a], [, b]) => b - a)
          .map(([end, times]) => `${end} ${times}`);
        console.log(
          `${name}  ${count} ${kind} in ${seconds} s, slowest ${Math.round(slowest)} ms, ${growth >= 0 ? '+' : ''}${growth} MB: ${words.join(', ')}`,
        );
      }
    } catch (error) {
      faults += 1;
      console.log(`${name}  ${error}`);
    } finally {
      await close();
    }
  }
} finally {
  await pages.close();
}
process.exitCode = faults === 0 ? 0 : 1;
