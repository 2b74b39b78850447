import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Handler } from '../../practice/site.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { testPhotos } from '../fixtures/photos.ts';
import { openStage, type Stage } from './stage.ts';

const slow = 'https://zwdt.sh.gov.cn/govPortals/bsfw/item/practice-slow';
const slowPage: Handler = ({ host, url }) => {
  if (host !== 'zwdt.sh.gov.cn') return undefined;
  if (url.pathname === '/practice-never.png') return { body: '', never: true };
  if (url.href !== slow) return undefined;
  return {
    body: `<!doctype html><meta charset="utf-8"><title>新版社保卡补换申请</title><h1>社保卡补换申请</h1>
      <img src="/practice-never.png" alt=""><label>上传照片 <input type="file" id="photo"></label>`,
  };
};

describe.each(browserNames)('a page that never finishes loading in %s', (browserName) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(browserName);
    stage.site.add(slowPage);
  });
  afterAll(() => stage?.close());

  it('is guided and guarded all the same', async () => {
    const photos = await testPhotos();
    const page = await stage.browser.browser.newPage();
    await page.goto(slow, { waitUntil: 'domcontentloaded' });
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    expect(await page.evaluate(() => document.readyState)).toBe('interactive');
    await chooseFile(page, '#photo', photos.oversized);
    await sidebar.photoCheck();
  });
});
