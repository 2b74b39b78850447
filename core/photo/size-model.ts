/**
 * How large a JPEG gets at a quality, without encoding it: coefficients are quantised, their run and size symbols
 * counted, and the symbols priced at their entropy (an optimised Huffman code comes within a percent of it).
 * The encoder drops some coefficients for the rate (trellis), so a real size is this estimate times a factor that
 * hardly moves within one picture; the plan learns it from each encode.
 */
import type { BlockSample } from './coefficients.ts';

/** Quantisation steps at quality 50, in zigzag order, as the encoder itself writes them. */
export interface BaseTables {
  readonly luma: readonly number[];
  readonly chroma: readonly number[];
}

/** Headers, tables and code tables of a colour JPEG. */
const headerBytes = 600;

/** Levels this much below a half are dropped: a stand-in for what rate optimisation does. */
const rounding = 0.44;

/** The steps at a quality from 1 to 100 (the usual IJG scaling). */
export function stepsAt(base: readonly number[], quality: number): Uint8Array {
  const percent = quality < 50 ? 5000 / quality : 200 - quality * 2;
  return Uint8Array.from(base, (step) => Math.min(255, Math.max(1, Math.floor((step * percent + 50) / 100))));
}

function entropyBits(counts: Uint32Array): number {
  let total = 0;
  for (const count of counts) total += count;
  let bits = 0;
  for (const count of counts) if (count > 0) bits += count * Math.log2(total / count);
  return bits;
}

/** Bits of the entropy-coded data of some blocks at these steps; the channels share their code tables. */
export function codedBits(samples: readonly BlockSample[], steps: Uint8Array): number {
  const inverse = Float32Array.from(steps, (step) => 1 / step);
  const smallest = Float32Array.from(steps, (step) => step * (1 - rounding));
  let bits = 0;
  const meanCounts = new Uint32Array(16);
  const restCounts = new Uint32Array(256);
  let extra = 0;
  for (const { coefficients, blocks, starts } of samples) {
    let previous = 0;
    for (let block = 0; block < blocks; block += 1) {
      const at = block * 64;
      const mean = Math.round((coefficients[at] as number) * (inverse[0] as number));
      const change = starts[block] ? 0 : Math.abs(mean - previous);
      previous = mean;
      const meanSize = 32 - Math.clz32(change);
      meanCounts[meanSize] = (meanCounts[meanSize] as number) + 1;
      extra += meanSize;
      let run = 0;
      for (let i = 1; i < 64; i += 1) {
        const magnitude = Math.abs(coefficients[at + i] as number);
        if (magnitude < (smallest[i] as number)) {
          run += 1;
          continue;
        }
        const level = Math.floor(magnitude * (inverse[i] as number) + rounding) || 1;
        while (run > 15) {
          restCounts[0xf0] = (restCounts[0xf0] as number) + 1;
          run -= 16;
        }
        const size = 32 - Math.clz32(level);
        const symbol = (run << 4) | Math.min(size, 15);
        restCounts[symbol] = (restCounts[symbol] as number) + 1;
        extra += size;
        run = 0;
      }
      if (run > 0) restCounts[0] = (restCounts[0] as number) + 1;
    }
  }
  bits += entropyBits(meanCounts) + entropyBits(restCounts) + extra;
  return bits * (samples[0]?.weight ?? 1);
}

/** Estimated bytes at a pair of qualities. */
export interface SizeModel {
  bytesAt(quality: number, chromaQuality: number): number;
}

/** A model over a picture's samples; estimates are kept, so asking again costs nothing. */
export function sizeModel(luma: BlockSample, chroma: readonly BlockSample[], tables: BaseTables): SizeModel {
  const known = new Map<string, number>();
  const channelBytes = (kind: 'luma' | 'chroma', quality: number): number => {
    const key = `${kind}${quality}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const samples = kind === 'luma' ? [luma] : chroma;
    const bytes = codedBits(samples, stepsAt(tables[kind], quality)) / 8;
    known.set(key, bytes);
    return bytes;
  };
  return {
    bytesAt: (quality, chromaQuality) =>
      headerBytes + channelBytes('luma', quality) + channelBytes('chroma', chromaQuality),
  };
}
