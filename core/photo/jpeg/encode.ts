/** The JPEG encoder: levels chosen by what they cost and what they show, stored with the shortest codes. */
import type { ChannelBlocks } from '../coefficients.ts';
import type { ContentClass } from '../content.ts';
import type { PixelSize } from '../image-info.ts';
import type { ChromaSampling } from '../outcome.ts';
import { aimBeyond, blocksAtTheEnds } from './beyond-white.ts';
import { type CodeLengths, optimalLengths } from './huffman-code.ts';
import { meanStep } from './mean-step.ts';
import { type Levels, roundLevels, type Weighing, weighLevels } from './quantise.ts';
import { finestScale, stepTables, weighings } from './step-tables.ts';
import { SymbolCount, tellSymbols } from './symbols.ts';
import { writeJpeg } from './write.ts';

export interface EncodeSettings {
  readonly content: ContentClass;
  readonly sampling: ChromaSampling;
  /** Size of the quantisation steps; 0 makes all of them 1, the best a JPEG can do. */
  readonly scale: number;
}

function lengthsOf(channels: readonly Levels[]): { luma: CodeLengths; chroma: CodeLengths } {
  const count = new SymbolCount();
  tellSymbols(channels, count);
  return { luma: optimalLengths(count.counts[1] ?? []), chroma: optimalLengths(count.counts[3] ?? []) };
}

/** Rounds of aiming past white and black; a fourth changes next to nothing. */
const aimingRounds = 3;

function weighLuma(
  channel: ChannelBlocks,
  steps: Uint8Array,
  lengths: CodeLengths,
  weighing: Weighing,
): Levels {
  const levels = weighLevels(channel, steps, lengths, weighing);
  const blocks = blocksAtTheEnds(channel);
  for (let round = 0; blocks.length > 0 && round < aimingRounds; round += 1) {
    const aimed = aimBeyond(channel, levels, steps, blocks);
    weighLevels(aimed, steps, lengths, weighing, { levels, blocks });
  }
  return levels;
}

/**
 * A baseline JPEG of a picture's blocks (those of the same sampling), without density or metadata. Baseline, as
 * portals' readers are old, and progressive files of this encoder are only one percent smaller (measured).
 */
export function encodeBlocks(
  size: PixelSize,
  blocks: readonly ChannelBlocks[],
  settings: EncodeSettings,
): Uint8Array<ArrayBuffer> {
  const { content, sampling, scale } = settings;
  const steps = stepTables(content, sampling, scale);
  steps.luma[0] = meanStep(blocks.slice(0, 1), steps.luma[0] as number);
  steps.chroma[0] = meanStep(blocks.slice(1), steps.chroma[0] as number);
  const stepsOf = (c: number) => (c === 0 ? steps.luma : steps.chroma);
  const rounded = blocks.map((channel, c) => roundLevels(channel, stepsOf(c)));
  if (scale < finestScale) return writeJpeg(size, rounded, steps);
  const lengths = lengthsOf(rounded);
  const weighing = weighings(content, sampling, scale);
  const weighed = blocks.map((channel, c) =>
    c === 0
      ? weighLuma(channel, steps.luma, lengths.luma, weighing.luma)
      : weighLevels(channel, steps.chroma, lengths.chroma, weighing.chroma),
  );
  return writeJpeg(size, weighed, steps);
}
