import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dropFiles, pasteFile } from '../../scripts/browsers/drop-files.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { dropZones, pasteZones, type Replica } from '../replicas/replicas.ts';
import { replicaAddress } from '../replicas/serve.ts';
import { expectCardPhoto, expectUntouched, receivedBy, seenBy } from './on-the-wire.ts';
import { openStage, type Stage } from './stage.ts';

const nativeField: Replica = { id: 'zones', way: 'native-field', name: 'a field', choose: '#zone' };

describe.each(browserNames)('dropped and pasted files in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    stage = await openStage(browserName);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  async function arrive(replica: Replica) {
    const page = await stage.visit(replicaAddress(replica));
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    const drop = (...paths: string[]) => dropFiles(stage.browser, page, '#zone', paths);
    const arrived = async (count: number) => {
      await stage.site.whenReceived(count);
      const received = await receivedBy(page);
      expect(received).toHaveLength(count);
      return received.slice();
    };
    return { page, sidebar, drop, arrived };
  }

  it('fixes the one of two dropped files that does not fit, and keeps their order', async () => {
    const [zone] = dropZones;
    if (!zone) throw new Error('no zone');
    const { sidebar, drop, arrived } = await arrive(zone);
    await drop(photos.compliant, photos.camera);
    await sidebar.takeFixed();
    const [first, second] = await arrived(2);
    await expectUntouched(first, photos.compliant);
    expectCardPhoto(second);
  });

  it('fixes a photo that is dropped on a field of the browser’s own', async () => {
    const { sidebar, drop, arrived } = await arrive(nativeField);
    await drop(photos.snapshot);
    await sidebar.takeFixed();
    expectCardPhoto((await arrived(1))[0]);
  });

  it.each(pasteZones)('$name: the fixed photo, and the original when it is wanted', async (zone) => {
    const { page, sidebar, arrived } = await arrive(zone);
    const paste = (path: string) => pasteFile(stage.browser, page, '#zone', path);
    await paste(photos.camera);
    await sidebar.photoCheck();
    expect(await receivedBy(page)).toEqual([]);
    await sidebar.takeFixed();
    expectCardPhoto((await arrived(1))[0]);
    await paste(photos.cameraToo);
    await sidebar.takeOriginal();
    expect((await arrived(2))[1]?.picture).toMatchObject({ width: 900, height: 1200 });
  });

  // Firefox has no picker of the page's own.
  if (browserName === 'firefox') return;

  it('looks at files of the page’s own picker as at any other', async () => {
    const page = await stage.browser.browser.newPage();
    await page.evaluateOnNewDocument(stubPicker, (await readFile(photos.camera)).toString('base64'));
    await page.goto(replicaAddress({ id: 'zones', way: 'own-picker' }));
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    await page.click('#zone');
    await sidebar.cancel();
    await eventually('the page to hear of it', async () =>
      (await seenBy(page)).widget.some(({ refused }) => refused === 'AbortError'),
    );
    await page.click('#zone');
    await sidebar.takeOriginal();
    await stage.site.whenReceived(1);
    await expectUntouched((await receivedBy(page))[0], photos.camera);
    await page.click('#zone');
    await sidebar.takeFixed();
    await stage.site.whenReceived(2);
    expectCardPhoto((await receivedBy(page))[1]);
    await page.close();
  });
});

/** Runs before anything else in the page: no driver can answer the browser's own picker, so handles come from here. */
function stubPicker(base64: string): void {
  Reflect.set(window, 'showOpenFilePicker', async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('picked.jpg', { create: true });
    const writable = await handle.createWritable();
    await writable.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
    await writable.close();
    return [handle];
  });
}
