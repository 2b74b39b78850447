import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { mechanisms } from '../replicas/replicas.ts';
import { replicaAddress } from '../replicas/serve.ts';
import { expectCardPhoto, expectUntouched, receivedBy } from './on-the-wire.ts';
import { openStage, type Stage } from './stage.ts';

describe.each(browserNames)('ways to handle a file in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    stage = await openStage(browserName);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  it.each(mechanisms)('$name: one photo each time, the one the person wants', async (mechanism) => {
    const { choose, submit, redraws, strict } = mechanism;
    const page = await stage.visit(replicaAddress(mechanism));
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    const pick = (path: string) => chooseFile(page, choose, path);
    const arrived = async (count: number) => {
      if (submit) {
        await eventually('the file in the field', () =>
          page.$eval(choose, (input) => (input as HTMLInputElement).files?.length === 1),
        );
        await page.click(submit);
      }
      await stage.site.whenReceived(count);
      const received = await receivedBy(page);
      expect(received).toHaveLength(count);
      return received[count - 1];
    };

    await pick(photos.camera);
    await sidebar.cancel();
    expect(await receivedBy(page)).toEqual([]);

    await pick(photos.camera);
    expect(await sidebar.photoCheck()).toContain('camera-portrait-v1');
    expect(await receivedBy(page)).toEqual([]);
    await sidebar.takeFixed();
    const fixed = await arrived(1);
    if (redraws) expect(fixed?.picture).toMatchObject({ width: 358, height: 441 });
    else expectCardPhoto(fixed);

    await pick(photos.compliant);
    const untouched = await arrived(2);
    if (redraws) expect(untouched?.picture).toMatchObject({ width: 358, height: 441 });
    else await expectUntouched(untouched, photos.compliant);
    expect(await sidebar.hasPhotoCheck()).toBe(false);

    // A page with rules of its own refuses the original by itself.
    if (strict) return;
    await pick(photos.cameraToo);
    await sidebar.takeOriginal();
    const original = await arrived(3);
    if (redraws) expect(original?.picture).toMatchObject({ width: 900, height: 1200 });
    else await expectUntouched(original, photos.cameraToo);
  });
});
