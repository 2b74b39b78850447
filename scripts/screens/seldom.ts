import type { Page } from 'puppeteer-core';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { testPhotos } from '../../tests/fixtures/photos.ts';
import { chooseFile } from '../browsers/choose-file.ts';
import { openSidebar, type Sidebar } from '../browsers/sidebar.ts';
import { desk, deskSize, openOwn, popup, popupSize } from './own-pages.ts';
import { familyOffice, imitation, nothingToOrder, seller, turningAway, unknown } from './quiet-pages.ts';
import type { Screen, Studio } from './screen.ts';
import { ownFrame, sidebar } from './sidebars.ts';
import { tell } from './tell.ts';

const nothingTyped = { name: '', relation: 'self', facts: {}, details: {}, years: '' };
/** What somebody had typed about a child when the browser was closed. */
const draft = {
  ...nothingTyped,
  id: null,
  before: nothingTyped,
  name: '小雨',
  relation: 'child',
  years: '6',
};

/** Screens that a person meets once, or when something has gone wrong. */
export const seldomScreens: readonly Screen[] = [
  {
    ...after(
      (studio) => tell(studio, 'draft/change', { keep: draft }),
      popup('popup-draft', undefined, '[data-testid="draft"]'),
    ),
    leave: (studio) => tell(studio, 'draft/change', { drop: null }),
  },
  {
    ...after(
      (studio) => tell(studio, 'draft/change', { keep: draft }),
      popup('popup-draft-back', async ({ click, shown }) => {
        await click('[data-testid="draft-go"]');
        await shown('[data-testid="draft-back"]');
      }),
    ),
    leave: (studio) => tell(studio, 'draft/change', { drop: null }),
  },
  {
    ...after(
      damage,
      desk(
        'desk-settings-unread',
        '#settings',
        '[data-testid="settings-unread"]',
        async (view, { shown }) => {
          await shown('[data-problem="unreadable"]');
          await view.evaluate(() => {
            document.querySelector('[data-testid="settings-unread"]')?.scrollIntoView({ block: 'center' });
            return true;
          });
        },
      ),
    ),
    leave: (studio) => tell(studio, 'data/unread', { drop: true }),
  },
  {
    ...after(damage, sidebar('sidebar-unread', shanghaiReissue, undefined, '[data-problem="unreadable"]')),
    leave: (studio) => tell(studio, 'data/unread', { drop: true }),
  },
  sidebar('sidebar-held', shanghaiReissue, async (page, shown) => {
    await chooseFile(page, '#photo', (await testPhotos()).oversized);
    await shown.photoCheck();
    await page.click('button[type="submit"]');
    await shown.whenShown('[data-testid="unsent"][data-way="held"]');
  }),
  sidebar('sidebar-not-taken', turningAway, async (page, shown) => {
    await chooseFile(page, '#photo', (await testPhotos()).snapshot);
    await shown.takeFixed();
    await shown.whenShown('[data-testid="not-taken"]');
  }),
  unfolded('sidebar-not-issuer', familyOffice, '[data-testid="not-issuer"]'),
  unfolded('sidebar-nothing', nothingToOrder, '[data-testid="no-procedure"]'),
  unanswered('popup', 'popup-unanswered', 'popup.html', popupSize),
  unanswered('desk', 'desk-people-unanswered', 'desk.html#people', deskSize),
  privatePanel('sidebar-private'),
  over('popup-official', shanghaiReissue),
  over('popup-lookalike', imitation),
  over('popup-seller', seller),
  over('popup-unknown', unknown),
];

/** A screen after something has happened. */
function after(happens: (studio: Studio) => Promise<void>, screen: Screen): Screen {
  return {
    ...screen,
    async show(studio) {
      await happens(studio);
      return screen.show(studio);
    },
  };
}

/** The panel where it begins folded, since there is nothing to prepare. */
function unfolded(name: string, address: string, shows: string): Screen {
  const tab = '[data-testid="sidebar-toggle"][aria-expanded="false"]';
  const open = async (_page: Page, shown: Sidebar) => {
    await shown.view.click(tab);
    await shown.whenShown(shows);
  };
  return sidebar(name, address, open, tab);
}

/** What no version of Liasse has written, where the dates and ticks are kept. */
async function damage({ open }: Studio): Promise<void> {
  const page = await open.openOwnPage('popup.html');
  await page.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'chrome');
    await storage.local.set({ 'cases.a': 'a page torn out', 'cases.b': 'a page torn out' });
    return true;
  });
  await page.close();
}

/** A page of ours whose background is not there. */
function unanswered(room: 'popup' | 'desk', name: string, file: string, size: typeof popupSize): Screen {
  return {
    name,
    room,
    async show(studio) {
      const screen = await openOwn(studio, file, size, () => {
        const { runtime } = Reflect.get(globalThis, 'chrome');
        runtime.sendMessage = () => Promise.reject(new Error('Could not establish connection.'));
      });
      await screen.page.waitForSelector('[data-testid="fault"]');
      return screen;
    },
  };
}

/** The panel in a private window. */
function privatePanel(name: string): Screen {
  let close = async (): Promise<void> => undefined;
  return {
    name,
    room: 'sidebar',
    async show({ open }) {
      const apart = await open.browser.createBrowserContext();
      close = () => apart.close();
      const page = await apart.newPage();
      await page.setViewport({ width: 1100, height: 820 });
      await page.goto(shanghaiReissue);
      const shown = await openSidebar(open, page);
      await shown.whenShown('[data-testid="material"]');
      await shown.whenShown('[data-testid="shared-banner"]');
      return { page, frame: ownFrame(page, open) };
    },
    leave: () => close(),
  };
}

/** The popup as the toolbar button opens it over a page. */
function over(name: string, address: string): Screen {
  let close = async (): Promise<void> => undefined;
  return {
    name,
    room: 'popup',
    sized: true,
    async show({ open }) {
      const below = await open.browser.newPage();
      close = () => below.close();
      await below.goto(address);
      await open.openPopupOver?.(below);
      const target = open.browser.targets().find((one) => one.url() === `${open.extensionOrigin}/popup.html`);
      const page = await target?.asPage();
      if (!page) throw new Error('the toolbar button has opened no popup');
      await page.waitForSelector('[data-testid="verdict"]:not([data-verdict="loading"])');
      return { page, frame: page.mainFrame() };
    },
    leave: () => close(),
  };
}
