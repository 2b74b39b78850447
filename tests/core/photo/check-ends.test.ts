import { describe, expect, test } from 'vitest';
import { inBand, safeBand } from '../../../core/photo/band.ts';
import { checkFile, countFindings } from '../../../core/photo/check.ts';
import { glanceRule } from '../../../core/photo/first-glance.ts';
import { identify } from '../../../core/photo/identify.ts';
import type { ImageInfo } from '../../../core/photo/image-info.ts';
import type { PhotoSpec } from '../../../core/photo/spec.ts';
import { jpeg } from './file-builders.ts';

const picture = (width: number, height: number): ImageInfo => ({
  ...identify(jpeg({ width, height })),
  bytes: 30_000,
});
const codes = (width: number, height: number, spec: PhotoSpec) =>
  checkFile(picture(width, height), spec).map(({ code }) => code);

describe('the ends of a range of pixels', () => {
  const spec: PhotoSpec = { minWidthPx: 300, maxWidthPx: 400, minHeightPx: 400, maxHeightPx: 500 };

  test.each([
    [300, 400],
    [400, 500],
  ])('belong to it: %i × %i', (width, height) => {
    expect(codes(width, height, spec)).toEqual([]);
  });

  test('hold by themselves where only one is stated', () => {
    expect(codes(301, 9, { maxWidthPx: 300 })).toEqual(['tooWide']);
    expect(codes(299, 9, { minWidthPx: 300 })).toEqual(['tooNarrow']);
    expect(codes(9, 301, { maxHeightPx: 300 })).toEqual(['tooTall']);
    expect(codes(9, 299, { minHeightPx: 300 })).toEqual(['tooShort']);
    expect(codes(9, 300, { maxSidePx: 300 })).toEqual([]);
    expect(codes(9, 301, { maxSidePx: 300 })).toEqual(['sideTooLong']);
    expect(codes(9, 301, { maxSidePx: 300, keepPixels: true })).toEqual([]);
  });
});

describe('exact pixels', () => {
  test('are missed by either side', () => {
    expect(codes(358, 440, { widthPx: 358, heightPx: 441 })).toEqual(['wrongPixels']);
    expect(codes(357, 441, { widthPx: 358, heightPx: 441 })).toEqual(['wrongPixels']);
  });

  test('reckoned from millimetres may be one off on either side, and no more', () => {
    const spec: PhotoSpec = { widthMm: 26, heightMm: 32, dpi: 350, kind: 'portrait' };
    const isWrong = (x: number, y: number) => codes(358 + x, 441 + y, spec).includes('wrongPixels');
    for (const [x, y] of [
      [0, 0],
      [1, -1],
      [-1, 1],
    ] as const)
      expect(isWrong(x, y), `${x} ${y}`).toBe(false);
    for (const [x, y] of [
      [2, 0],
      [-2, 0],
      [0, 2],
      [0, -2],
    ] as const)
      expect(isWrong(x, y), `${x} ${y}`).toBe(true);
  });
});

describe('the shape of a print', () => {
  const spec: PhotoSpec = { widthMm: 35, heightMm: 45, kind: 'portrait' };

  test('is asked of a portrait, as width to height, within two in a hundred', () => {
    expect(codes(350, 450, spec)).toEqual([]);
    expect(codes(356, 450, spec)).toEqual([]);
    expect(codes(344, 450, spec)).toEqual([]);
    expect(codes(358, 450, spec)).toEqual(['wrongShape']);
    expect(codes(342, 450, spec)).toEqual(['wrongShape']);
    expect(codes(450, 350, spec)).toEqual(['wrongShape']);
    expect(checkFile(picture(450, 450), spec)).toEqual([{ code: 'wrongShape', actual: 1, wanted: 35 / 45 }]);
  });

  test('is not asked of a document, nor where only one side is stated', () => {
    expect(codes(450, 350, { ...spec, kind: 'document' })).toEqual([]);
    expect(codes(450, 350, { widthMm: 35, kind: 'portrait' })).toEqual([]);
    expect(codes(450, 350, { heightMm: 45, kind: 'portrait' })).toEqual([]);
  });

  test('is known at a first glance with the same tolerance', () => {
    const [, , shape] = glanceRule(spec).header;
    expect(shape).toEqual([(35 / 45) * 0.98, (35 / 45) * 1.02]);
    expect(glanceRule({ ...spec, kind: 'document' }).header[2]).toEqual([0, Number.MAX_SAFE_INTEGER]);
    expect(glanceRule({ widthMm: 35, kind: 'portrait' }).header[2]?.[0]).toBe(0);
  });
});

describe('a file that is no picture', () => {
  const refused = (refusal: ImageInfo['refusal'], format: ImageInfo['format'], spec: PhotoSpec) =>
    checkFile({ ...picture(10, 10), refusal, format }, spec).map(({ code }) => code);

  test('is right as a PDF where a PDF is asked for, or any document', () => {
    expect(refused('pdf', 'pdf', { formats: ['pdf'] })).toEqual([]);
    expect(refused('pdf', 'pdf', { kind: 'document' })).toEqual([]);
    expect(refused('pdf', 'pdf', { kind: 'portrait' })).toEqual(['unreadable']);
    expect(refused('pdf', 'pdf', { kind: 'document', formats: ['jpg'] })).toEqual(['unreadable']);
    expect(refused('pdf', 'pdf', { kind: 'document', maxBytes: 29_999 })).toEqual(['tooManyBytes']);
  });

  test('is unreadable where it is damaged, whatever is asked for', () => {
    expect(refused('damaged', 'pdf', { formats: ['pdf'] })).toEqual(['unreadable']);
    expect(refused('damaged', 'jpg', {})).toEqual(['unreadable']);
  });

  test('is told to have too many pixels before anything else', () => {
    expect(refused('tooManyPixels', 'jpg', { maxBytes: 1 })).toEqual(['unreadable', 'tooManyBytes']);
  });
});

test('as many files as are allowed may be chosen, and not one more', () => {
  expect(countFindings(3, { maxFiles: 3 })).toEqual([]);
  expect(countFindings(4, { maxFiles: 3 })).toEqual([{ code: 'tooManyFiles', actual: 4, wanted: 3 }]);
  expect(countFindings(400, {})).toEqual([]);
});

describe('the band for files we make', () => {
  test('is left by one byte at either end', () => {
    const band = { min: 10, max: 20 };
    expect([9, 10, 20, 21].map((bytes) => inBand(bytes, band))).toEqual([false, true, true, false]);
  });

  test('takes a round number at the narrower of its two meanings', () => {
    expect(safeBand({ minBytes: 20_000, maxBytes: 50_000 })).toEqual({
      min: 20_480 + 128,
      max: 50_000 - 128,
    });
    expect(safeBand({ minBytes: 20_480, maxBytes: 51_200 })).toEqual({
      min: 20_480 + 128,
      max: 50_000 - 128,
    });
    expect(safeBand({ minBytes: 20_001, maxBytes: 50_001 })).toEqual({
      min: 20_001 + 128,
      max: 50_001 - 128,
    });
    expect(safeBand({ minBytes: 20_480, maxBytes: 20_480 })).toEqual({ min: 20_480, max: 20_480 });
  });
});
