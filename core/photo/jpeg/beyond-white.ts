/**
 * Letters on white paper, hair before a white wall: every reader cuts what lies past white or black, so pixels of
 * pure white may come out whiter still, and rings around an edge cost nothing on that side. The block is looked at
 * as it would come out, its white and black pixels are let go where they went past the end, and the levels are
 * weighed again for that easier aim. (mozjpeg reaches a like end by drawing overshooting curves beforehand.)
 */
import { type ChannelBlocks, coefficientUnit, zigzag } from '../coefficients.ts';
import { restoreBlock, transformBlock } from './cosine-transform.ts';
import type { Levels } from './quantise.ts';

/** Luma is shifted by 128; values this near an end count as white or black. */
const white = 126.5;
const black = -127.5;

/** Values further past the end than this would ring on the other side. */
const furthest = 40;

/** Blocks of luma that hold white or black pixels and something else. */
export function blocksAtTheEnds({ coefficients }: ChannelBlocks): number[] {
  const found: number[] = [];
  const block = new Float64Array(64);
  for (let at = 0; at < coefficients.length; at += 64) {
    let energy = 0;
    for (let i = at + 1; i < at + 64; i += 1) energy += (coefficients[i] as number) ** 2;
    const mean = ((coefficients[at] as number) * coefficientUnit) / 8;
    // No value lies further from the mean than the root of the energy.
    const reach = Math.sqrt(energy) * coefficientUnit;
    if (reach < 2 || (mean + reach < white && mean - reach > black)) continue;
    readBlock(coefficients, at, block);
    if (block.some((value) => value >= white || value <= black)) found.push(at);
  }
  return found;
}

function readBlock(coefficients: Int16Array, at: number, block: Float64Array): void {
  for (let i = 0; i < 64; i += 1) {
    block[zigzag[i] as number] = (coefficients[at + i] as number) * coefficientUnit;
  }
  restoreBlock(block);
}

/** The channel with those blocks aimed past the ends where their levels already lead. */
export function aimBeyond(
  channel: ChannelBlocks,
  levels: Levels,
  steps: Uint8Array,
  blocks: readonly number[],
): ChannelBlocks {
  const coefficients = channel.coefficients.slice();
  const aim = new Float64Array(64);
  const made = new Float64Array(64);
  for (const at of blocks) {
    readBlock(channel.coefficients, at, aim);
    for (let i = 0; i < 64; i += 1) {
      made[zigzag[i] as number] = (levels.values[at + i] as number) * (steps[i] as number);
    }
    restoreBlock(made);
    for (let i = 0; i < 64; i += 1) {
      const wanted = aim[i] as number;
      const value = made[i] as number;
      if (wanted >= white) aim[i] = Math.max(wanted, Math.min(value, white + furthest));
      else if (wanted <= black) aim[i] = Math.min(wanted, Math.max(value, black - furthest));
    }
    transformBlock(aim);
    for (let i = 0; i < 64; i += 1) {
      coefficients[at + i] = Math.round((aim[zigzag[i] as number] as number) / coefficientUnit);
    }
  }
  return { ...channel, coefficients };
}
