import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar, type Sidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { replicaAddress } from '../replicas/serve.ts';
import { expectCardPhoto, expectUntouched } from './on-the-wire.ts';
import { openStage, type Stage } from './stage.ts';

/** How long after the choice a page sends (ms). */
const delays = [0, 10, 30, 100] as const;

const held = '[data-testid="unsent"][data-way="held"]';
const shows = ({ view }: Sidebar, selector: string) =>
  view.evaluate((wanted) => document.querySelector(wanted) !== null, selector);

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

  it('never has the original of a photo that does not fit, nor sends its form without one', async () => {
    const { page, sidebar } = await arrive();
    for (const after of delays) {
      await sendAfter(page, after);
      await choose(page, photos.camera);
      await page.evaluate((ms) => void setTimeout(Reflect.get(window, '__send'), ms), after);
      await sidebar.whenShown(held);
      expect(forms()).toBe(0);
      await sidebar.cancel();
    }
    await sendAfter(page, 'at once');
    await choose(page, photos.camera);
    await sidebar.photoCheck();
    expect(forms()).toBe(0);
    await sidebar.takeOriginal();
    await expectUntouched((await stage.site.whenReceived(1))[0], photos.camera);
    expect(forms()).toBe(1);
  });

  it('keeps its form when the person sends it while being asked, and gets the copy with the next press', async () => {
    const { page, sidebar } = await arrive();
    await choose(page, photos.camera);
    await sidebar.photoCheck();
    await page.click('#go');
    await sidebar.whenShown(`[data-testid="photo-check"] ${held}`);
    expect(forms()).toBe(0);
    await sidebar.takeFixed();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#photo')?.files?.length === 1);
    expect(forms()).toBe(0);
    await sidebar.whenShown(held);
    await sidebar.view.click('[data-testid="unsent-done"]');
    await page.click('#go');
    expectCardPhoto((await stage.site.whenReceived(1))[0]);
    expect(forms()).toBe(1);
  });

  it('sends its form without a file when the person has cancelled', async () => {
    const { page, sidebar } = await arrive();
    await choose(page, photos.camera);
    await sidebar.photoCheck();
    await sidebar.cancel();
    await page.click('#go');
    await eventually('the form to arrive', async () => forms() === 1);
    expect(stage.site.received).toEqual([]);
  });

  it('never sends its form without the file that must be looked at in full', async () => {
    const { page, sidebar } = await arrive();
    for (const [nth, after] of delays.entries()) {
      await choose(page, photos.tailed);
      await page.evaluate((ms) => void setTimeout(Reflect.get(window, '__send'), ms), after);
      const arrived = () => stage.site.received.length > nth;
      await eventually('the file or a word about it', async () => arrived() || (await shows(sidebar, held)));
      if (!arrived()) {
        await page.waitForFunction(
          () => document.querySelector<HTMLInputElement>('#photo')?.files?.length === 1,
        );
        await sidebar.view.click('[data-testid="unsent-done"]');
        await page.evaluate(() => Reflect.get(window, '__send')());
      }
      await expectUntouched((await stage.site.whenReceived(nth + 1)).at(-1), photos.tailed);
      expect(forms()).toBe(nth + 1);
    }
  });

  it('is told on when it has read its form by itself meanwhile', async () => {
    const { page, sidebar } = await arrive();
    await choose(page, photos.camera);
    await sidebar.photoCheck();
    expect(await page.evaluate(() => Reflect.get(window, '__read')())).toBe(0);
    await sidebar.whenShown('[data-testid="unsent"][data-way="read"]');
    await sidebar.cancel();
  });
});
