/**
 * Shows the extension at work: with a display, a window on the practice portals that stays open; without one, or
 * with `--tour`, a walk through them in both browsers whose exit code says whether all of it happened.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { contentsAddress } from '../practice/pages/contents.ts';
import { practicePortals } from '../practice/portals.ts';
import { startSite } from '../practice/site.ts';
import { builtExtension } from './browsers/built-extension.ts';
import { type BrowserName, browserNames } from './browsers/find.ts';
import { launch } from './browsers/launch.ts';
import { runTour } from './tour/tour.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = new Set(process.argv.slice(2));
const windowed = hasDisplay() && !wanted.has('--tour');
const chosen = browserNames.filter((name) => wanted.has(name));
const browsers: readonly BrowserName[] = chosen.length > 0 ? chosen : windowed ? ['chromium'] : browserNames;

for (const name of browsers) build(name);
process.exitCode = windowed ? await showWindow(browsers[0] ?? 'chromium') : await tour();

function build(name: BrowserName): void {
  const wxt = fileURLToPath(new URL('../node_modules/wxt/bin/wxt.mjs', import.meta.url));
  const target = name === 'firefox' ? 'firefox' : 'chrome';
  const done = spawnSync(process.execPath, [wxt, 'build', '-b', target], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) process.exit(1);
}

async function tour(): Promise<number> {
  const screenshotDir = fileURLToPath(new URL('../tour', import.meta.url));
  let complete = true;
  for (const name of browsers) complete = (await runTour(name, screenshotDir)) && complete;
  console.log(complete ? `Screenshots are in ${screenshotDir}` : 'The tour is not complete.');
  return complete ? 0 : 1;
}

async function showWindow(name: BrowserName): Promise<number> {
  const site = await startSite(...practicePortals);
  const { browser } = await launch(name, {
    extensionDir: builtExtension(name),
    proxyPort: site.proxyPort,
    headful: true,
  });
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(contentsAddress);
  console.log('The practice window is open; close it to end.');
  await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  await site.close();
  return 0;
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
