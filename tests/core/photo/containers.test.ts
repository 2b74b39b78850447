import { deflateSync, inflateSync, crc32 as trueCrc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../core/photo/crc32.ts';
import { identify } from '../../../core/photo/identify.ts';
import { writeContainer } from '../../../core/photo/jpeg-container.ts';
import { writePng } from '../../../core/photo/png-container.ts';
import { exactPalette, filteredRows, roundColours } from '../../../core/photo/png-pixels.ts';
import { be16, exif, joined, jpeg, segment } from './file-builders.ts';
import { seeded } from './seeded.ts';

const jfif = (unit: number, density: number) =>
  segment(0xe0, joined('JFIF\0', [1, 1, unit, ...be16(density), ...be16(density), 0, 0]));

/** Everything from the first table on: what a decoder makes pixels of. */
function pictureOf(file: Uint8Array): string {
  const hex = Buffer.from(file).toString('hex');
  return hex.slice(hex.indexOf('ffdb'));
}

describe('the JPEG container', () => {
  const source = jpeg({
    before: [
      jfif(0, 1),
      segment(0xe1, joined('Exif\0\0', exif(6))),
      segment(0xe2, 'ICC_PROFILE\0'),
      segment(0xfe, 'made by'),
    ],
  });

  test('writes the density where every reader looks for it', () => {
    const bytes = writeContainer(source, { dpi: 350 });
    expect([...bytes.subarray(0, 4)]).toEqual([0xff, 0xd8, 0xff, 0xe0]);
    expect([...bytes.subarray(13, 18)]).toEqual([1, 1, 94, 1, 94]);
  });

  test('states no density where none is asked for', () => {
    expect(identify(writeContainer(source, {})).density).toBeUndefined();
  });

  test('keeps the picture and drops all metadata', () => {
    const bytes = writeContainer(source, { dpi: 300 });
    expect(pictureOf(bytes)).toBe(pictureOf(source));
    expect(identify(bytes)).toMatchObject({ hasExif: false, hasProfile: false, refusal: undefined });
    expect(Buffer.from(bytes).includes('made by')).toBe(false);
  });

  test('reaches any least size to the byte, from four bytes on, with the picture unchanged', () => {
    const size = writeContainer(source, {}).length;
    const next = seeded(3);
    const wishes = [4, 5, 6, 65537, 65538, 65539, 65540, 65541, 65542, 131074, 131075, 200000];
    for (let i = 0; i < 200; i += 1) wishes.push(4 + Math.floor(next() * 150_000));
    for (const more of wishes) {
      const bytes = writeContainer(source, { leastBytes: size + more });
      expect(bytes.length, `${more} more`).toBe(size + more);
      expect(identify(bytes).refusal, `${more} more`).toBeUndefined();
      expect(pictureOf(bytes) === pictureOf(source), `${more} more`).toBe(true);
    }
  });

  test('one to three missing bytes cost the least a comment can have', () => {
    const size = writeContainer(source, {}).length;
    for (const more of [1, 2, 3]) {
      expect(writeContainer(source, { leastBytes: size + more }).length).toBe(size + 4);
    }
    expect(writeContainer(source, { leastBytes: size }).length).toBe(size);
  });
});

/** Undoes the filters of truecolour rows, as a decoder does (PNG specification, section 9). */
function unfiltered(rows: Uint8Array, width: number, height: number): Uint8Array {
  const stride = width * 3;
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)] ?? 0;
    for (let i = 0; i < stride; i += 1) {
      const a = i >= 3 ? (out[y * stride + i - 3] ?? 0) : 0;
      const b = y > 0 ? (out[(y - 1) * stride + i] ?? 0) : 0;
      const c = i >= 3 && y > 0 ? (out[(y - 1) * stride + i - 3] ?? 0) : 0;
      const p = a + b - c;
      const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
      const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      const predicted = [0, a, b, (a + b) >> 1, paeth][filter] ?? 0;
      out[y * stride + i] = (rows[y * (stride + 1) + 1 + i] ?? 0) + predicted;
    }
  }
  return out;
}

describe('PNG files', () => {
  const width = 23;
  const height = 17;
  const next = seeded(9);
  const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : i / 9 + next() * 40,
  );
  const pixels = { data, width, height };
  const rgb = Uint8Array.from(data.filter((_, i) => i % 4 !== 3));

  test('have rows that filter back to the very pixels', () => {
    const { rows } = filteredRows(roundColours(pixels, { step: 1 }), width, height);
    expect(unfiltered(rows, width, height)).toEqual(rgb);
  });

  test('have the density, no metadata, and data that inflates', () => {
    const rows = filteredRows(rgb, width, height);
    const bytes = writePng(pixels, rows, deflateSync(rows.rows), { dpi: 350 });
    expect(identify(bytes)).toMatchObject({
      format: 'png',
      width,
      height,
      density: { x: 350, y: 350 },
      hasExif: false,
      refusal: undefined,
    });
    const at = Buffer.from(bytes).indexOf('IDAT') + 4;
    expect(new Uint8Array(inflateSync(bytes.subarray(at)))).toEqual(rows.rows);
  });

  test('reach a least size with a text chunk', () => {
    const rows = filteredRows(rgb, width, height);
    const bytes = writePng(pixels, rows, deflateSync(rows.rows), { leastBytes: 5000 });
    expect(bytes.length).toBe(5000);
    expect(identify(bytes).refusal).toBeUndefined();
  });

  test('take an exact palette up to 256 colours and none beyond', () => {
    const few = roundColours({ ...pixels, data: data.map((v) => (v > 60 ? 255 : 0)) }, { step: 1 });
    const found = exactPalette(few, width, height);
    const colours = found?.palette ?? new Uint8Array();
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const number = found?.rows[y * (width + 1) + 1 + x] ?? 0;
        const at = (y * width + x) * 3;
        expect([...colours.subarray(number * 3, number * 3 + 3)]).toEqual([...few.subarray(at, at + 3)]);
      }
    }
    expect(exactPalette(rgb, width, height)).toBeUndefined();
  });

  test('round colours to multiples and keep white and black', () => {
    for (const step of [2, 3, 4, 5, 8, 32]) {
      const ends = roundColours(
        { data: Uint8ClampedArray.of(255, 0, 254, 255), width: 1, height: 1 },
        { step },
      );
      expect([...ends.subarray(0, 2)]).toEqual([255, 0]);
      const rounded = roundColours(pixels, { step });
      rounded.forEach((value, i) => {
        expect(Math.abs(value - (rgb[i] ?? 0))).toBeLessThanOrEqual(step / 2);
        expect(value === 255 || value % step === 0).toBe(true);
      });
    }
  });
});

test('the checksum is that of zlib, for every length and start', () => {
  const next = seeded(1);
  const bytes = Uint8Array.from({ length: 300 }, () => next() * 256);
  for (let start = 0; start < 9; start += 1) {
    for (let end = start; end < 60; end += 1) {
      expect(crc32(bytes, start, end)).toBe(trueCrc32(bytes.subarray(start, end)));
    }
  }
  expect(crc32(bytes)).toBe(trueCrc32(bytes));
});
