import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, type Day, localDay } from '../../core/days.ts';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { type Desk, openDesk } from '../../scripts/browsers/desk.ts';
import { saveDownloadsTo } from '../../scripts/browsers/downloads.ts';
import { type ExtensionView, eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { Keyboard } from '../../scripts/browsers/keyboard.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { openSidebar, type Sidebar } from '../../scripts/browsers/sidebar.ts';
import { keptProfile, openStage, type Stage } from './stage.ts';

const today = localDay(new Date());
const moment = (name: string) => `[data-testid="moment"][data-moment="${name}"]`;

/** Ticks what was done and gives its day. */
async function enter(panel: Sidebar | Desk, name: string, day: Day): Promise<void> {
  await panel.whenShown(moment(name));
  await panel.view.click(`${moment(name)} input[type="checkbox"]`);
  await panel.whenShown(`${moment(name)}[data-day="${today}"]`);
  await panel.view.evaluate(
    (selector, value) => {
      const field = document.querySelector<HTMLInputElement>(selector);
      if (!field) throw new Error(`nothing matches ${selector}`);
      field.value = value;
      return field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    `${moment(name)} [data-testid="moment-date"]`,
    day,
  );
  await panel.whenShown(`${moment(name)}[data-day="${day}"]`);
}

declare const chrome: {
  readonly action: {
    getBadgeText(details: { tabId?: number }): Promise<string>;
    getTitle(details: object): Promise<string>;
  };
  readonly tabs: { query(wanted: object): Promise<readonly { id: number }[]> };
  readonly extension: { getViews(wanted: { type: 'tab' }): readonly Window[] };
};

/** What the toolbar button shows: everywhere, and in each tab. */
function button(view: ExtensionView) {
  return view.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return {
      text: await chrome.action.getBadgeText({}),
      title: await chrome.action.getTitle({}),
      tabs: await Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id }))),
    };
  });
}

describe.each(browserNames)('where a case stands in %s', (browserName) => {
  let profile: Awaited<ReturnType<typeof keptProfile>>;
  let stage: Stage;
  const reopen = async () => {
    stage = await openStage(browserName, { profileDir: profile.dir, languages: ['en'] });
  };

  beforeEach(async () => {
    profile = await keptProfile();
    await reopen();
  });
  afterEach(async () => {
    await stage?.close();
    await profile.remove();
  });

  async function addLin(): Promise<void> {
    const popup = await openPopup(stage.browser);
    await popup.add({ name: '小林', relation: 'self' });
    await popup.choose('小林');
    await popup.close();
  }

  it('is kept from the panel to the desk, over a restart, and in a calendar file without a name', async () => {
    await addLin();
    const sidebar = await openSidebar(stage.browser, await stage.visit(shanghaiReissue));
    const reported = addDays(today, -1);
    await enter(sidebar, 'lossReported', reported);
    await sidebar.whenShown(`[data-testid="lapse"][data-earliest="${addDays(reported, 5)}"]`);
    await enter(sidebar, 'submitted', today);
    await sidebar.whenShown('[data-testid="expected"][data-latest]');

    await stage.close();
    await reopen();

    const folder = join(profile.dir, 'saved');
    await saveDownloadsTo(stage.browser, folder);
    const desk = await openDesk(stage.browser, '#cases');
    const shown = '[data-testid="case"][data-issuer="cn-shanghai"][data-procedure="reissue"]';
    await desk.whenShown(`${shown} ${moment('lossReported')}[data-day="${reported}"]`);
    await desk.whenShown(`${shown} ${moment('submitted')}[data-day="${today}"]`);
    await desk.view.click(`${shown} [data-testid="calendar-save"]`);
    const file = await eventually('the calendar file', async () => {
      const names = await readdir(folder);
      return names.includes('liasse-cn-shanghai-reissue.ics')
        ? readFile(join(folder, 'liasse-cn-shanghai-reissue.ics'), 'utf8')
        : null;
    });
    const lines = file.replaceAll('\r\n ', '').split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    const days = lines.filter((line) => line.startsWith('DTSTART')).map((line) => line.split(':')[1]);
    expect(days).toEqual(
      [reported, addDays(reported, 5), today, addDays(today, 30)].map((day) => day.replaceAll('-', '')),
    );
    expect(file).not.toContain('小林');
    await desk.view.close();
  });

  it('marks the toolbar button when a loss report is about to lapse, and no more once it is formal', async () => {
    await addLin();
    const page = await stage.visit(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await enter(sidebar, 'lossReported', addDays(today, -4));
    const desk = await openDesk(stage.browser, '#cases');
    const marked = await eventually('the mark', async () => {
      const now = await button(desk.view);
      return now.text === '!' && now;
    });
    expect(marked.title).toMatch(/^Liasse: a temporary loss report may expire on /);
    expect(marked.title).not.toContain('小林');
    expect(marked.tabs.filter((text) => text === '•')).toHaveLength(1);
    expect(new Set(marked.tabs)).toEqual(new Set(['•', '!']));

    await desk.view.close();
    await stage.close();
    await reopen();

    const popup = await openPopup(stage.browser);
    await eventually('the mark after a restart', async () => (await button(popup.view)).text === '!');
    await popup.whenShown('[data-testid="due"]');
    await popup.close();
    const again = await openDesk(stage.browser, '#cases');
    await enter(again, 'lossConfirmed', today);
    await eventually('the mark to go', async () => {
      const { text, title } = await button(again.view);
      return text === '' && title === 'Liasse';
    });
    await again.view.close();
  });

  it('is told, corrected and found again by keys alone', async () => {
    const desk = await openDesk(stage.browser, '#prepare/fr-cpam/lost');
    const keyboard = new Keyboard(desk.view);
    await desk.whenShown(moment('submitted'));
    await keyboard.goTo(`${moment('submitted')} input[type="checkbox"]`);
    await keyboard.press(' ');
    await desk.whenShown(`${moment('submitted')}[data-day="${today}"]`);
    await keyboard.goTo(`${moment('submitted')} [data-testid="moment-date"]`);
    await keyboard.goTo('[data-testid="open-cases"]');
    await keyboard.press('Enter');
    await desk.whenShown(`[data-testid="case"][data-procedure="lost"] ${moment('submitted')}`);
    expect(await desk.hash()).toBe('#cases');
    await keyboard.goTo('[data-testid="calendar-save"]');
    expect(keyboard.unseen).toEqual([]);
    await desk.view.close();
  });
});

describe.each(browserNames)('the first page in %s', (browserName) => {
  /** Places of the desk that are open in tabs. */
  const placesOpen = (view: ExtensionView) =>
    view.evaluate(() =>
      chrome.extension
        .getViews({ type: 'tab' })
        .filter(({ location }) => location.pathname === '/desk.html')
        .map(({ location }) => location.hash),
    );

  it('opens once, needs nobody to be added, and keeps the country that was chosen', async () => {
    const profile = await keptProfile();
    try {
      const stage = await openStage(browserName, { profileDir: profile.dir, languages: ['fr'] });
      try {
        const popup = await openPopup(stage.browser);
        await popup.whenShown('[data-testid="welcome"]');
        await eventually('the first page', async () => (await placesOpen(popup.view)).includes('#welcome'));
        const desk = await openDesk(stage.browser, '#welcome');
        await desk.whenShown('[data-testid="first-run"]');
        await desk.view.click('[data-country="FR"]');
        await desk.whenShown('[data-country="FR"][aria-pressed="true"]');
        await desk.view.click('[data-testid="first-start"]');
        await desk.whenShown('[data-testid="issuer"]');
        await desk.whenShown('.issuer-search [data-country="FR"][aria-pressed="true"]');
        expect(await desk.hash()).toBe('#prepare');
        await eventually('the welcome of the popup to go', () =>
          popup.view.evaluate(() => document.querySelector('[data-testid="welcome"]') === null),
        );
      } finally {
        await stage.close();
      }
      const again = await openStage(browserName, { profileDir: profile.dir });
      try {
        const popup = await openPopup(again.browser);
        await again.visit(shanghaiReissue);
        expect(await placesOpen(popup.view)).not.toContain('#welcome');
      } finally {
        await again.close();
      }
    } finally {
      await profile.remove();
    }
  });
});
