import { describe, expect, test } from 'vitest';
import {
  chooseCrop,
  clampCrop,
  documentSide,
  outputSize,
  pixelTarget,
  portraitSide,
  scaledSize,
  suggestPortraitCrop,
} from '../../../core/photo/geometry.ts';
import type { CropRect, PhotoSpec } from '../../../core/photo/spec.ts';
import { seeded } from './seeded.ts';

const card: PhotoSpec = { kind: 'portrait', widthPx: 358, heightPx: 441 };

function made(source: { width: number; height: number }, spec: PhotoSpec, wanted?: CropRect) {
  const target = pixelTarget(spec);
  const crop = chooseCrop(source, target, wanted);
  return { crop, size: outputSize(crop, target) };
}

describe('exact pixels', () => {
  test('come from the largest centred crop of their shape', () => {
    expect(made({ width: 1000, height: 800 }, card)).toEqual({
      crop: { x: 175, y: 0, width: 649, height: 800 },
      size: { width: 358, height: 441 },
    });
    expect(made({ width: 480, height: 600 }, card).crop).toEqual({ x: 0, y: 4, width: 480, height: 591 });
  });

  test('may be asked for in millimetres with a density', () => {
    expect(made({ width: 900, height: 900 }, { widthMm: 26, heightMm: 32, dpi: 350 }).size).toEqual({
      width: 358,
      height: 441,
    });
  });

  test('never stretch: the crop keeps the shape within a pixel, and lies inside, for any source and any wish', () => {
    const next = seeded(11);
    for (let round = 0; round < 3000; round += 1) {
      const source = { width: 1 + Math.floor(next() * 4000), height: 1 + Math.floor(next() * 4000) };
      const spec = { widthPx: 100 + Math.floor(next() * 900), heightPx: 100 + Math.floor(next() * 900) };
      const wish =
        round % 2
          ? {
              x: (next() - 0.3) * 4000,
              y: (next() - 0.3) * 4000,
              width: next() * 4000,
              height: next() * 4000,
            }
          : undefined;
      const { crop, size } = made(source, spec, wish);
      const told = JSON.stringify({ source, spec, wish, crop });
      expect(size, told).toEqual({ width: spec.widthPx, height: spec.heightPx });
      for (const value of Object.values(crop)) expect(Number.isInteger(value), told).toBe(true);
      expect(Math.min(crop.x, crop.y), told).toBeGreaterThanOrEqual(0);
      expect(Math.min(crop.width, crop.height), told).toBeGreaterThanOrEqual(1);
      expect(crop.x + crop.width, told).toBeLessThanOrEqual(source.width);
      expect(crop.y + crop.height, told).toBeLessThanOrEqual(source.height);
      const ratio = spec.widthPx / spec.heightPx;
      const offByWidth = Math.abs(crop.width - crop.height * ratio);
      const offByHeight = Math.abs(crop.height - crop.width / ratio);
      expect(Math.min(offByWidth, offByHeight), told).toBeLessThanOrEqual(1);
    }
  });
});

describe('a crop that was chosen', () => {
  test('of the right shape is used as it is', () => {
    expect(
      made({ width: 2000, height: 2000 }, card, { x: 100, y: 50, width: 716, height: 882 }).crop,
    ).toEqual({
      x: 100,
      y: 50,
      width: 716,
      height: 882,
    });
  });

  test('of another shape is cut around its middle', () => {
    const { crop } = made({ width: 2000, height: 2000 }, card, { x: 100, y: 100, width: 1000, height: 1000 });
    expect(crop).toEqual({ x: 194, y: 100, width: 812, height: 1000 });
  });

  test('that hangs over the edge is cut there', () => {
    expect(clampCrop({ x: -50, y: 10, width: 200, height: 500 }, { width: 300, height: 300 })).toEqual({
      x: 0,
      y: 10,
      width: 150,
      height: 290,
    });
  });
});

describe('free pixels', () => {
  test('are kept up to what the use needs', () => {
    expect(made({ width: 3024, height: 4032 }, { kind: 'document' }).size).toEqual({
      width: 1755,
      height: documentSide,
    });
    expect(made({ width: 3024, height: 4032 }, { kind: 'portrait' }).size.height).toBe(portraitSide);
    expect(made({ width: 800, height: 600 }, { kind: 'document' }).size).toEqual({ width: 800, height: 600 });
    expect(made({ width: 3024, height: 4032 }, { maxSidePx: 1024 }).size).toEqual({
      width: 768,
      height: 1024,
    });
  });

  test('that are to be kept are kept', () => {
    expect(made({ width: 3024, height: 4032 }, { keepPixels: true }).size).toEqual({
      width: 3024,
      height: 4032,
    });
  });

  test('between bounds are enlarged only to reach the lower one', () => {
    expect(made({ width: 200, height: 300 }, { minWidthPx: 400 }).size).toEqual({ width: 400, height: 600 });
    expect(made({ width: 500, height: 700 }, { minWidthPx: 400 }).size).toEqual({ width: 500, height: 700 });
  });

  test('always end inside the bounds, whatever the source', () => {
    const next = seeded(5);
    for (let round = 0; round < 2000; round += 1) {
      const source = { width: 1 + Math.floor(next() * 3000), height: 1 + Math.floor(next() * 3000) };
      const low = { width: 1 + Math.floor(next() * 500), height: 1 + Math.floor(next() * 500) };
      const spec = {
        minWidthPx: low.width,
        maxWidthPx: low.width + Math.floor(next() * 600),
        minHeightPx: low.height,
        maxHeightPx: low.height + Math.floor(next() * 600),
      };
      const { size, crop } = made(source, spec);
      const told = JSON.stringify({ source, spec, crop, size });
      expect(size.width, told).toBeGreaterThanOrEqual(spec.minWidthPx);
      expect(size.width, told).toBeLessThanOrEqual(spec.maxWidthPx);
      expect(size.height, told).toBeGreaterThanOrEqual(spec.minHeightPx);
      expect(size.height, told).toBeLessThanOrEqual(spec.maxHeightPx);
      const smaller = scaledSize(size, 0.3 + next(), pixelTarget(spec));
      expect(smaller.width, told).toBeGreaterThanOrEqual(spec.minWidthPx);
      expect(smaller.height, told).toBeLessThanOrEqual(spec.maxHeightPx);
    }
  });

  test('with one exact side follow the source on the other', () => {
    expect(made({ width: 1000, height: 1500 }, { widthPx: 480 }).size).toEqual({ width: 480, height: 720 });
  });
});

test('the first frame for a portrait leaves a third of the spare height above', () => {
  expect(suggestPortraitCrop({ width: 358, height: 741 }, card)).toEqual({
    x: 0,
    y: 100,
    width: 358,
    height: 441,
  });
  expect(suggestPortraitCrop({ width: 900, height: 441 }, card).y).toBe(0);
});
