import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { saveDownloadsTo } from '../../scripts/browsers/downloads.ts';
import { dropFiles } from '../../scripts/browsers/drop-files.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { replicaAddress } from '../replicas/serve.ts';
import { expectCardPhoto, expectUntouched, receivedBy } from './on-the-wire.ts';
import { openStage, type Stage } from './stage.ts';

const notice = '[data-testid="not-taken"]';

describe.each(browserNames)('a page that does not take what it is handed, in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;
  let folder: string;

  beforeAll(async () => {
    photos = await testPhotos();
    folder = mkdtempSync(join(tmpdir(), 'liasse-saved-'));
    stage = await openStage(browserName);
    await saveDownloadsTo(stage.browser, folder);
  });
  afterEach(() => stage.clear());
  afterAll(async () => {
    await stage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function arrive(way: string) {
    const page = await stage.visit(replicaAddress({ id: 'wary', way }));
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-rules] [data-testid="material"]');
    return { page, sidebar };
  }

  it.each(['turns-away', 'empties', 'looks-at-all'])(
    'the person can save the copy and choose it by hand, which asks nothing (%s)',
    async (way) => {
      const { page, sidebar } = await arrive(way);
      await chooseFile(page, '#photo', photos.snapshot);
      await sidebar.takeFixed();
      await sidebar.whenShown(notice);
      expect(await receivedBy(page)).toEqual([]);
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
      await sidebar.view.click('[data-testid="save-file"]');
      const saved = await eventually('the saved file', async () =>
        readdirSync(folder).find((name) => /^snapshot-v1.*\.jpg$/.test(name)),
      );
      // Firefox's driver takes a file of the same name for the one the field holds already.
      renameSync(join(folder, saved), join(folder, `saved-${way}.jpg`));
      await chooseFile(page, '#photo', join(folder, `saved-${way}.jpg`));
      await stage.site.whenReceived(1);
      const [file, ...more] = await receivedBy(page);
      expect(more).toEqual([]);
      expectCardPhoto(file);
      expect(await sidebar.hasPhotoCheck()).toBe(false);
    },
  );

  it.each(['turns-away', 'empties'])('a photo that fits is taken at once (%s)', async (way) => {
    const { page } = await arrive(way);
    await chooseFile(page, '#photo', photos.compliant);
    const [file] = await stage.site.whenReceived(1);
    await expectUntouched(file, photos.compliant);
    expect(await receivedBy(page)).toHaveLength(1);
  });

  it('the person can answer the notice over a dialog of the page, opened before or after it', async () => {
    const { page, sidebar } = await arrive('in-a-dialog');
    const gone = () =>
      eventually('the notice to go', () =>
        sidebar.view.evaluate((selector) => document.querySelector(selector) === null, notice),
      );
    const dialog = (act: 'showModal' | 'close') =>
      page.$eval('dialog', (element, what) => (element as HTMLDialogElement)[what](), act);
    await chooseFile(page, '#photo', photos.snapshot);
    await sidebar.takeFixed();
    await sidebar.whenShown(notice);
    await sidebar.view.click('[data-testid="not-taken-done"]');
    await gone();
    await chooseFile(page, '#photo', photos.snapshotToo);
    await sidebar.takeFixed();
    await sidebar.whenShown(notice);
    await dialog('close');
    await dialog('showModal');
    await sidebar.view.click('[data-testid="not-taken-done"]');
    await gone();
    // The page has its dialog, and the keyboard in it, to itself again.
    expect(await page.$eval('dialog', (element) => element.matches(':modal'))).toBe(true);
    await eventually('the keyboard back in the dialog', async () => {
      await page.focus('#photo');
      return page.evaluate(() => document.activeElement?.id === 'photo');
    });
  });

  it('a zone that wants drops of the person’s own is noticed', async () => {
    const { page, sidebar } = await arrive('zone');
    await dropFiles(stage.browser, page, '#zone', [photos.snapshot]);
    await sidebar.takeFixed();
    await sidebar.whenShown(notice);
    expect(await receivedBy(page)).toEqual([]);
  });

  it('a field that is gone for good is noticed', async () => {
    const page = await stage.visit(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await chooseFile(page, '#photo', photos.snapshot);
    await sidebar.photoCheck();
    await page.$eval('#photo', (input) => input.remove());
    await sidebar.takeFixed();
    await sidebar.whenShown(notice);
    await sidebar.view.click('[data-testid="not-taken-done"]');
    await eventually('the notice to go', () =>
      sidebar.view.evaluate((selector) => document.querySelector(selector) === null, notice),
    );
  });

  it('nothing is said where a form will send the field, and it is where the same field is outside of one', async () => {
    const page = await stage.visit(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await page.$eval('#photo', (input) => {
      const loose = input.cloneNode() as HTMLInputElement;
      loose.id = 'loose';
      const label = document.createElement('label');
      label.append('上传照片', loose);
      input.closest('form')?.after(label);
    });
    await sidebar.view.evaluate((selector) => {
      const told: string[] = [];
      Reflect.set(window, '__told', told);
      new MutationObserver(() => {
        for (const { download } of document.querySelectorAll<HTMLAnchorElement>(`${selector} a`)) {
          if (!told.includes(download)) told.push(download);
        }
      }).observe(document, { childList: true, subtree: true, attributes: true });
      return true;
    }, notice);
    await chooseFile(page, '#photo', photos.snapshot);
    await sidebar.takeFixed();
    // Judged after the first, since it is handed over after it and gets as long.
    await chooseFile(page, '#loose', photos.snapshotToo);
    await sidebar.takeFixed();
    await sidebar.whenShown(notice);
    const told = await sidebar.view.evaluate(() => Reflect.get(window, '__told') as string[]);
    expect(told).toEqual([expect.stringMatching(/^snapshot-two-v1/)]);
  });
});
