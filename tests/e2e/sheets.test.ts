import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../core/languages.ts';
import { issuers } from '../../data/index.ts';
import { openStage, type Stage } from './stage.ts';

/** What an A4 page has between its margins (`components/styles/sheet.css`), in CSS pixels: 188 × 279 mm. */
const paper = { width: 710, height: 1054 };

const all = issuers.flatMap(({ id, procedures }) => procedures.map((each) => `${id}/${each.id}`));

describe.each(languages)('the printed sheets in %s', (language) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage('chromium', { languages: [language] });
    page = await stage.browser.browser.newPage();
    await page.goto(`${stage.browser.extensionOrigin}/desk.html`);
    await page.setViewport({ ...paper, height: 400 });
    await page.emulateMediaType('print');
  });
  afterAll(() => stage?.close());

  /** Opens a procedure; how high its sheet is on paper, in CSS pixels. */
  const heightOf = async (procedure: string): Promise<number> => {
    await page.evaluate((place) => {
      location.hash = `#prepare/${place}`;
    }, procedure);
    const [issuer, id] = procedure.split('/');
    const sheet = await page.waitForSelector(`.sheet[data-issuer="${issuer}"][data-procedure="${id}"]`);
    const height = await sheet?.evaluate((element) => element.getBoundingClientRect().height);
    return height ?? Number.NaN;
  };

  it('fit on one page each', async () => {
    const heights: { readonly procedure: string; readonly height: number }[] = [];
    for (const procedure of all) heights.push({ procedure, height: Math.ceil(await heightOf(procedure)) });
    expect(heights.length).toBeGreaterThan(150);
    heights.sort((a, b) => b.height - a.height);
    expect(heights.filter(({ height }) => !(height <= paper.height))).toEqual([]);
    // What the browser prints of the longest agrees.
    await heightOf(heights[0]?.procedure ?? '');
    const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
    expect(pdf.getPageCount()).toBe(1);
  });
});
