import { describe, expect, test } from 'vitest';
import {
  type ChannelBlocks,
  coefficientUnit,
  type Pixels,
  pictureBlocks,
  zigzag,
} from '../../../core/photo/coefficients.ts';
import { aimBeyond, blocksAtTheEnds } from '../../../core/photo/jpeg/beyond-white.ts';
import { restoreBlock } from '../../../core/photo/jpeg/cosine-transform.ts';
import { meanStep } from '../../../core/photo/jpeg/mean-step.ts';
import { type Levels, weighLevels } from '../../../core/photo/jpeg/quantise.ts';
import { seeded } from './seeded.ts';

const nonZero = (values: Int16Array) => values.reduce((n, v) => n + (v === 0 ? 0 : 1), 0);

describe('past white and black', () => {
  const letters = (): Pixels => {
    const data = new Uint8ClampedArray(96 * 96 * 4).fill(255);
    for (let y = 0; y < 96; y += 1) {
      for (let x = 0; x < 96; x += 1) {
        if (y % 24 < 14 && (x * 5 + y) % 23 < 5) data.fill(0, (y * 96 + x) * 4, (y * 96 + x) * 4 + 3);
      }
    }
    return { data, width: 96, height: 96 };
  };
  const steps = new Uint8Array(64).fill(40);
  const lengths = new Uint8Array(256).fill(6);
  const weighing = { worth: 20, masking: 0 };

  /** Squared error of luma as a reader shows it, cut at white and black. */
  function shownError(channel: ChannelBlocks, levels: Levels): number {
    let sum = 0;
    const wanted = new Float64Array(64);
    const made = new Float64Array(64);
    for (let at = 0; at < levels.values.length; at += 64) {
      for (let i = 0; i < 64; i += 1) {
        wanted[zigzag[i] ?? 0] = (channel.coefficients[at + i] ?? 0) * coefficientUnit;
        made[zigzag[i] ?? 0] = (levels.values[at + i] ?? 0) * (steps[i] ?? 1);
      }
      restoreBlock(wanted);
      restoreBlock(made);
      made.forEach((value, i) => {
        sum += (Math.min(127, Math.max(-128, value)) - (wanted[i] ?? 0)) ** 2;
      });
    }
    return sum;
  }

  test('letters on white are nearer to themselves at no more levels', () => {
    const [luma] = pictureBlocks(letters(), '4:4:4');
    if (!luma) throw new Error('no luma');
    const blocks = blocksAtTheEnds(luma);
    expect(blocks.length).toBeGreaterThan(50);
    const levels = weighLevels(luma, steps, lengths, weighing);
    const before = { error: shownError(luma, levels), kept: nonZero(levels.values) };
    weighLevels(aimBeyond(luma, levels, steps, blocks), steps, lengths, weighing, { levels, blocks });
    expect(shownError(luma, levels)).toBeLessThan(before.error * 0.9);
    expect(nonZero(levels.values)).toBeLessThanOrEqual(before.kept * 1.02);
  });

  test('pictures that touch neither end have no such blocks', () => {
    const data = letters().data.map((value, i) => (i % 4 === 3 ? 255 : 60 + value / 3));
    const soft: Pixels = { data, width: 96, height: 96 };
    expect(blocksAtTheEnds(pictureBlocks(soft, '4:4:4')[0] as ChannelBlocks)).toEqual([]);
  });
});

describe('the step of the means', () => {
  const plain = (level: number): ChannelBlocks => ({
    coefficients: Int16Array.from({ length: 64 * 40 }, (_, i) =>
      i % 64 === 0 ? level / coefficientUnit : 0,
    ),
    across: 40,
    down: 1,
    perUnit: 1,
  });

  test('moves to where a plain picture has its level', () => {
    // 1016 is pure white, an eighth of a level each; 19 alone would miss it by 9.
    for (const step of [9, 13, 19]) {
      const found = meanStep([plain(1016)], step);
      expect(Math.abs(1016 - Math.round(1016 / found) * found)).toBeLessThan(4.5);
      expect(found).toBeGreaterThanOrEqual(Math.floor(step * 0.75));
      expect(found).toBeLessThanOrEqual(Math.ceil(step * 1.2));
    }
  });

  test('stays about where it is for a picture of all levels', () => {
    const next = seeded(9);
    const all = plain(0);
    for (let at = 0; at < all.coefficients.length; at += 64) {
      all.coefficients[at] = Math.round((next() * 2000 - 1000) / coefficientUnit);
    }
    expect(Math.abs(meanStep([all], 40) - 40)).toBeLessThanOrEqual(8);
    expect(meanStep([], 7)).toBeGreaterThan(0);
  });
});
