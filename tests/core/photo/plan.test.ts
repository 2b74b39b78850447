import { describe, expect, test } from 'vitest';
import type { ByteBand } from '../../../core/photo/band.ts';
import { inBand } from '../../../core/photo/band.ts';
import { type Pixels, pictureBlocks } from '../../../core/photo/coefficients.ts';
import { contentClass } from '../../../core/photo/content.ts';
import {
  type Attempt,
  bestAttempt,
  type EncodePlan,
  mostEncodes,
  nextAttempt,
  qualityOf,
} from '../../../core/photo/plan.ts';
import {
  coarsestStep,
  fillingRows,
  nextRounding,
  type RoundingAttempt,
} from '../../../core/photo/png-rounding.ts';
import { codedBits, sizeModel } from '../../../core/photo/size-model.ts';
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

/** Estimates that fall with the scale as those of photographs do. */
function planOf(bytesOfFinest: number, band: ByteBand, chromaDetail = 1): EncodePlan {
  const bytesAt = (scale: number) => 600 + bytesOfFinest / (1 + 14 * scale) ** 0.9;
  return {
    band,
    content: 'photo',
    chromaDetail,
    model: (sampling) => ({
      bytesAt: (scale) => bytesAt(scale) * (sampling === '4:4:4' ? 1.15 : 1),
    }),
  };
}

/** Runs the search against an encoder whose real sizes are the estimates times a factor. */
function search(plan: EncodePlan, factor: (scale: number) => number): Attempt[] {
  const attempts: Attempt[] = [];
  for (let settings = nextAttempt(plan, attempts); settings; settings = nextAttempt(plan, attempts)) {
    const estimate = plan.model(settings.sampling).bytesAt(settings.scale);
    attempts.push({ settings, bytes: Math.round(estimate * factor(settings.scale)) });
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
      const finest = 60_000 + next() * 800_000;
      const off = 0.75 + next() * 0.5;
      const slope = (next() - 0.5) * 0.2;
      const plan = planOf(finest, band);
      const attempts = search(plan, (scale) => off + slope * scale);
      const found = bestAttempt(attempts, band);
      const told = JSON.stringify({ finest, off, slope, attempts });
      expect(attempts.length, told).toBeLessThanOrEqual(mostEncodes);
      expect(found && inBand(found.bytes, band), told).toBe(true);
      if ((found?.settings.scale ?? 0) > 0) expect(found?.bytes ?? 0, told).toBeGreaterThan(band.max * 0.985);
      total += attempts.length;
    }
    expect(total / rounds).toBeLessThan(3);
  });

  test('tries nothing twice', () => {
    const tried = search(planOf(300_000, band), () => 1.2).map(({ settings }) => JSON.stringify(settings));
    expect(new Set(tried).size).toBe(tried.length);
  });

  test('stays with the form the first file was best stored in, unless that file is the best a JPEG can do', () => {
    const plan = planOf(300_000, band);
    const first = { content: 'photo', sampling: '4:2:0', scale: 0.5, form: 'progressive' } as const;
    expect(nextAttempt(plan, [{ settings: first, bytes: 45_000 }])?.form).toBe('progressive');
    const top = { ...first, scale: 0, form: 'baseline' } as const;
    const next = nextAttempt(plan, [{ settings: top, bytes: 60_000 }]);
    expect(next?.scale).toBeGreaterThan(0);
    expect(next?.form).toBeUndefined();
  });

  test('raises a plain picture to the very best before it gives up on the minimum', () => {
    const attempts = search(planOf(2000, band), () => 1);
    expect(attempts.at(-1)?.settings).toMatchObject({ scale: 0, sampling: '4:4:4' });
    expect(bestAttempt(attempts, band)?.bytes).toBeLessThan(band.min);
  });

  test('finds nothing where even the worst quality is too large', () => {
    expect(
      bestAttempt(
        search(planOf(1e9, band), () => 1),
        band,
      ),
    ).toBeUndefined();
  });

  test('keeps full colour where steps are fine, and longer where the colours have detail', () => {
    expect(nextAttempt(planOf(90_000, band), [])?.sampling).toBe('4:4:4');
    expect(nextAttempt(planOf(400_000, band), [])?.sampling).toBe('4:2:0');
    expect(nextAttempt(planOf(400_000, band, 30), [])?.sampling).toBe('4:4:4');
  });

  test('without a maximum takes one ample encode, and the best one only for a minimum', () => {
    const open = { min: 0, max: Number.POSITIVE_INFINITY };
    expect(search(planOf(100_000, open), () => 1)).toHaveLength(1);
    expect(search(planOf(100_000, { ...open, min: 1e9 }), () => 1)).toHaveLength(2);
  });

  test('prefers the largest file inside the band, then the largest under it', () => {
    const settings = { content: 'photo', scale: 0.5, sampling: '4:2:0' } as const;
    const of = (...sizes: number[]) => sizes.map((bytes) => ({ settings, bytes }));
    expect(bestAttempt(of(10, 30_000, 40_000, 60_000), band)?.bytes).toBe(40_000);
    expect(bestAttempt(of(10, 15_000, 60_000), band)?.bytes).toBe(15_000);
    expect(bestAttempt(of(60_000), band)).toBeUndefined();
  });

  test('tells quality on the usual scale, and 100 only where nothing finer exists', () => {
    expect([0, 0.001, 0.2, 1, 2, 1000].map(qualityOf)).toEqual([100, 99, 90, 50, 25, 1]);
  });
});

describe('the size model', () => {
  const next = seeded(8);
  const noisy = drawn(120, 90, (x, y) => [x + next() * 60, y + next() * 60, 90 + next() * 30]);
  const model = sizeModel(pictureBlocks(noisy, '4:4:4'), 'photo', '4:4:4');

  test('falls as the steps grow', () => {
    for (let scale = 0.02; scale < 8; scale *= 1.2) {
      expect(model.bytesAt(scale * 1.2)).toBeLessThanOrEqual(model.bytesAt(scale) * 1.005);
    }
    expect(model.bytesAt(0)).toBeGreaterThan(model.bytesAt(1) * 2);
  });

  test('asks nearly nothing for an empty picture', () => {
    const white = drawn(160, 160, () => [255, 255, 255]);
    const [luma] = pictureBlocks(white, '4:4:4');
    expect(luma && codedBits([luma], new Uint8Array(64).fill(4))).toBeLessThan(400);
  });

  test('weighs an even sample of a large picture up to the whole', () => {
    const tile = (size: number) =>
      drawn(size, size, (x, y) => [(x * 37) & 255, (y * 23) & 255, (x * 11 + y * 29) & 255]);
    const bits = (size: number) =>
      codedBits(pictureBlocks(tile(size), '4:4:4').slice(0, 1), new Uint8Array(64).fill(16));
    expect(bits(1024) / bits(256)).toBeGreaterThan(16 * 0.9);
    expect(bits(1024) / bits(256)).toBeLessThan(16 * 1.1);
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
  test('ends with the finest that fits, or the coarsest, in at most four encodes', () => {
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
      expect(attempts.length, told).toBeLessThanOrEqual(4);
      expect(attempts[0]?.step).toBe(1);
      const reachable = size(coarsestStep) <= 200_000;
      if (reachable)
        expect(
          attempts.some(({ bytes }) => bytes <= 200_000),
          told,
        ).toBe(true);
    }
  });

  test('uses what is left for finer rows, never past the limit', () => {
    const tried = [
      { step: 1, bytes: 260_000 },
      { step: 2, bytes: 220_000 },
      { step: 3, bytes: 180_000 },
    ];
    const rows = fillingRows(tried, 200_000, 400);
    expect(rows).toMatchObject({ step: 3, finerStep: 2 });
    expect(rows?.finerRows).toBeGreaterThan(150);
    expect(rows?.finerRows).toBeLessThan(200);
    expect(fillingRows(tried.slice(0, 2), 200_000, 400)).toBeUndefined();
    expect(fillingRows([{ step: 1, bytes: 150_000 }], 200_000, 400)).toBeUndefined();
    expect(fillingRows([...tried.slice(0, 2), { step: 3, bytes: 199_000 }], 200_000, 400)).toBeUndefined();
  });
});
