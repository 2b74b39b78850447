/**
 * Runs the photo engine's browser cases in stock Chromium and Firefox, built as for the extension and under the
 * same content security policy: `node scripts/photo-corpus.ts [chromium] [firefox]`.
 */
import { type BrowserName, browserNames, openEnginePages } from './photo-browsers.ts';
import type { CaseReport } from './photo-page/main.ts';

const wanted = process.argv.slice(2);
const chosen: readonly BrowserName[] = browserNames.filter(
  (name) => wanted.length === 0 || wanted.includes(name),
);

const pages = await openEnginePages();
let faults = 0;
try {
  for (const browser of chosen) {
    await pages.open(browser, async (page) => {
      for (let index = 0; ; index += 1) {
        const report = await page.evaluate(
          (i): Promise<CaseReport | null> => window.photoPage?.runCase(i) ?? Promise.resolve(null),
          index,
        );
        if (!report) break;
        if (report.fault) faults += 1;
        const verdict = report.fault ? `FAILED ${report.fault}` : 'ok';
        console.log(`${browser}  ${report.name}  ${Math.round(report.ms)} ms  ${verdict}`);
      }
    });
  }
} finally {
  await pages.close();
}
console.log(faults === 0 ? 'all cases hold' : `${faults} cases failed`);
process.exitCode = faults === 0 ? 0 : 1;
