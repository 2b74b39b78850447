/** Frames that a page adds while our panel is there, and choices that are made before we know what the page is. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Handler } from '../../practice/site.ts';
import { builtExtension } from '../../scripts/browsers/built-extension.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { type BrowserName, browserNames } from '../../scripts/browsers/find.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { hasSidebar, openSidebar, type Sidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { openStage, type Stage } from './stage.ts';

const portal = 'https://zwdt.sh.gov.cn/govPortals/bsfw/item/practice-late';
const inFrame = '/govPortals/practice-late-field';
const field = '<meta charset="utf-8"><label>上传照片 <input type="file" id="photo"></label>';
const pages: Handler = ({ host, url }) => {
  if (host !== 'zwdt.sh.gov.cn') return undefined;
  if (url.pathname === inFrame) return { body: `<!doctype html><title>x</title>${field}` };
  if (!url.href.startsWith(portal)) return undefined;
  const own = url.searchParams.has('own') ? field : '';
  return {
    body: `<!doctype html><meta charset="utf-8"><title>新版社保卡补换申请</title><h1>社保卡补换申请</h1>${own}`,
  };
};

/** Ways in which a page gives a frame its document. */
const kinds = ['address', 'string', 'writing', 'elements', 'blob'] as const;

/** Adds a frame as pages do that open a part of themselves in a layer. */
async function addFrame(page: Page, kind: (typeof kinds)[number]): Promise<Frame> {
  await page.evaluate(
    (how, html, address) => {
      const frame = document.createElement('iframe');
      const inside = () => frame.contentDocument as Document;
      if (how === 'address') frame.src = address;
      if (how === 'string') frame.srcdoc = html;
      if (how === 'blob') frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
      if (how === 'elements') {
        const fill = () => {
          inside().body.innerHTML = html;
        };
        // Firefox puts another empty document in its place once.
        frame.addEventListener('load', fill, { once: true });
      }
      document.body.append(frame);
      if (how === 'writing') {
        inside().open();
        inside().write(html);
        inside().close();
      }
    },
    kind,
    field,
    inFrame,
  );
  const frame = await eventually('the frame', async () => {
    for (const each of page.frames()) {
      if (each === page.mainFrame() || each.url().includes('extension')) continue;
      if (await each.$('#photo').catch(() => null)) return each;
    }
    return null;
  });
  return frame;
}

async function chooseIn(frame: Frame, path: string): Promise<void> {
  const input = await frame.waitForSelector('#photo');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

/** The bytes that the field holds, read in the page. */
const contentOf = (frame: Frame) =>
  frame.$eval('#photo', async (element) => {
    const file = (element as HTMLInputElement).files?.[0];
    return file ? [...new Uint8Array(await file.arrayBuffer())] : null;
  });

async function expectHeld(frame: Frame, path: string): Promise<void> {
  const content = await eventually('the file in the field', () => contentOf(frame));
  expect(Buffer.from(content).equals(readFileSync(path))).toBe(true);
}

describe.each(browserNames)('a frame that comes later in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    stage = await openStage(browserName);
    stage.site.add(pages);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  it.each(kinds)('has its field guarded like any other (%s)', async (kind) => {
    const page = await stage.visit(portal);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    const frame = await addFrame(page, kind);
    await sidebar.whenShown('[data-testid="sidebar"]');
    // Its field has been told to the panel, and the panel has told its rules.
    await eventually('the rules of the field', () =>
      sidebar.view.evaluate(() => Number(document.documentElement.dataset.rules ?? 0) > 0),
    );
    await chooseIn(frame, photos.compliant);
    await expectHeld(frame, photos.compliant);
    expect(await sidebar.hasPhotoCheck()).toBe(false);
    await chooseIn(frame, photos.camera);
    await sidebar.photoCheck();
    expect(await contentOf(frame)).toBeNull();
    await sidebar.takeOriginal();
    await expectHeld(frame, photos.camera);
    await chooseIn(frame, photos.cameraToo);
    await sidebar.takeFixed();
    const copy = await eventually('the copy', () => contentOf(frame));
    expect(copy.length).toBeLessThanOrEqual(50_000);
  });
});

/**
 * The built extension with a background that lets messages wait until one of our own pages is opened: a slow machine
 * that is waking up.
 * @param waits an expression over `message` and `sender`
 */
function withSleepyBackground(name: BrowserName, waits: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'liasse-sleepy-'));
  cpSync(builtExtension(name), dir, { recursive: true });
  const sleepy = `{
    const { onMessage, getURL } = (globalThis.browser ?? chrome).runtime;
    const addListener = onMessage.addListener.bind(onMessage);
    let wake;
    const awake = new Promise((resolve) => { wake = resolve; });
    onMessage.addListener = (listener) => addListener((message, sender, reply) => {
      if (sender.url?.includes('/popup.html')) wake();
      if (!(${waits})) return listener(message, sender, reply);
      awake.then(async () => {
        const answer = listener(message, sender, reply);
        if (answer !== true) reply(await answer);
      });
      return true;
    });
  }`;
  const background = join(dir, 'background.js');
  writeFileSync(background, `${sleepy}\n${readFileSync(background, 'utf8')}`);
  return dir;
}

describe.each(browserNames)('a choice before anything is known, in %s', (browserName) => {
  let photos: TestPhotos;
  let dir = '';
  let stage: Stage | undefined;

  beforeAll(async () => {
    photos = await testPhotos();
  });
  afterEach(async () => {
    await stage?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  async function begin(waits: string): Promise<Stage> {
    dir = withSleepyBackground(browserName, waits);
    stage = await openStage(browserName, { extensionDir: dir });
    stage.site.add(pages);
    return stage;
  }

  /** Says something new, so that the page is looked at again. */
  const change = (at: Page | Frame) =>
    at.evaluate(() => {
      document.body.append(document.createElement('p'));
      document.querySelector('p')?.append('请在工作日办理');
    });

  async function guards(sidebar: Sidebar): Promise<void> {
    await eventually('the rules of the field', () =>
      sidebar.view.evaluate(() => Number(document.documentElement.dataset.rules ?? 0) > 0),
    );
  }

  it('reaches the page untouched, and the next one is looked at', async () => {
    const { browser, visit } = await begin(`message?.name === 'page/facts'`);
    const page = await visit(`${portal}?own`);
    await chooseFile(page, '#photo', photos.camera);
    await expectHeld(page.mainFrame(), photos.camera);
    expect(await hasSidebar(browser, page)).toBe(false);
    const popup = await openPopup(browser);
    await popup.close();
    await change(page);
    const sidebar = await openSidebar(browser, page);
    await guards(sidebar);
    await expectHeld(page.mainFrame(), photos.camera);
    await chooseFile(page, '#photo', photos.cameraToo);
    await sidebar.photoCheck();
    expect(await contentOf(page.mainFrame())).toBeNull();
    await sidebar.takeOriginal();
    await expectHeld(page.mainFrame(), photos.cameraToo);
  });

  it('reaches a frame untouched that we have not heard of yet', async () => {
    const { browser, visit } = await begin(`sender.frameId > 0 && !sender.url?.startsWith(getURL(''))`);
    const page = await visit(portal);
    const sidebar = await openSidebar(browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    const frame = await addFrame(page, 'address');
    await chooseIn(frame, photos.camera);
    await expectHeld(frame, photos.camera);
    expect(await sidebar.hasPhotoCheck()).toBe(false);
    const popup = await openPopup(browser);
    await popup.close();
    await change(frame);
    await guards(sidebar);
    await chooseIn(frame, photos.cameraToo);
    await sidebar.photoCheck();
    await sidebar.takeOriginal();
    await expectHeld(frame, photos.cameraToo);
  });
});
