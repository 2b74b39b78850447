import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import type { Handler } from '../../practice/site.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { openStage, type Stage } from './stage.ts';

/** A site of a stranger that frames the portal and plays our top frame. */
const stranger: Handler = ({ host }) => {
  if (host !== 'stranger.example') return undefined;
  return {
    body: `<!doctype html><meta charset="utf-8"><title>社保卡补换</title><script>
      window.__heard = [];
      window.addEventListener('message', ({ data, ports }) => {
        window.__heard.push(Object.keys(data ?? {}).join());
        const port = ports[0];
        if (!port) return;
        port.onmessage = ({ data }) => window.__heard.push('over the port: ' + data?.type);
        port.postMessage({ type: 'proof', proof: 'guessed' });
        port.postMessage({ type: 'received' });
        port.postMessage({ type: 'outcome', outcome: { use: 'fixed', files: [
          { blob: new Blob(['attack']), name: 'attacker.jpg', lastModified: 1 } ] } });
      }, true);
    </script><iframe src="${shanghaiReissue}" width="900" height="800"></iframe>`,
  };
};

const heldBy = (page: Page, selector = '#photo') =>
  page.$eval(selector, (input) => [...((input as HTMLInputElement).files ?? [])].map(({ size }) => size));

describe.each(browserNames)('a hostile page in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    stage = await openStage(browserName);
    stage.site.add(stranger);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  async function arrive() {
    const page = await stage.visit(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    return { page, sidebar };
  }

  async function withCopyReady() {
    const { page, sidebar } = await arrive();
    await chooseFile(page, '#photo', photos.oversized);
    await sidebar.whenShown('[data-testid="photo-use-fixed"]:enabled');
    return { page, sidebar };
  }

  it('that frames the portal gets neither the chosen file nor a say in what is uploaded', async () => {
    const page = await stage.visit('https://stranger.example/');
    const frame = await eventually('the framed portal', async () =>
      page.frames().find((each) => each.url() === shanghaiReissue),
    );
    const field = await frame.waitForSelector('#photo');
    await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(photos.oversized);
    const name = await eventually('the original in the field', () =>
      frame.$eval('#photo', (input) => (input as HTMLInputElement).files?.[0]?.name ?? null),
    );
    expect(photos.oversized).toContain(name);
    const heard = await page.evaluate(() => Reflect.get(window, '__heard') as string[]);
    expect(heard.filter((what) => what.includes('choice'))).toEqual([]);
  });

  it('that moves our element loses our panel for a moment and gets the original, not silence', async () => {
    const { page } = await withCopyReady();
    await page.evaluate(() => {
      const host = document.querySelector('liasse-sidebar');
      if (host) document.body.append(host);
    });
    await eventually('the original in the field', async () => ((await heldBy(page))[0] ?? 0) > 1_000_000);
    const again = await openSidebar(stage.browser, page);
    await again.whenShown('[data-testid="material"]');
  });

  it('that removes our element while a file waits gets the original', async () => {
    const { page } = await withCopyReady();
    await page.evaluate(() => document.querySelector('liasse-sidebar')?.remove());
    await eventually('the original in the field', async () => ((await heldBy(page))[0] ?? 0) > 1_000_000);
  });

  it('that fades us gets no copy, and the person is told', async () => {
    const { page, sidebar } = await withCopyReady();
    await page.evaluate(() => document.documentElement.style.setProperty('opacity', '0.3'));
    await sidebar.view.click('[data-testid="photo-use-fixed"]');
    await sidebar.whenShown('[data-testid="photo-covered"]');
    expect(await heldBy(page)).toEqual([]);
    await page.evaluate(() => document.documentElement.style.removeProperty('opacity'));
    await eventually('the copy in the field', async () => {
      if (await sidebar.hasPhotoCheck()) await sidebar.view.click('[data-testid="photo-use-fixed"]');
      return (await heldBy(page)).length === 1;
    });
  });

  it('cannot switch us off with an event', async () => {
    const { page, sidebar } = await arrive();
    const id = new URL(stage.browser.extensionOrigin).hostname;
    await page.evaluate((extension) => {
      for (const name of [`${extension}:portal:wxt:content-script-started`, 'wxt:content-script-started']) {
        document.dispatchEvent(
          new CustomEvent(name, { detail: { contentScriptName: 'portal', messageId: 'x' } }),
        );
      }
    }, id);
    await chooseFile(page, '#photo', photos.oversized);
    await sidebar.photoCheck();
  });

  it('with a modal dialog of its own leaves our check clickable, and gets its dialog back', async () => {
    const { page, sidebar } = await arrive();
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      const field = document.querySelector('#photo');
      if (field) dialog.append(field);
      document.body.append(dialog);
      dialog.showModal();
    });
    await chooseFile(page, '#photo', photos.oversized);
    await sidebar.takeFixed();
    await eventually('the copy in the field', async () => (await heldBy(page)).length === 1);
    expect(await page.evaluate(() => document.querySelector('dialog')?.matches(':modal'))).toBe(true);
  });
});

describe('a cover that lets clicks through, in chromium', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage('chromium');
  });
  afterAll(() => stage?.close());

  it('is seen although it catches no click', async () => {
    const photos = await testPhotos();
    const page = await stage.visit(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await chooseFile(page, '#photo', photos.oversized);
    await sidebar.whenShown('[data-testid="photo-use-fixed"]:enabled');
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:#fff;pointer-events:none';
      document.body.append(cover);
      cover.showPopover();
    });
    // The browser reports sight at most every 100 ms.
    await eventually('the cover to count', async () => {
      await sidebar.view.click('[data-testid="photo-use-fixed"]');
      return sidebar.view.evaluate(() => document.querySelector('[data-testid="photo-covered"]') !== null);
    });
    expect(await heldBy(page)).toEqual([]);
  });
});
