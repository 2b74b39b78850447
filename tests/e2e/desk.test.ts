import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../scripts/browsers/desk.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { testPhotos } from '../fixtures/photos.ts';
import { heicSquares } from '../fixtures/squares.ts';
import { openStage, type Stage } from './stage.ts';

const given = (name: string, bytes: Uint8Array, type: string) => ({
  name,
  type,
  base64: Buffer.from(bytes).toString('base64'),
});

describe.each(browserNames)('the desk in %s', (browserName) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(browserName, { languages: ['en'] });
  });
  afterAll(() => stage?.close());

  it('leads from a lost card through a typed name to the list of that office', async () => {
    const desk = await openDesk(stage.browser);
    await desk.view.click('[data-testid="start-lostCard"]');
    // The page before has a field for the search too.
    await desk.whenShown(
      '[data-testid="desk"]:not(:has([data-testid="start-lostCard"])) [data-testid="issuer-search"]',
    );
    await desk.type('[data-testid="issuer-search"]', '上海');
    await eventually('one office', () =>
      desk.view.evaluate(() => document.querySelectorAll('.issuer-list [data-issuer]').length === 1),
    );
    await desk.view.click('.issuer-list [data-issuer="cn-shanghai"]');
    await desk.whenShown('[data-testid="material"]');
    expect(await desk.hash()).toBe('#prepare/cn-shanghai/reissue');
    const asked = await desk.view.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="question"]')].map(
        (each) => each.dataset.fact ?? '',
      ),
    );
    expect(asked).not.toContain('reason');
    expect(asked.length).toBeGreaterThan(0);
    await desk.view.close();
  });

  it('begins each place at its top, and shows one gone back to as it was left', async () => {
    const desk = await openDesk(stage.browser, '#prepare');
    await desk.view.resize(390, 800);
    const where = () =>
      desk.view.evaluate(() => {
        const focused = document.activeElement;
        const title = document.querySelector('main h1')?.getBoundingClientRect();
        return {
          hash: location.hash,
          tab: document.title,
          scrolled: Math.round(scrollY),
          focused: focused?.getAttribute('data-issuer') ?? focused?.tagName ?? '',
          inSight: title !== undefined && title.top >= 0 && title.bottom <= innerHeight,
        };
      });
    expect(await where()).toMatchObject({ scrolled: 0, focused: 'BODY', tab: 'Prepare · Liasse' });
    await desk.view.click('.issuer-list [data-issuer="fr-msa"]');
    await desk.whenShown('[data-testid="procedure"]');
    expect(await where()).toEqual({
      hash: '#prepare/fr-msa',
      tab: 'Prepare · MSA (agricultural scheme) · Liasse',
      scrolled: 0,
      focused: 'H1',
      inSight: true,
    });
    await desk.view.evaluate(() => {
      history.back();
      return true;
    });
    await desk.whenShown('[data-testid="issuer-search"]');
    const back = await where();
    expect(back).toMatchObject({ hash: '#prepare', focused: 'fr-msa', tab: 'Prepare · Liasse' });
    expect(back.scrolled).toBeGreaterThan(800);
    await desk.view.close();
  });

  it('keeps the answer that a start asked for with the person it is for', async () => {
    const popup = await openPopup(stage.browser);
    await popup.add({ name: 'Lin', relation: 'self' });
    await popup.choose('Lin');
    await popup.close();
    const desk = await openDesk(stage.browser, '#prepare/start/arrivedInFrance');
    await desk.view.click('[data-testid="start-choice"][data-choice="employee"]');
    await desk.whenShown('[data-testid="answers"]');
    expect(await desk.hash()).toBe('#prepare/fr-cpam/open-rights');
    await eventually('the status among the answers', () =>
      desk.view.evaluate(
        () => document.querySelector('[data-testid="answers"] [data-fact="status"]') !== null,
      ),
    );
    await desk.view.close();
    const again = await openDesk(stage.browser, '#prepare/fr-msa/open-rights');
    await eventually('the same answer at another office', () =>
      again.view.evaluate(
        () => document.querySelector('[data-testid="answers"] [data-fact="status"]') !== null,
      ),
    );
    await again.view.close();
  });

  it('has a sheet to print with a box for each paper and the sources', async () => {
    const desk = await openDesk(stage.browser, '#prepare/cn-shanghai/reissue');
    await desk.whenShown('[data-testid="sheet"]');
    const sheet = await desk.view.evaluate(() => {
      const page = document.querySelector('[data-testid="sheet"]');
      return {
        boxes: page?.querySelectorAll('.sheet-box').length ?? 0,
        papers: document.querySelectorAll('.checklist > .papers [data-testid="material"]').length,
        sources: page?.querySelectorAll('.sheet-foot li').length ?? 0,
        onScreen: page ? getComputedStyle(page).display : '',
      };
    });
    expect(sheet.boxes).toBe(sheet.papers);
    expect(sheet.boxes).toBeGreaterThan(3);
    expect(sheet.sources).toBeGreaterThan(2);
    expect(sheet.onScreen).toBe('none');
    await desk.view.close();
  });

  it('brings several photos to a portal’s limits, says why one cannot be, and leaves a fitting one alone', async () => {
    const photos = await testPhotos();
    const desk = await openDesk(stage.browser, '#photos');
    await desk.select('[data-testid="photos-spec"]', 'cn-shanghai/card-photo');
    await desk.give([
      given('../IMG 1.JPEG', await readFile(photos.oversized), 'image/jpeg'),
      given('squares.heic', heicSquares(), 'image/heic'),
      given('page.jpg', new TextEncoder().encode('<!doctype html>'), 'image/jpeg'),
      given('ready.jpg', await readFile(photos.compliant), 'image/jpeg'),
    ]);
    const [large, heic, html, ready] = await desk.settled();
    expect(large).toMatchObject({ state: 'ready', width: 358, height: 441, saveAs: 'IMG 1.JPEG' });
    expect(large?.made).toMatch(/^JPG · 358 × 441 · (2\d|3\d|4\d) KB · /);
    expect(heic).toMatchObject({ state: 'ready', width: 358, height: 441, saveAs: 'squares.jpg' });
    expect(html).toMatchObject({ state: 'refused', saveAs: null });
    expect(ready).toMatchObject({ state: 'fits', saveAs: null });
    await desk.view.close();
  });

  it('makes one PDF of several files under limits typed by hand', async () => {
    const photos = await testPhotos();
    const desk = await openDesk(stage.browser, '#photos');
    await desk.select('[data-testid="photos-spec"]', 'own');
    await desk.whenShown('[data-testid="limits-form"]');
    await desk.view.click('.limits-form fieldset:first-of-type button:last-child');
    await desk.view.click('[data-format="pdf"]');
    await desk.type('[data-testid="limit-maxKb"]', '300');
    await desk.view.click('[data-testid="limits-use"]');
    await desk.whenShown('[data-testid="document-panel"]');
    await desk.give([
      given('front.jpg', await readFile(photos.oversized), 'image/jpeg'),
      given('back.heic', heicSquares(), 'image/heic'),
    ]);
    await desk.settled();
    await desk.makeDocument();
    const words = await desk.view.evaluate(
      () => document.querySelector('[data-testid="document-made"]')?.textContent ?? '',
    );
    expect(words).toMatch(/^PDF · 2 pages · \d{1,3} KB$/);
    expect(Number(/(\d+) KB/.exec(words)?.[1])).toBeLessThanOrEqual(300);
    await desk.view.close();
  });
});
