import { expect, test } from 'vitest';
import { inBand, safeBand, statedBand } from '../../../core/photo/band.ts';
import { seeded } from './seeded.ts';

test('a band in whole KB is read as thousands at the top and 1024 at the bottom', () => {
  const band = safeBand({ minBytes: 20 * 1024, maxBytes: 50 * 1024 });
  expect(band.max).toBeLessThanOrEqual(50_000);
  expect(band.max).toBeGreaterThan(49_800);
  expect(band.min).toBeGreaterThanOrEqual(20_480);
  expect(band.min).toBeLessThan(20_700);
});

test('a minimum given in thousands is raised to the same number of KiB', () => {
  expect(safeBand({ minBytes: 20_000, maxBytes: 50_000 }).min).toBeGreaterThanOrEqual(20_480);
});

test('megabytes are read as a million bytes', () => {
  const { max } = safeBand({ maxBytes: 2 * 1024 * 1024 });
  expect(max).toBeLessThanOrEqual(2_000_000);
  expect(max).toBeGreaterThan(1_999_000);
});

test('without limits there is no band', () => {
  expect(safeBand({})).toEqual({ min: 0, max: Number.POSITIVE_INFINITY });
  expect(safeBand({ minBytes: 10_240 }).max).toBe(Number.POSITIVE_INFINITY);
});

test('a band too narrow for the cautious reading stands as it is stated', () => {
  expect(safeBand({ minBytes: 51_200, maxBytes: 51_200 })).toEqual({ min: 51_200, max: 51_200 });
  expect(safeBand({ minBytes: 49 * 1024, maxBytes: 50 * 1024 })).toEqual({ min: 49 * 1024, max: 50 * 1024 });
});

test('whatever is stated, the safe band lies inside it and is not empty', () => {
  const next = seeded(7);
  for (let round = 0; round < 2000; round += 1) {
    const unit = [1, 1000, 1024, 1024 * 1024][round % 4] ?? 1;
    const low = Math.floor(next() * 60) * unit;
    const high = low + Math.ceil(next() * 60) * unit;
    const spec = { minBytes: low, maxBytes: high };
    const band = safeBand(spec);
    expect(band.min, `${low}…${high}`).toBeLessThanOrEqual(band.max);
    expect(inBand(band.min, statedBand(spec)), `${low}…${high}`).toBe(true);
    expect(inBand(band.max, statedBand(spec)), `${low}…${high}`).toBe(true);
  }
});
