/**
 * What can be said of a chosen file before its event has gone by: a portal page that sends at once waits for nobody.
 * Reads the ends of the file only and says yes when it is sure; "no" means "to be looked at in full" (`checkFile`).
 * Goes into the content script, so it is small; what it lets through, `checkFile` lets through as well, unless the
 * coded data between the ends is damaged.
 */
import { exactSize } from './geometry.ts';
import type { PhotoSpec } from './spec.ts';

type Range = readonly [least: number, most: number];
/** What portals ask for; other formats are looked at in full. */
type Glanced = 'jpg' | 'png' | 'pdf';

/** Limits in numbers that travel as JSON. Ranges include their ends. */
export interface GlanceRule {
  readonly formats: readonly Glanced[];
  readonly bytes: Range;
  /** Most files at a time: more of them are asked about before any goes. */
  readonly files: number;
  /** Ranges of what a header says: width, height, width over height, all pixels, pixels per inch (0: none stated). */
  readonly header: readonly Range[];
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
  const most = spec.keepPixels ? longestSide : (spec.maxSidePx ?? longestSide);
  const exact = exactSize(spec);
  // Pixels reckoned from millimetres may be rounded either way.
  const slack = spec.widthPx ? 0 : 1;
  const side = (exactly?: number, stated?: number, least?: number, largest?: number): Range =>
    exactly === undefined
      ? [stated ?? least ?? 1, Math.min(stated ?? largest ?? most, most)]
      : [exactly - slack, exactly + slack];
  const portrait = spec.kind === 'portrait';
  const shape =
    !exact && portrait && spec.widthMm && spec.heightMm ? spec.widthMm / spec.heightMm : undefined;
  const dpi = spec.kind === 'document' ? undefined : spec.dpi;
  const stated = spec.formats ?? [];
  const glanced: Glanced[] = ['jpg', 'png', 'pdf'];
  return {
    formats: glanced.filter((format) =>
      stated.length > 0 ? stated.includes(format) : format !== 'pdf' || !portrait,
    ),
    bytes: [spec.minBytes ?? 0, spec.maxBytes ?? unlimited],
    files: spec.maxFiles ?? unlimited,
    header: [
      side(exact?.width, spec.widthPx, spec.minWidthPx, spec.maxWidthPx),
      side(exact?.height, spec.heightPx, spec.minHeightPx, spec.maxHeightPx),
      shape ? [shape * (1 - shapeTolerance), shape * (1 + shapeTolerance)] : [0, unlimited],
      [1, mostPixels],
      [dpi ?? 0, dpi ?? unlimited],
    ],
  };
}

/** Width, height, and pixels per inch where they are stated. */
type Header = readonly [width: number, height: number, dpi: number];

/**
 * Whether a file fits for certain.
 * @param ends its first `glance.head` bytes and its last `glance.tail`, a character a byte (low eight bits)
 */
export function surelyFits(
  ends: string,
  { name, size }: { readonly name: string; readonly size: number },
  { formats, bytes, header }: GlanceRule,
): boolean {
  if (!within(size, bytes)) return false;
  const is = (format: Glanced, extension: RegExp) => formats.includes(format) && extension.test(name);
  if (ends.startsWith('%PDF-')) return is('pdf', /\.pdf$/i);
  const jpeg = readJpeg(ends);
  const read = jpeg ?? readPng(ends);
  if (!read || !(jpeg ? is('jpg', /\.(jpe?g|jpe|jfif)$/i) : is('png', /\.png$/i))) return false;
  const [width, height, dpi] = read;
  return [width, height, width / height, width * height, dpi].every((value, i) => within(value, header[i]));
}

function within(value: number, [least, most]: Range = [1, 0]): boolean {
  return value >= least && value <= most;
}

const byteAt = (text: string, at: number) => text.charCodeAt(at) & 255;
const pairAt = (text: string, at: number) => byteAt(text, at) * 256 + byteAt(text, at + 1);

/** A direction (TIFF tag 0x0112, either byte order) other than "one short, 1": such a file is looked at in full. */
const turned =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are bytes
  /\x01\x12(?!\0\x03\0\0\0\x01\0\x01)|\x12\x01(?!\x03\0\x01\0\0\0\x01\0)/;

/** Sequential and progressive JPEG of eight bits (ISO 10918-1) whose last bytes are its end. */
function readJpeg(text: string): Header | undefined {
  if (pairAt(text, 0) !== 0xffd8 || pairAt(text, text.length - 2) !== 0xffd9) return undefined;
  let size: readonly [number, number] | undefined;
  let dpi = 0;
  let end = 0;
  for (let at = 2; at < text.length; at = end) {
    const marker = pairAt(text, at);
    const body = at + 4;
    end = at + 2 + pairAt(text, at + 2);
    if (marker === 0xffda) return size && [...size, dpi];
    if (marker >= 0xffc0 && marker <= 0xffc2 && byteAt(text, body) === 8) {
      size = [pairAt(text, body + 3), pairAt(text, body + 1)];
    } else if (marker === 0xffe0 && text.startsWith('JFIF\0', body)) {
      dpi = Math.round(pairAt(text, body + 8) * ([0, 1, 2.54][byteAt(text, body + 7)] ?? 0));
    } else if (marker === 0xffe1) {
      if (turned.test(text.slice(body, end))) return undefined;
      // Otherwise only tables, a restart interval, a comment and what applications add.
    } else if (![0xdb, 0xc4, 0xdd, 0xfe].includes(marker & 255) && marker >> 4 !== 0xffe) return undefined;
  }
  return undefined;
}

/** One with a density, or with metadata that may turn the picture, is looked at in full. */
function readPng(text: string): Header | undefined {
  const whole = text.startsWith('PNG\r\n\x1a\n', 1) && text.startsWith('IEND', text.length - 8);
  if (!whole || !text.startsWith('IHDR\0\0', 12) || /pHYs|eXIf/.test(text)) return undefined;
  return text.startsWith('\0\0', 20) ? [pairAt(text, 18), pairAt(text, 22), 0] : undefined;
}
