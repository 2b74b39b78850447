import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { replicas } from '../replicas/replicas.ts';
import { replicaAddress } from '../replicas/serve.ts';
import { expectCardPhoto, expectUntouched, receivedBy, seenBy } from './on-the-wire.ts';
import { openStage, type Stage } from './stage.ts';

describe.each(browserNames)('uploads in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    stage = await openStage(browserName);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  describe.each(replicas)('$name', (replica) => {
    async function arrive() {
      const page = await stage.visit(replicaAddress(replica));
      const sidebar = await openSidebar(stage.browser, page);
      const choose = (path: string) => chooseFile(page, replica.choose, path);
      const send = async () => {
        const { submit } = replica;
        if (!submit) return;
        // Nobody submits a form before it shows the chosen file; what a hasty page gets is tested by itself.
        await page.waitForFunction(
          (field) => {
            const input = document.querySelector<HTMLInputElement>(field);
            return input?.files?.length === 1;
          },
          {},
          replica.choose,
        );
        await Promise.all([page.waitForNavigation(), page.click(submit)]);
      };
      return { page, sidebar, choose, send };
    }

    it('sends one photo inside the limits when the fixed one is used', async () => {
      const { page, sidebar, choose, send } = await arrive();
      await choose(photos.oversized);
      await sidebar.photoCheck();
      expect(await receivedBy(page)).toEqual([]);
      await sidebar.takeFixed();
      await send();
      await stage.site.whenReceived(1);
      const received = await receivedBy(page);
      expect(received).toHaveLength(1);
      expectCardPhoto(received[0]);
    });

    it('lets a photo that fits pass untouched and asks nothing', async () => {
      const { page, sidebar, choose, send } = await arrive();
      await choose(photos.compliant);
      await send();
      await stage.site.whenReceived(1);
      const received = await receivedBy(page);
      expect(received).toHaveLength(1);
      await expectUntouched(received[0], photos.compliant);
      expect(await asksAboutPhoto(sidebar)).toBe(false);
    });

    it('sends nothing after cancel, and the very file that was chosen when the original is wanted', async () => {
      const { page, sidebar, choose, send } = await arrive();
      await choose(photos.camera);
      await sidebar.cancel();
      const held = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('input[type="file"]')].map(
          (input) => input.files?.length,
        ),
      );
      expect(held.every((count) => count === 0)).toBe(true);
      expect(await receivedBy(page)).toEqual([]);
      // The page has not heard of the file either.
      const { events, widget } = await seenBy(page);
      expect(events.filter(({ files }) => files.length > 0)).toEqual([]);
      expect(JSON.stringify(widget)).not.toContain('camera-portrait');

      await choose(photos.camera);
      await sidebar.takeOriginal();
      await send();
      await stage.site.whenReceived(1);
      const received = await receivedBy(page);
      expect(received).toHaveLength(1);
      await expectUntouched(received[0], photos.camera);
    });

    it('fixes a second photo after the first', async () => {
      const { page, sidebar, choose, send } = await arrive();
      await choose(photos.camera);
      await sidebar.photoCheck();
      await sidebar.takeFixed();
      if (!replica.submit) await stage.site.whenReceived(1);
      await choose(photos.cameraToo);
      await sidebar.photoCheck();
      await sidebar.takeFixed();
      await send();
      const count = replica.submit ? 1 : 2;
      await stage.site.whenReceived(count);
      const received = await receivedBy(page);
      expect(received).toHaveLength(count);
      for (const file of received) expectCardPhoto(file);
      expect(new Set(received.map(({ sha256 }) => sha256)).size).toBe(count);
    });
  });
});

/** Whether a photo check is open; the sidebar itself is gone when a form has led to another page. */
async function asksAboutPhoto(sidebar: Awaited<ReturnType<typeof openSidebar>>): Promise<boolean> {
  return sidebar.hasPhotoCheck().catch(() => false);
}
