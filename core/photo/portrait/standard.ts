/** What a photo standard asks of the face in the finished picture, and whether a crop keeps to it. */
import { exactSize } from '../geometry.ts';
import type { CropRect, PhotoSpec } from '../spec.ts';
import { eyeLine, faceWidth, headHeight, type PortraitMarks } from './marks.ts';

/** Both ends belong to the band; an absent end is open. */
export interface Band {
  readonly min?: number;
  readonly max?: number;
}

/**
 * `faceWidth` cheek to cheek, `headHeight` chin to crown without hair, `hairTop` hair to upper edge,
 * `eyeCentreX` middle of the eyes to left edge, `eyesToBottom` line of the eyes to lower edge.
 */
export const bandNames = ['faceWidth', 'headHeight', 'hairTop', 'eyeCentreX', 'eyesToBottom'] as const;
export type BandName = (typeof bandNames)[number];

/** All lengths in one unit of the finished picture: its pixels, or millimetres of its print. */
export interface PortraitStandard {
  readonly width: number;
  readonly height: number;
  readonly unit: 'px' | 'mm';
  readonly bands: Readonly<Partial<Record<BandName, Band>>>;
}

/** The geometry of a file spec: pixels of the finished picture, `headHeightMm` in millimetres of the print. */
export interface SpecGeometry {
  readonly faceWidth?: Band;
  readonly hairTop?: Band;
  readonly eyeCentreX?: Band;
  readonly eyesToBottom?: Band;
  readonly headHeightMm?: Band;
}

/** The standard a spec's geometry gives; `null` where it states none or no size to measure it in. */
export function standardOf(spec: PhotoSpec, geometry: SpecGeometry | undefined): PortraitStandard | null {
  if (!geometry) return null;
  const { headHeightMm, faceWidth: face, hairTop, eyeCentreX, eyesToBottom } = geometry;
  const size = exactSize(spec);
  const { widthMm, heightMm } = spec;
  if (size && (face || hairTop || eyeCentreX || eyesToBottom)) {
    const bands = { faceWidth: face, hairTop, eyeCentreX, eyesToBottom };
    const headBand = headHeightMm && heightMm ? scaledBand(headHeightMm, size.height / heightMm) : undefined;
    return { ...size, unit: 'px', bands: { ...bands, headHeight: headBand } };
  }
  if (headHeightMm && widthMm && heightMm) {
    return { width: widthMm, height: heightMm, unit: 'mm', bands: { headHeight: headHeightMm } };
  }
  return null;
}

function scaledBand({ min, max }: Band, factor: number): Band {
  return { min: min && min * factor, max: max && max * factor };
}

/**
 * Where the spec states no geometry, a face is placed as on any identity photo: half as wide as the picture, in
 * the middle, a little air above. Only for proposing a crop; nothing is checked against it.
 */
export function usualComposition(ratio: number): PortraitStandard {
  const width = 358;
  const height = width / ratio;
  return {
    width,
    height,
    unit: 'px',
    bands: {
      faceWidth: { min: width * 0.4, max: width * 0.66 },
      hairTop: { min: height * 0.03, max: height * 0.12 },
      eyeCentreX: { min: width * 0.45, max: width * 0.55 },
      eyesToBottom: { min: height * 0.4 },
    },
  };
}

export interface BandReading extends Band {
  readonly band: BandName;
  readonly value: number;
  readonly met: boolean;
}

/** Readings closer than this to the end of a band are inside it: rounding of a number, not of a face. */
const rounding = 1e-6;

/** Each band of the standard as this crop would have it. */
export function readBands(standard: PortraitStandard, marks: PortraitMarks, crop: CropRect): BandReading[] {
  const scale = standard.width / crop.width;
  const { middle } = eyeLine(marks);
  const values: Record<BandName, number> = {
    faceWidth: faceWidth(marks) * scale,
    headHeight: headHeight(marks) * scale,
    hairTop: (marks.hairTop.y - crop.y) * scale,
    eyeCentreX: (middle.x - crop.x) * scale,
    eyesToBottom: (crop.y + crop.height - middle.y) * scale,
  };
  return bandNames.flatMap((band) => {
    const wanted = standard.bands[band];
    if (!wanted) return [];
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = wanted;
    const value = values[band];
    const met = value >= min - rounding && value <= max + rounding;
    return [{ band, value, met, min: wanted.min, max: wanted.max }];
  });
}
