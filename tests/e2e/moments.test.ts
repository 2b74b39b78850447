import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { expectCardPhoto, expectUntouched } from './on-the-wire.ts';
import { openStage, type Stage } from './stage.ts';

const photoField = '#photo';
const submitted = '/govPortals/bsfw/practice-submit';

describe.each(browserNames)('awkward moments in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    stage = await openStage(browserName);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  async function arrive() {
    const page = await stage.visit(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    return { page, sidebar };
  }

  const whenSubmitted = () =>
    eventually('the form to arrive', async () =>
      stage.site.requests.some(({ method, path }) => method === 'POST' && path === submitted),
    );

  it('sends no form while the check is still open, says so, and sends it with the file afterwards', async () => {
    const { page, sidebar } = await arrive();
    await chooseFile(page, photoField, photos.oversized);
    await sidebar.photoCheck();
    await page.click('button[type="submit"]');
    await sidebar.whenShown('[data-testid="unsent"][data-way="held"]');
    expect(stage.site.requests.filter(({ path }) => path === submitted)).toEqual([]);
    await sidebar.takeFixed();
    await eventually('the fixed copy in the field', () =>
      page.$eval('#photo', (input) => (input as HTMLInputElement).files?.length === 1),
    );
    await page.click('button[type="submit"]');
    await whenSubmitted();
    const [file] = await stage.site.whenReceived(1);
    expectCardPhoto(file);
  });

  it('sends no file when the form is submitted in the same breath as the choice', async () => {
    const { page } = await arrive();
    await page.evaluate(() => {
      const form = document.querySelector('form');
      // A page that watches the field by itself and hurries.
      const field = document.querySelector<HTMLInputElement>('#photo');
      const watch = () => (field?.files?.length ? form?.requestSubmit() : requestAnimationFrame(watch));
      watch();
    });
    await chooseFile(page, photoField, photos.oversized);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.photoCheck();
    expect(stage.site.received).toEqual([]);
    await sidebar.takeFixed();
    const [file] = await stage.site.whenReceived(1);
    expectCardPhoto(file);
  });

  it('gives the field back what it held before when a second choice is cancelled', async () => {
    const { page, sidebar } = await arrive();
    const held = () =>
      page.$eval('#photo', (input) =>
        [...((input as HTMLInputElement).files ?? [])].map(({ name }) => name).join(),
      );
    await chooseFile(page, photoField, photos.compliant);
    await eventually('the first photo in the field', async () => (await held()) === 'card-portrait-v1.jpg');
    await chooseFile(page, photoField, photos.oversized);
    await sidebar.cancel();
    await eventually('the first photo back', async () => (await held()) === 'card-portrait-v1.jpg');
    await page.click('button[type="submit"]');
    const [file] = await stage.site.whenReceived(1);
    await expectUntouched(file, photos.compliant);
  });

  it('still fixes a photo after the browser has put the background to sleep', async () => {
    const { page, sidebar } = await arrive();
    await stage.browser.stopBackground();
    await chooseFile(page, photoField, photos.oversized);
    await sidebar.photoCheck();
    await stage.browser.stopBackground();
    await sidebar.takeFixed();
    await page.click('button[type="submit"]');
    const [file] = await stage.site.whenReceived(1);
    expectCardPhoto(file);
  });

  it('closes the check on Escape as on cancel', async () => {
    const { page, sidebar } = await arrive();
    await chooseFile(page, photoField, photos.oversized);
    await sidebar.whenFocused();
    await sidebar.view.press('Escape');
    await eventually('the check to close', async () => !(await sidebar.hasPhotoCheck()));
    await page.click('button[type="submit"]');
    await whenSubmitted();
    expect(stage.site.received).toEqual([]);
  });
});
