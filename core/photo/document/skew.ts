/**
 * How far the lines of a scanned page lean.
 *
 * Projection profile (Postl 1986, Baird 1987): summed along the direction of its lines, a page of text alternates
 * sharply between ink and gaps; along any other direction the sums blur into one another. The angle at which
 * neighbouring sums differ most is the angle of the lines.
 */
import type { Pixels } from '../coefficients.ts';

/** Further than this people turn a page themselves, and a photograph begins to look like lines. Degrees. */
const mostLean = 8;
const coarseStep = 0.5;
const fineStep = 0.1;

/** The best angle must beat the typical one by this factor, else nothing on the page has a direction. */
const leastProminence = 1.35;

/** An angle smaller than this cannot be seen and is not worth resampling for. Degrees. */
const leastLean = 0.3;

interface InkPoint {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/**
 * The angle in degrees by which the page has to be turned clockwise for its lines to lie level; 0 where it lies
 * level already or where no direction can be told (a photograph, a blank page).
 * @param pixels the whole page, some 400 to 800 pixels on its longer side.
 */
export function skewOf(pixels: Pixels): number {
  const ink = inkOf(pixels);
  if (ink.length < 200) return 0;
  const angles = steps(-mostLean, mostLean, coarseStep);
  const scores = angles.map((angle) => profileScore(ink, pixels, angle));
  const typical = [...scores].sort((a, b) => a - b)[scores.length >> 1] ?? 0;
  const best = bestOf(angles, scores);
  if (typical === 0 || best.score < typical * leastProminence) return 0;
  const near = steps(best.angle - coarseStep, best.angle + coarseStep, fineStep);
  const fine = bestOf(
    near,
    near.map((angle) => profileScore(ink, pixels, angle)),
  );
  // A peak at the very end of the range is no peak.
  if (Math.abs(fine.angle) >= mostLean || Math.abs(fine.angle) < leastLean) return 0;
  return -Math.round(fine.angle * 10) / 10;
}

function steps(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
}

function bestOf(angles: readonly number[], scores: readonly number[]): { angle: number; score: number } {
  let best = { angle: 0, score: Number.NEGATIVE_INFINITY };
  angles.forEach((angle, index) => {
    const score = scores[index] ?? 0;
    if (score > best.score) best = { angle, score };
  });
  return best;
}

/** Where the picture turns from light to dark downwards: the upper edges of strokes, whatever the paper's tone. */
function inkOf({ data, width, height }: Pixels): InkPoint[] {
  const points: InkPoint[] = [];
  const luma = (at: number) =>
    ((data[at] as number) * 77 + (data[at + 1] as number) * 150 + (data[at + 2] as number) * 29) >> 8;
  const row = width * 4;
  for (let y = 1; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * row + x * 4;
      const drop = luma(at - row) - luma(at);
      if (drop > 24) points.push({ x, y, weight: Math.min(drop, 96) });
    }
  }
  return points;
}

/** Sum of squared differences between neighbouring rows of ink, counted along lines that lean by `angle`. */
function profileScore(ink: readonly InkPoint[], { width, height }: Pixels, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const reach = Math.ceil(Math.abs(slope) * width) + 1;
  const rows = new Float64Array(height + 2 * reach);
  for (const { x, y, weight } of ink) {
    const at = Math.round(y - slope * x) + reach;
    rows[at] = (rows[at] as number) + weight;
  }
  let score = 0;
  for (let at = 1; at < rows.length; at += 1) {
    score += ((rows[at] as number) - (rows[at - 1] as number)) ** 2;
  }
  return score;
}
