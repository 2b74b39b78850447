/**
 * `npm run store-pictures`: photographs the built extension on the practice pages at the size the stores want
 * (1280 × 800), in three languages, and draws Chrome's small promotional picture (440 × 280), into
 * `docs/store/pictures`.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type Language, languages } from '../core/languages.ts';
import { ameliOrder } from '../practice/pages/ameli.ts';
import { guangzhouReissue } from '../practice/pages/guangzhou.ts';
import { shanghaiReissue } from '../practice/pages/shanghai.ts';
import { practicePortals } from '../practice/portals.ts';
import { startSite } from '../practice/site.ts';
import { testPhotos } from '../tests/fixtures/photos.ts';
import { builtExtension } from './browsers/built-extension.ts';
import { chooseFile } from './browsers/choose-file.ts';
import { closePage } from './browsers/close-page.ts';
import { openDesk } from './browsers/desk.ts';
import { eventually } from './browsers/extension-view.ts';
import { launch } from './browsers/launch.ts';
import { openPopup } from './browsers/popup.ts';
import { openSidebar, type Sidebar } from './browsers/sidebar.ts';

interface Scene {
  readonly name: string;
  readonly address: string;
  /** What to do before the picture is taken. */
  readonly prepare?: (page: Page, sidebar: Sidebar) => Promise<void>;
}

const scenes: readonly Scene[] = [
  { name: 'list', address: shanghaiReissue, prepare: showList },
  { name: 'photo', address: shanghaiReissue, prepare: chooseLargePhoto },
  { name: 'vitale', address: ameliOrder, prepare: waitForPapers },
  { name: 'receipt', address: guangzhouReissue, prepare: answerAll },
];

const size = { width: 1280, height: 800 };
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/store/pictures');

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const site = await startSite(...practicePortals);
const browser = await launch('chromium', {
  extensionDir: builtExtension('chromium'),
  proxyPort: site.proxyPort,
});
try {
  const popup = await openPopup(browser);
  await popup.add({ name: '小林', relation: 'self' });
  await popup.choose('小林');
  await popup.close();
  for (const language of languages) {
    for (const scene of scenes) await photographPage(scene, language);
    await photographDesk(language);
  }
  await drawPromotion();
} finally {
  await browser.close();
  await site.close();
}
console.log(`The pictures are in ${folder}`);

async function photographPage(scene: Scene, language: Language): Promise<void> {
  const page = await browser.browser.newPage();
  await page.setViewport(size);
  await page.goto(scene.address);
  const sidebar = await openSidebar(browser, page);
  await sidebar.speak(language);
  await scene.prepare?.(page, sidebar);
  await keep(`${language}-${scene.name}`, page);
  await closePage(page);
}

/** The desk speaks the language the panel was last told to. */
async function photographDesk(language: Language): Promise<void> {
  const desk = await openDesk(browser, '#prepare/cn-shanghai/reissue');
  await desk.view.resize(size.width, size.height);
  await desk.whenShown(`[lang="${language}"]`);
  await desk.whenShown('[data-testid="material"]');
  const page = (await browser.browser.pages()).find((one) =>
    one.url().endsWith('#prepare/cn-shanghai/reissue'),
  );
  if (!page) throw new Error('the desk has no tab');
  await keep(`${language}-desk`, page);
  await desk.view.close();
}

/** The papers themselves, at the top of the panel. */
async function showList(page: Page, sidebar: Sidebar): Promise<void> {
  await answerAll(page, sidebar, 1);
  await sidebar.view.evaluate(() => {
    document.querySelector('.checklist')?.scrollIntoView();
    return true;
  });
}

async function waitForPapers(_page: Page, sidebar: Sidebar): Promise<void> {
  await sidebar.whenShown('[data-testid="material"]');
}

/** Gives every question one of its answers, so that the picture shows the list and not the questions. */
async function answerAll(page: Page, sidebar: Sidebar, which = 0): Promise<void> {
  await waitForPapers(page, sidebar);
  for (let [question] = await sidebar.questions(); question; [question] = await sidebar.questions()) {
    await sidebar.answer(question.fact, question.values[which] ?? question.values[0] ?? '');
  }
  await sidebar.view.evaluate(() => {
    document.querySelector('[data-testid="procedure"], h2')?.scrollIntoView();
    return true;
  });
}

async function chooseLargePhoto(page: Page, sidebar: Sidebar): Promise<void> {
  await chooseFile(page, '#photo', (await testPhotos()).oversized);
  await sidebar.photoCheck();
  await eventually('both previews', () =>
    sidebar.view.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLImageElement>('[data-testid="photo-check"] img')];
      return shown.length >= 2 && shown.every((image) => image.complete && image.naturalWidth > 0);
    }),
  );
}

async function drawPromotion(): Promise<void> {
  const icon = await readFile(join(root, 'public/icon.svg'), 'utf8');
  const page = await browser.browser.newPage();
  await page.setViewport({ width: 440, height: 280 });
  await page.setContent(
    `<style>body{margin:0;height:280px;display:flex;gap:28px;align-items:center;justify-content:center;
      background:#f3f1ec;color:#17352f;font:600 44px/1.2 system-ui,sans-serif}
      svg{width:120px;height:120px}</style>${icon}<div>Liasse<br>材料夹</div>`,
  );
  await keep('promotion', page);
  await closePage(page);
}

/** As JPEG: the stores take it, and it has no transparency for them to refuse. */
async function keep(name: string, page: Page): Promise<void> {
  await writeFile(join(folder, `${name}.jpg`), await page.screenshot({ type: 'jpeg', quality: 88 }));
}
