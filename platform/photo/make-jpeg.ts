/** The best JPEG of some pixels inside a byte band. */
import type { ByteBand } from '../../core/photo/band.ts';
import { type Pixels, sampleBlocks, sampleChroma } from '../../core/photo/coefficients.ts';
import { contentClass } from '../../core/photo/content.ts';
import { writeContainer } from '../../core/photo/jpeg-container.ts';
import type { ChromaSampling } from '../../core/photo/outcome.ts';
import { type Attempt, bestAttempt, type EncodePlan, nextAttempt, tableFor } from '../../core/photo/plan.ts';
import { type SizeModel, sizeModel } from '../../core/photo/size-model.ts';
import { baseTables, encodeJpeg } from './encode-jpeg.ts';
import type { Made, NotMade, Pace } from './made.ts';

interface KeptAttempt extends Attempt {
  readonly file: Uint8Array<ArrayBuffer>;
}

/** Everything the search needs to know of some pixels; the samples are taken when first asked for. */
export async function planFor(pixels: Pixels, band: ByteBand): Promise<EncodePlan> {
  const content = contentClass(pixels);
  const tables = await baseTables(tableFor(content));
  const luma = sampleBlocks(pixels, 'luma', 1);
  const models = new Map<ChromaSampling, SizeModel>();
  const model = (sampling: ChromaSampling): SizeModel => {
    const known = models.get(sampling) ?? sizeModel(luma, sampleChroma(pixels, sampling), tables);
    models.set(sampling, known);
    return known;
  };
  return { band, content, model };
}

/** Searches, keeps the best attempt, and completes it with a comment where even the best is too small. */
export async function makeJpeg(
  pixels: Pixels,
  plan: EncodePlan,
  dpi: number | undefined,
  pace: Pace,
): Promise<Made | NotMade> {
  const attempts: KeptAttempt[] = [];
  for (;;) {
    await pace.step(1 - 0.6 ** attempts.length);
    const settings = nextAttempt(plan, attempts);
    if (!settings) break;
    const file = writeContainer(await encodeJpeg(pixels, settings), { dpi });
    attempts.push({ settings, bytes: file.length, file });
  }
  const best = bestAttempt(attempts, plan.band);
  if (!best) {
    const smallest = Math.min(...attempts.map(({ bytes }) => bytes));
    return { ok: false, reason: 'cannotReachMaximum', encodes: attempts.length, smallest };
  }
  const padded = best.bytes < plan.band.min;
  const bytes = padded ? writeContainer(best.file, { dpi, leastBytes: plan.band.min }) : best.file;
  if (bytes.length > plan.band.max) {
    return { ok: false, reason: 'cannotReachMinimum', encodes: attempts.length, smallest: best.bytes };
  }
  return {
    ok: true,
    bytes,
    encodes: attempts.length,
    quality: best.settings.quality,
    chroma: best.settings.sampling,
    padded,
  };
}
