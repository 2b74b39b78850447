import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { type StatedPage, statedAddress, statedPages } from '../replicas/stated.ts';
import { expectCardPhoto, expectUntouched, receivedBy } from './on-the-wire.ts';
import { openStage, type Stage } from './stage.ts';

const stated = '[data-testid="limits-stated"]';

describe.each(browserNames)('limits stated on a page in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    stage = await openStage(browserName);
    stage.site.add(statedPages);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  async function arrive(at: StatedPage) {
    const page = await stage.visit(statedAddress(at));
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.speak('en');
    const sendAll = async (count: number) => {
      await page.waitForFunction(
        (wanted) => document.querySelector<HTMLInputElement>('#photo')?.files?.length === wanted,
        {},
        count,
      );
      await Promise.all([page.waitForNavigation(), page.click('#submit')]);
      await stage.site.whenReceived(count);
      return receivedBy(page);
    };
    const choose = (...paths: string[]) => chooseFile(page, '#photo', ...paths);
    return { page, sidebar, choose, sendAll, send: async () => (await sendAll(1))[0] };
  }

  it('are shown before a file is chosen, with what our source says', async () => {
    const { sidebar } = await arrive('other');
    await sidebar.whenShown(stated);
    const words = await sidebar.text('[data-testid="photo-limits"]');
    expect(words).toContain('Stated on this page');
    expect(words).toContain('60 KB to 90 KB');
    expect(words).toContain('295 × 413 pixels');
    expect(words).toMatch(/20 KB to 50 KB; this page says 60 KB to 90 KB: the page counts/);
  });

  it('are what the fixed photo keeps to', async () => {
    const { sidebar, choose, send } = await arrive('other');
    await choose(photos.oversized);
    expect(await sidebar.photoCheck()).toContain('Stated on this page');
    await sidebar.takeFixed();
    const file = await send();
    expect(file?.picture).toMatchObject({ type: 'image/jpeg', width: 295, height: 413 });
    expect(file?.bytes).toBeGreaterThanOrEqual(60 * 1024);
    expect(file?.bytes).toBeLessThanOrEqual(90 * 1024);
  });

  it('ask about a photo that fits our data but not the page', async () => {
    const { sidebar, choose } = await arrive('other');
    await choose(photos.compliant);
    const words = await sidebar.photoCheck();
    expect(words).toContain('295 × 413');
    await sidebar.cancel();
  });

  it('let a photo pass that fits the page though not our data', async () => {
    const { sidebar, choose, send } = await arrive('wide');
    await choose(photos.oversized);
    const file = await send();
    await expectUntouched(file, photos.oversized);
    expect(await sidebar.hasPhotoCheck().catch(() => false)).toBe(false);
  });

  it.each(['silent', 'absurd'] as const)('give way to our data on a page that is %s', async (at) => {
    const { sidebar, choose, send } = await arrive(at);
    expect(await sidebar.text('[data-testid="photo-limits"]')).not.toContain('Stated on this page');
    await choose(photos.oversized);
    await sidebar.photoCheck();
    await sidebar.takeFixed();
    expectCardPhoto(await send());
  });

  it('are read in a frame of the page too', async () => {
    const { sidebar } = await arrive('framed');
    await sidebar.whenShown(stated);
    expect(await sidebar.text(stated)).toContain('30 KB to 60 KB');
  });

  it('ask about more files than the page takes, and send them all where the person wants that', async () => {
    const { page, sidebar, choose, sendAll } = await arrive('counted');
    const three = [photos.compliant, photos.compliantToo, photos.compliantThird];
    const chosen = () => page.$eval('#photo', (field) => (field as HTMLInputElement).files?.length);
    await choose(...three);
    await sidebar.whenShown('[data-testid="photo-finding"][data-code="tooManyFiles"]');
    const words = await sidebar.text('[data-testid="photo-check"]');
    expect(words).toContain('Stated on this page');
    expect(await chosen()).toBe(0);
    await sidebar.cancel();
    expect(await chosen()).toBe(0);
    await choose(...three);
    await sidebar.takeOriginal();
    const files = await sendAll(3);
    for (const [nth, path] of three.entries()) await expectUntouched(files[nth], path);
  });

  it('say nothing about as many files as the page takes', async () => {
    const { sidebar, choose, sendAll } = await arrive('counted');
    await choose(photos.compliant, photos.compliantToo);
    const [first, second] = await sendAll(2);
    await expectUntouched(first, photos.compliant);
    await expectUntouched(second, photos.compliantToo);
    expect(await sidebar.hasPhotoCheck().catch(() => false)).toBe(false);
  });

  it('come with an offer, and no question, where the field could not be told', async () => {
    const { sidebar, choose, send } = await arrive('unclear');
    await sidebar.whenShown('[data-testid="unclear-field"] [data-testid="check-file"]');
    expect(await sidebar.text('[data-testid="unclear-field"]')).toContain('at most 3 MB');
    await choose(photos.oversized);
    await expectUntouched(await send(), photos.oversized);
  });
});
