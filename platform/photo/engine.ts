/** The whole way from a chosen file to a finished one, in the thread it is called in. */
import { safeBand } from '../../core/photo/band.ts';
import { chooseCrop, outputSize, pixelsAreFree, pixelTarget, scaledSize } from '../../core/photo/geometry.ts';
import type { ImageInfo, PixelSize } from '../../core/photo/image-info.ts';
import type { FittedPhoto, PhotoOutcome, RefusedPhoto } from '../../core/photo/outcome.ts';
import { expectedQuality } from '../../core/photo/plan.ts';
import type { CropRect, FitProgress, PhotoNote, PhotoSpec } from '../../core/photo/spec.ts';
import { type Arrangement, arrange } from './arrange.ts';
import { canvasIsTrue, decodePicture } from './decode.ts';
import type { BackgroundWish } from './even.ts';
import { type Made, type NotMade, type Pace, Stopped } from './made.ts';
import { makeJpeg, planFor } from './make-jpeg.ts';
import { makePng } from './make-png.ts';
import { readPicture } from './read.ts';
import { type Resampled, resample } from './resample.ts';
import { faultOf } from './verify.ts';

export interface EngineOptions {
  /** In pixels of the picture as arranged. */
  readonly crop?: CropRect;
  /** Turning and straightening, for documents. */
  readonly arrangement?: Arrangement;
  readonly background?: BackgroundWish;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FitProgress) => void;
}

/** Enlarging further than this along a side makes a picture of nothing; it is refused. */
const mostEnlargement = 8;

/** Encoding more pixels than this takes over a gigabyte (measured: 50 MP take 1.5 GB). */
const mostOutputPixels = 32_000_000;

/** Below this luma quality fewer pixels look better than these, where pixels are free. */
const leastWorthwhileQuality = 6;

/** Below this luma quality the loss can be seen. */
const visiblyLossy = 45;

const mimes = { jpg: 'image/jpeg', png: 'image/png' } as const;

function refused(reason: RefusedPhoto['reason'], detail?: string, encodes?: number): RefusedPhoto {
  return { ok: false, reason, detail, encodes };
}

/** JPEG before PNG; null where the spec only wants what is not made here. */
function formatFor(spec: PhotoSpec): 'jpg' | 'png' | null {
  const wanted = spec.formats ?? [];
  if (wanted.length === 0 || wanted.includes('jpg')) return 'jpg';
  return wanted.includes('png') ? 'png' : null;
}

/** Reports a stage and stops there if the job was cancelled; lets the abort event in where there is a signal. */
async function reach(options: EngineOptions, stage: FitProgress['stage'], done: number): Promise<void> {
  options.onProgress?.({ stage, done });
  if (!options.signal) return;
  await new Promise((resolve) => setTimeout(resolve));
  if (options.signal.aborted) throw new Stopped();
}

function notesOf(facts: {
  info: ImageInfo;
  source: PixelSize;
  crop: CropRect;
  scale: number;
  flattened: boolean;
  wall?: PhotoNote;
  made: Made;
}): PhotoNote[] {
  const { info, source, crop, made } = facts;
  const notes: PhotoNote[] = [];
  if (made.padded) notes.push('padded');
  if (facts.scale > 1) notes.push('enlarged');
  if (made.quality < visiblyLossy) notes.push('lowQuality');
  const profiledCmyk = info.colourModel === 'cmyk' && info.hasProfile;
  if (profiledCmyk || info.highRange) notes.push('colourUncertain');
  if (info.morePages) notes.push('firstPage');
  if (facts.flattened) notes.push('flattened');
  if (facts.wall) notes.push(facts.wall);
  if (source.width - crop.width > 1 || source.height - crop.height > 1) notes.push('cropped');
  return notes;
}

interface Making {
  readonly bitmap: ImageBitmap;
  readonly crop: CropRect;
  readonly spec: PhotoSpec;
  readonly format: 'jpg' | 'png';
  readonly options: EngineOptions;
}

interface Round {
  readonly size: PixelSize;
  readonly resampled: Resampled & { readonly note?: PhotoNote };
  readonly made: Made | NotMade;
}

/** Loaded when asked for: few photos have their wall made even. */
async function evenedBy(wish: BackgroundWish, pixels: Resampled['pixels'], crop: CropRect) {
  const { withEvenWall } = await import('./even.ts');
  return withEvenWall(pixels, crop, wish);
}

/** One search at one number of pixels; where pixels are free and the budget hopeless, at fewer pixels at once. */
async function makeAt(making: Making, size: PixelSize, mayShrink: boolean): Promise<Round> {
  const { bitmap, crop, spec, format, options } = making;
  const band = safeBand(spec);
  const pace: Pace = { step: (done) => reach(options, 'encoding', 0.55 + done * 0.35) };
  await reach(options, 'resizing', 0.4);
  const read = resample(bitmap, crop, size);
  const evened = options.background && (await evenedBy(options.background, read.pixels, crop));
  const resampled = { ...read, ...evened };
  await reach(options, 'encoding', 0.55);
  if (format === 'png') {
    return { size, resampled, made: await makePng(resampled.pixels, band, spec.dpi, pace) };
  }
  const plan = planFor(resampled.pixels, band);
  if (mayShrink && expectedQuality(plan) < leastWorthwhileQuality) {
    const smaller = scaledSize(size, 0.7, pixelTarget(spec));
    if (smaller.width < size.width) return makeAt(making, smaller, true);
  }
  return { size, resampled, made: await makeJpeg(resampled.pixels, plan, spec.dpi, pace) };
}

/** Searches at the intended pixels and, where these are free, at fewer or more when the band asks for it. */
async function makeInBand(making: Making, intended: PixelSize): Promise<Round> {
  const free = pixelsAreFree(making.spec);
  const target = pixelTarget(making.spec);
  const band = safeBand(making.spec);
  let round = await makeAt(making, intended, free);
  for (let tries = 0; free && tries < 4 && !round.made.ok && round.made.smallest > band.max; tries += 1) {
    const factor = Math.max(0.4, Math.min(0.85, Math.sqrt(band.max / round.made.smallest) * 0.95));
    const smaller = scaledSize(round.size, factor, target);
    if (smaller.width === round.size.width) break;
    round = await makeAt(making, smaller, false);
  }
  if (free && round.made.ok && round.made.padded) {
    // More of the source's own pixels are worth more than a comment; invented ones are not.
    const native = Math.min(making.crop.width / round.size.width, making.crop.height / round.size.height);
    const larger = scaledSize(round.size, native, target);
    if (larger.width > round.size.width) {
      const next = await makeAt(making, larger, false);
      if (next.made.ok) round = next;
    }
  }
  return round;
}

async function fitOpened(
  opened: { bitmap: ImageBitmap; info: ImageInfo },
  spec: PhotoSpec,
  format: 'jpg' | 'png',
  options: EngineOptions,
  started: number,
): Promise<PhotoOutcome<Blob>> {
  const { bitmap, info } = opened;
  const source = { width: bitmap.width, height: bitmap.height };
  const target = pixelTarget(spec);
  const crop = chooseCrop(source, target, options.crop);
  const intended = outputSize(crop, target);
  const enlargement = Math.max(intended.width / crop.width, intended.height / crop.height);
  if (enlargement > mostEnlargement) return refused('tooFewPixels', `${crop.width}x${crop.height}`);

  if (intended.width * intended.height > mostOutputPixels) {
    return refused('tooManyPixels', `${intended.width}x${intended.height} to make`);
  }
  const { made, size, resampled } = await makeInBand({ bitmap, crop, spec, format, options }, intended);
  if (!made.ok) return refused(made.reason, `smallest ${made.smallest}`, made.encodes);
  await reach(options, 'checking', 0.92);
  const fault = await faultOf(made.bytes, format, size, spec);
  if (fault) return refused('engineFailed', fault, made.encodes);
  const scale = Math.max(size.width / crop.width, size.height / crop.height);
  const photo: FittedPhoto<Blob> = {
    ok: true,
    blob: new Blob([made.bytes], { type: mimes[format] }),
    format,
    bytes: made.bytes.length,
    ...size,
    encodes: made.encodes,
    quality: made.quality,
    chroma: made.chroma,
    crop,
    source,
    scale,
    notes: notesOf({ info, source, crop, scale, flattened: resampled.flattened, wall: resampled.note, made }),
    ms: performance.now() - started,
  };
  await reach(options, 'checking', 1);
  return photo;
}

function refusalFor(error: unknown): RefusedPhoto {
  if (error instanceof Stopped) return refused('cancelled');
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const memory = error instanceof RangeError || /memory|allocat/i.test(detail);
  return refused(memory ? 'outOfMemory' : 'engineFailed', detail);
}

/**
 * Fits a picture to a spec. Never throws: whatever fails comes back as a refusal with its reason. The input is
 * only read.
 */
export async function fitHere(
  input: Blob,
  spec: PhotoSpec,
  options: EngineOptions = {},
): Promise<PhotoOutcome<Blob>> {
  const started = performance.now();
  try {
    await reach(options, 'reading', 0);
    const read = await readPicture(input);
    if (!read.ok) return refused(read.reason, read.detail);
    const format = formatFor(spec);
    if (!format) return refused('formatNotMade', spec.formats?.join(' '));
    if (!canvasIsTrue()) return refused('engineFailed', 'the canvas does not give back what was drawn');
    await reach(options, 'decoding', 0.1);
    const decoded = await decodePicture(read.bytes, read.info);
    if (!decoded.ok) return refused(decoded.reason, decoded.detail);
    const { bitmap } = await arrange(decoded.bitmap, options.arrangement ?? {});
    try {
      return await fitOpened({ bitmap, info: read.info }, spec, format, options, started);
    } finally {
      bitmap.close();
    }
  } catch (error) {
    return refusalFor(error);
  }
}
