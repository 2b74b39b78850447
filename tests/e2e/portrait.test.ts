import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { replicas } from '../replicas/replicas.ts';
import { replicaAddress } from '../replicas/serve.ts';
import { expectCardPhoto, receivedBy } from './on-the-wire.ts';
import { openStage, type Stage } from './stage.ts';

const xhr = replicas.find(({ id }) => id === 'input-xhr');

describe.each(browserNames)('the face in a photo in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    stage = await openStage(browserName);
  });
  afterAll(() => stage?.close());

  /** Chooses the phone photo and lets `adjust` work in the open check; the file that the page then sends. */
  async function sentAfter(adjust?: (sidebar: Awaited<ReturnType<typeof openSidebar>>) => Promise<void>) {
    if (!xhr) throw new Error('no replica of a field that sends by XHR');
    const page = await stage.visit(replicaAddress(xhr));
    const sidebar = await openSidebar(stage.browser, page);
    await chooseFile(page, xhr.choose, photos.oversized);
    await sidebar.photoCheck();
    await adjust?.(sidebar);
    await sidebar.photoCheck();
    await sidebar.takeFixed();
    await stage.site.whenReceived(1);
    const [file] = await receivedBy(page);
    await stage.clear();
    return file;
  }

  it('is measured, framed anew by a mark that is moved with the keys, and sent inside the limits', async () => {
    const proposed = await sentAfter(async (sidebar) => {
      await sidebar.whenShown(
        '[data-testid="portrait-check"][data-check="recency"][data-verdict="notMeasured"]',
      );
    });
    expectCardPhoto(proposed);

    const moved = await sentAfter(async ({ view }) => {
      const hairTop = () =>
        view.evaluate(() => document.querySelector('[data-mark="hairTop"]')?.getAttribute('aria-label'));
      const before = await hairTop();
      await view.evaluate(() => {
        document.querySelector('[data-testid="portrait-marks"]')?.setAttribute('open', '');
        document.querySelector<HTMLElement>('[data-mark="hairTop"]')?.focus();
        return true;
      });
      for (let i = 0; i < 8; i += 1) await view.press('ArrowUp');
      await eventually('the mark to have moved', async () => (await hairTop()) !== before);
    });
    expectCardPhoto(moved);
    expect(moved?.sha256).not.toBe(proposed?.sha256);
  });
});
