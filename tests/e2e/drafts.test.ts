import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowInChromium } from '../../scripts/browsers/chromium-settings.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openPopup, type Popup } from '../../scripts/browsers/popup.ts';
import { openStage, type Stage } from './stage.ts';

const half = {
  name: '小雨',
  relation: 'child',
  facts: { age: '6' },
  details: { city: 'Lyon', guardianName: 'Lin Yue' },
};

/** What is stored on disk, by the browser's own word. */
function onDisk(popup: Popup): Promise<string> {
  return popup.view.evaluate(async () => {
    const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as {
      storage: { local: { get(names: null): Promise<Record<string, unknown>> } };
    };
    return JSON.stringify(await api.storage.local.get(null));
  });
}

describe.each(browserNames)('what is being typed about a person, %s,', (browserName) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(browserName);
    if (browserName === 'chromium') await allowInChromium(stage.browser, { privateWindows: false });
  });
  afterAll(() => stage?.close());

  /** Loads the extension anew, as an update does; its pages are closed with it. */
  const reload = async (popup: Popup) => {
    await popup.view
      .evaluate(() => {
        const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as {
          runtime: { reload(): void };
        };
        api.runtime.reload();
        return true;
      })
      .catch(() => undefined);
    await eventually('its pages to go', () => popup.view.evaluate(() => false).catch(() => true));
    // A page that is opened before it is back never loads: one that is not there soon is opened once more.
    await eventually(
      'the extension to be back',
      async () => {
        const view = await stage.browser.openOwnPage('popup.html');
        const shown = () => view.evaluate(() => document.querySelector('[data-testid="popup"]') !== null);
        return eventually('its page', shown, 3_000).finally(() => view.close());
      },
      30_000,
    );
    return openPopup(stage.browser);
  };

  it('is there again after the extension was loaded anew, and goes when it is saved or thrown away', async () => {
    const before = await openPopup(stage.browser);
    await before.begin(half);
    await eventually('the draft to be kept', async () => (await onDisk(before)).includes('Lin Yue'));

    const popup = await reload(before);
    expect(await popup.people()).toEqual([]);
    await popup.view.click('[data-testid="draft-go"]');
    await popup.whenShown('[data-testid="draft-back"]');
    expect(await popup.form()).toEqual(half);
    await popup.view.click('[data-testid="person-save"]');
    await eventually('the person', async () => (await popup.people()).some(({ name }) => name === '小雨'));

    // The draft has gone with the saving: the next form is empty, and what is thrown away leaves no word behind.
    await popup.begin({ name: 'Léa', details: { city: 'Besançon' } });
    await eventually('the second draft', async () => (await onDisk(popup)).includes('Besançon'));
    const last = await reload(popup);
    await last.view.click('[data-testid="draft-drop"]');
    await eventually('no draft', async () => !(await onDisk(last)).includes('Besançon'));
    await eventually('the notice to go', () =>
      last.view.evaluate(() => document.querySelector('[data-testid="draft"]') === null),
    );
    expect((await last.people()).map(({ name }) => name)).toEqual(['小雨']);
  });
});
