/** How far a scanned page leans, on pages drawn with lines of a known lean. */
import { describe, expect, it } from 'vitest';
import type { Pixels } from '../../../core/photo/coefficients.ts';
import { skewOf } from '../../../core/photo/document/skew.ts';
import { qualityWord } from '../../../core/photo/quality-words.ts';
import { seeded } from './seeded.ts';

const width = 200;
const height = 260;

function drawn(isInk: (x: number, y: number) => boolean, ink = 30): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (isInk(x, y)) data.fill(ink, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return { data, width, height };
}

/** Lines of words, as wide as they come, that fall by so many degrees to the right. */
const leaning = (degrees: number, ink?: number) => {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const next = seeded(5);
  const gaps = new Set(Array.from({ length: 2500 }, () => Math.floor(next() * 10_000)));
  return drawn((x, y) => {
    const down = y - slope * x + 400;
    return down % 16 < 5 && !gaps.has(Math.floor(down / 16) * 100 + (x >> 1));
  }, ink);
};

describe('the lean of a page', () => {
  it.each([3, -3, 6.5, -1, 0.5])('of lines that fall by %d° is turned back', (degrees) => {
    expect(Math.abs(skewOf(leaning(degrees)) + degrees)).toBeLessThan(0.25);
  });

  it('is nothing where lines lie level, or nearly so', () => {
    expect(Math.abs(skewOf(leaning(0)))).toBe(0);
    expect(Math.abs(skewOf(leaning(0.2)))).toBe(0);
  });

  it('is nothing on a blank page, in a photograph, and at the end of what is looked for', () => {
    expect(Math.abs(skewOf(leaning(8)))).toBe(0);
    expect(skewOf(drawn(() => false))).toBe(0);
    expect(skewOf(drawn((x, y) => y === 100 && x < 199))).toBe(0);
    const next = seeded(6);
    expect(skewOf(drawn(() => next() < 0.3))).toBe(0);
    // Lines so pale that they are part of the paper.
    expect(skewOf(leaning(3, 232))).toBe(0);
  });
});

describe('the word for how well a photo was kept', () => {
  it.each([
    ['png', 100, 'lossless'],
    ['png', 99, 'asGood'],
    ['jpg', 100, 'asGood'],
    ['jpg', 85, 'asGood'],
    ['jpg', 84, 'slight'],
    ['jpg', 60, 'slight'],
    ['jpg', 59, 'visible'],
  ] as const)('%s at %i: %s', (format, quality, word) => {
    expect(qualityWord({ format, quality })).toBe(word);
  });
});
