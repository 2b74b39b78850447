/** What counts as a difference between the page and our data, and what we make where both say something. */
import { describe, expect, it } from 'vitest';
import { pageWins, statedFindings } from '../../../core/limits/page-wins.ts';
import type { Finding } from '../../../core/photo/check.ts';
import type { PhotoSpec } from '../../../core/photo/spec.ts';
import { fileWith } from './file-with.ts';
import { KB } from './reading.ts';

const won = (ours: PhotoSpec, page: PhotoSpec) => pageWins(fileWith(ours), { firm: page, sample: {} });

describe('our limits beside those of the page', () => {
  it.each<readonly [what: string, ours: PhotoSpec, page: PhotoSpec, differing: readonly string[]]>([
    ['fewer formats than the page', { formats: ['jpg'] }, { formats: ['jpg', 'png'] }, []],
    ['a format too many', { formats: ['jpg', 'png'] }, { formats: ['jpg'] }, ['formats']],
    ['the same maximum', { maxBytes: 50 }, { maxBytes: 50 }, []],
    ['another maximum', { maxBytes: 50 }, { maxBytes: 60 }, ['bytes']],
    ['another minimum', { minBytes: 5, maxBytes: 50 }, { minBytes: 6, maxBytes: 50 }, ['bytes']],
    ['a minimum the page is silent about', { minBytes: 5, maxBytes: 50 }, { maxBytes: 50 }, []],
    ['the same pixels', { widthPx: 3, heightPx: 4 }, { widthPx: 3, heightPx: 4 }, []],
    ['another width', { widthPx: 3, heightPx: 4 }, { widthPx: 2, heightPx: 4 }, ['pixels']],
    ['another height', { widthPx: 3, heightPx: 4 }, { widthPx: 3, heightPx: 5 }, ['pixels']],
    ['another height than the only side', { widthPx: 3, heightPx: 4 }, { heightPx: 5 }, ['pixels']],
    ['pixels at the lower ends', { widthPx: 3, heightPx: 4 }, { minWidthPx: 3, minHeightPx: 4 }, []],
    ['pixels at the upper ends', { widthPx: 3, heightPx: 4 }, { maxWidthPx: 3, maxHeightPx: 4 }, []],
    ['too few pixels across', { widthPx: 3, heightPx: 4 }, { minWidthPx: 4 }, ['pixels']],
    ['too many pixels across', { widthPx: 3, heightPx: 4 }, { maxWidthPx: 2 }, ['pixels']],
    ['too few pixels down', { widthPx: 3, heightPx: 4 }, { minHeightPx: 5 }, ['pixels']],
    ['too many pixels down', { widthPx: 3, heightPx: 4 }, { maxHeightPx: 3 }, ['pixels']],
    ['the same range', { minWidthPx: 3, maxHeightPx: 9 }, { minWidthPx: 3, maxHeightPx: 9 }, []],
    ['another least width', { minWidthPx: 3 }, { minWidthPx: 4 }, ['pixelRange']],
    ['another greatest width', { maxWidthPx: 3 }, { maxWidthPx: 4 }, ['pixelRange']],
    ['another least height', { minHeightPx: 3 }, { minHeightPx: 4 }, ['pixelRange']],
    ['another greatest height', { maxHeightPx: 3 }, { maxHeightPx: 4 }, ['pixelRange']],
    ['a range beside exact pixels', { minWidthPx: 3 }, { widthPx: 5, heightPx: 6 }, ['pixelRange']],
    ['a greatest width beside exact pixels', { maxWidthPx: 9 }, { widthPx: 5 }, ['pixelRange']],
    ['a least height beside exact pixels', { minHeightPx: 3 }, { heightPx: 5 }, ['pixelRange']],
    ['a greatest height beside exact pixels', { maxHeightPx: 9 }, { heightPx: 5 }, ['pixelRange']],
    ['one exact width', { widthPx: 5 }, { widthPx: 5 }, []],
    ['the same print', { widthMm: 35, heightMm: 45 }, { widthMm: 35, heightMm: 45 }, []],
    ['a wider print', { widthMm: 35, heightMm: 45 }, { widthMm: 36, heightMm: 45 }, ['millimetres']],
    ['a taller print', { widthMm: 35, heightMm: 45 }, { widthMm: 35, heightMm: 46 }, ['millimetres']],
    ['the same density', { dpi: 300 }, { dpi: 300 }, []],
    ['another density', { dpi: 300 }, { dpi: 350 }, ['dpi']],
    ['one background of several', { background: 'white' }, { background: ['white', 'blue'] }, []],
    [
      'another background',
      { background: ['white', 'red'] },
      { background: ['white', 'blue'] },
      ['background'],
    ],
    ['a refused background', { notBackground: 'white' }, { background: 'white' }, ['notBackground']],
    [
      'a refused background the page does not ask for',
      { notBackground: 'white' },
      { background: 'blue' },
      [],
    ],
    ['the same number of files', { maxFiles: 2 }, { maxFiles: 2 }, []],
    ['another number of files', { maxFiles: 2 }, { maxFiles: 1 }, ['maxFiles']],
  ])('%s', (_what, ours, page, differing) => {
    const { stated, limits } = won(ours, page);
    expect(stated?.differences.map(({ ours: line }) => line.limit.kind)).toEqual(differing);
    expect(limits.some(({ limit }) => differing.includes(limit.kind))).toBe(false);
  });

  it('do not speak of what the page is silent about', () => {
    const ours = { dpi: 300, maxFiles: 2 };
    expect(won(ours, { maxBytes: 5 }).stated?.differences).toEqual([]);
    expect(won(ours, { maxBytes: 5 }).wanted).toEqual({ kind: 'portrait', ...ours, maxBytes: 5 });
  });
});

describe('a file that we make for a page', () => {
  it.each<readonly [what: string, ours: PhotoSpec, page: PhotoSpec, wanted: PhotoSpec]>([
    [
      'keeps our maximum above the minimum of the page',
      { maxBytes: 50 },
      { minBytes: 20 },
      { minBytes: 20, maxBytes: 50 },
    ],
    ['forgets our maximum at the minimum of the page', { maxBytes: 20 }, { minBytes: 20 }, { minBytes: 20 }],
    ['forgets our minimum at the maximum of the page', { minBytes: 20 }, { maxBytes: 20 }, { maxBytes: 20 }],
    [
      'keeps to both ends of the page',
      { minBytes: 1, maxBytes: 9 },
      { minBytes: 2, maxBytes: 8 },
      { minBytes: 2, maxBytes: 8 },
    ],
    ['has no end that nobody states', { dpi: 300 }, { minBytes: 2 }, { dpi: 300, minBytes: 2 }],
    [
      'takes the formats of the page where none is ours',
      { formats: ['jpg'] },
      { formats: ['png'] },
      { formats: ['png'] },
    ],
    [
      'takes the page’s range where one side is ours alone',
      { widthPx: 5 },
      { minWidthPx: 3 },
      { minWidthPx: 3 },
    ],
    [
      'takes the page’s range where the other side is ours alone',
      { heightPx: 5 },
      { minWidthPx: 3 },
      { minWidthPx: 3 },
    ],
    ['takes the only side of the page', { widthPx: 5, heightPx: 6 }, { heightPx: 6 }, { heightPx: 6 }],
    [
      'takes the exact pixels of the page, whatever its range',
      { widthPx: 5, heightPx: 6 },
      { widthPx: 4, minHeightPx: 3 },
      { widthPx: 4, minHeightPx: 3 },
    ],
    [
      'has our print no more beside pixels of another shape',
      { widthMm: 35, heightMm: 45, widthPx: 350, heightPx: 450 },
      { widthPx: 300, heightPx: 300 },
      { widthPx: 300, heightPx: 300 },
    ],
    [
      'keeps our print beside pixels of nearly its shape',
      { widthMm: 100, heightMm: 100 },
      { widthPx: 102, heightPx: 100 },
      { widthMm: 100, heightMm: 100, widthPx: 102, heightPx: 100 },
    ],
    [
      'has both where the page states both',
      { widthMm: 35, heightMm: 45 },
      { widthMm: 26, heightMm: 32, widthPx: 300, heightPx: 300 },
      { widthMm: 26, heightMm: 32, widthPx: 300, heightPx: 300 },
    ],
    [
      'keeps both of ours where the page speaks of neither',
      { widthMm: 26, heightMm: 32, widthPx: 300, heightPx: 300 },
      { dpi: 300 },
      { widthMm: 26, heightMm: 32, widthPx: 300, heightPx: 300, dpi: 300 },
    ],
  ])('%s', (_what, ours, page, wanted) => {
    expect(won(ours, page).wanted).toEqual({ kind: 'portrait', ...wanted });
  });

  it('takes no sample tip of a widget for what we know', () => {
    const { wanted } = pageWins(fileWith({ maxBytes: 50 * KB }), {
      firm: { dpi: 300 },
      sample: { maxBytes: 500 * KB, formats: ['jpg'] },
    });
    expect(wanted).toEqual({ kind: 'portrait', maxBytes: 50 * KB, dpi: 300, formats: ['jpg'] });
  });
});

describe('what is wrong with a file and stated on the page', () => {
  it.each<readonly [code: Finding['code'], page: PhotoSpec]>([
    ['wrongFormat', { formats: ['jpg'] }],
    ['misleadingName', { formats: ['jpg'] }],
    ['tooManyBytes', { maxBytes: 5 }],
    ['tooFewBytes', { minBytes: 5 }],
    ['wrongPixels', { widthPx: 5, heightPx: 6 }],
    ['tooWide', { maxWidthPx: 5 }],
    ['tooNarrow', { minWidthPx: 5 }],
    ['tooTall', { maxHeightPx: 5 }],
    ['tooShort', { minHeightPx: 5 }],
    ['wrongShape', { widthMm: 35, heightMm: 45 }],
    ['wrongDensity', { dpi: 300 }],
    ['tooManyFiles', { maxFiles: 1 }],
  ])('%s', (code, page) => {
    const finding = { code } as Finding;
    expect(statedFindings([finding], won({}, page))).toEqual([code]);
    expect(statedFindings([finding], won({}, { background: 'white' }))).toEqual([]);
  });
});
