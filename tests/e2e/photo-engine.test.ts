import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EnginePages, openEnginePages } from '../../scripts/photo-browsers.ts';
import { photoCases } from '../browser/photo-cases.ts';

/** Chromium runs these cases in `tests/browser`, where a failure points into the source. */
describe('the photo engine in stock Firefox, under the policy of our pages', () => {
  let pages: EnginePages;
  let browser: { page: Page; close: () => Promise<void> };

  beforeAll(async () => {
    pages = await openEnginePages();
    browser = await pages.open('firefox');
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it.each(photoCases.map(({ name }, index) => ({ name, index })))(
    '$name',
    async ({ name, index }) => {
      const report = await browser.page.evaluate((i) => window.photoPage?.runCase(i), index);
      expect(report).toMatchObject({ name });
      expect(report?.fault).toBeUndefined();
      // Two hundred damaged files in a Firefox that shares two cores with others: 60 s were not enough once.
    },
    60_000,
  );
});
