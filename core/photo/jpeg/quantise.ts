/**
 * Coefficients to levels, weighing what each level costs to store against what it costs the picture (rate-distortion
 * optimised, after Crouse and Ramchandran, "Joint thresholding and quantizer selection", 1997; the same idea is
 * known as trellis quantisation).
 */
import { type ChannelBlocks, coefficientUnit } from '../coefficients.ts';
import type { CodeLengths } from './huffman-code.ts';

/** Levels of one channel in the order of its blocks, 64 each in zigzag order. */
export interface Levels {
  readonly values: Int16Array;
  readonly across: number;
  readonly down: number;
  readonly perUnit: 1 | 2;
}

export interface Weighing {
  /** Bits that an error of one step is worth; higher keeps more. */
  readonly worth: number;
  /** How much less errors count in busy blocks: 0 is not at all. */
  readonly masking: number;
}

/** Plain rounding: for a first count of symbols, and where nothing is to be saved. */
export function roundLevels(channel: ChannelBlocks, steps: Uint8Array): Levels {
  const { coefficients, across, down, perUnit } = channel;
  const values = new Int16Array(coefficients.length);
  const inverse = Float32Array.from(steps, (step) => coefficientUnit / step);
  for (let i = 0; i < values.length; i += 1) {
    const value = (coefficients[i] as number) * (inverse[i & 63] as number);
    const magnitude = Math.floor(Math.abs(value) + 0.5);
    values[i] = value < 0 ? -magnitude : magnitude;
  }
  return { values, across, down, perUnit };
}

const most = 64 * 2;

/** Scratch of the search through one block: states are a place with a level, reached the cheapest way. */
const place = new Int32Array(most);
const level = new Int32Array(most);
const cost = new Float64Array(most);
const before = new Int32Array(most);

/**
 * Levels of one channel; `lengths` are those of the code the levels will probably be stored with. With `again` only
 * the blocks that start at its places are weighed, and their levels replaced in what it brings.
 */
export function weighLevels(
  channel: ChannelBlocks,
  steps: Uint8Array,
  lengths: CodeLengths,
  weighing: Weighing,
  again?: { readonly levels: Levels; readonly blocks: readonly number[] },
): Levels {
  const { coefficients, across, down, perUnit } = channel;
  const values = again?.levels.values ?? new Int16Array(coefficients.length);
  const count = again?.blocks.length ?? coefficients.length / 64;
  const inverse = Float32Array.from(steps, (step) => coefficientUnit / step);
  const scaled = new Float64Array(64);
  const dropped = new Float64Array(65);
  // A symbol the first count did not see costs as much as a rare one.
  const price = Float64Array.from(lengths, (length, symbol) => (length || 14) + (symbol & 15));
  const zeroRun = price[0xf0] as number;
  const endOfBlock = lengths[0] || 4;
  for (let n = 0; n < count; n += 1) {
    const at = again ? (again.blocks[n] as number) : n * 64;
    values.fill(0, at, at + 64);
    const mean = (coefficients[at] as number) * (inverse[0] as number);
    values[at] = mean < 0 ? -Math.floor(0.5 - mean) : Math.floor(mean + 0.5);
    let energy = 0;
    for (let i = 1; i < 64; i += 1) {
      const c = coefficients[at + i] as number;
      energy += c * c;
      scaled[i] = Math.abs(c) * (inverse[i] as number);
    }
    const worth = weighing.worth / (1 + (weighing.masking * energy * coefficientUnit ** 2) / 63);
    dropped[1] = 0;
    for (let i = 1; i < 64; i += 1) {
      const s = scaled[i] as number;
      dropped[i + 1] = (dropped[i] as number) + s * s * worth;
    }
    // State 0 stands before the first coefficient.
    let states = 1;
    place[0] = 0;
    cost[0] = 0;
    before[0] = -1;
    for (let i = 1; i < 64; i += 1) {
      const s = scaled[i] as number;
      if (s < 0.5) continue;
      const nearest = Math.floor(s + 0.5);
      const size = 32 - Math.clz32(nearest);
      const lower = nearest > 1 ? (1 << (size - 1)) - 1 || nearest - 1 : 0;
      const known = states;
      for (let candidate = 0; candidate < 2; candidate += 1) {
        const wanted = candidate === 0 ? nearest : lower;
        if (wanted === 0) break;
        const bits = 32 - Math.clz32(wanted);
        const error = (s - wanted) * (s - wanted) * worth;
        let least = Number.POSITIVE_INFINITY;
        let from = 0;
        // From the nearest back: once dropping all between costs more than the best way, so do all farther.
        for (let state = known - 1; state >= 0; state -= 1) {
          const last = place[state] as number;
          let run = i - last - 1;
          const between = (dropped[i] as number) - (dropped[last + 1] as number);
          if (between >= least) break;
          let total = (cost[state] as number) + between;
          if (total >= least) continue;
          while (run > 15) {
            total += zeroRun;
            run -= 16;
          }
          total += price[(run << 4) | bits] as number;
          if (total < least) {
            least = total;
            from = state;
          }
        }
        place[states] = i;
        level[states] = wanted;
        cost[states] = least + error;
        before[states] = from;
        states += 1;
      }
    }
    let end = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let state = 0; state < states; state += 1) {
      const last = place[state] as number;
      const total =
        (cost[state] as number) +
        (dropped[64] as number) -
        (dropped[last + 1] as number) +
        (last < 63 ? endOfBlock : 0);
      if (total < least) {
        least = total;
        end = state;
      }
    }
    for (let state = end; state > 0; state = before[state] as number) {
      const i = at + (place[state] as number);
      values[i] = (coefficients[i] as number) < 0 ? -(level[state] as number) : (level[state] as number);
    }
  }
  return { values, across, down, perUnit };
}
