import { readFile } from 'node:fs/promises';
import { addDays, localDay } from '../../core/days.ts';
import { testPhotos } from '../../tests/fixtures/photos.ts';
import { Desk } from '../browsers/desk.ts';
import type { ExtensionView } from '../browsers/extension-view.ts';
import type { Screen, ShownScreen, Studio } from './screen.ts';

export const popupSize = { width: 380, height: 600 };
export const deskSize = { width: 1100, height: 820 };

/** The screens of the popup and of the desk, each in a tab of its own. */
export const ownScreens: readonly Screen[] = [
  popup('popup'),
  popup('popup-person-form', async ({ click, shown }) => {
    await click('[data-testid="person-add"]');
    await shown('[data-testid="person-form"]');
  }),
  popup('popup-person-delete', async ({ click, shown }) => {
    await click('[data-testid="person-delete"]');
    await shown('[data-testid="person-confirm"]');
  }),
  desk('desk-search', '#prepare', '[data-testid="issuer-search"]'),
  desk('desk-search-town', '#prepare', '[data-testid="issuer-search"]', searchFor('fuzhou')),
  desk('desk-search-guessed', '#prepare', '[data-testid="issuer-search"]', searchFor('guangzou')),
  desk('desk-search-none', '#prepare', '[data-testid="issuer-search"]', searchFor('Lyon')),
  desk('desk-start', '#prepare/start/arrivedInFrance', '[data-testid="start-choice"]'),
  desk('desk-start-card', '#prepare/start/lostCard', '[data-testid="start-choice"]'),
  desk('desk-start-office', '#prepare/start/lostCard/vitale', '[data-testid="issuer-search"]'),
  desk('desk-start-child', '#prepare/start/arrivedInFrance/child', '[data-testid="child-name"]'),
  desk('desk-issuer', '#prepare/cn-shanghai', '[data-testid="procedure"]'),
  desk('desk-procedure', '#prepare/cn-shanghai/reissue', '[data-testid="material"]'),
  desk('desk-photos', '#photos', '[data-testid="photos-files"]'),
  desk('desk-photos-limits', '#photos', '[data-testid="photos-spec"]', async (view, { shown }) => {
    await new Desk(view).select('[data-testid="photos-spec"]', 'own');
    await shown('[data-testid="limits-form"]');
  }),
  desk('desk-photos-files', '#photos', '[data-testid="photos-spec"]', givePhotos),
  desk('desk-photos-adjust', '#photos', '[data-testid="photos-spec"]', async (view, hands) => {
    await givePhotos(view);
    await hands.click('[data-testid="photo-adjust-open"]');
    await hands.shown('[data-testid="photo-use-fixed"]:enabled');
  }),
  desk('desk-people', '#people', '[data-testid="person"]'),
  popup('popup-person-edit', async ({ click, shown }) => {
    await click('[data-testid="person-edit"]');
    await click('[data-testid="person-details"] > summary');
    await shown('[data-testid="details-reveal"]');
  }),
  desk('desk-settings', '#settings', '[data-testid="passphrase-set"]'),
  desk('desk-settings-share', '#settings', '[data-testid="shared-on"]', async (_view, { click, shown }) => {
    await click('[data-testid="shared-on"]');
    await shown('[data-testid="shared-confirm"]');
  }),
  desk('desk-settings-erase', '#settings', '[data-testid="erase"]', async (_view, { click, shown }) => {
    await click('[data-testid="erase"]');
    await shown('[data-testid="erase-confirm"]');
  }),
  desk('desk-welcome', '#welcome', '[data-testid="first-start"]'),
  desk('desk-no-cases', '#cases', '[data-testid="no-cases"]'),
  desk('desk-cases', '#cases', '[data-testid="no-cases"], [data-testid="case"]', enterDates),
];

/** Writes into the search for an office. */
function searchFor(words: string) {
  return async (view: ExtensionView): Promise<void> => {
    await new Desk(view).type('[data-testid="issuer-search"]', words);
  };
}

export interface Hands {
  click(selector: string): Promise<void>;
  shown(selector: string): Promise<void>;
}

/** A screen of the popup; `ready` is what it shows once it has read what is kept. */
export function popup(
  name: string,
  prepare?: (hands: Hands) => Promise<void>,
  ready = '[data-testid="people"]',
): Screen {
  return {
    name,
    room: 'popup',
    async show(studio) {
      const screen = await openOwn(studio, 'popup.html', popupSize);
      const hands = handsOn(screen);
      await hands.shown(ready);
      await hands.shown('[data-testid="popup"][data-ready]');
      await hands.shown('[data-testid="verdict"]:not(:has(> [role="status"]))');
      await prepare?.(hands);
      return screen;
    },
  };
}

/** A screen of the desk, at one of its places. */
export function desk(
  name: string,
  hash: string,
  ready: string,
  prepare?: (view: ExtensionView, hands: Hands) => Promise<void>,
): Screen {
  return {
    name,
    room: 'desk',
    async show(studio) {
      const screen = await openOwn(studio, `desk.html${hash}`, deskSize);
      const hands = handsOn(screen);
      await hands.shown(ready);
      await prepare?.(viewOf(screen), hands);
      return screen;
    },
  };
}

/** A loss report that is about to lapse, and a request that is on its way. */
async function enterDates(view: ExtensionView, { shown }: Hands): Promise<void> {
  const today = localDay(new Date());
  const cases = [
    { issuer: 'cn-shanghai', procedure: 'loss', moment: 'lossReported', day: addDays(today, -4) },
    { issuer: 'fr-cpam', procedure: 'lost', moment: 'submitted', day: addDays(today, -2) },
  ] as const;
  for (const { issuer, procedure, moment, day } of cases) {
    await view.evaluate(
      async (about, date) => {
        const { people } = await chrome.runtime.sendMessage({ name: 'state/read', payload: {} });
        const key = { ...about, person: people.chosen };
        const reply = await chrome.runtime.sendMessage({ name: 'case/change', payload: { key, date } });
        return reply.ok ?? false;
      },
      { issuer, procedure },
      { moment, day },
    );
    await shown(`[data-testid="case"][data-procedure="${procedure}"]`);
  }
}

declare const chrome: {
  readonly runtime: {
    sendMessage(message: object): Promise<{ people: { chosen: string | null }; ok?: boolean }>;
  };
};

/** One file that can be made, one that is refused and one that needs nothing. */
async function givePhotos(view: ExtensionView): Promise<void> {
  const photos = await testPhotos();
  const shownDesk = new Desk(view);
  await shownDesk.select('[data-testid="photos-spec"]', 'cn-shanghai/card-photo');
  const file = async (name: string, path: string) => ({
    name,
    type: 'image/jpeg',
    base64: (await readFile(path)).toString('base64'),
  });
  await shownDesk.give([
    await file('portrait.jpg', photos.camera),
    { name: 'page.jpg', type: 'image/jpeg', base64: Buffer.from('<!doctype html>').toString('base64') },
    await file('ready.jpg', photos.compliant),
  ]);
  await shownDesk.settled();
}

/** Opens a page of ours in a tab; `first` runs in it before anything of ours does. */
export async function openOwn(
  { open }: Studio,
  file: string,
  size: { readonly width: number; readonly height: number },
  first?: () => void,
): Promise<ShownScreen> {
  const page = await open.browser.newPage();
  if (first) await page.evaluateOnNewDocument(first);
  await page.setViewport(size);
  await page.goto(`${open.extensionOrigin}/${file}`);
  return { page, frame: page.mainFrame() };
}

function handsOn({ page }: ShownScreen): Hands {
  return {
    click: (selector) => page.locator(selector).click(),
    async shown(selector) {
      await page.waitForSelector(selector);
    },
  };
}

/** The verbs of a desk over a tab that is open already. */
function viewOf({ page }: ShownScreen): ExtensionView {
  return {
    evaluate: async (run, ...args) =>
      (await page.evaluate(`(${run.toString()})(...${JSON.stringify(args)})`)) as Awaited<
        ReturnType<typeof run>
      >,
    click: (selector) => page.locator(selector).click(),
    press: (key) => page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]),
    screenshot: async () => Buffer.from(await page.screenshot()),
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => page.close(),
  };
}
