import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shanghai, shanghaiReissue } from '../../practice/pages/shanghai.ts';
import type { Handler } from '../../practice/site.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { allowInChromium } from '../../scripts/browsers/chromium-settings.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { testPhotos } from '../fixtures/photos.ts';
import { openStage, type Stage } from './stage.ts';

const shell = 'https://zwdt.sh.gov.cn/govPortals/practice-shell';
const framed: Handler = ({ url }) =>
  url.href === shell
    ? {
        body: `<!doctype html><meta charset="utf-8"><title>办事大厅</title>
          <iframe src="${shanghaiReissue}" width="800" height="700"></iframe>`,
      }
    : undefined;

/** The practice page as one that a browser may keep for the way back. */
const keepable: Handler = (request) => {
  const reply = request.url.href === shanghaiReissue ? shanghai(request) : undefined;
  return reply && { ...reply, headers: { ...reply.headers, 'cache-control': 'no-cache' } };
};

describe.each(browserNames)('coming and going in %s', (browserName) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(browserName);
    stage.site.add(framed);
    stage.site.add(keepable);
    // An extension from a folder comes back after it was loaded anew.
    if (browserName === 'chromium') await allowInChromium(stage.browser, { privateWindows: false });
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  it('finds the panel again, and a photo is looked at, after going back', async () => {
    const { camera } = await testPhotos();
    const page = await stage.visit(shanghaiReissue);
    await openSidebar(stage.browser, page);
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.shown = persisted ? 'kept' : 'anew';
      }),
    );
    await page.goto('https://zwdt.sh.gov.cn/practice-elsewhere');
    // The driver would wait for a page to load, and one that was kept does not.
    await page.evaluate(() => history.back());
    await eventually('the page before', () =>
      page.evaluate(
        (address) => location.href === address && document.readyState === 'complete',
        shanghaiReissue,
      ),
    );
    // Kept as it was, with our panel and our listeners; Chromium 156 keeps no page that a frame of ours stands in.
    if (browserName === 'firefox')
      await eventually('the page as it was kept', () =>
        page.evaluate(() => document.documentElement.dataset.shown === 'kept'),
      );
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    await chooseFile(page, '#photo', camera);
    await sidebar.photoCheck();
    await sidebar.takeFixed();
    const held = () => page.$eval('#photo', (input) => (input as HTMLInputElement).files?.[0]?.size ?? 0);
    await eventually('the copy in the field', async () => (await held()) > 0 && (await held()) <= 50_000);
  });

  it('closes the check when the frame that asked for a photo is taken away, and the next one works', async () => {
    const { camera } = await testPhotos();
    const page = await stage.visit(shell);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-rules] [data-testid="material"]');
    const choose = async () => {
      const form = await eventually('the form', async () =>
        page.frames().find((frame) => frame.url() === shanghaiReissue),
      );
      const field = await form.waitForSelector('#photo');
      await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(camera);
      return form;
    };
    await choose();
    await sidebar.whenShown('[data-testid="photo-check"]');
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await eventually('the check to close', async () => !(await sidebar.hasPhotoCheck()));
    await page.reload();
    const again = await openSidebar(stage.browser, page);
    await again.whenShown('[data-rules] [data-testid="material"]');
    await choose();
    await again.whenShown('[data-testid="photo-check"]');
  });

  // Last: the extension is another one afterwards.
  it('says in plain words that Liasse was updated under an open page, and leaves the page its upload', async () => {
    const { camera } = await testPhotos();
    const page = await stage.visit(shanghaiReissue);
    const before = await openSidebar(stage.browser, page);
    await before.whenShown('[data-testid="material"]');
    const own = await stage.browser.openOwnPage('popup.html');
    await own
      .evaluate(() => {
        const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as {
          runtime: { reload(): void };
        };
        api.runtime.reload();
        return true;
      })
      // The page that asked for it is closed with the extension.
      .catch(() => undefined);
    await page.bringToFront();
    if (browserName === 'chromium') {
      await before.whenShown('[data-problem="updated"]');
      const told = await before.text('[data-problem="updated"]');
      expect(told).not.toMatch(/context|invalid/i);
      expect(told).toContain('reload the page');
    } else {
      // Firefox ends the old version at once and runs the new one in the open page.
      await eventually('the old panel to go', () => before.view.evaluate(() => false).catch(() => true));
    }
    const panels = () => page.evaluate(() => document.querySelectorAll('liasse-sidebar').length);
    await eventually('one panel', async () => (await panels()) === 1);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    await chooseFile(page, '#photo', camera);
    await sidebar.whenShown('[data-testid="photo-check"]');
    await sidebar.takeOriginal();
    const held = () => page.$eval('#photo', (input) => (input as HTMLInputElement).files?.[0]?.size ?? 0);
    await eventually('the original in the field', async () => (await held()) > 50_000);

    // Answers come back: in Firefox by themselves, in Chromium once the page was loaded anew, as the panel says.
    if (browserName === 'chromium') await page.reload();
    const after = await openSidebar(stage.browser, page);
    await after.whenShown('[data-testid="question"]');
    const [question] = await after.questions();
    await after.answer(question?.fact ?? '', question?.values[0] ?? '');
    const [first] = (await after.materials()).filter(({ need }) => need !== 'no');
    await after.tick(first?.material ?? '');
    expect(await after.view.evaluate(() => document.querySelector('[data-problem]') === null)).toBe(true);
  });
});
