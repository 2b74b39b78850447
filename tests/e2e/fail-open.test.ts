import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { builtExtension } from '../../scripts/browsers/built-extension.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { type BrowserName, browserNames } from '../../scripts/browsers/find.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { expectUntouched } from './on-the-wire.ts';
import { openStage, type Stage } from './stage.ts';

/** The built extension with a sidebar page that does nothing at all, as if its script could not be loaded. */
function withDeadSidebar(name: BrowserName): string {
  const dir = mkdtempSync(join(tmpdir(), 'liasse-dead-'));
  cpSync(builtExtension(name), dir, { recursive: true });
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

  it('the original reaches the field two seconds after the choice, once', async () => {
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
    expect((change?.at ?? Number.POSITIVE_INFINITY) - chosenAt).toBeLessThan(2200);
    await page.click('button[type="submit"]');
    const [file] = await stage.site.whenReceived(1);
    await expectUntouched(file, photos.oversized);
  });
});
