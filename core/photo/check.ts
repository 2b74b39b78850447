/** What is wrong with a chosen file against the limits exactly as they are stated. */
import { exactSize } from './geometry.ts';
import type { ImageInfo, KnownFormat, Orientation, PixelSize } from './image-info.ts';
import { extensionFits, extensionOf } from './output-name.ts';
import type { ImageFormat, PhotoSpec, RefusalReason } from './spec.ts';

/** One thing that is wrong. Numbers are bytes, pixels of the upright picture, or pixels per inch. */
export type Finding =
  | { readonly code: 'unreadable'; readonly reason: RefusalReason }
  | { readonly code: 'wrongFormat'; readonly actual: KnownFormat; readonly wanted: readonly ImageFormat[] }
  /** The portal names no format, and no browser could show it this one. */
  | { readonly code: 'rareFormat'; readonly actual: KnownFormat }
  | { readonly code: 'misleadingName'; readonly extension: string; readonly actual: KnownFormat }
  | {
      readonly code: 'tooManyBytes' | 'tooFewBytes';
      readonly actual: number;
      readonly wanted: number;
    }
  | { readonly code: 'wrongPixels'; readonly actual: PixelSize; readonly wanted: PixelSize }
  | {
      readonly code: 'tooWide' | 'tooNarrow' | 'tooTall' | 'tooShort' | 'sideTooLong';
      readonly actual: number;
      readonly wanted: number;
    }
  /** More files were chosen at once than the page takes. */
  | { readonly code: 'tooManyFiles'; readonly actual: number; readonly wanted: number }
  /** Width over height of the picture and of the paper size the spec names. */
  | { readonly code: 'wrongShape'; readonly actual: number; readonly wanted: number }
  /** `actual` is absent where the file states no density. */
  | { readonly code: 'wrongDensity'; readonly actual?: number; readonly wanted: number }
  /** The picture lies on its side and only its metadata turns it: many portals do not read that. */
  | { readonly code: 'turnedByMetadata'; readonly orientation: Orientation };

const rareFormats: readonly KnownFormat[] = ['heic', 'tiff'];

/** Shapes this close are the same after rounding to whole pixels. */
const shapeTolerance = 0.02;

function bytesFindings(bytes: number, spec: PhotoSpec): Finding[] {
  const found: Finding[] = [];
  if (spec.maxBytes !== undefined && bytes > spec.maxBytes) {
    found.push({ code: 'tooManyBytes', actual: bytes, wanted: spec.maxBytes });
  }
  if (spec.minBytes !== undefined && bytes < spec.minBytes) {
    found.push({ code: 'tooFewBytes', actual: bytes, wanted: spec.minBytes });
  }
  return found;
}

function formatFindings(info: ImageInfo, spec: PhotoSpec, name: string | undefined): Finding[] {
  const wanted = spec.formats ?? [];
  if (wanted.length === 0) {
    return rareFormats.some((format) => format === info.format)
      ? [{ code: 'rareFormat', actual: info.format }]
      : [];
  }
  if (!wanted.some((format) => format === info.format)) {
    return [{ code: 'wrongFormat', actual: info.format, wanted }];
  }
  const extension = name === undefined ? '' : extensionOf(name);
  if (extension && !extensionFits(extension, info.format)) {
    return [{ code: 'misleadingName', extension, actual: info.format }];
  }
  return [];
}

function pixelFindings(actual: PixelSize, spec: PhotoSpec): Finding[] {
  const { width, height } = actual;
  const wanted = exactSize(spec);
  if (wanted) {
    // Pixels reckoned from millimetres may be rounded either way; stated pixels may not.
    const slack = spec.widthPx ? 0 : 1;
    const fits = Math.abs(width - wanted.width) <= slack && Math.abs(height - wanted.height) <= slack;
    return fits ? [] : [{ code: 'wrongPixels', actual, wanted }];
  }
  const found: Finding[] = [];
  const maxWidth = spec.widthPx ?? spec.maxWidthPx;
  const minWidth = spec.widthPx ?? spec.minWidthPx;
  const maxHeight = spec.heightPx ?? spec.maxHeightPx;
  const minHeight = spec.heightPx ?? spec.minHeightPx;
  if (maxWidth !== undefined && width > maxWidth)
    found.push({ code: 'tooWide', actual: width, wanted: maxWidth });
  if (minWidth !== undefined && width < minWidth) {
    found.push({ code: 'tooNarrow', actual: width, wanted: minWidth });
  }
  if (maxHeight !== undefined && height > maxHeight) {
    found.push({ code: 'tooTall', actual: height, wanted: maxHeight });
  }
  if (minHeight !== undefined && height < minHeight) {
    found.push({ code: 'tooShort', actual: height, wanted: minHeight });
  }
  const side = Math.max(width, height);
  if (spec.maxSidePx !== undefined && !spec.keepPixels && side > spec.maxSidePx) {
    found.push({ code: 'sideTooLong', actual: side, wanted: spec.maxSidePx });
  }
  if (spec.widthMm && spec.heightMm && spec.kind === 'portrait') {
    const shape = spec.widthMm / spec.heightMm;
    if (Math.abs(width / height / shape - 1) > shapeTolerance) {
      found.push({ code: 'wrongShape', actual: width / height, wanted: shape });
    }
  }
  return found;
}

function portraitFindings(info: ImageInfo, spec: PhotoSpec): Finding[] {
  const found: Finding[] = [];
  const density = info.density?.x;
  // For a document a density tells how to scan; for a portrait it is a property the file is checked for.
  if (spec.dpi !== undefined && spec.kind !== 'document' && density !== spec.dpi) {
    found.push({ code: 'wrongDensity', actual: density, wanted: spec.dpi });
  }
  if (spec.kind === 'portrait' && info.orientation !== 1) {
    found.push({ code: 'turnedByMetadata', orientation: info.orientation });
  }
  return found;
}

/**
 * Everything that is wrong with a file, in the order a person should hear it. Empty: the file fits and is
 * released as it is. `name` is the file's name, where there is one.
 */
export function checkFile(info: ImageInfo, spec: PhotoSpec, name?: string): Finding[] {
  if (info.refusal && info.refusal !== 'tooManyPixels') {
    const intact = info.refusal === 'pdf' || info.refusal === 'unsupportedFormat';
    const asked = spec.formats?.some((format) => format === info.format) ?? false;
    // A PDF is no picture, yet it is right where the portal takes PDF or names no format for a document.
    const document = info.format === 'pdf' && spec.kind !== 'portrait' && !spec.formats?.length;
    if (!intact || !(asked || document)) return [{ code: 'unreadable', reason: info.refusal }];
    return [...formatFindings(info, spec, name), ...bytesFindings(info.bytes, spec)];
  }
  const found = formatFindings(info, spec, name);
  found.push(...bytesFindings(info.bytes, spec), ...pixelFindings(info.upright, spec));
  if (info.refusal) found.unshift({ code: 'unreadable', reason: info.refusal });
  found.push(...portraitFindings(info, spec));
  return found;
}

/** What is wrong with the number of files chosen at once; each file is checked by itself (`checkFile`). */
export function countFindings(chosen: number, { maxFiles }: PhotoSpec): Finding[] {
  if (maxFiles === undefined || chosen <= maxFiles) return [];
  return [{ code: 'tooManyFiles', actual: chosen, wanted: maxFiles }];
}
