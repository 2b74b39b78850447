/**
 * What a portal wants of a photo or scan, and what became of a file. The keys are those of `readLimits`, so that
 * what a page states can be used as it is.
 */

export type ImageFormat = 'jpg' | 'png' | 'pdf' | 'gif' | 'bmp' | 'webp' | 'tiff' | 'heic';

/** Limits on one file. Bytes as stated with K = 1024; pixels of the upright picture; absent key: no limit. */
export interface PhotoSpec {
  readonly kind?: 'portrait' | 'document';
  readonly formats?: readonly ImageFormat[];
  readonly minBytes?: number;
  readonly maxBytes?: number;
  readonly widthPx?: number;
  readonly heightPx?: number;
  readonly minWidthPx?: number;
  readonly maxWidthPx?: number;
  readonly minHeightPx?: number;
  readonly maxHeightPx?: number;
  readonly widthMm?: number;
  readonly heightMm?: number;
  /** Density written into the file, in pixels per inch. */
  readonly dpi?: number;
  readonly background?: string | readonly string[];
  /** Colours a background must not have, whatever else is asked. */
  readonly notBackground?: string | readonly string[];
  /** Longer side at most, where the pixels are free. */
  readonly maxSidePx?: number;
  /** Keep the source's pixels: only the encoding may change. */
  readonly keepPixels?: boolean;
  readonly maxFiles?: number;
}

/** A rectangle in upright source pixels. */
export interface CropRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Why a file could not be used or made; each has a sentence and a next step in the locales (`photo.refused.*`). */
export const refusalReasons = [
  'empty',
  'notAnImage',
  'pdf',
  'pdfLocked',
  'pdfTooLarge',
  'unsupportedFormat',
  'truncated',
  'damaged',
  'tooLarge',
  'tooManyPixels',
  'tooFewPixels',
  'formatNotMade',
  'cannotReachMaximum',
  'cannotReachMinimum',
  'outOfMemory',
  'cancelled',
  'engineFailed',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Something the person should know about a file that was made (`photo.note.*`). */
export type PhotoNote =
  | 'padded'
  | 'enlarged'
  | 'lowQuality'
  | 'colourUncertain'
  | 'flattened'
  | 'cropped'
  | 'firstPage'
  | 'evened'
  | 'notEvened';

/** How far a fit has come; `done` runs from 0 to 1. */
export interface FitProgress {
  readonly stage: 'reading' | 'decoding' | 'resizing' | 'encoding' | 'checking';
  readonly done: number;
}
