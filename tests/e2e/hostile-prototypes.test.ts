import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { liars } from './hostile/liars.ts';
import { hostilePages } from './hostile/portal.ts';
import { openStage, type Stage } from './stage.ts';

const pages = hostilePages(liars);

describe.each(browserNames)('a page in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    stage = await openStage(browserName);
    stage.site.add(pages.handler);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  it.each(Object.keys(liars))('that has replaced %s gets the copy that the person gave', async (what) => {
    const page = await stage.visit(pages.addressOf(encodeURIComponent(what)));
    expect(await page.evaluate('window.__lies')).toBe(true);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    await chooseFile(page, '#photo', photos.snapshot);
    await sidebar.photoCheck();
    // As text: what a test would call is the page's, and the page's lies.
    const held = () => page.evaluate('window.__held()') as Promise<number>;
    expect(await held()).toBe(0);
    await sidebar.takeFixed();
    const size = await eventually('the copy in the field', held);
    expect(size).toBeLessThanOrEqual(50_000);
    // And the person can go on with the form.
    await page.click('#name');
    await page.keyboard.type('abc');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('name');
  });
});
