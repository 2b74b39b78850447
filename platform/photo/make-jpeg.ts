/** The best JPEG of some pixels inside a byte band. */
import type { ByteBand } from '../../core/photo/band.ts';
import {
  type ChannelBlocks,
  chromaDetail,
  type Pixels,
  pictureBlocks,
} from '../../core/photo/coefficients.ts';
import { contentClass } from '../../core/photo/content.ts';
import { encodeBlocks } from '../../core/photo/jpeg/encode.ts';
import { writeContainer } from '../../core/photo/jpeg-container.ts';
import type { ChromaSampling } from '../../core/photo/outcome.ts';
import { type Attempt, bestAttempt, type EncodePlan, nextAttempt, qualityOf } from '../../core/photo/plan.ts';
import { type SizeModel, sizeModel } from '../../core/photo/size-model.ts';
import type { Made, NotMade, Pace } from './made.ts';

interface KeptAttempt extends Attempt {
  readonly file: Uint8Array<ArrayBuffer>;
}

/** Everything the search and the encoder need to know of some pixels. */
export interface JpegPlan extends EncodePlan {
  readonly blocks: (sampling: ChromaSampling) => readonly ChannelBlocks[];
}

/** Blocks of each sampling are made when first asked for. */
export function planFor(pixels: Pixels, band: ByteBand): JpegPlan {
  const content = contentClass(pixels);
  const made = new Map<ChromaSampling, readonly ChannelBlocks[]>();
  const blocks = (sampling: ChromaSampling) => {
    const known = made.get(sampling) ?? pictureBlocks(pixels, sampling, content === 'text');
    made.set(sampling, known);
    return known;
  };
  const models = new Map<ChromaSampling, SizeModel>();
  const model = (sampling: ChromaSampling): SizeModel => {
    const known = models.get(sampling) ?? sizeModel(blocks(sampling), content, sampling);
    models.set(sampling, known);
    return known;
  };
  return { band, content, chromaDetail: chromaDetail(blocks('4:4:4').slice(1)), model, blocks };
}

/** Searches, keeps the best attempt, and completes it with a comment where even the best is too small. */
export async function makeJpeg(
  pixels: Pixels,
  plan: JpegPlan,
  dpi: number | undefined,
  pace: Pace,
): Promise<Made | NotMade> {
  const attempts: KeptAttempt[] = [];
  for (;;) {
    await pace.step(1 - 0.6 ** attempts.length);
    const settings = nextAttempt(plan, attempts);
    if (!settings) break;
    const encoded = encodeBlocks(pixels, plan.blocks(settings.sampling), settings);
    const file = writeContainer(encoded.file, { dpi });
    attempts.push({ settings: { ...settings, form: encoded.form }, bytes: file.length, file });
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
    quality: qualityOf(best.settings.scale),
    chroma: best.settings.sampling,
    padded,
  };
}
