/**
 * How large a JPEG gets at a scale of its steps, without encoding it: coefficients of an even sample of blocks are
 * quantised, their run and size symbols counted, and the symbols priced at their entropy (an optimised Huffman code
 * comes within a percent of it). The encoder drops some levels for the rate, so a real size is this estimate times a
 * factor that hardly moves within one picture; the plan learns it from each encode.
 */
import { type ChannelBlocks, coefficientUnit } from './coefficients.ts';
import type { ContentClass } from './content.ts';
import { finestScale, stepTables } from './jpeg/step-tables.ts';
import type { ChromaSampling } from './outcome.ts';

/** Headers, step tables and code tables of a colour JPEG. */
const headerBytes = 600;

/** What is added before cutting to whole levels: a stand-in for what rate optimisation drops, or plain rounding. */
const thrifty = 0.4;
const plain = 0.5;

/** More blocks of a channel than this add time and nothing to the estimate. */
const mostBlocks = 2000;
const blocksInRun = 12;

function entropyBits(counts: Uint32Array): number {
  let total = 0;
  for (const count of counts) total += count;
  let bits = 0;
  for (const count of counts) if (count > 0) bits += count * Math.log2(total / count);
  return bits;
}

/** Symbols seen so far of channels that share their code tables. */
interface Tally {
  readonly means: Uint32Array;
  readonly rest: Uint32Array;
  readonly rounding: number;
  plainBits: number;
}

function tallyBlock(coefficients: Int16Array, at: number, inverse: Float32Array, tally: Tally): void {
  const { rest, rounding } = tally;
  let run = 0;
  for (let i = 1; i < 64; i += 1) {
    const level = Math.floor(Math.abs(coefficients[at + i] as number) * (inverse[i] as number) + rounding);
    if (level === 0) {
      run += 1;
      continue;
    }
    while (run > 15) {
      rest[0xf0] = (rest[0xf0] as number) + 1;
      run -= 16;
    }
    const size = 32 - Math.clz32(level);
    const symbol = (run << 4) | Math.min(size, 15);
    rest[symbol] = (rest[symbol] as number) + 1;
    tally.plainBits += size;
    run = 0;
  }
  if (run > 0) rest[0] = (rest[0] as number) + 1;
}

/** Estimated bits of the entropy-coded data of channels that share their code tables, at these steps. */
export function codedBits(channels: readonly ChannelBlocks[], steps: Uint8Array, rounding = thrifty): number {
  const inverse = Float32Array.from(steps, (step) => coefficientUnit / step);
  const tally: Tally = { means: new Uint32Array(16), rest: new Uint32Array(256), rounding, plainBits: 0 };
  let seen = 0;
  let all = 0;
  for (const { coefficients } of channels) {
    const blocks = coefficients.length / 64;
    const every = Math.max(1, blocks / mostBlocks) * blocksInRun;
    all += blocks;
    for (let start = 0; start < blocks; start += every) {
      const first = Math.floor(start);
      const end = Math.min(blocks, first + blocksInRun);
      const meanOf = (b: number) => Math.round((coefficients[b * 64] as number) * (inverse[0] as number));
      let previous = meanOf(Math.max(0, first - 1));
      for (let b = first; b < end; b += 1) {
        const mean = meanOf(b);
        const size = 32 - Math.clz32(Math.abs(mean - previous));
        previous = mean;
        tally.means[size] = (tally.means[size] as number) + 1;
        tally.plainBits += size;
        tallyBlock(coefficients, b * 64, inverse, tally);
      }
      seen += end - first;
    }
  }
  const bits = entropyBits(tally.means) + entropyBits(tally.rest) + tally.plainBits;
  return seen === 0 ? 0 : (bits * all) / seen;
}

export interface SizeModel {
  /** Estimated bytes at a scale of the steps. */
  bytesAt(scale: number): number;
}

/** A model over the blocks of a picture; estimates are kept, so asking again costs nothing. */
export function sizeModel(
  blocks: readonly ChannelBlocks[],
  content: ContentClass,
  sampling: ChromaSampling,
): SizeModel {
  const known = new Map<number, number>();
  return {
    bytesAt: (scale) => {
      const found = known.get(scale);
      if (found !== undefined) return found;
      const steps = stepTables(content, sampling, scale);
      const rounding = scale < finestScale ? plain : thrifty;
      const bits =
        codedBits(blocks.slice(0, 1), steps.luma, rounding) +
        codedBits(blocks.slice(1), steps.chroma, rounding);
      const bytes = headerBytes + bits / 8;
      known.set(scale, bytes);
      return bytes;
    },
  };
}
