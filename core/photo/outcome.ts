/**
 * What became of a file: the photo that was made, or why none was. `B` is the type of the finished file: a `Blob`
 * wherever there is a browser; this room knows none.
 */
import type { PixelSize } from './image-info.ts';
import type { PortraitMeasures } from './portrait/measure.ts';
import type { CropRect, PhotoNote, RefusalReason } from './spec.ts';

export type ChromaSampling = '4:4:4' | '4:2:0';

export interface FittedPhoto<B> {
  readonly ok: true;
  /** The finished file; its type agrees with `format`. */
  readonly blob: B;
  readonly format: 'jpg' | 'png';
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  /** Full encodes it took. */
  readonly encodes: number;
  /** JPEG luma quality from 1 to 100; for PNG 100 where lossless, less where colours were rounded. */
  readonly quality: number;
  readonly chroma: ChromaSampling;
  /** What was used of the source, in upright source pixels. */
  readonly crop: CropRect;
  readonly source: PixelSize;
  /** Made pixels per source pixel along one side; above 1 the photo was enlarged. */
  readonly scale: number;
  readonly notes: readonly PhotoNote[];
  /** Time the work took, in milliseconds. */
  readonly ms: number;
}

export interface RefusedPhoto {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** For a report, never for a person to read; holds nothing of the picture. */
  readonly detail?: string;
  readonly encodes?: number;
  /** Where one PDF was to be made of several files: which of them is to blame, from 0. */
  readonly input?: number;
}

export type PhotoOutcome<B> = FittedPhoto<B> | RefusedPhoto;

/** A small upright picture to show while the crop is chosen. */
export interface PhotoPreview<B> {
  readonly ok: true;
  readonly blob: B;
  /** Upright pixels of the source: the coordinates of `CropRect`. */
  readonly source: PixelSize;
  readonly width: number;
  readonly height: number;
}

/** What was measured of a portrait, and how long that took after decoding, in milliseconds. */
export type PortraitOutcome =
  | { readonly ok: true; readonly measures: PortraitMeasures; readonly ms: number }
  | RefusedPhoto;
