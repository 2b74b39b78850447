import { beforeAll, describe, expect, test } from 'vitest';
import {
  chromaDetail,
  coefficientUnit,
  type Pixels,
  pictureBlocks,
} from '../../../core/photo/coefficients.ts';
import { identify } from '../../../core/photo/identify.ts';
import { type EncodeSettings, encodeBlocks } from '../../../core/photo/jpeg/encode.ts';
import { codeTable, optimalLengths } from '../../../core/photo/jpeg/huffman-code.ts';
import { roundLevels, weighLevels } from '../../../core/photo/jpeg/quantise.ts';
import { finestScale, stepTables } from '../../../core/photo/jpeg/step-tables.ts';
import { type Decoder, openDecoder } from './mozjpeg-decoder.ts';
import { seeded } from './seeded.ts';

let decoder: Decoder;

beforeAll(async () => {
  decoder = await openDecoder();
});

function drawn(width: number, height: number, noise: number, seed = 3): Pixels {
  const next = seeded(seed);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const level = 128 + 90 * Math.sin(x / 13) * Math.cos(y / 17);
      data.set(
        [level + next() * noise, 200 - level / 2 + next() * noise, 90 + (x % 50) + next() * noise, 255],
        (y * width + x) * 4,
      );
    }
  }
  return { data, width, height };
}

const encoded = (pixels: Pixels, settings: EncodeSettings) =>
  encodeBlocks(pixels, pictureBlocks(pixels, settings.sampling), settings).file;

/** Root of the mean squared difference over the three colours. */
function difference(a: Pixels, b: Pixels): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i += 1) {
    if (i % 4 < 3) sum += ((a.data[i] ?? 0) - (b.data[i] ?? 0)) ** 2;
  }
  return Math.sqrt(sum / (a.width * a.height * 3));
}

const sizes: readonly (readonly [number, number])[] = [
  [1, 1],
  [8, 8],
  [17, 9],
  [33, 40],
  [358, 441],
];

describe('the JPEG encoder', () => {
  for (const sampling of ['4:4:4', '4:2:0'] as const) {
    test(`makes whole files of any size that another decoder opens, ${sampling}`, () => {
      for (const [width, height] of sizes) {
        const pixels = drawn(width, height, 6);
        const file = encoded(pixels, { content: 'photo', sampling, scale: 0.05 });
        expect(identify(file)).toMatchObject({
          format: 'jpg',
          width,
          height,
          complete: true,
          hasExif: false,
        });
        const shown = decoder.decode(file, false);
        expect([shown.width, shown.height]).toEqual([width, height]);
        expect(difference(pixels, shown), `${width}x${height}`).toBeLessThan(sampling === '4:4:4' ? 2.5 : 9);
      }
    });
  }

  test('comes within a level of the picture where every step is 1', () => {
    const pixels = drawn(200, 150, 40);
    const shown = decoder.decode(encoded(pixels, { content: 'photo', sampling: '4:4:4', scale: 0 }), false);
    expect(difference(pixels, shown)).toBeLessThan(0.8);
  });

  test('survives noise and empty pictures at every scale', () => {
    const white = { ...drawn(64, 48, 0), data: new Uint8ClampedArray(64 * 48 * 4).fill(255) };
    const noise = { ...white, data: white.data.map((_, i) => (i % 4 === 3 ? 255 : (i * 2654435761) >>> 24)) };
    for (const scale of [0, 0.01, 0.1, 1, 10, 40]) {
      for (const content of ['photo', 'text'] as const) {
        const settings = { content, sampling: '4:2:0', scale } as const;
        // White walls stay white at every scale photos are made at.
        const off = difference(white, decoder.decode(encoded(white, settings), false));
        expect(off, `${content} ${scale}`).toBeLessThanOrEqual(scale <= 1 ? 0.6 : 20);
        expect(decoder.decode(encoded(noise, settings), false).width).toBe(64);
      }
    }
  });

  test('stores letters in several scans and photographs in one, where nothing else is asked', () => {
    const next = seeded(4);
    const letters = { ...drawn(480, 360, 0), data: new Uint8ClampedArray(480 * 360 * 4).fill(255) };
    for (let stroke = 0; stroke < 900; stroke += 1) {
      const x = 60 + Math.floor(next() * 300);
      const y = 20 + 24 * Math.floor(next() * 13);
      for (let down = 0; down < 11; down += 1) {
        for (let c = 0; c < 3; c += 1) letters.data[((y + down) * 480 + x) * 4 + c] = 20;
      }
    }
    const settings = { content: 'text', sampling: '4:2:0', scale: 0.5 } as const;
    const photo = drawn(320, 240, 30);
    const form = (pixels: Pixels, wanted: EncodeSettings) =>
      encodeBlocks(pixels, pictureBlocks(pixels, wanted.sampling), wanted).form;
    expect(form(letters, settings)).toBe('progressive');
    expect(form(letters, { ...settings, form: 'baseline' })).toBe('baseline');
    expect(form(letters, { ...settings, scale: 0 })).toBe('baseline');
    expect(form(photo, settings)).toBe('baseline');
    expect(form(photo, { ...settings, form: 'progressive' })).toBe('progressive');
  });

  test('gets smaller as the steps grow', () => {
    const pixels = drawn(240, 200, 30);
    const bytes = [0.02, 0.05, 0.1, 0.3, 1, 3].map(
      (scale) => encoded(pixels, { content: 'photo', sampling: '4:4:4', scale }).length,
    );
    expect(bytes).toEqual([...bytes].sort((a, b) => b - a));
    expect(new Set(bytes).size).toBe(bytes.length);
  });
});

const nonZero = (values: Int16Array) => values.reduce((n, v) => n + (v === 0 ? 0 : 1), 0);

describe('weighing levels', () => {
  const [luma] = pictureBlocks(drawn(160, 160, 60), '4:4:4');
  if (!luma) throw new Error('no luma');
  const steps = new Uint8Array(64).fill(12);
  const lengths = new Uint8Array(256).fill(8);

  test('keeps what rounds when errors are dear and drops much when they are cheap', () => {
    const plain = roundLevels(luma, steps);
    const dear = weighLevels(luma, steps, lengths, { worth: 1e6, masking: 0 });
    const cheap = weighLevels(luma, steps, lengths, { worth: 2, masking: 0 });
    // Errors of exactly half a step are equal either way.
    const moved = dear.values.filter((value, i) => value !== plain.values[i]).length;
    expect(moved).toBeLessThan(plain.values.length * 0.01);
    expect(nonZero(cheap.values)).toBeLessThan(nonZero(plain.values) * 0.7);
  });

  test('never raises a level, never changes its sign and leaves the means alone', () => {
    const plain = roundLevels(luma, steps);
    const { values } = weighLevels(luma, steps, lengths, { worth: 10, masking: 0.0009 });
    values.forEach((value, i) => {
      const before = plain.values[i] ?? 0;
      if (i % 64 === 0) expect(value).toBe(before);
      else
        expect(
          value === 0 || (Math.sign(value) === Math.sign(before) && Math.abs(value) <= Math.abs(before)),
        ).toBe(true);
    });
  });
});

describe('code tables', () => {
  test('are prefix codes of at most 16 bits that leave the code of all ones free', () => {
    const next = seeded(5);
    for (let round = 0; round < 200; round += 1) {
      const counts = Uint32Array.from({ length: 256 }, () =>
        next() < 0.3 ? 0 : Math.floor(Math.exp(next() * (round % 20))),
      );
      const lengths = optimalLengths(counts);
      let sum = 0;
      counts.forEach((count, symbol) => {
        expect((lengths[symbol] ?? 0) > 0).toBe(count > 0);
        expect(lengths[symbol]).toBeLessThanOrEqual(16);
        if (count > 0) sum += 2 ** -(lengths[symbol] ?? 0);
      });
      expect(sum).toBeLessThanOrEqual(1 - 2 ** -16);
      const { ofLength, symbols } = codeTable(lengths);
      expect(ofLength.reduce((n, count) => n + count, 0)).toBe(symbols.length);
    }
  });

  test('are as short as Huffman codes are', () => {
    // Weights 8, 4, 2, 1 and the unused one: 1, 2, 3 and 4 bits.
    const counts = new Uint32Array(256);
    counts.set([1, 2, 4, 8], 10);
    expect([...optimalLengths(counts).subarray(10, 14)]).toEqual([4, 3, 2, 1]);
  });

  test('price a frequent symbol below a rare one, whatever their numbers', () => {
    const counts = new Uint32Array(256);
    counts[200] = 1000;
    counts[3] = 1;
    counts[90] = 30;
    const lengths = optimalLengths(counts);
    expect(lengths[200]).toBeLessThan(lengths[90] ?? 0);
    expect(lengths[90]).toBeLessThan(lengths[3] ?? 0);
  });
});

describe('coefficients and steps', () => {
  test('transform a block as the definition says', () => {
    const data = new Uint8ClampedArray(8 * 8 * 4).map((_, i) => {
      const x = (i >> 2) % 8;
      return i % 4 === 3 ? 255 : 128 + 100 * Math.cos(((2 * x + 1) * Math.PI) / 16);
    });
    const [luma, blue] = pictureBlocks({ data, width: 8, height: 8 }, '4:4:4');
    // A quarter, times 1/√2 for the constant rows, times 8 rows, times the sum of 100 cos² over 8 columns (400).
    const found = [...(luma?.coefficients ?? [])].map((value) => value * coefficientUnit);
    expect(found[1]).toBeCloseTo((8 * 400) / 4 / Math.SQRT2, -1);
    expect(Math.max(...found.filter((_, i) => i !== 1).map(Math.abs))).toBeLessThan(3);
    expect(Math.max(...(blue?.coefficients ?? [1]))).toBe(0);
  });

  test('colour detail is what half the resolution loses', () => {
    const stripes = (period: number): Pixels => ({
      data: new Uint8ClampedArray(64 * 64 * 4).map((_, i) => {
        const dark = Math.floor(((i >> 2) % 64) / period) % 2 === 0;
        return i % 4 === 3 ? 255 : i % 4 === 0 ? (dark ? 40 : 220) : 120;
      }),
      width: 64,
      height: 64,
    });
    const detail = (period: number) => chromaDetail(pictureBlocks(stripes(period), '4:4:4').slice(1));
    expect(detail(1)).toBeGreaterThan(100);
    expect(detail(32)).toBeLessThan(1);
  });

  test('steps are 1 at the finest and never leave what a baseline file can hold', () => {
    for (const content of ['photo', 'text'] as const) {
      for (const sampling of ['4:4:4', '4:2:0'] as const) {
        const finest = stepTables(content, sampling, finestScale);
        expect(new Set([...finest.luma, ...finest.chroma])).toEqual(new Set([1]));
        const coarsest = stepTables(content, sampling, 40);
        expect(Math.min(...coarsest.luma)).toBeGreaterThan(100);
        expect(Math.max(...coarsest.luma, ...coarsest.chroma)).toBe(255);
      }
    }
  });
});
