/** What a spec asks of the pixels, limit by limit, and the exact ends of a crop. */
import { describe, expect, test } from 'vitest';
import {
  chooseCrop,
  clampCrop,
  exactSize,
  outputSize,
  pixelsAreFree,
  pixelsOf,
  pixelTarget,
  scaledSize,
  suggestPortraitCrop,
} from '../../../core/photo/geometry.ts';
import type { PhotoSpec } from '../../../core/photo/spec.ts';

const print: PhotoSpec = { widthMm: 26, heightMm: 32, dpi: 350 };

describe('an exact size', () => {
  test.each([
    [
      { widthPx: 358, heightPx: 441 },
      { width: 358, height: 441 },
    ],
    [{ widthPx: 358 }, undefined],
    [{ heightPx: 441 }, undefined],
    [{ ...print, widthPx: 300 }, undefined],
    [{ ...print, heightPx: 300 }, undefined],
    [print, { width: 358, height: 441 }],
    [
      { ...print, kind: 'portrait' },
      { width: 358, height: 441 },
    ],
    // The print size of a document is its paper, and no size of pixels.
    [{ ...print, kind: 'document' }, undefined],
    [{ widthMm: 26, heightMm: 32 }, undefined],
    [{ widthMm: 26, dpi: 350 }, undefined],
    [{ heightMm: 32, dpi: 350 }, undefined],
    // Bounds in pixels win where the print contradicts them.
    [
      { ...print, minWidthPx: 358, maxWidthPx: 358, minHeightPx: 441, maxHeightPx: 441 },
      { width: 358, height: 441 },
    ],
    [{ ...print, minWidthPx: 359 }, undefined],
    [{ ...print, maxWidthPx: 357 }, undefined],
    [{ ...print, minHeightPx: 442 }, undefined],
    [{ ...print, maxHeightPx: 440 }, undefined],
  ] as const)('of %o is %o', (spec, size) => {
    expect(exactSize(spec)).toEqual(size);
  });

  test('is millimetres at a density, rounded to whole pixels', () => {
    expect(pixelsOf(25.4, 300)).toBe(300);
    expect(pixelsOf(35, 300)).toBe(413);
  });

  test('leaves nothing free, as does one side, or the wish to keep the pixels', () => {
    expect(pixelsAreFree({})).toBe(true);
    expect(pixelsAreFree({ minWidthPx: 100 })).toBe(true);
    expect(pixelsAreFree(print)).toBe(false);
    expect(pixelsAreFree({ widthPx: 100 })).toBe(false);
    expect(pixelsAreFree({ heightPx: 100 })).toBe(false);
    expect(pixelsAreFree({ keepPixels: true })).toBe(false);
  });
});

describe('what a spec asks of the pixels', () => {
  test('is nothing where it says nothing, or nothing but zeros', () => {
    const free = {
      exact: undefined,
      leastRatio: 0,
      mostRatio: Number.POSITIVE_INFINITY,
      minWidth: 1,
      maxWidth: Number.POSITIVE_INFINITY,
      minHeight: 1,
      maxHeight: Number.POSITIVE_INFINITY,
      maxSide: 1600,
    };
    expect(pixelTarget({})).toEqual(free);
    expect(pixelTarget({ minWidthPx: 0, maxWidthPx: 0, minHeightPx: 0, maxHeightPx: 0 })).toEqual(free);
  });

  test('is a shape where it names a print, but not for a document', () => {
    const shape = { widthMm: 30, heightMm: 40 };
    expect(pixelTarget(shape)).toMatchObject({ leastRatio: 0.75, mostRatio: 0.75 });
    expect(pixelTarget({ ...shape, kind: 'document' })).toMatchObject({ leastRatio: 0, maxSide: 2340 });
    expect(pixelTarget({ widthMm: 30 }).leastRatio).toBe(0);
    expect(pixelTarget({ heightMm: 30 }).leastRatio).toBe(0);
  });

  test('restricts the shape by bounds of both sides only', () => {
    expect(pixelTarget({ minWidthPx: 300, maxHeightPx: 400 })).toMatchObject({
      leastRatio: 0.75,
      mostRatio: Number.POSITIVE_INFINITY,
    });
    expect(pixelTarget({ maxWidthPx: 300, minHeightPx: 400 })).toMatchObject({
      leastRatio: 0,
      mostRatio: 0.75,
    });
    expect(pixelTarget({ widthPx: 300, minHeightPx: 300, maxHeightPx: 600 })).toMatchObject({
      leastRatio: 0.5,
      mostRatio: 1,
    });
  });

  test('never caps the side below its own minimum', () => {
    expect(pixelTarget({ minWidthPx: 3000 }).maxSide).toBe(3000);
    expect(pixelTarget({ minHeightPx: 3000 }).maxSide).toBe(3000);
    expect(pixelTarget({ maxSidePx: 800 }).maxSide).toBe(800);
    expect(pixelTarget({ keepPixels: true }).maxSide).toBe(Number.POSITIVE_INFINITY);
    expect(pixelTarget({ keepPixels: true, maxSidePx: 900 }).maxSide).toBe(900);
  });
});

describe('a crop', () => {
  const source = { width: 300, height: 200 };

  test('that hangs over any edge is cut there, and is never empty', () => {
    expect(clampCrop({ x: 10, y: -30, width: 500, height: 100 }, source)).toEqual({
      x: 10,
      y: 0,
      width: 290,
      height: 70,
    });
    expect(clampCrop({ x: 299.6, y: 500, width: 0.2, height: 0.2 }, source)).toEqual({
      x: 299,
      y: 199,
      width: 1,
      height: 1,
    });
    expect(clampCrop({ x: 10.7, y: 20.2, width: 50.5, height: 50.4 }, source)).toEqual({
      x: 10,
      y: 20,
      width: 51,
      height: 50,
    });
  });

  test('too wide or too high is cut around its middle, and one between the bounds stays', () => {
    const between = pixelTarget({ widthPx: 300, minHeightPx: 300, maxHeightPx: 600 });
    expect(chooseCrop({ width: 301, height: 100 }, between)).toEqual({
      x: 100,
      y: 0,
      width: 100,
      height: 100,
    });
    expect(chooseCrop({ width: 100, height: 301 }, between)).toEqual({
      x: 0,
      y: 50,
      width: 100,
      height: 200,
    });
    expect(chooseCrop({ width: 100, height: 150 }, between)).toEqual({ x: 0, y: 0, width: 100, height: 150 });
    expect(
      chooseCrop({ width: 300, height: 300 }, between, { x: 20, y: 30, width: 200, height: 100 }),
    ).toEqual({
      x: 70,
      y: 30,
      width: 100,
      height: 100,
    });
    expect(
      chooseCrop({ width: 300, height: 300 }, between, { x: 20, y: 30, width: 50, height: 200 }),
    ).toEqual({
      x: 20,
      y: 80,
      width: 50,
      height: 100,
    });
  });

  test('for a portrait begins as high as a head', () => {
    expect(suggestPortraitCrop({ width: 100, height: 401 }, { widthPx: 100, heightPx: 100 }).y).toBe(100);
  });

  test('of a sliver keeps a pixel', () => {
    const tall = pixelTarget({ widthPx: 1, heightPx: 1000 });
    expect(chooseCrop({ width: 300, height: 2 }, tall)).toMatchObject({ width: 1, x: 149 });
    const wide = pixelTarget({ widthPx: 1000, heightPx: 1 });
    expect(chooseCrop({ width: 2, height: 300 }, wide)).toMatchObject({ height: 1, y: 149 });
  });
});

describe('the pixels that are made', () => {
  const sizeOf = (spec: PhotoSpec, width: number, height: number) =>
    outputSize({ width, height }, pixelTarget(spec));

  test('shrink to what is at most allowed, side by side', () => {
    expect(sizeOf({ maxWidthPx: 500 }, 1000, 800)).toEqual({ width: 500, height: 400 });
    expect(sizeOf({ maxHeightPx: 400 }, 1000, 800)).toEqual({ width: 500, height: 400 });
    expect(sizeOf({ maxSidePx: 500 }, 800, 1000)).toEqual({ width: 400, height: 500 });
    expect(sizeOf({ minHeightPx: 1600 }, 1000, 800)).toEqual({ width: 2000, height: 1600 });
  });

  test('are scaled between the bounds', () => {
    const target = pixelTarget({ minWidthPx: 100, maxWidthPx: 400, minHeightPx: 100, maxHeightPx: 500 });
    expect(scaledSize({ width: 200, height: 240 }, 1.5, target)).toEqual({ width: 300, height: 360 });
    expect(scaledSize({ width: 200, height: 240 }, 9, target)).toEqual({ width: 400, height: 480 });
    expect(scaledSize({ width: 200, height: 400 }, 9, target)).toEqual({ width: 250, height: 500 });
    expect(scaledSize({ width: 200, height: 240 }, 0.1, target)).toEqual({ width: 100, height: 120 });
    expect(scaledSize({ width: 300, height: 200 }, 0.1, target)).toEqual({ width: 150, height: 100 });
  });
});
