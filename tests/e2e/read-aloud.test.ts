import type { SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePage } from '../../scripts/browsers/close-page.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import type { Studio } from '../../scripts/screens/screen.ts';
import { openStudio, screens } from '../../scripts/screens/studio.ts';

/** What a screen reader is given, in one line. */
function heard(node: SerializedAXNode | null): string {
  if (!node) return '';
  return [node.name, node.value, node.description, ...(node.children ?? []).map(heard)].join(' ');
}

/** What the studio has entered about the person. */
const details = ['林小雨', '13800000000'];

describe('for a person who listens', () => {
  let studio: Studio & { close(): Promise<void> };

  beforeAll(async () => {
    studio = await openStudio('en');
  });
  afterAll(() => studio?.close());

  const show = async (name: string) => {
    const screen = screens.find((each) => each.name === name);
    if (!screen) throw new Error(`no screen ${name}`);
    return screen.show(studio);
  };

  it.each([
    ['popup-person-edit', '[data-testid="details-reveal"]'],
    ['sidebar-fill', '[data-testid="fill-reveal"]'],
  ])('%s does not read hidden details aloud, and reads them once they are shown', async (name, reveal) => {
    const { page, frame } = await show(name);
    try {
      const all = async () =>
        heard(await page.accessibility.snapshot({ includeIframes: true, interestingOnly: false }));
      const words = await all();
      expect(words.length).toBeGreaterThan(200);
      for (const detail of details) expect(words).not.toContain(detail);
      await frame.locator(reveal).click();
      await eventually('the details to be read', async () => {
        const shown = await all();
        return details.every((detail) => shown.includes(detail));
      });
    } finally {
      await closePage(page);
    }
  });

  it('the dialog of the desk holds the keyboard, closes by Escape and gives it back', async () => {
    const { page, frame } = await show('desk-photos-adjust');
    try {
      const escaped: string[] = [];
      for (const back of [false, true])
        for (let steps = 0; steps < 25; steps += 1) {
          if (back) await page.keyboard.down('Shift');
          await page.keyboard.press('Tab');
          if (back) await page.keyboard.up('Shift');
          const outside = await frame.evaluate(() => {
            const at = document.activeElement;
            // Past the last stop the browser's own window has its turn.
            if (!at || at === document.body || at.closest('[data-testid="photo-check"]')) return null;
            return at.outerHTML.slice(0, 80);
          });
          if (outside !== null) escaped.push(outside);
        }
      expect(escaped).toEqual([]);
      const reachable = await frame.evaluate(() => {
        const tab = document.querySelector<HTMLElement>('[data-testid="desk-people"]');
        tab?.focus();
        return document.activeElement === tab;
      });
      expect(reachable).toBe(false);
      await page.keyboard.press('Escape');
      await page.waitForSelector('[data-testid="photo-adjust-open"]:focus');
      expect(await page.$('[data-testid="photo-check"]')).toBeNull();
    } finally {
      await closePage(page);
    }
  });
});
