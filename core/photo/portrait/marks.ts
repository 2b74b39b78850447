/** The places of a face that a photo standard measures from. */
import type { CropRect } from '../spec.ts';

/** A place in upright source pixels; fractions are allowed. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** In the order in which they are walked through by keys. "Left" and "right" as seen in the picture. */
export const markNames = ['hairTop', 'eyeLeft', 'eyeRight', 'faceLeft', 'faceRight', 'chin'] as const;
export type MarkName = (typeof markNames)[number];

/**
 * `hairTop` is the highest hair (or the crown of a bald head), `faceLeft` and `faceRight` the cheeks at their
 * widest without the ears, `chin` its lowest point.
 */
export type PortraitMarks = Readonly<Record<MarkName, Place>>;

/**
 * How far the proposed marks can be trusted: `good` where eyes and outline agree on a plain wall, `fair` where
 * one of them is missing, `none` where nothing was found and the marks are only a place to begin.
 */
export type MarkConfidence = 'good' | 'fair' | 'none';

export interface EyeLine {
  readonly middle: Place;
  /** From eye to eye. */
  readonly distance: number;
  /** Degrees; positive where the eye on the right of the picture is lower. */
  readonly tilt: number;
}

export function eyeLine({ eyeLeft, eyeRight }: Pick<PortraitMarks, 'eyeLeft' | 'eyeRight'>): EyeLine {
  const dx = eyeRight.x - eyeLeft.x;
  const dy = eyeRight.y - eyeLeft.y;
  return {
    middle: { x: (eyeLeft.x + eyeRight.x) / 2, y: (eyeLeft.y + eyeRight.y) / 2 },
    distance: Math.hypot(dx, dy),
    tilt: (Math.atan2(dy, dx) * 180) / Math.PI,
  };
}

export function faceWidth({ faceLeft, faceRight }: PortraitMarks): number {
  return Math.abs(faceRight.x - faceLeft.x);
}

/**
 * From the chin to the crown of the skull, hair left out: the eyes lie at half the height of a head, and hair can
 * only make it look taller.
 */
export function headHeight(marks: PortraitMarks): number {
  const belowEyes = marks.chin.y - eyeLine(marks).middle.y;
  return Math.max(0, Math.min(belowEyes * 2, marks.chin.y - marks.hairTop.y));
}

/** One mark moved; it stays inside the picture. */
export function moveMark(
  marks: PortraitMarks,
  name: MarkName,
  to: Place,
  source: { readonly width: number; readonly height: number },
): PortraitMarks {
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  return { ...marks, [name]: { x: within(to.x, source.width), y: within(to.y, source.height) } };
}

/** The part of the picture in which all marks can be set comfortably. */
export function markArea(
  marks: PortraitMarks,
  source: { readonly width: number; readonly height: number },
): CropRect {
  const places = Object.values(marks);
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const height = Math.max(...ys) - Math.min(...ys);
  const margin = Math.max(height * 0.3, 8);
  const x = Math.floor(Math.max(0, Math.min(...xs) - margin));
  const y = Math.floor(Math.max(0, Math.min(...ys) - margin));
  return {
    x,
    y,
    width: Math.ceil(Math.min(source.width, Math.max(...xs) + margin)) - x,
    height: Math.ceil(Math.min(source.height, Math.max(...ys) + margin)) - y,
  };
}
