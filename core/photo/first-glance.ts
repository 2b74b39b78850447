/**
 * What can be said of a chosen file before its event has gone by: a portal page that sends at once waits for nobody.
 * Reads the ends of the file only and says yes when it is sure; "no" means "to be looked at in full" (`checkFile`).
 * Goes into the content script, so it is small; what it lets through, `checkFile` lets through as well, unless the
 * coded data between the ends is damaged.
 */
import { exactSize } from './geometry.ts';
import { exifOrientation } from './identify/exif.ts';
import type { PhotoSpec } from './spec.ts';

type Range = readonly [least: number, most: number];
type Glanced = 'jpg' | 'png' | 'pdf';

/** Limits in numbers that travel as JSON. Ranges include their ends. */
export interface GlanceRule {
  readonly formats: readonly Glanced[];
  readonly bytes: Range;
  readonly width: Range;
  readonly height: Range;
  /** Width over height. */
  readonly shape: Range;
  /** Pixels per inch as the file states them. */
  readonly dpi?: number;
}

/** How much of a file's beginning and of its end is read (bytes). */
export const glance = { head: 128 * 1024, tail: 8 };

const unlimited = Number.MAX_SAFE_INTEGER;
/** Sides and pixels that `identify` lets a browser decode. */
const longestSide = 40_000;
const mostPixels = 120_000_000;
/** As in `checkFile`. */
const shapeTolerance = 0.02;

/** The limits of a spec as far as the ends of a file can be held to them, with the meaning they have in `checkFile`. */
export function glanceRule(spec: PhotoSpec): GlanceRule {
  const side = spec.keepPixels ? longestSide : (spec.maxSidePx ?? longestSide);
  const exact = exactSize(spec);
  // Pixels reckoned from millimetres may be rounded either way.
  const slack = spec.widthPx ? 0 : 1;
  const portrait = spec.kind === 'portrait';
  const sides = (exactly: number | undefined, stated: number | undefined, least = 0, most = side): Range =>
    exactly !== undefined
      ? [exactly - slack, exactly + slack]
      : [stated ?? least, Math.min(stated ?? most, side)];
  const shape =
    !exact && portrait && spec.widthMm && spec.heightMm ? spec.widthMm / spec.heightMm : undefined;
  const stated = spec.formats ?? [];
  const glanced: Glanced[] = ['jpg', 'png', 'pdf'];
  return {
    formats: glanced.filter((format) =>
      stated.length > 0 ? stated.includes(format) : format !== 'pdf' || !portrait,
    ),
    bytes: [spec.minBytes ?? 0, spec.maxBytes ?? unlimited],
    width: sides(exact?.width, spec.widthPx, spec.minWidthPx, spec.maxWidthPx),
    height: sides(exact?.height, spec.heightPx, spec.minHeightPx, spec.maxHeightPx),
    shape: shape ? [shape * (1 - shapeTolerance), shape * (1 + shapeTolerance)] : [0, unlimited],
    ...(spec.dpi !== undefined && spec.kind !== 'document' ? { dpi: spec.dpi } : {}),
  };
}

interface Header {
  readonly format: Glanced;
  readonly width: number;
  readonly height: number;
  readonly dpi?: number;
}

const extensions: Readonly<Record<Glanced, RegExp>> = {
  jpg: /\.(jpe?g|jpe|jfif)$/i,
  png: /\.png$/i,
  pdf: /\.pdf$/i,
};

/**
 * Whether a file fits for certain.
 * @param ends its first `glance.head` bytes and its last `glance.tail`, a character a byte (low eight bits)
 */
export function surelyFits(
  ends: string,
  { name, size }: { readonly name: string; readonly size: number },
  rule: GlanceRule,
): boolean {
  if (!within(size, rule.bytes)) return false;
  const header = ends.startsWith('%PDF-') ? pdf : (readJpeg(ends) ?? readPng(ends));
  if (!header || !rule.formats.includes(header.format) || !extensions[header.format].test(name)) return false;
  if (header === pdf) return true;
  const { width, height, dpi } = header;
  return (
    within(width, rule.width) &&
    within(height, rule.height) &&
    within(width / height, rule.shape) &&
    width * height <= mostPixels &&
    (rule.dpi === undefined || dpi === rule.dpi)
  );
}

const pdf: Header = { format: 'pdf', width: 0, height: 0 };

function within(value: number, [least, most]: Range): boolean {
  return value >= least && value <= most;
}

const byteAt = (text: string, at: number) => text.charCodeAt(at) & 255;
const pairAt = (text: string, at: number) => byteAt(text, at) * 256 + byteAt(text, at + 1);

/** Sequential and progressive JPEG of eight bits (ISO 10918-1) whose last bytes are its end. */
function readJpeg(text: string): Header | undefined {
  if (pairAt(text, 0) !== 0xffd8 || pairAt(text, text.length - 2) !== 0xffd9) return undefined;
  let size: Pick<Header, 'width' | 'height'> | undefined;
  let dpi: number | undefined;
  for (let at = 2; at < text.length; at += 2 + pairAt(text, at + 2)) {
    const marker = pairAt(text, at);
    const body = at + 4;
    if (marker === 0xffda) return size && { format: 'jpg', ...size, dpi };
    if (marker >= 0xffc0 && marker <= 0xffc2 && byteAt(text, body) === 8) {
      size = { height: pairAt(text, body + 1), width: pairAt(text, body + 3) };
      if (size.width * size.height === 0) return undefined;
    } else if (marker === 0xffe0 && text.startsWith('JFIF\0', body)) {
      const unit = byteAt(text, body + 7);
      const density = pairAt(text, body + 8);
      dpi = unit === 1 ? density : unit === 2 ? Math.round(density * 2.54) : undefined;
    } else if (marker === 0xffe1 && text.startsWith('Exif', body)) {
      if (turns(text.slice(body + 6, at + 2 + pairAt(text, at + 2)))) return undefined;
    } else if (!passing.includes(marker) && (marker < 0xffe0 || marker > 0xffef)) return undefined;
  }
  return undefined;
}

/** Tables, a restart interval and a comment. */
const passing = [0xffdb, 0xffc4, 0xffdd, 0xfffe];

/** Whether metadata turns the picture: such a file is looked at in full. */
function turns(exif: string): boolean {
  const bytes = Uint8Array.from(exif, (letter) => byteAt(letter, 0));
  return exifOrientation(bytes, 0, bytes.length) !== 1;
}

function readPng(text: string): Header | undefined {
  const whole = text.startsWith('PNG\r\n\x1a\n', 1) && text.startsWith('IEND', text.length - 8);
  // A density, or metadata that may turn the picture, is read in full.
  if (!whole || !text.startsWith('IHDR', 12) || /pHYs|eXIf/.test(text)) return undefined;
  const [width, height] = [pairAt(text, 18), pairAt(text, 22)];
  return pairAt(text, 16) + pairAt(text, 20) === 0 && width * height > 0
    ? { format: 'png', width, height }
    : undefined;
}
