import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { builtExtension } from '../../scripts/browsers/built-extension.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { dropFiles } from '../../scripts/browsers/drop-files.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { type BrowserName, browserNames } from '../../scripts/browsers/find.ts';
import { Sidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { replicas } from '../replicas/replicas.ts';
import { replicaAddress } from '../replicas/serve.ts';
import { expectUntouched } from './on-the-wire.ts';
import { openStage, type Stage } from './stage.ts';

/** The built extension in a folder of its own. */
function copyOf(name: BrowserName): string {
  const dir = mkdtempSync(join(tmpdir(), 'liasse-dead-'));
  cpSync(builtExtension(name), dir, { recursive: true });
  return dir;
}

const throughWidgets = replicas.filter(
  ({ id, way }) => !way && ['detached-input', 'element-plus', 'antd', 'webuploader'].includes(id),
);

/** The built extension with a sidebar page that does nothing at all, as if its script could not be loaded. */
function withDeadSidebar(name: BrowserName): string {
  const dir = copyOf(name);
  const chunks = readdirSync(join(dir, 'chunks')).filter((file) => file.startsWith('sidebar-'));
  if (chunks.length === 0) throw new Error('no sidebar script to empty');
  for (const chunk of chunks) writeFileSync(join(dir, 'chunks', chunk), '');
  return dir;
}

describe.each(browserNames)('with our panel dead, in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;
  let dir: string;

  beforeAll(async () => {
    photos = await testPhotos();
    dir = withDeadSidebar(browserName);
    stage = await openStage(browserName, { extensionDir: dir });
  });
  afterEach(() => stage.clear());
  afterAll(async () => {
    await stage?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('the original reaches the field within two seconds of the choice, once', async () => {
    const page = await stage.visit(shanghaiReissue);
    await eventually('our element', () =>
      page.evaluate(() => document.querySelector('liasse-sidebar') !== null),
    );
    await page.evaluate(() => {
      const field = document.querySelector('#photo');
      const seen: { at: number; trusted: boolean }[] = [];
      Reflect.set(window, '__changes', seen);
      field?.addEventListener('change', ({ isTrusted }) =>
        seen.push({ at: performance.now(), trusted: isTrusted }),
      );
    });
    await chooseFile(page, '#photo', photos.oversized);
    const chosenAt = await page.evaluate(() => performance.now());
    const [change, ...more] = await eventually('the file', () =>
      page.evaluate(() => {
        const seen = Reflect.get(window, '__changes') as { at: number; trusted: boolean }[];
        return seen.length > 0 ? seen : null;
      }),
    );
    expect(more).toEqual([]);
    expect(change?.trusted).toBe(false);
    expect((change?.at ?? Number.POSITIVE_INFINITY) - chosenAt).toBeLessThan(2000);
    await page.click('button[type="submit"]');
    const [file] = await stage.site.whenReceived(1);
    await expectUntouched(file, photos.oversized);
  });

  /** How long the page's own upload takes after the choice (ms). */
  async function timed(page: Page, act: () => Promise<void>): Promise<number> {
    await eventually('our element', () =>
      page.evaluate(() => document.querySelector('liasse-sidebar') !== null),
    );
    await act();
    const begun = performance.now();
    const [file] = await stage.site.whenReceived(1);
    const took = performance.now() - begun;
    await expectUntouched(file, photos.camera);
    return took;
  }

  it.each(throughWidgets)('the original goes through $name within two seconds', async (replica) => {
    const page = await stage.visit(replicaAddress(replica));
    const took = await timed(page, () => chooseFile(page, replica.choose, photos.camera));
    expect(took).toBeLessThan(2000);
  });

  it('a dropped file goes through within two seconds', async () => {
    const page = await stage.visit(replicaAddress({ id: 'zones', way: 'entries' }));
    const took = await timed(page, () => dropFiles(stage.browser, page, '#zone', [photos.camera]));
    expect(took).toBeLessThan(2000);
  });
});

describe.each(browserNames)('with storage out of order, in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;
  let dir: string;

  beforeAll(async () => {
    photos = await testPhotos();
    dir = copyOf(browserName);
    // The whole store out of order, before anything of ours runs.
    const broken = `{ const { local } = (globalThis.browser ?? chrome).storage;
      local.get = local.set = () => Promise.reject(new Error('the disk is full')); }`;
    const background = join(dir, 'background.js');
    writeFileSync(background, `${broken}\n${readFileSync(background, 'utf8')}`);
    stage = await openStage(browserName, { extensionDir: dir });
  });
  afterEach(() => stage.clear());
  afterAll(async () => {
    await stage?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('a file is asked about or goes through, and the original always can', async () => {
    const page = await stage.visit(replicaAddress({ id: 'input-xhr' }));
    await chooseFile(page, '#photo', photos.camera);
    const asked = await eventually('the file or a question', async () => {
      if (stage.site.received.length > 0) return 'through';
      const view = await stage.browser.sidebarFrame(page);
      const sidebar = view && new Sidebar(view);
      return (await sidebar?.hasPhotoCheck()) && sidebar;
    });
    if (asked !== 'through') await asked.takeOriginal();
    const [file] = await stage.site.whenReceived(1);
    await expectUntouched(file, photos.camera);
  });
});
