import { describe, expect, test } from 'vitest';
import type { ByteBand } from '../../../core/photo/band.ts';
import { inBand } from '../../../core/photo/band.ts';
import { type Pixels, sampleBlocks, sampleChroma } from '../../../core/photo/coefficients.ts';
import { contentClass } from '../../../core/photo/content.ts';
import {
  type Attempt,
  bestAttempt,
  type EncodePlan,
  mostEncodes,
  nextAttempt,
} from '../../../core/photo/plan.ts';
import { coarsestStep, nextRounding, type RoundingAttempt } from '../../../core/photo/png-rounding.ts';
import { codedBits, sizeModel, stepsAt } from '../../../core/photo/size-model.ts';
import { seeded } from './seeded.ts';

function drawn(
  width: number,
  height: number,
  colour: (x: number, y: number) => [number, number, number],
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set([...colour(x, y), 255], (y * width + x) * 4);
  }
  return { data, width, height };
}

/** Estimates that fall with quality as those of photographs do; `real` says what an encoder would make of it. */
function encoderFor(scale: number, factor: (quality: number) => number) {
  const bytesAt = (quality: number, chroma: number) =>
    600 + scale * (1.045 ** quality + 0.3 * 1.045 ** chroma);
  const plan = (band: ByteBand): EncodePlan => ({
    band,
    content: 'photo',
    model: (sampling) => ({
      bytesAt: (q, c) => bytesAt(q, c) * (sampling === '4:4:4' ? 1.15 : 1),
    }),
  });
  return { plan, factor };
}

function search(plan: EncodePlan, factor: (quality: number) => number): Attempt[] {
  const attempts: Attempt[] = [];
  for (let settings = nextAttempt(plan, attempts); settings; settings = nextAttempt(plan, attempts)) {
    const estimate = plan.model(settings.sampling).bytesAt(settings.quality, settings.chromaQuality);
    attempts.push({ settings, bytes: Math.round(estimate * factor(settings.quality)) });
    if (attempts.length > 20) break;
  }
  return attempts;
}

describe('the search', () => {
  const band = { min: 20_608, max: 49_872 };

  test('ends inside the band, near its top, in few encodes, for any picture and any error of the model', () => {
    const next = seeded(42);
    let total = 0;
    const rounds = 500;
    for (let round = 0; round < rounds; round += 1) {
      const scale = 300 + next() * 4000;
      const off = 0.75 + next() * 0.5;
      const slope = (next() - 0.5) * 0.002;
      const { plan, factor } = encoderFor(scale, (q) => off + slope * q);
      const attempts = search(plan(band), factor);
      const found = bestAttempt(attempts, band);
      const told = JSON.stringify({ scale, off, slope, attempts });
      expect(attempts.length, told).toBeLessThanOrEqual(mostEncodes);
      expect(found && inBand(found.bytes, band), told).toBe(true);
      if ((found?.settings.quality ?? 100) < 100) {
        expect(found?.bytes ?? 0, told).toBeGreaterThan(band.max * 0.95);
      }
      total += attempts.length;
    }
    expect(total / rounds).toBeLessThan(3);
  });

  test('tries nothing twice', () => {
    const { plan, factor } = encoderFor(900, () => 1.2);
    const tried = search(plan(band), factor).map(({ settings }) => JSON.stringify(settings));
    expect(new Set(tried).size).toBe(tried.length);
  });

  test('raises a plain picture to the very best before it gives up on the minimum', () => {
    const { plan, factor } = encoderFor(10, () => 1);
    const attempts = search(plan(band), factor);
    expect(attempts.at(-1)?.settings).toMatchObject({ quality: 100, chromaQuality: 100, sampling: '4:4:4' });
    expect(bestAttempt(attempts, band)?.bytes).toBeLessThan(band.min);
  });

  test('finds nothing where even the worst quality is too large', () => {
    const { plan, factor } = encoderFor(1e6, () => 1);
    expect(bestAttempt(search(plan(band), factor), band)).toBeUndefined();
  });

  test('keeps full colour only where luma quality is high already', () => {
    const generous = encoderFor(500, () => 1);
    const tight = encoderFor(4000, () => 1);
    expect(nextAttempt(generous.plan(band), [])?.sampling).toBe('4:4:4');
    expect(nextAttempt(tight.plan(band), [])?.sampling).toBe('4:2:0');
  });

  test('without a maximum takes one ample encode, and the best one only for a minimum', () => {
    const open = { min: 0, max: Number.POSITIVE_INFINITY };
    const { plan, factor } = encoderFor(100, () => 1);
    expect(search(plan(open), factor)).toHaveLength(1);
    expect(search(plan({ ...open, min: 1e9 }), factor)).toHaveLength(2);
  });

  test('prefers the largest file inside the band, then the largest under it', () => {
    const settings = { table: 2, quality: 50, chromaQuality: 50, sampling: '4:2:0' } as const;
    const of = (...sizes: number[]) => sizes.map((bytes) => ({ settings, bytes }));
    expect(bestAttempt(of(10, 30_000, 40_000, 60_000), band)?.bytes).toBe(40_000);
    expect(bestAttempt(of(10, 15_000, 60_000), band)?.bytes).toBe(15_000);
    expect(bestAttempt(of(60_000), band)).toBeUndefined();
  });
});

describe('the size model', () => {
  const next = seeded(8);
  const noisy = drawn(120, 90, (x, y) => [x + next() * 60, y + next() * 60, 90 + next() * 30]);
  const flat = new Array(64).fill(16);
  const model = sizeModel(sampleBlocks(noisy, 'luma', 1), sampleChroma(noisy, '4:4:4'), {
    luma: flat,
    chroma: flat,
  });

  test('grows with either quality', () => {
    for (let q = 2; q <= 100; q += 1) {
      expect(model.bytesAt(q, 50)).toBeGreaterThanOrEqual(model.bytesAt(q - 1, 50) * 0.995);
      expect(model.bytesAt(50, q)).toBeGreaterThanOrEqual(model.bytesAt(50, q - 1) * 0.995);
    }
    expect(model.bytesAt(95, 95)).toBeGreaterThan(model.bytesAt(30, 30) * 2);
  });

  test('asks nearly nothing for an empty picture', () => {
    const white = drawn(160, 160, () => [255, 255, 255]);
    expect(codedBits([sampleBlocks(white, 'luma', 1)], stepsAt(flat, 90))).toBeLessThan(400);
  });

  test('transforms a block as the definition says', () => {
    const wave = drawn(8, 8, (x) => {
      const level = 128 + 100 * Math.cos(((2 * x + 1) * Math.PI) / 16);
      return [level, level, level];
    });
    const { coefficients } = sampleBlocks(wave, 'luma', 1);
    // A quarter, times 1/√2 for the constant rows, times 8 rows, times the sum of 100 cos² over 8 columns (400).
    expect(coefficients[1]).toBeCloseTo((8 * 400) / 4 / Math.SQRT2, -1);
    const rest = [...coefficients].filter((_, i) => i !== 1);
    expect(Math.max(...rest.map(Math.abs))).toBeLessThan(3);
  });

  test('samples large pictures evenly and weighs the sample up', () => {
    const large = drawn(1600, 1200, (x, y) => [(x * 7) & 255, (y * 5) & 255, 0]);
    const { blocks, weight } = sampleBlocks(large, 'luma', 1);
    expect(blocks).toBeLessThan(4000);
    expect(blocks * weight).toBeCloseTo(30_000, 0);
  });

  test('scales steps as every JPEG encoder does', () => {
    expect([...stepsAt([16, 99, 1], 50)]).toEqual([16, 99, 1]);
    expect([...stepsAt([16, 99, 1], 100)]).toEqual([1, 1, 1]);
    expect([...stepsAt([16, 99, 1], 10)]).toEqual([80, 255, 5]);
  });
});

describe('the content class', () => {
  test('calls letters on paper text', () => {
    const page = drawn(320, 320, (x, y) => {
      const ink = y % 20 < 12 && (x * 7 + y * 3) % 11 < 4;
      return ink ? [20, 20, 20] : [250, 250, 250];
    });
    expect(contentClass(page)).toBe('text');
  });

  test('calls soft shapes and noise photographs', () => {
    const next = seeded(2);
    const soft = drawn(320, 320, (x, y) => {
      const level = 128 + 80 * Math.sin(x / 25) * Math.cos(y / 31) + next() * 12;
      return [level, level * 0.8, level * 0.7];
    });
    expect(contentClass(soft)).toBe('photo');
    expect(contentClass(drawn(64, 64, () => [next() * 255, next() * 255, next() * 255]))).toBe('photo');
    expect(contentClass(drawn(64, 64, () => [255, 255, 255]))).toBe('photo');
  });
});

describe('rounding colours of a PNG', () => {
  test('ends with the finest that fits, or the coarsest, in at most five encodes', () => {
    const next = seeded(4);
    for (let round = 0; round < 300; round += 1) {
      const samples = 473_634;
      const exponent = -0.2 - next() * 0.2;
      const lossless = 60_000 + next() * 500_000;
      const size = (step: number) => Math.round(lossless * step ** exponent);
      const attempts: RoundingAttempt[] = [];
      for (let step = nextRounding(attempts, 200_000, samples); step; ) {
        attempts.push({ step, bytes: size(step) });
        step = nextRounding(attempts, 200_000, samples);
      }
      const told = JSON.stringify(attempts);
      expect(attempts.length, told).toBeLessThanOrEqual(5);
      expect(attempts[0]?.step).toBe(1);
      const reachable = size(coarsestStep) <= 200_000;
      if (reachable)
        expect(
          attempts.some(({ bytes }) => bytes <= 200_000),
          told,
        ).toBe(true);
    }
  });
});
