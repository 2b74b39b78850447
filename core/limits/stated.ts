/** What a page can state about the files it takes. */

import type { ImageFormat, PhotoSpec } from '../photo/spec.ts';

/** A background that a page asks for; `light` is a plain light colour without a named hue. */
export type BackgroundColour =
  | 'white'
  | 'off-white'
  | 'blue'
  | 'light-blue'
  | 'red'
  | 'gray'
  | 'light-gray'
  | 'light';

/**
 * The limits one text states for one upload field; an absent key was not stated.
 *
 * Bytes with K = 1024 (no page was seen to count with 1000); strict and non-strict bounds are the same number;
 * pixels of the upright picture; `dpi` is the number stated, also when it is a minimum. `formats` are lower-case
 * extensions in order of appearance, with `jpeg` written `jpg`, `tif` written `tiff` and `heif` written `heic`.
 */
export interface FileLimits {
  readonly formats?: readonly string[];
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
  readonly dpi?: number;
  readonly background?: BackgroundColour | readonly BackgroundColour[];
  readonly maxFiles?: number;
}

/** The keys whose value is one number. */
export type NumberKey = Exclude<keyof FileLimits, 'formats' | 'background'>;

const imageFormats: Readonly<Record<ImageFormat, true>> = {
  jpg: true,
  png: true,
  pdf: true,
  gif: true,
  bmp: true,
  webp: true,
  tiff: true,
  heic: true,
};

function isImageFormat(format: string): format is ImageFormat {
  return Object.hasOwn(imageFormats, format);
}

/**
 * Stated limits as part of a photo spec: the same values, without the formats that a photo cannot have (`docx`,
 * `zip`). Where only such formats were stated the key is left out, so that "no format of ours" is not "any format".
 */
export function limitsAsSpec(limits: FileLimits): PhotoSpec {
  const { formats, ...rest } = limits;
  const ours = formats?.filter(isImageFormat) ?? [];
  return ours.length > 0 ? { ...rest, formats: ours } : rest;
}
