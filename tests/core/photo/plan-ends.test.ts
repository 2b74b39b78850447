/** Where the search for a file inside the limits stops, and what it says before it begins. */
import { describe, expect, test } from 'vitest';
import { pictureBudget, sharedBudget } from '../../../core/photo/document/budget.ts';
import { placeOnPage } from '../../../core/photo/document/page-size.ts';
import {
  type Attempt,
  bestAttempt,
  type EncodePlan,
  expectedQuality,
  nextAttempt,
} from '../../../core/photo/plan.ts';
import { exactPalette, roundColours } from '../../../core/photo/png-pixels.ts';
import { fillingRows, nextRounding } from '../../../core/photo/png-rounding.ts';

const planFor = (min: number, max: number): EncodePlan => ({
  band: { min, max },
  content: 'photo',
  chromaDetail: 1,
  model: () => ({ bytesAt: (scale) => 100_000 / (1 + scale) }),
});
const tried = (bytes: number, scale = 0.5): Attempt => ({
  settings: { content: 'photo', sampling: '4:2:0', scale },
  bytes,
});

describe('the search for a JPEG', () => {
  test('without a maximum takes one ample encode, and the finest where that is too small', () => {
    const open = planFor(30_000, Number.POSITIVE_INFINITY);
    expect(nextAttempt(open, [])).toEqual({ content: 'photo', sampling: '4:4:4', scale: 0.12 });
    expect(nextAttempt(open, [tried(30_000)])).toBeNull();
    expect(nextAttempt(open, [tried(29_999)])).toEqual({ content: 'photo', sampling: '4:4:4', scale: 0 });
    expect(nextAttempt(open, [tried(29_999), tried(29_998)])).toBeNull();
  });

  test('is over with a file close under the maximum that is not too small either', () => {
    const plan = planFor(20_000, 50_000);
    expect(nextAttempt(plan, [tried(49_600)])).toBeNull();
    expect(nextAttempt(plan, [tried(50_000)])).toBeNull();
    expect(nextAttempt(plan, [tried(49_500)])).not.toBeNull();
    expect(nextAttempt(plan, [tried(50_001)])).not.toBeNull();
    expect(nextAttempt(planFor(49_900, 50_000), [tried(49_700)])).not.toBeNull();
  });

  test('is over with the finest there is, and after five encodes', () => {
    const plan = planFor(20_000, 50_000);
    const finest: Attempt = { settings: { content: 'photo', sampling: '4:4:4', scale: 0 }, bytes: 30_000 };
    expect(nextAttempt(plan, [finest])).toBeNull();
    const five = [90_000, 80_000, 70_000, 60_000, 55_000].map((bytes, at) => tried(bytes, 0.3 + at));
    expect(nextAttempt(plan, five.slice(0, 4))).not.toBeNull();
    expect(nextAttempt(plan, five)).toBeNull();
  });

  test('tells the quality to expect from the room there is', () => {
    expect(expectedQuality(planFor(0, Number.POSITIVE_INFINITY))).toBe(100);
    // Half of all bytes at a scale of 1, which is quality 50; files are some 4.5 % smaller than estimated.
    expect(Math.abs(expectedQuality(planFor(0, 47_750)) - 50)).toBeLessThanOrEqual(1);
    expect(expectedQuality(planFor(0, 200_000))).toBe(100);
    expect(expectedQuality(planFor(0, 10))).toBe(1);
  });

  test('hands over the first of equals, and nothing where everything is too large', () => {
    const [first, second] = [tried(40_000, 1), tried(40_000, 2)];
    expect(bestAttempt([first, second], { min: 1, max: 50_000 })).toBe(first);
    expect(bestAttempt([tried(50_000), first], { min: 1, max: 50_000 })?.bytes).toBe(50_000);
    expect(bestAttempt([tried(50_001)], { min: 1, max: 50_000 })).toBeUndefined();
    expect(bestAttempt([tried(10), tried(9)], { min: 20, max: 50 })?.bytes).toBe(10);
  });
});

describe('the rounding of a PNG', () => {
  const at = (step: number, bytes: number) => ({ step, bytes });

  test('goes on between what fits and what does not, until they are neighbours', () => {
    expect(nextRounding([], 1000, 100)).toBe(1);
    expect(nextRounding([at(1, 1000)], 1000, 100)).toBeNull();
    expect(nextRounding([at(1, 1001)], 1000, 100)).toBe(2);
    expect(nextRounding([at(1, 1001), at(2, 1000)], 1000, 100)).toBeNull();
    expect(nextRounding([at(1, 1001), at(4, 900)], 1000, 100_000)).toBe(2);
    expect(nextRounding([at(1, 90_000), at(4, 900)], 1000, 100)).toBe(3);
    expect(nextRounding([at(1, 90_000)], 1000, 100)).toBe(51);
    expect(nextRounding([at(1, 9000), at(51, 2000)], 1000, 100)).toBeNull();
  });

  test('spends the last encode on the coarsest where nothing fits yet', () => {
    const three = [at(1, 1003), at(2, 1002), at(3, 1001)];
    expect(nextRounding(three, 1000, 100_000)).toBe(51);
    expect(nextRounding([...three, at(4, 1001)], 1000, 100_000)).toBeNull();
    expect(nextRounding([...three.slice(0, 2), at(9, 900)], 1000, 100_000)).toBe(3);
  });

  test('doubles the step for what a doubling saves', () => {
    // 8,000 bits too many of 10,000 samples at 0.8 bits a doubling: one doubling.
    expect(nextRounding([at(1, 2000)], 1000, 10_000)).toBe(2);
    expect(nextRounding([at(1, 3000)], 1000, 10_000)).toBe(4);
    expect(nextRounding([at(4, 2000), at(1, 9000)], 1000, 10_000)).toBe(8);
  });

  test('fills up with finer rows where at least a twenty-fifth of them fits', () => {
    expect(fillingRows([at(2, 2000), at(1, 3000), at(3, 500)], 1000, 400)).toEqual({
      step: 3,
      finerStep: 2,
      finerRows: 129,
    });
    expect(fillingRows([at(2, 2000), at(3, 945)], 1000, 300)).toBeUndefined();
    expect(fillingRows([at(2, 2000), at(3, 940)], 1000, 300)?.finerRows).toBe(12);
    expect(fillingRows([at(2, 1001), at(3, 100)], 1100, 300)).toBeUndefined();
    expect(fillingRows([at(2, 1010), at(3, 100)], 1009, 300)?.finerRows).toBeLessThanOrEqual(300);
    expect(fillingRows([at(3, 500), at(4, 2000)], 1000, 300)).toBeUndefined();
    expect(fillingRows([at(2, 2000)], 1000, 300)).toBeUndefined();
  });

  test('is finer in the rows around the middle', () => {
    const data = new Uint8ClampedArray(4 * 5).fill(101);
    const rows = roundColours({ data, width: 1, height: 5 }, { step: 51, finerStep: 2, finerRows: 2 });
    expect([...rows].filter((_value, index) => index % 3 === 0)).toEqual([102, 102, 102, 102, 102]);
    data.fill(60);
    const told = roundColours({ data, width: 1, height: 5 }, { step: 51, finerStep: 2, finerRows: 2 });
    expect([...told].filter((_value, index) => index % 3 === 0)).toEqual([51, 60, 60, 51, 51]);
  });

  test('makes a palette of 256 colours and none of 257', () => {
    const colours = (count: number) =>
      Uint8Array.from({ length: count * 3 }, (_, index) =>
        index % 3 === 2 ? 7 : index % 3 === 1 ? (index / 3) & 255 : index / 768,
      );
    expect(exactPalette(colours(256), 256, 1)?.palette).toEqual(colours(256));
    expect(exactPalette(colours(256), 256, 1)?.colourType).toBe(3);
    expect(exactPalette(colours(257), 257, 1)).toBeUndefined();
  });
});

describe('the pages of a PDF', () => {
  test('have what their frame leaves', () => {
    expect(pictureBudget(10_000, 2)).toBe(6700);
    expect(pictureBudget(3300, 2)).toBe(0);
    expect(pictureBudget(3301, 2)).toBe(1);
  });

  test('share what there is by need, and each keeps a third of an even share', () => {
    expect(sharedBudget([100, 200], 300)).toEqual([100, 200]);
    expect(sharedBudget([100, 201], 300)).not.toEqual([100, 201]);
    expect(sharedBudget([300, 300], 300)).toEqual([150, 150]);
    expect(sharedBudget([40, 560], 300)).toEqual([40, 260]);
    expect(sharedBudget([100, 1050], 300)).toEqual([59, 240]);
  });

  test('lie as the picture does, and a square one stands', () => {
    const a4 = { short: 595.28, long: 841.89 };
    expect(placeOnPage({ width: 100, height: 100 }).page).toEqual({ width: a4.short, height: a4.long });
    const lying = placeOnPage({ width: 4000, height: 1000 });
    expect(lying.page).toEqual({ width: a4.long, height: a4.short });
    expect(lying.width).toBeCloseTo(a4.long - 36, 6);
    expect(lying.height).toBeCloseTo((a4.long - 36) / 4, 6);
    const standing = placeOnPage({ width: 1000, height: 4000 });
    expect(standing.height).toBeCloseTo(a4.long - 36, 6);
    expect(standing.x).toBeCloseTo((a4.short - standing.width) / 2, 6);
    expect(standing.y).toBeCloseTo(18, 6);
    // Small pictures stay small: 100 pixels an inch.
    expect(placeOnPage({ width: 200, height: 100 })).toMatchObject({ width: 144, height: 72 });
  });
});
