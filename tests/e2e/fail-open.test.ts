import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/browsers/built-extension.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { type BrowserName, browserNames } from '../../scripts/browsers/find.ts';
import { Sidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { dropZones, replicas, type Widget } from '../replicas/replicas.ts';
import { replicaAddress } from '../replicas/serve.ts';
import { expectUntouched, receivedBy } from './on-the-wire.ts';
import { openStage, type Stage } from './stage.ts';
import { bring, press } from './widget-visit.ts';

/** The built extension in a folder of its own. */
function copyOf(name: BrowserName): string {
  const dir = mkdtempSync(join(tmpdir(), 'liasse-dead-'));
  cpSync(builtExtension(name), dir, { recursive: true });
  return dir;
}

/** The built extension with a sidebar page that does nothing at all, as if its script could not be loaded. */
function withDeadSidebar(name: BrowserName): string {
  const dir = copyOf(name);
  const chunks = readdirSync(join(dir, 'chunks')).filter((file) => file.startsWith('sidebar-'));
  if (chunks.length === 0) throw new Error('no sidebar script to empty');
  for (const chunk of chunks) writeFileSync(join(dir, 'chunks', chunk), '');
  return dir;
}

/** The whole store out of order, before anything of ours runs. */
function withBrokenStorage(name: BrowserName): string {
  const dir = copyOf(name);
  const broken = `{ const { local } = (globalThis.browser ?? chrome).storage;
    local.get = local.set = () => Promise.reject(new Error('the disk is full')); }`;
  const background = join(dir, 'background.js');
  writeFileSync(background, `${broken}\n${readFileSync(background, 'utf8')}`);
  return dir;
}

const widgets: readonly Widget[] = [...replicas, ...dropZones.filter(({ way }) => way === 'entries')];

const conditions = [
  { out: 'our panel dead', extension: withDeadSidebar, shows: true, stops: false, asks: false },
  { out: 'storage out of order', extension: withBrokenStorage, shows: false, stops: false, asks: true },
  { out: 'our worker stopped', extension: copyOf, shows: true, stops: true, asks: true },
];

describe.each(conditions)('with $out, in both browsers', ({ extension, shows, stops, asks }) => {
  let stages: readonly Stage[] = [];
  let folders: readonly string[] = [];
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    folders = browserNames.map(extension);
    stages = await Promise.all(
      browserNames.map((name, i) => openStage(name, { extensionDir: folders[i] ?? '' })),
    );
  });
  afterEach(() => Promise.all(stages.map((stage) => stage.clear())));
  afterAll(async () => {
    await Promise.all(stages.map((stage) => stage.close()));
    for (const dir of folders) rmSync(dir, { recursive: true, force: true });
  });

  /** The original comes through by itself, or as soon as the person wants it; never twice, and never late. */
  async function comesThrough(stage: Stage, widget: Widget): Promise<void> {
    const page = await stage.visit(replicaAddress(widget));
    // Without its storage the background may know nothing, and then nothing of ours is in the page.
    if (shows) {
      await eventually('our element', () =>
        page.evaluate(() => document.querySelector('liasse-sidebar') !== null),
      );
    }
    if (stops) await stage.browser.stopBackground();
    await bring(stage, page, widget, [photos.snapshot]);
    const begun = performance.now();
    const asked = await eventually('the file or a question', async () => {
      if (stage.site.received.length > 0) return 'through';
      if (
        widget.submit &&
        (await page.$eval(widget.choose, (field) => (field as HTMLInputElement).files?.length))
      )
        return 'through';
      const view = await stage.browser.sidebarFrame(page);
      const sidebar = view && new Sidebar(view);
      return (await sidebar?.hasPhotoCheck()) && sidebar;
    });
    if (asked !== 'through') {
      expect(asks).toBe(true);
      // Until the copy is there the check still grows, and its buttons move.
      await asked.photoCheck();
      await asked.takeOriginal();
    }
    await press(page, widget, 1);
    const [file] = await stage.site.whenReceived(1);
    if (asked === 'through') expect(performance.now() - begun).toBeLessThan(2000);
    await expectUntouched(file, photos.snapshot);
    if (!widget.leaves) expect(await receivedBy(page)).toHaveLength(1);
  }

  it.each(widgets)('the original goes through $name', async (widget) => {
    const outcomes = await Promise.allSettled(stages.map((stage) => comesThrough(stage, widget)));
    const failures = outcomes.flatMap((outcome, i) =>
      outcome.status === 'rejected' ? [`${stages[i]?.browser.name}: ${outcome.reason?.stack}`] : [],
    );
    expect(failures).toEqual([]);
  });
});
