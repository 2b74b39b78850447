import { beforeAll, describe, expect, test } from 'vitest';
import { identify } from '../../../core/photo/identify.ts';
import type { Levels } from '../../../core/photo/jpeg/quantise.ts';
import { writeBaseline, writeProgressive } from '../../../core/photo/jpeg/write.ts';
import { type Decoder, openDecoder } from './mozjpeg-decoder.ts';
import { seeded } from './seeded.ts';

let decoder: Decoder;

beforeAll(async () => {
  decoder = await openDecoder();
});

const steps = { luma: new Uint8Array(64).fill(9), chroma: new Uint8Array(64).fill(13) };

/** Levels drawn by chance; `share` of the coefficients are not 0, and these are up to `most`. */
function chance(
  across: number,
  down: number,
  perUnit: 1 | 2,
  share: number,
  most: number,
  seed: number,
): Levels {
  const next = seeded(seed);
  const values = new Int16Array(across * down * 64);
  for (let i = 0; i < values.length; i += 1) {
    const kept = i % 64 === 0 || next() < share / (1 + (i % 64) / 8);
    if (kept) values[i] = Math.round((next() - 0.5) * 2 * most * (next() < 0.2 ? 1 : 0.2));
  }
  return { values, across, down, perUnit };
}

function colour(across: number, down: number, share: number, most: number): readonly Levels[] {
  const half = [Math.ceil(across / 2), Math.ceil(down / 2)] as const;
  return [
    chance(across, down, 2, share, most, 5),
    chance(...half, 1, share / 2, most, 6),
    chance(...half, 1, share / 2, most, 7),
  ];
}

interface Scan {
  readonly components: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly high: number;
  readonly low: number;
}

/** Start-of-frame marker and scans, read off the segments. */
function structure(file: Uint8Array): { frame: number; scans: Scan[] } {
  const at = (i: number) => file[i] ?? 0;
  const scans: Scan[] = [];
  let frame = 0;
  for (let i = 2; i < file.length - 1; ) {
    const marker = at(i + 1);
    if (at(i) !== 0xff || marker === 0 || marker === 0xff) {
      i += 1;
      continue;
    }
    if (marker === 0xd9) break;
    if (marker === 0xc0 || marker === 0xc2) frame = marker;
    if (marker === 0xda) {
      const count = at(i + 4);
      const band = i + 5 + count * 2;
      const components = Array.from({ length: count }, (_, c) => at(i + 5 + c * 2));
      scans.push({
        components,
        from: at(band),
        to: at(band + 1),
        high: at(band + 2) >> 4,
        low: at(band + 2) & 15,
      });
    }
    i += 2 + (at(i + 2) << 8) + at(i + 3);
  }
  return { frame, scans };
}

const pictures: readonly (readonly [string, number, number, readonly Levels[]])[] = [
  ['few small levels', 200, 120, colour(25, 15, 0.15, 3)],
  ['many large levels', 120, 90, colour(15, 12, 0.95, 120)],
  ['long runs of nothing within blocks', 320, 240, colour(40, 30, 0.02, 40)],
  ['hardly anything', 250, 190, colour(32, 24, 0.0008, 2)],
];

describe('a progressive file', () => {
  for (const [what, width, height, channels] of pictures) {
    test(`shows every pixel as the baseline file of the same levels, ${what}`, () => {
      const baseline = decoder.decode(writeBaseline({ width, height }, channels, steps), false);
      const file = writeProgressive({ width, height }, channels, steps);
      expect(identify(file)).toMatchObject({ format: 'jpg', width, height, complete: true });
      const shown = decoder.decode(file, false);
      expect(shown.data.findIndex((value, i) => value !== baseline.data[i])).toBe(-1);
    });

    test(`brings the means of all channels first and every bit of the rest once, ${what}`, () => {
      const { frame, scans } = structure(writeProgressive({ width, height }, channels, steps));
      expect(frame).toBe(0xc2);
      expect(scans[0]).toEqual({ components: [1, 2, 3], from: 0, to: 0, high: 0, low: 0 });
      const lowest = channels.map(() => new Int8Array(64).fill(-1));
      for (const { components, from, to, high, low } of scans.slice(1)) {
        expect(components).toHaveLength(1);
        const of = lowest[(components[0] ?? 0) - 1];
        for (let i = from; i <= to; i += 1) {
          expect(of?.[i]).toBe(high === 0 ? -1 : high);
          if (of) of[i] = low;
        }
        if (high > 0) expect(low).toBe(high - 1);
      }
      for (const of of lowest) expect(new Set(of.subarray(1))).toEqual(new Set([0]));
    });
  }

  test('refines levels in later scans where that is shorter', () => {
    const next = seeded(9);
    const channels = colour(40, 30, 0, 1);
    // As fine steps leave them: sizes fall off fast, the more so the finer the detail.
    channels[0]?.values.forEach((_, i, values) => {
      values[i] = Math.round(
        (20 / (1 + (i % 64) / 8)) * Math.log(next() + 1e-6) * (next() < 0.5 ? 1 : -1) * 0.3,
      );
    });
    const size = { width: 320, height: 240 };
    const file = writeProgressive(size, channels, steps);
    expect(structure(file).scans.some(({ high }) => high > 0)).toBe(true);
    const baseline = decoder.decode(writeBaseline(size, channels, steps), false);
    const shown = decoder.decode(file, false);
    expect(shown.data.findIndex((value, i) => value !== baseline.data[i])).toBe(-1);
  });

  test('tells more empty blocks than one run holds', () => {
    const side = 190;
    const empty = (perUnit: 1 | 2): Levels => ({
      values: new Int16Array(side * side * 64),
      across: side,
      down: side,
      perUnit,
    });
    const size = { width: side * 8, height: side * 8 };
    const channels = [empty(1), empty(1), empty(1)];
    (channels[1]?.values ?? [])[64 * (side * side - 1) + 3] = 5;
    const file = writeProgressive(size, channels, steps);
    const shown = decoder.decode(file, false);
    const baseline = decoder.decode(writeBaseline(size, channels, steps), false);
    expect(shown.data.findIndex((value, i) => value !== baseline.data[i])).toBe(-1);
    expect(new Set(shown.data).size).toBeGreaterThan(3);
  });

  test('is shorter than the baseline file where most blocks are empty', () => {
    const channels = colour(60, 40, 0.005, 3);
    const size = { width: 480, height: 320 };
    const share =
      writeProgressive(size, channels, steps).length / writeBaseline(size, channels, steps).length;
    expect(share).toBeLessThan(0.97);
  });
});
