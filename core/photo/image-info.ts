/** What the header and the structure of a file say about the picture in it, before anything is decoded. */
import type { ImageFormat, RefusalReason } from './spec.ts';

/** `other` stands for every file that is no picture we have a name for. */
export type KnownFormat = ImageFormat | 'avif' | 'svg' | 'other';

export type ColourModel = 'rgb' | 'grey' | 'cmyk' | 'indexed' | 'unknown';

/** EXIF orientation: 1 is upright, 5 to 8 swap width and height. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

export interface ImageInfo {
  readonly format: KnownFormat;
  /** Empty where the format has no settled type. */
  readonly mime: string;
  /** Size of the whole file. */
  readonly bytes: number;
  /** Stored pixels; 0 where the header does not tell. */
  readonly width: number;
  readonly height: number;
  /** Pixels as a viewer shows them, after the orientation in the metadata. */
  readonly upright: PixelSize;
  readonly orientation: Orientation;
  readonly hasAlpha: boolean;
  readonly colourModel: ColourModel;
  /** The file carries an ICC profile. */
  readonly hasProfile: boolean;
  /** High dynamic range: browsers disagree on how it looks. */
  readonly highRange: boolean;
  readonly hasExif: boolean;
  /** The file holds further pages after the one that is used. */
  readonly morePages: boolean;
  /** Pixels per inch, where the file states a density with a unit. */
  readonly density?: { readonly x: number; readonly y: number };
  /** The structure runs to its proper end. */
  readonly complete: boolean;
  /** Why this file cannot be opened as a picture; absent: it can be tried. */
  readonly refusal?: RefusalReason;
}

/** What one format's reader found; `identify` adds the rest. */
export interface HeaderFacts {
  readonly format: KnownFormat;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  readonly orientation?: number;
  readonly hasAlpha?: boolean;
  readonly colourModel?: ColourModel;
  readonly hasProfile?: boolean;
  readonly highRange?: boolean;
  readonly hasExif?: boolean;
  readonly morePages?: boolean;
  readonly density?: { readonly x: number; readonly y: number };
  readonly refusal?: RefusalReason;
}
