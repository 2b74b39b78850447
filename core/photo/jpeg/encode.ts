/** The JPEG encoder: levels chosen by what they cost and what they show, stored with the shortest codes. */
import type { ChannelBlocks } from '../coefficients.ts';
import type { ContentClass } from '../content.ts';
import type { PixelSize } from '../image-info.ts';
import type { ChromaSampling } from '../outcome.ts';
import { type CodeLengths, optimalLengths } from './huffman-code.ts';
import { type Levels, roundLevels, weighLevels } from './quantise.ts';
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
  const stepsOf = (c: number) => (c === 0 ? steps.luma : steps.chroma);
  const rounded = blocks.map((channel, c) => roundLevels(channel, stepsOf(c)));
  if (scale < finestScale) return writeJpeg(size, rounded, steps);
  const lengths = lengthsOf(rounded);
  const weighing = weighings(content, sampling, scale);
  const weighed = blocks.map((channel, c) =>
    c === 0
      ? weighLevels(channel, steps.luma, lengths.luma, weighing.luma)
      : weighLevels(channel, steps.chroma, lengths.chroma, weighing.chroma),
  );
  return writeJpeg(size, weighed, steps);
}
