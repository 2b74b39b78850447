import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../core/languages.ts';
import { closePage } from '../../scripts/browsers/close-page.ts';
import type { Studio } from '../../scripts/screens/screen.ts';
import { openStudio, screens } from '../../scripts/screens/studio.ts';

/** The screens with a bar that stays while the rest scrolls, and the longest pages without one. */
const walked = [
  'sidebar-shanghai',
  'sidebar-photo',
  'sidebar-portrait',
  'popup-person-form',
  'popup-person-edit',
  'desk-settings',
  'desk-photos-adjust',
];

/** Where the keyboard stands: `null` outside the document. */
interface Stop {
  readonly words: string;
  readonly covered: boolean;
}

/** Runs in the page: whether anything of what has the keyboard can be seen (WCAG 2.4.11, by nine points of its box). */
function lookAtFocus(): Stop | null {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return null;
  const box = at.getBoundingClientRect();
  const own = at instanceof HTMLInputElement ? [at, ...(at.labels ?? [])] : [at];
  const parts = [0.02, 0.5, 0.98];
  const seen = parts.some((across) =>
    parts.some((down) => {
      const hit = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
      return hit !== null && own.some((element) => element.contains(hit));
    }),
  );
  const name = at.dataset.testid ?? at.id ?? '';
  return { words: `${at.tagName} ${name} ${(at.innerText ?? '').slice(0, 40)}`, covered: !seen };
}

/** All stops from here until the keyboard leaves the document. */
async function walk(frame: Frame, press: () => Promise<void>): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let steps = 0; steps < 300; steps += 1) {
    await press();
    const stop = await frame.evaluate(lookAtFocus);
    if (!stop) return stops;
    stops.push(stop);
    // What had the keyboard last is where the way back begins.
    await frame.evaluate(() => Reflect.set(globalThis, 'lastStop', document.activeElement));
  }
  throw new Error(`no end after 300 stops: ${stops.slice(-4).map(({ words }) => words)}`);
}

/** Puts the keyboard where the way begins. */
const putOn = (frame: Frame, place: 'first' | 'last') =>
  frame.evaluate((which) => {
    const at =
      which === 'last'
        ? (Reflect.get(globalThis, 'lastStop') as HTMLElement)
        : (document.querySelector<HTMLElement>('[data-testid="photo-check"]') ??
          document.querySelector<HTMLElement>('.header .icon-button'));
    (document.activeElement as HTMLElement | null)?.blur();
    at?.focus();
  }, place);

const press = (page: Page, key: KeyInput) => page.keyboard.press(key);

/** Each with what scrolls and with what stands on the bar that stays. */
const bars = [
  ['sidebar-shanghai', '.panel', '[data-testid="sidebar-toggle"]'],
  ['sidebar-photo', '[data-testid="photo-check"]', '[data-testid="photo-cancel"]'],
  ['popup-person-form', 'html', '[data-testid="person-save"]'],
] as const;

describe.each(languages)('the keyboard is in sight in %s', (language) => {
  let studio: Studio & { close(): Promise<void> };

  beforeAll(async () => {
    studio = await openStudio(language);
  });
  afterAll(() => studio?.close());

  const sizes = walked.flatMap((name) => [
    [name, 'at its size'] as const,
    [name, 'in a low window'] as const,
  ]);
  it.each(sizes)('%s, %s', async (name, size) => {
    const screen = screens.find((each) => each.name === name);
    if (!screen) throw new Error(`no screen ${name}`);
    const { page, frame } = await screen.show(studio);
    try {
      await page.bringToFront();
      if (size === 'in a low window') await page.setViewport({ width: 640, height: 400 });
      await putOn(frame, 'first');
      const stops = [...(await walk(frame, () => press(page, 'Tab')))];
      expect(stops.length, `stops of ${name}`).toBeGreaterThan(2);
      // Out of the panel the keyboard goes on into the page, and no script brings it back.
      if (screen.room !== 'sidebar') {
        await putOn(frame, 'last');
        const back = await walk(frame, async () => {
          await page.keyboard.down('Shift');
          await press(page, 'Tab');
          await page.keyboard.up('Shift');
        });
        expect(back.length, `stops back of ${name}`).toBeGreaterThan(2);
        stops.push(...back);
      }
      expect(stops.filter(({ covered }) => covered).map(({ words }) => words)).toEqual([]);
    } finally {
      await closePage(page);
      await screen.leave?.(studio);
    }
  });

  it.each(bars)('%s: coming to the bar scrolls nothing away', async (name, scroller, button) => {
    const screen = screens.find((each) => each.name === name);
    if (!screen) throw new Error(`no screen ${name}`);
    const { page, frame } = await screen.show(studio);
    try {
      const places = await frame.evaluate(
        (box, wanted) => {
          const scrolled = document.querySelector(box);
          if (!scrolled) throw new Error(`nothing matches ${box}`);
          scrolled.scrollTop = 120;
          const before = scrolled.scrollTop;
          document.querySelector<HTMLElement>(wanted)?.focus();
          return { before, after: scrolled.scrollTop };
        },
        scroller,
        button,
      );
      expect(places).toEqual({ before: 120, after: 120 });
    } finally {
      await closePage(page);
      await screen.leave?.(studio);
    }
  });
});
