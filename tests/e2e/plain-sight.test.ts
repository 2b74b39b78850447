import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { openSidebar, type Sidebar } from '../../scripts/browsers/sidebar.ts';
import { covers, disguises, disguiseTools, harmless, undoDisguise } from './hostile/disguises.ts';
import { hostilePages } from './hostile/portal.ts';
import { openStage, type Stage } from './stage.ts';

const pages = hostilePages({ none: '' });
const phone = '13812345678';

/** What a person takes at least to find a button, and more than a panel must have been in plain sight (ms). */
const lookingTakes = 450;

/** The preview of a fill is the quickest thing to press: a press that counts shows in the page at once. */
describe.each(browserNames)('a press in %s', (browserName) => {
  let stage: Stage;
  let page: Page;
  let sidebar: Sidebar;

  beforeAll(async () => {
    stage = await openStage(browserName);
    stage.site.add(pages.handler);
    const popup = await openPopup(stage.browser);
    await popup.add({
      name: '老王',
      relation: 'self',
      details: { chineseName: '王建国', residentId: '110105198001010016', phone },
    });
    await popup.close();
    await openPreview();
  });
  afterEach(async () => {
    await page.evaluate(undoDisguise);
    if (!(await shows('[data-testid="fill-preview"]')) || (await held()) !== '') await openPreview();
  });
  afterAll(() => stage?.close());

  async function openPreview(): Promise<void> {
    await stage.clear();
    page = await stage.visit(pages.addressOf('none'));
    sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="fill-open"]');
    await sidebar.view.click('[data-testid="fill-open"]');
    await sidebar.whenShown('[data-testid="fill-preview"]');
  }

  const act = async (code: string) => {
    await page.evaluate(`{ ${disguiseTools} ${code} }`);
    await new Promise((resolve) => setTimeout(resolve, lookingTakes));
  };
  const held = () =>
    page.$$eval('input:not([type="file"])', (fields) => fields.map(({ value }) => value).join(''));
  const shows = (selector: string) =>
    sidebar.view.evaluate((wanted) => document.querySelector(wanted) !== null, selector);

  it.each(disguises)('gives nothing to a page that %s', async (_name, code) => {
    await act(code);
    // It lands where it lands; a panel that is nowhere cannot be pressed at all.
    await sidebar.view.click('[data-testid="fill-apply"]:enabled').catch(() => undefined);
    await eventually(
      'the press to be answered',
      async () => !(await shows('[data-testid="fill-result"][data-state="working"]')),
    );
    expect(await held()).toBe('');
    expect(await shows('[data-testid="fill-preview"]')).toBe(true);
  });

  it('is tried beside twenty harmless pages, no two of them alike', () => {
    expect(new Set(harmless.map(([, code]) => code)).size).toBeGreaterThanOrEqual(20);
    expect(new Set(harmless.map(([name]) => name)).size).toBe(harmless.length);
  });

  it.each(covers)('counts above %s, since we have come to lie above it', async (_name, code) => {
    const clip = await page.evaluate(() => ({ x: innerWidth - 300, y: 0, width: 300, height: 300 }));
    await act(code);
    // A picture of white alone takes a few hundred bytes.
    expect((await page.screenshot({ clip, captureBeyondViewport: false })).length).toBeGreaterThan(3000);
    await fillAndTakeBack();
  });

  it.each(harmless)('counts beside %s', async (_name, code) => {
    await act(code);
    await fillAndTakeBack();
  });

  async function fillAndTakeBack(): Promise<void> {
    await sidebar.view.click('[data-testid="fill-apply"]:enabled');
    const answer = await eventually('an answer', async () => {
      if (await shows('[data-testid="fill-covered"]')) return 'covered';
      return sidebar.view.evaluate(() => {
        const state = document.querySelector<HTMLElement>('[data-testid="fill-result"]')?.dataset.state;
        return state === 'working' ? null : (state ?? null);
      });
    });
    expect(answer).toBe('done');
    expect(await held()).toContain(phone);
    await sidebar.view.click('[data-testid="fill-undo"]');
    await sidebar.whenShown('[data-testid="fill-result"][data-state="undone"]');
    await sidebar.whenShown('[data-testid="fill-open"]');
    await sidebar.view.click('[data-testid="fill-open"]');
    await sidebar.whenShown('[data-testid="fill-preview"]');
  }

  it('counts again once the page shows us as we are', async () => {
    await act(`set(panel, 'opacity', '0')`);
    await sidebar.view.click('[data-testid="fill-apply"]:enabled');
    await sidebar.whenShown('[data-testid="fill-covered"]');
    expect(await held()).toBe('');
    // The panel has come forward by itself: the page has to do nothing for it.
    await new Promise((resolve) => setTimeout(resolve, lookingTakes));
    await sidebar.view.click('[data-testid="fill-apply"]:enabled');
    await eventually('the values in the page', async () => (await held()).includes(phone));
  });
});
