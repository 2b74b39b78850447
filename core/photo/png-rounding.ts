/** How coarsely colours must be rounded for a PNG to fit. */

export interface RoundingAttempt {
  readonly step: number;
  readonly bytes: number;
}

/** Six levels a colour, which a palette can hold; coarser than this a picture is refused rather than spoilt. */
export const coarsestStep = 51;

/** One more encode is kept for filling up what is left. */
const mostAttempts = 4;

/** Each doubling of the step saves about this many bits a sample (measured: deflate keeps part of it). */
const bitsSavedPerDoubling = 0.8;

/**
 * The next rounding to try (multiples of the number; 1 is lossless), or null when the search is over. It ends with
 * the finest rounding that fits and the next finer one known not to, or with the coarsest not fitting.
 */
export function nextRounding(
  attempts: readonly RoundingAttempt[],
  maxBytes: number,
  samples: number,
): number | null {
  if (attempts.length === 0) return 1;
  if (attempts.length >= mostAttempts) return null;
  const tooFine = Math.max(0, ...attempts.filter(({ bytes }) => bytes > maxBytes).map(({ step }) => step));
  const fits = Math.min(
    Infinity,
    ...attempts.filter(({ bytes }) => bytes <= maxBytes).map(({ step }) => step),
  );
  if (fits - tooFine <= 1 || tooFine >= coarsestStep) return null;
  const base = attempts.find(({ step }) => step === tooFine);
  const surplus = Math.max(0, (base?.bytes ?? 0) - maxBytes) * 8;
  const doublings = surplus / (samples * bitsSavedPerDoubling);
  const guess = Math.ceil(Math.max(tooFine, 1) * 2 ** doublings);
  // The last attempt must not be wasted on a rounding that may still be too fine.
  const careful = attempts.length === mostAttempts - 1 && !Number.isFinite(fits) ? coarsestStep : guess;
  return Math.min(Math.max(careful, tooFine + 1), Number.isFinite(fits) ? fits - 1 : coarsestStep);
}

/** Less than this share of the rows is not worth an encode. */
const leastShare = 0.04;

/** Aimed at below the limit, as rows do not all cost the same. */
const aim = 0.985;

/**
 * What the space left under the limit is used for: the rows around the middle, where a face is, are rounded as in
 * the finest attempt that did not fit. Undefined where nothing was rounded or hardly anything is left.
 */
export function fillingRows(
  attempts: readonly RoundingAttempt[],
  maxBytes: number,
  height: number,
): { readonly step: number; readonly finerStep: number; readonly finerRows: number } | undefined {
  const byStep = [...attempts].sort((a, b) => a.step - b.step);
  const fits = byStep.find(({ bytes }) => bytes <= maxBytes);
  const finer = byStep.filter(({ bytes, step }) => bytes > maxBytes && step < (fits?.step ?? 0)).at(-1);
  if (!fits || !finer) return undefined;
  const share = (maxBytes * aim - fits.bytes) / (finer.bytes - fits.bytes);
  if (share < leastShare) return undefined;
  return { step: fits.step, finerStep: finer.step, finerRows: Math.min(height, Math.floor(height * share)) };
}
