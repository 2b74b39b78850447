import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePage } from '../../scripts/browsers/close-page.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import type { Screen, Studio } from '../../scripts/screens/screen.ts';
import { openStudio, screens } from '../../scripts/screens/studio.ts';

/** What a person whose system sets all colours sees of what is on and what is off. */
describe('in high contrast', () => {
  let studio: Studio & { close(): Promise<void> };

  beforeAll(async () => {
    studio = await openStudio('en');
  });
  afterAll(() => studio?.close());

  async function inForcedColours(name: string, look: (frame: Frame, page: Page) => Promise<void>) {
    const screen = screens.find((each) => each.name === name) as Screen;
    const { page, frame } = await screen.show(studio);
    const driver = await page.createCDPSession();
    await driver.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await eventually('forced colours', () =>
      frame.evaluate(() => matchMedia('(forced-colors: active)').matches),
    );
    await look(frame, page);
    await closePage(page);
    await screen.leave?.(studio);
  }

  /** Background and text colour of the first element that matches. */
  const colours = (frame: Frame, selector: string) =>
    frame.$eval(selector, (element) => {
      const { backgroundColor, color } = getComputedStyle(element);
      return `${color} on ${backgroundColor}`;
    });

  it.each([
    ['popup', '[data-testid="language"] button'],
    ['desk-search', '[data-testid="language"] button'],
    ['desk-people', '[data-testid="person-choose"]'],
  ])('%s shows which of %s is on', (name, choice) =>
    inForcedColours(name, async (frame) => {
      const on = await colours(frame, `${choice}[aria-pressed="true"]`);
      const off = await colours(frame, `${choice}[aria-pressed="false"]`);
      expect(on).not.toBe(off);
    }),
  );

  it('the desk shows where one is', () =>
    inForcedColours('desk-people', async (frame) => {
      const here = await colours(frame, '.desk-tabs [aria-current="page"]');
      const there = await colours(frame, '.desk-tabs a:not([aria-current])');
      expect(here).not.toBe(there);
    }));
});
