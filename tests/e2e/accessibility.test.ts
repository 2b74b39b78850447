import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../core/languages.ts';
import { closePage } from '../../scripts/browsers/close-page.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import type { Studio } from '../../scripts/screens/screen.ts';
import { openStudio, schemes, screens, wear } from '../../scripts/screens/studio.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.2 to level AA, and axe's own good practice. */
const rules: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
  iframes: false,
};

/** The dark scheme is the same document in other colours (`tests/repo/dark-scheme.test.ts`): no other rule can differ. */
const rulesOfColour: RunOptions = {
  ...rules,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** One readable line for each thing axe objects to. */
async function objections(frame: Frame, options: RunOptions): Promise<readonly string[]> {
  if (!(await frame.evaluate('typeof axe === "object"')))
    await frame.evaluate(await readFile(axePath, 'utf8'));
  const { violations } = (await frame.evaluate(
    `axe.run(document, ${JSON.stringify(options)})`,
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** What reaches over the right edge of the window, so that a person would have to scroll sideways. */
function overTheEdge(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const room = document.documentElement;
    if (room.scrollWidth <= room.clientWidth) return [];
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.getBoundingClientRect().right > room.clientWidth + 0.5)
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.className}: ${element.innerText?.slice(0, 60)}`);
  });
}

describe.each(languages)('screens in %s', (language) => {
  let studio: Studio & { close(): Promise<void> };

  beforeAll(async () => {
    studio = await openStudio(language);
  });
  afterAll(() => studio?.close());

  it.each(screens)(
    '$name: axe has nothing to object to, light and dark, and nothing is over the edge at 320 pixels',
    async (screen) => {
      const { page, frame } = await screen.show(studio);
      try {
        // A folded panel may be drawn before it knows the language.
        await eventually(`words in ${language}`, () =>
          frame.evaluate((wanted) => document.documentElement.lang === wanted, language),
        );
        for (const scheme of schemes) {
          await wear(page, scheme);
          expect(await objections(frame, scheme === 'dark' ? rulesOfColour : rules), scheme).toEqual([]);
        }
        // The panel scrolls and its frame never: what is focused or found in the page would push it out of sight.
        const below = await frame.evaluate(() => {
          const { scrollHeight, clientHeight } = document.documentElement;
          return scrollHeight - clientHeight;
        });
        if (screen.room === 'sidebar') expect(below).toBe(0);
        if (!screen.sized) await page.setViewport({ width: 320, height: 640 });
        expect(await overTheEdge(frame)).toEqual([]);
      } finally {
        await closePage(page);
        await screen.leave?.(studio);
      }
    },
  );
});
