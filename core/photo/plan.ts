/**
 * The search for the best JPEG inside a byte band in few encodes. Each next attempt follows from the attempts so
 * far: the size model proposes the finest steps that fit, and every real size corrects the model.
 */
import { type ByteBand, inBand } from './band.ts';
import type { ContentClass } from './content.ts';
import type { EncodeSettings } from './jpeg/encode.ts';
import { finestScale } from './jpeg/step-tables.ts';
import type { ChromaSampling } from './outcome.ts';
import type { SizeModel } from './size-model.ts';

export interface Attempt {
  readonly settings: EncodeSettings;
  readonly bytes: number;
}

export interface EncodePlan {
  readonly band: ByteBand;
  readonly content: ContentClass;
  /** Mean energy per pixel of the colour detail that half the colour resolution loses. */
  readonly chromaDetail: number;
  readonly model: (sampling: ChromaSampling) => SizeModel;
}

export const mostEncodes = 5;

/** A file this close under the maximum is as good as it gets: a percent of the bytes is a tenth of a point. */
const closeEnough = 0.992;

/** The share of the maximum each attempt aims at: bold once the model is corrected, careful before the last. */
const aims = [0.994, 0.997, 0.996, 0.985, 0.94];

/**
 * Real size over estimated size before anything is known of the picture. Pages and drawings nearly always end as
 * progressive files, which the estimate does not know of.
 */
const usualFactor: Readonly<Record<ContentClass, number>> = { photo: 0.955, text: 0.89 };

/** Coarser than this nearly all steps are 255, the largest there are. */
const coarsestScale = 40;

/** Without a maximum, quality past this cannot be seen. */
const ampleScale = 0.12;

/** The luma quality from 1 to 100 that the usual tables would have at steps of this size. */
export function qualityOf(scale: number): number {
  const quality = scale <= 1 ? 100 - 50 * scale : 50 / scale;
  return scale === 0 ? 100 : Math.min(99, Math.max(1, Math.round(quality)));
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
    .map(({ settings, bytes }) => ({ bytes, factor: bytes / plan.model(sampling).bytesAt(settings.scale) }))
    .sort((a, b) => Math.abs(Math.log(a.bytes / target)) - Math.abs(Math.log(b.bytes / target)));
  const [nearest, next] = points;
  if (!nearest) return usualFactor[plan.content];
  if (!next || (nearest.bytes - target) * (next.bytes - target) >= 0) return nearest.factor;
  const share = (target - nearest.bytes) / (next.bytes - nearest.bytes);
  return nearest.factor + share * (next.factor - nearest.factor);
}

/** The finest scale whose estimate keeps to `budget`; 0 where every step may be 1. */
function finestWithin(model: SizeModel, budget: number): number {
  if (model.bytesAt(0) <= budget) return 0;
  let low = Math.log(finestScale);
  let high = Math.log(coarsestScale);
  // Estimates fall with the scale; eleven halvings bring it within half a percent.
  for (let round = 0; round < 11; round += 1) {
    const middle = (low + high) / 2;
    if (model.bytesAt(Math.exp(middle)) <= budget) high = middle;
    else low = middle;
  }
  return Math.exp(high);
}

function same(a: EncodeSettings, b: EncodeSettings): boolean {
  return a.sampling === b.sampling && Math.abs(a.scale - b.scale) <= 0.002 * b.scale;
}

/**
 * Full colour resolution pays while the steps are fine, the longer the more detail the colours have: measured on 38
 * pictures at four sizes, the two samplings are equal at a scale of about this factor times the 0.4th power of that
 * detail.
 */
const fullColourFactor: Readonly<Record<ContentClass, number>> = { photo: 0.38, text: 0.6 };

function firstSampling(plan: EncodePlan, target: number): ChromaSampling {
  const limit = Math.min(1.1, fullColourFactor[plan.content] * plan.chromaDetail ** 0.4);
  return finestWithin(plan.model('4:4:4'), target) <= limit ? '4:4:4' : '4:2:0';
}

/** The next thing to try, or null when no further attempt is worth its time. */
export function nextAttempt(plan: EncodePlan, attempts: readonly Attempt[]): EncodeSettings | null {
  const { band, content } = plan;
  const top: EncodeSettings = { content, sampling: '4:4:4', scale: 0 };
  if (!Number.isFinite(band.max)) {
    if (attempts.length === 0) return { ...top, scale: ampleScale };
    return attempts.some(({ bytes }) => bytes >= band.min) || attempts.length > 1 ? null : top;
  }
  if (attempts.length >= mostEncodes) return null;
  const fitting = attempts.filter(({ bytes }) => bytes <= band.max);
  if (fitting.some(({ bytes }) => bytes >= band.max * closeEnough && bytes >= band.min)) return null;
  if (fitting.some(({ settings }) => same(settings, top))) return null;

  const firstTarget = (band.max * (aims[0] ?? 1)) / usualFactor[content];
  const sampling = attempts[0]?.settings.sampling ?? firstSampling(plan, firstTarget);
  // The first file settles the form: sizes of different forms do not compare.
  const form = attempts.find(({ settings }) => settings.scale >= finestScale)?.settings.form;
  let target = band.max * (aims[attempts.length] ?? 0.9);
  for (let tries = 0; tries < 8; tries += 1) {
    const budget = target / factorNear(plan, sampling, target, attempts);
    const scale = finestWithin(plan.model(sampling), budget);
    const proposal: EncodeSettings = { content, sampling, scale, form };
    const tried = attempts.find(({ settings }) => same(settings, proposal));
    if (!tried) return proposal;
    // The same once more: too large means aim lower, fitting means there is nothing between it and the next.
    if (tried.bytes <= band.max) return null;
    target *= 0.985;
  }
  return null;
}

/** The quality a budget would allow, before any encode: tells whether fewer pixels would serve better. */
export function expectedQuality(plan: EncodePlan): number {
  if (!Number.isFinite(plan.band.max)) return 100;
  return qualityOf(finestWithin(plan.model('4:2:0'), plan.band.max / usualFactor[plan.content]));
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
