/** The most faithful PNG of some pixels inside a byte band. */
import type { ByteBand } from '../../core/photo/band.ts';
import type { Pixels } from '../../core/photo/coefficients.ts';
import { fillingRows, nextRounding, type RoundingAttempt } from '../../core/photo/png-rounding.ts';
import { type EncodedPng, encodePng } from './encode-png.ts';
import type { Made, NotMade, Pace } from './made.ts';

/** 100 is lossless; from multiples of 8 on the bands can be seen, which the scale of JPEG quality puts under 45. */
function roundingQuality(step: number): number {
  return Math.max(1, Math.round(100 / step ** 0.4));
}

/**
 * Lossless where that fits, else colours rounded as little as needed: hardly visible up to multiples of 4, while a
 * palette of 256 colours already shows bands.
 */
export async function makePng(
  pixels: Pixels,
  band: ByteBand,
  dpi: number | undefined,
  pace: Pace,
): Promise<Made | NotMade> {
  const samples = pixels.width * pixels.height * 3;
  const attempts: (RoundingAttempt & { readonly png: EncodedPng })[] = [];
  for (;;) {
    await pace.step(1 - 0.6 ** attempts.length);
    const step = nextRounding(attempts, band.max, samples);
    if (step === null) break;
    const png = await encodePng(pixels, { step }, { dpi });
    attempts.push({ step, bytes: png.bytes.length, png });
  }
  const filling = fillingRows(attempts, band.max, pixels.height);
  if (filling) {
    await pace.step(0.95);
    const png = await encodePng(pixels, filling, { dpi });
    attempts.push({ step: filling.step, bytes: png.bytes.length, png });
  }
  const fitting = attempts
    .filter(({ bytes }) => bytes <= band.max)
    .sort((a, b) => a.step - b.step || b.bytes - a.bytes)[0];
  if (!fitting) {
    const smallest = Math.min(...attempts.map(({ bytes }) => bytes));
    return { ok: false, reason: 'cannotReachMaximum', encodes: attempts.length, smallest };
  }
  const padded = fitting.bytes < band.min;
  const bytes = padded ? fitting.png.rewrite({ dpi, leastBytes: band.min }) : fitting.png.bytes;
  if (bytes.length > band.max) {
    return { ok: false, reason: 'cannotReachMinimum', encodes: attempts.length, smallest: fitting.bytes };
  }
  return {
    ok: true,
    bytes,
    encodes: attempts.length,
    quality: roundingQuality(fitting.step),
    chroma: '4:4:4',
    padded,
  };
}
