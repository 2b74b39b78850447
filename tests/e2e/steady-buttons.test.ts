import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import type { ExtensionView } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { openStage, type Stage } from './stage.ts';

const buttons = ['photo-cancel', 'photo-use-original', 'photo-use-fixed'];

/** From now on notes every place that one of the buttons has, after each change and at each frame that is drawn. */
function watchButtons(view: ExtensionView): Promise<boolean> {
  return view.evaluate((ids) => {
    const places: string[] = [];
    const note = () => {
      for (const id of ids) {
        const box = document.querySelector(`[data-testid="${id}"]`)?.getBoundingClientRect();
        if (!box) continue;
        const place = `${id} ${[box.x, box.y, box.width, box.height].map(Math.round).join(' ')}`;
        if (!places.includes(place)) places.push(place);
      }
    };
    const draw = () => {
      note();
      requestAnimationFrame(draw);
    };
    draw();
    const all = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(note).observe(document, all);
    Reflect.set(window, '__places', places);
    return true;
  }, buttons);
}

describe.each(browserNames)('while a copy is being made in %s', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    stage = await openStage(browserName);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  it.each([
    ['fr', 820],
    // A laptop at 200 %.
    ['zh-CN', 360],
  ])(
    'no button moves from under the hand of a person who reads %s in a window %s px high',
    async (language, height) => {
      const page = await stage.visit('about:blank');
      await page.setViewport({ width: 1100, height });
      await page.goto(shanghaiReissue);
      const sidebar = await openSidebar(stage.browser, page);
      await sidebar.speak(language);
      await sidebar.whenShown('[data-testid="material"]');
      await watchButtons(sidebar.view);
      await chooseFile(page, '#photo', photos.oversized);
      await sidebar.photoCheck();
      await sidebar.whenShown('[data-testid="portrait-checks"]');
      await sidebar.whenShown('[data-testid="photo-result"]');
      const places = await sidebar.view.evaluate(() => Reflect.get(window, '__places') as string[]);
      expect(places.map((place) => place.split(' ')[0]).sort()).toEqual([...buttons].sort());
    },
  );
});
