/**
 * Many photo checks in one visit: `node bench/long-session.ts [checks] [chromium] [firefox]`, 500 by default. One
 * portal page, one panel: a photo is chosen, looked at and given up again. After each tenth the person rests until the
 * photo worker has ended, and the browser's memory is read. The first tenth fills the browser's own stores (decoded
 * pictures are kept until it wants their memory), and it cleans up when it likes: the mean of the last four rests is held
 * to that of the four after the first, and more than a fifth of growth fails. Needs the builds. Linux only.
 */
import { idleMs } from '../platform/photo/worker-desk.ts';
import { shanghaiReissue } from '../practice/pages/shanghai.ts';
import { chooseFile } from '../scripts/browsers/choose-file.ts';
import { type BrowserName, browserNames } from '../scripts/browsers/find.ts';
import { openSidebar } from '../scripts/browsers/sidebar.ts';
import { openStage } from '../tests/e2e/stage.ts';
import { testPhotos } from '../tests/fixtures/photos.ts';
import { megabytesOf } from './browser-memory.ts';

const mostGrowth = 0.2;
/** The worker ends after ten seconds without a job; before that the browser frees its pictures when it likes. */
const rest = idleMs + 3000;
const wanted = process.argv.slice(2);
const checks = Number(wanted.find((word) => /^\d+$/.test(word)) ?? 500);
const named = wanted.filter((word) => !/^\d+$/.test(word));
const chosen: readonly BrowserName[] = browserNames.filter(
  (name) => named.length === 0 || named.includes(name),
);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const photos = await testPhotos();
for (const name of chosen) {
  const stage = await openStage(name);
  try {
    const page = await stage.visit(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    const root = stage.browser.browser.process()?.pid;
    if (root === undefined) throw new Error('the browser has no process');
    const started = performance.now();
    const seen: number[] = [];
    const every = Math.ceil(checks / 10);
    for (let check = 1; check <= checks; check += 1) {
      await chooseFile(page, '#photo', check % 2 ? photos.camera : photos.cameraToo);
      await sidebar.photoCheck();
      await sidebar.cancel();
      if (check % every !== 0) continue;
      await new Promise((resolve) => setTimeout(resolve, rest));
      seen.push(Math.round(megabytesOf(root)));
    }
    const early = mean(seen.slice(1, 5));
    const late = mean(seen.slice(-4));
    const seconds = Math.round((performance.now() - started) / 1000);
    const growth = late / early - 1;
    console.log(
      `${name}  ${checks} checks in ${seconds} s: ${seen.join(', ')} MB after each tenth, ${Math.round(growth * 100)} %`,
    );
    if (growth > mostGrowth) process.exitCode = 1;
  } finally {
    await stage.close();
  }
}
