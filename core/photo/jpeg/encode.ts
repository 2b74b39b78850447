/** The JPEG encoder: levels chosen by what they cost and what they show, stored with the shortest codes. */
import type { ChannelBlocks } from '../coefficients.ts';
import type { ContentClass } from '../content.ts';
import type { PixelSize } from '../image-info.ts';
import type { ChromaSampling } from '../outcome.ts';
import { aimBeyond, blocksAtTheEnds } from './beyond-white.ts';
import { type CodeLengths, optimalLengths } from './huffman-code.ts';
import { meanStep } from './mean-step.ts';
import { chosenBands } from './progressive-scans.ts';
import { type Levels, roundLevels, type Weighing, weighLevels } from './quantise.ts';
import { finestScale, stepTables, weighings } from './step-tables.ts';
import { SymbolCount, tellSymbols } from './symbols.ts';
import { type ScanForm, type StepTables, writeBaseline, writeProgressive } from './write.ts';

export interface EncodeSettings {
  readonly content: ContentClass;
  readonly sampling: ChromaSampling;
  /** Size of the quantisation steps; 0 makes all of them 1, the best a JPEG can do. */
  readonly scale: number;
  /** How the levels are stored; absent, the encoder chooses. */
  readonly form?: ScanForm;
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

/** A file and the form it is in. */
export interface EncodedJpeg {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly form: ScanForm;
}

/**
 * Progressive files are chosen where they are smaller by this share at least: 6 to 10 % for pages and drawings,
 * which is one to three points at 50 kB; most photographs gain 1 to 3 %, a tenth of a point or two, and stay baseline
 * for the sake of old readers (measured on 47 pictures).
 */
const worthwhileSaving = 0.05;

/** How far the saving may be off when it is estimated on some of the blocks. */
const estimateError = 0.015;

function storedBest(size: PixelSize, levels: readonly Levels[], steps: StepTables): EncodedJpeg {
  const baseline = writeBaseline(size, levels, steps);
  const bands = chosenBands(levels);
  const promised = bands.saved / 8 / baseline.length;
  if (promised < worthwhileSaving - estimateError) return { file: baseline, form: 'baseline' };
  const progressive = writeProgressive(size, levels, steps, bands);
  return progressive.length <= baseline.length * (1 - worthwhileSaving)
    ? { file: progressive, form: 'progressive' }
    : { file: baseline, form: 'baseline' };
}

/**
 * A JPEG of a picture's blocks (those of the same sampling), without density or metadata. Without a form asked for
 * the same levels are stored both ways and the better one kept; where every step is 1 the best a JPEG can do fits
 * anyhow, and the file is baseline.
 */
export function encodeBlocks(
  size: PixelSize,
  blocks: readonly ChannelBlocks[],
  settings: EncodeSettings,
): EncodedJpeg {
  const { content, sampling, scale, form } = settings;
  const steps = stepTables(content, sampling, scale);
  steps.luma[0] = meanStep(blocks.slice(0, 1), steps.luma[0] as number);
  steps.chroma[0] = meanStep(blocks.slice(1), steps.chroma[0] as number);
  const stepsOf = (c: number) => (c === 0 ? steps.luma : steps.chroma);
  const rounded = blocks.map((channel, c) => roundLevels(channel, stepsOf(c)));
  if (scale < finestScale) return { file: writeBaseline(size, rounded, steps), form: 'baseline' };
  const lengths = lengthsOf(rounded);
  const weighing = weighings(content, sampling, scale);
  const weighed = blocks.map((channel, c) =>
    c === 0
      ? weighLuma(channel, steps.luma, lengths.luma, weighing.luma)
      : weighLevels(channel, steps.chroma, lengths.chroma, weighing.chroma),
  );
  if (form === undefined) return storedBest(size, weighed, steps);
  const write = form === 'progressive' ? writeProgressive : writeBaseline;
  return { file: write(size, weighed, steps), form };
}
