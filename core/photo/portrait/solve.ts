/**
 * The crop that puts a face where a standard wants it. With k source pixels to one unit of the standard, every
 * band and the picture's edges are linear in k, x and y; x and y are eliminated (Fourier and Motzkin), which leaves
 * an interval for k, then one for x and one for y. Exact, no search.
 */
import type { PixelSize } from '../image-info.ts';
import type { CropRect } from '../spec.ts';
import { cutsHairAside, type HairSides } from './hair.ts';
import { eyeLine, faceWidth, headHeight, type PortraitMarks } from './marks.ts';
import { type Band, type BandName, type PortraitStandard, readBands } from './standard.ts';

/** A bound that changes with k: `at + slope * k`. */
interface Bound {
  readonly at: number;
  readonly slope: number;
}

interface Interval {
  readonly least: number;
  readonly most: number;
}

/** More pixels made of one source pixel than this give a picture of nothing. */
const mostEnlargement = 8;

function meeting(lower: readonly Bound[], upper: readonly Bound[], k: Interval): Interval | null {
  let { least, most } = k;
  for (const low of lower) {
    for (const high of upper) {
      const slope = low.slope - high.slope;
      const gap = high.at - low.at;
      if (Math.abs(slope) < 1e-12) {
        if (gap < -1e-9) return null;
      } else if (slope > 0) most = Math.min(most, gap / slope);
      else least = Math.max(least, gap / slope);
    }
  }
  return least <= most + 1e-12 ? { least, most: Math.max(least, most) } : null;
}

function middleOf({ min, max }: Band): number | undefined {
  return min !== undefined && max !== undefined ? (min + max) / 2 : undefined;
}

interface Placing {
  readonly x: { readonly lower: readonly Bound[]; readonly upper: readonly Bound[] };
  readonly y: { readonly lower: readonly Bound[]; readonly upper: readonly Bound[] };
  readonly k: Interval;
}

/** The bands still asked for, as bounds on the crop's place. Hair inside the picture is never cut. */
function boundsOf(
  { width, height, bands, unit }: PortraitStandard,
  marks: PortraitMarks,
  source: PixelSize,
  sides: HairSides | null,
): Placing {
  const { middle } = eyeLine(marks);
  const hair = Math.max(0, marks.hairTop.y);
  const x = {
    lower: [{ at: 0, slope: 0 }],
    upper: [{ at: source.width, slope: -width }],
  };
  const y = {
    lower: [{ at: 0, slope: 0 }],
    upper: [
      { at: source.height, slope: -height },
      { at: hair, slope: 0 },
    ],
  };
  if (sides) {
    x.upper.push({ at: Math.max(0, sides.left), slope: 0 });
    x.lower.push({ at: Math.min(source.width, sides.right), slope: -width });
  }
  const k = { least: unit === 'px' ? 1 / mostEnlargement : 1e-6, most: Number.POSITIVE_INFINITY };
  const sized = (band: Band | undefined, length: number) => {
    if (band?.max) k.least = Math.max(k.least, length / band.max);
    if (band?.min) k.most = Math.min(k.most, length / band.min);
  };
  sized(bands.faceWidth, faceWidth(marks));
  sized(bands.headHeight, headHeight(marks));
  const { hairTop, eyeCentreX, eyesToBottom } = bands;
  if (hairTop?.max !== undefined) y.lower.push({ at: hair, slope: -hairTop.max });
  if (hairTop?.min !== undefined) y.upper.push({ at: hair, slope: -hairTop.min });
  if (eyeCentreX?.max !== undefined) x.lower.push({ at: middle.x, slope: -eyeCentreX.max });
  if (eyeCentreX?.min !== undefined) x.upper.push({ at: middle.x, slope: -eyeCentreX.min });
  if (eyesToBottom?.min !== undefined) y.lower.push({ at: middle.y, slope: eyesToBottom.min - height });
  if (eyesToBottom?.max !== undefined) y.upper.push({ at: middle.y, slope: eyesToBottom.max - height });
  return { x, y, k };
}

function valueAt({ at, slope }: Bound, k: number): number {
  return at + slope * k;
}

function clampInto(value: number, lower: readonly Bound[], upper: readonly Bound[], k: number): number {
  const least = Math.max(...lower.map((bound) => valueAt(bound, k)));
  const most = Math.min(...upper.map((bound) => valueAt(bound, k)));
  return Math.min(Math.max(value, least), most);
}

/**
 * Where in its band the size is aimed at: below the middle, so that more of wide hair stays in the picture. For the
 * Chinese card (179 to 255 px) this is 207 px, the width GA 461-2004 asks of resident ID photos, so that both fit.
 */
const aimedShare = 0.37;

function aimOf({ min, max }: Band): number | undefined {
  return min !== undefined && max !== undefined ? min + (max - min) * aimedShare : undefined;
}

/** k as it would be with the size aimed at. */
function wantedScale({ width, bands }: PortraitStandard, marks: PortraitMarks): number {
  const face = bands.faceWidth && aimOf(bands.faceWidth);
  if (face) return faceWidth(marks) / face;
  const head = bands.headHeight && middleOf(bands.headHeight);
  if (head) return headHeight(marks) / head;
  return (faceWidth(marks) * 2) / width;
}

interface RealCrop {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

function place(
  asked: PortraitStandard,
  whole: PortraitStandard,
  marks: PortraitMarks,
  source: PixelSize,
  sides: HairSides | null,
): RealCrop | null {
  const { x, y, k: free } = boundsOf(asked, marks, source, sides);
  const held = meeting(x.lower, x.upper, free);
  const scales = held && meeting(y.lower, y.upper, held);
  if (!scales || scales.least > scales.most) return null;
  const k = Math.min(Math.max(wantedScale(whole, marks), scales.least), scales.most);
  const { width, height, bands } = whole;
  const { middle } = eyeLine(marks);
  const eyeX = (bands.eyeCentreX && middleOf(bands.eyeCentreX)) ?? width / 2;
  const air = (bands.hairTop && middleOf(bands.hairTop)) ?? height * 0.08;
  return {
    x: clampInto(middle.x - eyeX * k, x.lower, x.upper, k),
    y: clampInto(marks.hairTop.y - air * k, y.lower, y.upper, k),
    k,
  };
}

/** Whole pixels close to the real crop; of those that lie in the picture the one that keeps most bands. */
function rounded(
  real: RealCrop,
  standard: PortraitStandard,
  marks: PortraitMarks,
  source: PixelSize,
  sides: HairSides | null,
): CropRect {
  const ratio = standard.width / standard.height;
  const exact = standard.width * real.k;
  let best: CropRect | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  const widest = Math.max(1, Math.min(source.width, Math.floor(source.height * ratio)));
  for (const width of [Math.round(exact), Math.floor(exact), Math.ceil(exact)]) {
    const kept = Math.min(Math.max(1, width), widest);
    const height = Math.min(source.height, Math.max(1, Math.round(kept / ratio)));
    for (const x of [Math.round(real.x), Math.floor(real.x), Math.ceil(real.x)]) {
      for (const y of [Math.round(real.y), Math.floor(real.y), Math.ceil(real.y)]) {
        const crop = {
          x: Math.min(Math.max(0, x), source.width - kept),
          y: Math.min(Math.max(0, y), source.height - height),
          width: kept,
          height,
        };
        const cut = (crop.y > marks.hairTop.y ? 10 : 0) + (sides && cutsHairAside(sides, crop) ? 0.5 : 0);
        const failing = cut + readBands(standard, marks, crop).filter(({ met }) => !met).length;
        if (failing < fewest) {
          fewest = failing;
          best = crop;
        }
      }
    }
  }
  return best ?? { x: 0, y: 0, width: widest, height: Math.max(1, Math.round(widest / ratio)) };
}

/** Bands given up, in this order, until a crop exists: the lower edge last, as the Chinese standard has it. */
const givenUp: readonly (readonly BandName[])[] = [
  [],
  ['hairTop'],
  ['faceWidth', 'headHeight'],
  ['eyeCentreX'],
  ['hairTop', 'faceWidth', 'headHeight'],
  ['hairTop', 'eyeCentreX'],
  ['faceWidth', 'headHeight', 'eyeCentreX'],
  ['hairTop', 'faceWidth', 'headHeight', 'eyeCentreX'],
  ['hairTop', 'faceWidth', 'headHeight', 'eyeCentreX', 'eyesToBottom'],
];

export interface SolvedCrop {
  readonly crop: CropRect;
  /** Bands this crop cannot keep; empty where the whole standard is met. */
  readonly failing: readonly BandName[];
  /** Hair at the sides is cut, because the bands leave no other way; `unknown` where nobody knows its sides. */
  readonly hairAside: 'whole' | 'cut' | 'unknown';
}

/** Share of the band of the head's size that wide hair may not use up: marks are a little off. */
const roomForMarks = 0.1;

/** The standard with room at both ends of the head's size, where hair pulls the crop to one of them. */
function withRoom(standard: PortraitStandard): PortraitStandard {
  const narrowed = (band: Band | undefined): Band | undefined => {
    if (band?.min === undefined || band.max === undefined) return band;
    const room = (band.max - band.min) * roomForMarks;
    return { min: band.min + room, max: band.max - room };
  };
  const { faceWidth: face, headHeight: head } = standard.bands;
  return { ...standard, bands: { ...standard.bands, faceWidth: narrowed(face), headHeight: narrowed(head) } };
}

/**
 * The crop in upright source pixels that keeps every band of the standard, or as many as this picture allows, with
 * the others named. Hair above that is in the picture stays in the crop; so does hair at the sides, where it is
 * known and a crop exists that keeps the bands with it.
 */
export function solveCrop(
  standard: PortraitStandard,
  marks: PortraitMarks,
  source: PixelSize,
  hair: HairSides | null = null,
): SolvedCrop {
  const solved = (real: RealCrop): SolvedCrop => {
    const crop = rounded(real, standard, marks, source, hair);
    const failing = readBands(standard, marks, crop).flatMap(({ met, band }) => (met ? [] : [band]));
    return { crop, failing, hairAside: hair ? (cutsHairAside(hair, crop) ? 'cut' : 'whole') : 'unknown' };
  };
  for (const names of givenUp) {
    const bands = { ...standard.bands };
    for (const name of names) delete bands[name];
    const asked = { ...standard, bands };
    const real =
      (hair && place(withRoom(asked), standard, marks, source, hair)) ??
      place(asked, standard, marks, source, null);
    if (real) return solved(real);
  }
  return solved({ x: 0, y: 0, k: 0 });
}
