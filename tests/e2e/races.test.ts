import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { replicaAddress } from '../replicas/serve.ts';
import { expectUntouched } from './on-the-wire.ts';
import { openStage, type Stage } from './stage.ts';

/** How long after the choice a page sends (ms). */
const delays = [0, 10, 30, 100] as const;

describe.each(browserNames)('a page that does not wait, in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    stage = await openStage(browserName);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  async function arrive() {
    const page = await stage.visit(replicaAddress({ id: 'racing' }));
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-rules] [data-testid="material"]');
    return { page, sidebar };
  }

  const sendAfter = (page: Page, after: number | 'at once' | null) =>
    page.evaluate((ms) => {
      Reflect.set(window, '__after', ms);
    }, after);
  const choose = (page: Page, path: string) => chooseFile(page, '#photo', path);
  const forms = () => stage.site.requests.filter(({ path }) => path === '/__upload').length;

  it('has the photo that fits, however soon after its `change` it sends', async () => {
    const { page, sidebar } = await arrive();
    let count = 0;
    for (const after of ['at once', ...delays] as const) {
      await sendAfter(page, after);
      await choose(page, photos.compliant);
      count += 1;
      await expectUntouched((await stage.site.whenReceived(count)).at(-1), photos.compliant);
    }
    expect(forms()).toBe(count);
    expect(await sidebar.hasPhotoCheck()).toBe(false);
  });

  it('has the photo that fits when it is sent without a look at any event', async () => {
    const { page } = await arrive();
    let count = 0;
    for (const after of delays) {
      await choose(page, photos.compliant);
      await page.evaluate((ms) => void setTimeout(Reflect.get(window, '__send'), ms), after);
      count += 1;
      await expectUntouched((await stage.site.whenReceived(count)).at(-1), photos.compliant);
    }
    await choose(page, photos.compliant);
    await page.click('#go');
    await expectUntouched((await stage.site.whenReceived(count + 1)).at(-1), photos.compliant);
  });

  it('never has the original of a photo that does not fit', async () => {
    const { page, sidebar } = await arrive();
    for (const [nth, after] of delays.entries()) {
      await sendAfter(page, after);
      await choose(page, photos.camera);
      await page.evaluate((ms) => void setTimeout(Reflect.get(window, '__send'), ms), after);
      await eventually('the form to arrive', async () => forms() === nth + 1);
      expect(stage.site.received).toEqual([]);
      await sidebar.cancel();
    }
    await sendAfter(page, 'at once');
    await choose(page, photos.camera);
    await sidebar.photoCheck();
    expect(forms()).toBe(delays.length);
    await sidebar.takeOriginal();
    await expectUntouched((await stage.site.whenReceived(1))[0], photos.camera);
  });
});
