/**
 * The search for the best JPEG inside a byte band in few encodes. Each next attempt follows from the attempts so
 * far: the size model proposes the highest luma quality that fits, what is left of the budget goes to the colour
 * channels, and every real size corrects the model.
 */
import { type ByteBand, inBand } from './band.ts';
import type { ContentClass } from './content.ts';
import type { ChromaSampling } from './outcome.ts';
import type { SizeModel } from './size-model.ts';

/** What the encoder is told. Tables are those of mozjpeg: 2 is tuned for photographs, 3 for text and drawings. */
export interface EncodeSettings {
  readonly table: 2 | 3;
  /** From 1 to 100. */
  readonly quality: number;
  readonly chromaQuality: number;
  readonly sampling: ChromaSampling;
}

export interface Attempt {
  readonly settings: EncodeSettings;
  readonly bytes: number;
}

export interface EncodePlan {
  readonly band: ByteBand;
  readonly content: ContentClass;
  readonly model: (sampling: ChromaSampling) => SizeModel;
}

export const mostEncodes = 5;

/** A file this close under the maximum is as good as it gets. */
const closeEnough = 0.988;

/** The share of the maximum each attempt aims at: bold once the model is corrected, careful before the last. */
const aims = [0.989, 0.996, 0.994, 0.98, 0.93];

/** Below this luma quality the bytes of full colour resolution serve better as luma (measured on portraits). */
const leastFullColour: Readonly<Record<ContentClass, number>> = { photo: 88, text: 50 };

/** How far colour quality starts below luma quality. */
const chromaOffset: Readonly<Record<ContentClass, number>> = { photo: 12, text: 4 };

/** Real size over estimated size before anything is known of the picture. */
const usualFactor = 0.94;

export function tableFor(content: ContentClass): 2 | 3 {
  return content === 'photo' ? 2 : 3;
}

/** The real-to-estimated factor to expect near `target` bytes, from the attempts with the same sampling. */
function factorNear(
  plan: EncodePlan,
  sampling: ChromaSampling,
  target: number,
  attempts: readonly Attempt[],
): number {
  const points = attempts
    .filter((attempt) => attempt.settings.sampling === sampling)
    .map(({ settings, bytes }) => ({
      bytes,
      factor: bytes / plan.model(sampling).bytesAt(settings.quality, settings.chromaQuality),
    }))
    .sort((a, b) => Math.abs(Math.log(a.bytes / target)) - Math.abs(Math.log(b.bytes / target)));
  const [nearest, next] = points;
  if (!nearest) return usualFactor;
  if (!next || (nearest.bytes - target) * (next.bytes - target) >= 0) return nearest.factor;
  const share = (target - nearest.bytes) / (next.bytes - nearest.bytes);
  return nearest.factor + share * (next.factor - nearest.factor);
}

/** The largest whole number from `least` to `most` that passes a test that only ever turns from true to false. */
function largestPassing(least: number, most: number, passes: (value: number) => boolean): number | undefined {
  if (!passes(least)) return undefined;
  let low = least;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function propose(plan: EncodePlan, sampling: ChromaSampling, budget: number): EncodeSettings {
  const model = plan.model(sampling);
  const offset = chromaOffset[plan.content];
  const under = (quality: number) => Math.max(1, quality - offset);
  const quality = largestPassing(1, 100, (q) => model.bytesAt(q, under(q)) <= budget) ?? 1;
  const chromaQuality = largestPassing(under(quality), quality, (c) => model.bytesAt(quality, c) <= budget);
  return { table: tableFor(plan.content), quality, chromaQuality: chromaQuality ?? under(quality), sampling };
}

function same(a: EncodeSettings, b: EncodeSettings): boolean {
  return a.quality === b.quality && a.chromaQuality === b.chromaQuality && a.sampling === b.sampling;
}

const best: Omit<EncodeSettings, 'table'> = { quality: 100, chromaQuality: 100, sampling: '4:4:4' };

/** The next thing to try, or null when no further attempt is worth its time. */
export function nextAttempt(plan: EncodePlan, attempts: readonly Attempt[]): EncodeSettings | null {
  const { band } = plan;
  const top: EncodeSettings = { table: tableFor(plan.content), ...best };
  if (!Number.isFinite(band.max)) {
    // Without a maximum, quality past this cannot be seen; the minimum may still ask for more.
    const ample: EncodeSettings = { ...top, quality: 92, chromaQuality: 88 };
    if (attempts.length === 0) return ample;
    return attempts.some(({ bytes }) => bytes >= band.min) || attempts.length > 1 ? null : top;
  }
  if (attempts.length >= mostEncodes) return null;
  const fitting = attempts.filter(({ bytes }) => bytes <= band.max);
  if (fitting.some(({ bytes }) => bytes >= band.max * closeEnough && bytes >= band.min)) return null;
  if (fitting.some(({ settings }) => same(settings, top))) return null;

  const sampling = attempts[0]?.settings.sampling ?? firstSampling(plan);
  let target = band.max * (aims[attempts.length] ?? 0.9);
  for (let tries = 0; tries < 8; tries += 1) {
    const proposal = propose(plan, sampling, target / factorNear(plan, sampling, target, attempts));
    const tried = attempts.find(({ settings }) => same(settings, proposal));
    if (!tried) return proposal;
    // The same once more: too large means aim lower, fitting means there is nothing between it and the next.
    if (tried.bytes <= band.max) return null;
    target *= 0.97;
  }
  return null;
}

function firstSampling(plan: EncodePlan): ChromaSampling {
  const target = plan.band.max * (aims[0] ?? 1);
  const full = propose(plan, '4:4:4', target / usualFactor);
  return full.quality >= leastFullColour[plan.content] ? '4:4:4' : '4:2:0';
}

/** The quality a budget would allow, before any encode: tells whether fewer pixels would serve better. */
export function expectedQuality(plan: EncodePlan): number {
  if (!Number.isFinite(plan.band.max)) return 100;
  return propose(plan, '4:2:0', plan.band.max / usualFactor).quality;
}

/**
 * The attempt to hand over: the largest inside the band, else the largest under its maximum (to be completed
 * with a comment). Undefined where every attempt is too large.
 */
export function bestAttempt<A extends Attempt>(attempts: readonly A[], band: ByteBand): A | undefined {
  const largest = (list: readonly A[]) =>
    list.reduce<A | undefined>((kept, next) => (kept && kept.bytes >= next.bytes ? kept : next), undefined);
  return (
    largest(attempts.filter(({ bytes }) => inBand(bytes, band))) ??
    largest(attempts.filter(({ bytes }) => bytes <= band.max))
  );
}
