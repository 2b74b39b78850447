import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { readPicture } from '../../practice/picture.ts';
import { practicePortals } from '../../practice/portals.ts';
import { startSite } from '../../practice/site.ts';
import { testPhotos } from '../../tests/fixtures/photos.ts';
import { builtExtension } from '../browsers/built-extension.ts';
import { closePage } from '../browsers/close-page.ts';
import type { BrowserName } from '../browsers/find.ts';
import { launch } from '../browsers/launch.ts';
import type { Scene } from './scene.ts';
import { steps } from './steps.ts';

/**
 * Walks the built extension through the practice portals in one browser: prints one line per step with what was
 * measured, and keeps a screenshot of each in `screenshotDir`.
 * @returns whether every step happened.
 */
export async function runTour(name: BrowserName, screenshotDir: string): Promise<boolean> {
  await mkdir(screenshotDir, { recursive: true });
  const profileDir = await mkdtemp(join(tmpdir(), 'liasse-tour-'));
  const site = await startSite(...practicePortals);
  const open = () =>
    launch(name, {
      extensionDir: builtExtension(name),
      proxyPort: site.proxyPort,
      profileDir,
      languages: ['zh-CN', 'zh', 'en'],
    });
  let browser = await open();
  const scene: Scene = {
    site,
    photo: await chosenPhoto(),
    get browser() {
      return browser;
    },
    async visit(address) {
      const page = await browser.browser.newPage();
      await page.goto(address);
      return page;
    },
    async restart() {
      await browser.close();
      browser = await open();
    },
  };
  try {
    for (const [index, step] of steps.entries()) {
      const { line, page } = await step.run(scene);
      const shot = join(screenshotDir, `${name}-${index + 1}-${step.id}.png`);
      await writeFile(shot, await screenshot(page));
      console.log(`✓ ${name}: ${line}`);
      await closePage(page);
    }
    return true;
  } catch (error) {
    console.error(`✗ ${name}:`, error);
    return false;
  } finally {
    await browser.close();
    await site.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function chosenPhoto(): Promise<Scene['photo']> {
  const { oversized } = await testPhotos();
  const picture = readPicture(await readFile(oversized));
  if (!picture) throw new Error(`${oversized} is no picture`);
  const { size } = await stat(oversized);
  return { path: oversized, bytes: size, width: picture.width, height: picture.height };
}

async function screenshot(page: Page): Promise<Uint8Array> {
  await page.bringToFront();
  return page.screenshot();
}
