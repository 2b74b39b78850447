import { describe, expect, test } from 'vitest';
import type { Pixels } from '../../../core/photo/coefficients.ts';
import { lanczos } from '../../../core/photo/lanczos.ts';

function drawn(width: number, height: number, level: (x: number, y: number) => number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = level(x, y);
      data.set([value, 255 - value, 255, 255], (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

const at = ({ data, width }: Pixels, x: number, y: number) => data[(y * width + x) * 4] ?? 0;

describe('resampling', () => {
  test('to the same size changes nothing', () => {
    const source = drawn(37, 23, (x, y) => (x * 31 + y * 17) % 256);
    expect(lanczos(source, source, source).data).toEqual(source.data);
  });

  test('keeps a flat picture flat to the edges, smaller and larger', () => {
    const source = drawn(50, 40, () => 173);
    for (const size of [
      { width: 7, height: 5 },
      { width: 49, height: 40 },
      { width: 131, height: 90 },
    ]) {
      const { data } = lanczos(source, source, size);
      expect(data.length).toBe(size.width * size.height * 4);
      for (let i = 0; i < data.length; i += 4)
        expect([...data.subarray(i, i + 4)]).toEqual([173, 82, 255, 255]);
    }
  });

  test('keeps a slope where it was: no shift by half a pixel', () => {
    const source = drawn(400, 400, (x, y) => (x + y) / 4);
    const small = lanczos(source, source, { width: 100, height: 100 });
    for (let i = 10; i < 90; i += 1) {
      // The middle of small pixel i lies at 4 i + 1.5 of the source.
      expect(Math.abs(at(small, i, i) - (4 * i + 1.5) / 2)).toBeLessThanOrEqual(1);
    }
  });

  test('averages stripes finer than the result to an even grey', () => {
    const source = drawn(640, 64, (x) => (x % 2 ? 255 : 0));
    const small = lanczos(source, source, { width: 160, height: 16 });
    for (let x = 4; x < 156; x += 1) expect(Math.abs(at(small, x, 8) - 127.5)).toBeLessThanOrEqual(3);
  });

  test('keeps an edge sharp: it spans two pixels', () => {
    const source = drawn(900, 90, (x) => (x < 450 ? 20 : 220));
    const small = lanczos(source, source, { width: 300, height: 30 });
    expect(Math.abs(at(small, 147, 15) - 20)).toBeLessThanOrEqual(6);
    expect(Math.abs(at(small, 152, 15) - 220)).toBeLessThanOrEqual(6);
  });

  test('spreads only the stated extent of the source', () => {
    const source = drawn(101, 10, (x) => (x === 100 ? 0 : 200));
    const half = lanczos(source, { width: 50, height: 10 }, { width: 25, height: 5 });
    for (let x = 0; x < 25; x += 1) expect(at(half, x, 2)).toBe(200);
  });
});
