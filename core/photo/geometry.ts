/** Which part of the source is used and how many pixels are made of it. A picture is never stretched. */
import type { PixelSize } from './image-info.ts';
import type { CropRect, PhotoSpec } from './spec.ts';

/** Longer side of free pixels: A4 at 200 dpi for documents, ample for a face in a portrait. */
export const documentSide = 2340;
export const portraitSide = 1600;

const mmPerInch = 25.4;

/** What a spec asks of the pixels: an exact size, or bounds and perhaps a shape. */
export interface PixelTarget {
  readonly exact?: PixelSize;
  /** Width over height, from least to most. */
  readonly leastRatio: number;
  readonly mostRatio: number;
  readonly minWidth: number;
  readonly maxWidth: number;
  readonly minHeight: number;
  readonly maxHeight: number;
  /** Longer side at most; Infinity where the source's pixels are to be kept. */
  readonly maxSide: number;
}

/** Millimetres at a density, in whole pixels. */
export function pixelsOf(mm: number, dpi: number): number {
  return Math.round((mm / mmPerInch) * dpi);
}

/** The exact size a spec asks for, from its pixels or from millimetres with a density. */
export function exactSize(spec: PhotoSpec): PixelSize | undefined {
  if (spec.widthPx && spec.heightPx) return { width: spec.widthPx, height: spec.heightPx };
  if (spec.widthPx || spec.heightPx) return undefined;
  if (!spec.widthMm || !spec.heightMm || !spec.dpi || spec.kind === 'document') return undefined;
  const size = { width: pixelsOf(spec.widthMm, spec.dpi), height: pixelsOf(spec.heightMm, spec.dpi) };
  const inside =
    size.width >= (spec.minWidthPx ?? 0) &&
    size.height >= (spec.minHeightPx ?? 0) &&
    size.width <= (spec.maxWidthPx ?? Number.POSITIVE_INFINITY) &&
    size.height <= (spec.maxHeightPx ?? Number.POSITIVE_INFINITY);
  return inside ? size : undefined;
}

/** Everything a spec says about pixels, brought into one form. */
export function pixelTarget(spec: PhotoSpec): PixelTarget {
  const exact = exactSize(spec);
  // A limit of nothing (0) is read as no limit.
  const minWidth = spec.widthPx || spec.minWidthPx || 1;
  const maxWidth = spec.widthPx || spec.maxWidthPx || Number.POSITIVE_INFINITY;
  const minHeight = spec.heightPx || spec.minHeightPx || 1;
  const maxHeight = spec.heightPx || spec.maxHeightPx || Number.POSITIVE_INFINITY;
  const side = spec.maxSidePx ?? (spec.kind === 'document' ? documentSide : portraitSide);
  const shape =
    exact ??
    (spec.widthMm && spec.heightMm && spec.kind !== 'document'
      ? { width: spec.widthMm, height: spec.heightMm }
      : undefined);
  const least = Number.isFinite(maxHeight) ? minWidth / maxHeight : 0;
  const most = Number.isFinite(maxWidth) ? maxWidth / minHeight : Number.POSITIVE_INFINITY;
  return {
    exact,
    // A stated pair of bounds only restricts the shape where it leaves the source no room at any size.
    leastRatio: shape ? shape.width / shape.height : Math.min(least, most),
    mostRatio: shape ? shape.width / shape.height : Math.max(least, most),
    minWidth,
    maxWidth,
    minHeight,
    maxHeight,
    maxSide: spec.keepPixels
      ? (spec.maxSidePx ?? Number.POSITIVE_INFINITY)
      : Math.max(side, minWidth, minHeight),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

/** A rectangle moved and cut so that it lies inside the picture, in whole pixels, at least one wide and high. */
export function clampCrop(crop: CropRect, source: PixelSize): CropRect {
  const x = Math.floor(clamp(crop.x, 0, source.width - 1));
  const y = Math.floor(clamp(crop.y, 0, source.height - 1));
  return {
    x,
    y,
    width: Math.round(clamp(crop.width + Math.min(0, crop.x), 1, source.width - x)),
    height: Math.round(clamp(crop.height + Math.min(0, crop.y), 1, source.height - y)),
  };
}

/** The largest part of `area`, around its middle, whose shape lies between the two ratios. */
function cutToRatio(area: CropRect, least: number, most: number): CropRect {
  const ratio = area.width / area.height;
  if (ratio > most) {
    const width = clamp(Math.round(area.height * most), 1, area.width);
    return { ...area, x: area.x + Math.floor((area.width - width) / 2), width };
  }
  if (ratio < least) {
    const height = clamp(Math.round(area.width / least), 1, area.height);
    return { ...area, y: area.y + Math.floor((area.height - height) / 2), height };
  }
  return area;
}

/** The largest centred crop of the right shape, or a chosen crop brought to that shape. */
export function chooseCrop(source: PixelSize, target: PixelTarget, wanted?: CropRect): CropRect {
  const whole = { x: 0, y: 0, width: source.width, height: source.height };
  const area = wanted ? clampCrop(wanted, source) : whole;
  return cutToRatio(area, target.leastRatio, target.mostRatio);
}

/**
 * Where to put the crop frame first for a portrait: as large as the shape allows, and where height is to spare,
 * a third of it is left above, since heads stand in the upper half of photos.
 */
export function suggestPortraitCrop(source: PixelSize, spec: PhotoSpec): CropRect {
  const crop = chooseCrop(source, pixelTarget(spec));
  return { ...crop, y: Math.floor((source.height - crop.height) / 3) };
}

/** The pixels made of a crop. Free pixels are kept up to the cap; only a stated minimum enlarges. */
export function outputSize(crop: PixelSize, target: PixelTarget): PixelSize {
  if (target.exact) return target.exact;
  const down = Math.min(
    1,
    target.maxWidth / crop.width,
    target.maxHeight / crop.height,
    target.maxSide / Math.max(crop.width, crop.height),
  );
  const up = Math.max(target.minWidth / crop.width, target.minHeight / crop.height);
  const scale = Math.max(down, up);
  return {
    width: clamp(Math.round(crop.width * scale), target.minWidth, target.maxWidth),
    height: clamp(Math.round(crop.height * scale), target.minHeight, target.maxHeight),
  };
}

/** Whether the number of pixels may still be changed within the spec. */
export function pixelsAreFree(spec: PhotoSpec): boolean {
  return !spec.keepPixels && !exactSize(spec) && !spec.widthPx && !spec.heightPx;
}

/** The same shape with `factor` times the pixels along each side, kept inside the bounds. */
export function scaledSize(size: PixelSize, factor: number, target: PixelTarget): PixelSize {
  const least = Math.max(target.minWidth / size.width, target.minHeight / size.height);
  const most = Math.min(target.maxWidth / size.width, target.maxHeight / size.height);
  const kept = clamp(factor, least, most);
  return {
    width: clamp(Math.round(size.width * kept), target.minWidth, target.maxWidth),
    height: clamp(Math.round(size.height * kept), target.minHeight, target.maxHeight),
  };
}
