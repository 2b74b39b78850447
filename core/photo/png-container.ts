/** The chunks of a PNG of our own: header, density, palette, data, completion to a least size. */
import { crc32 } from './crc32.ts';
import { pngSignature } from './identify/png.ts';
import type { PixelSize } from './image-info.ts';
import type { PngRows } from './png-pixels.ts';

const inchesPerMetre = 39.3701;
const chunkFrame = 12;
const commentText = 'Comment\0Empty comment, so that the file has the least size asked for. ';

export interface PngWishes {
  /** Pixels per inch; absent: no density is stated. */
  readonly dpi?: number;
  /** Least size of the file; reached with a text chunk. */
  readonly leastBytes?: number;
}

function word(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function latinBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length + chunkFrame);
  out.set(word(body.length));
  out.set(latinBytes(type), 4);
  out.set(body, 8);
  out.set(word(crc32(out, 4, 8 + body.length)), 8 + body.length);
  return out;
}

/** A text chunk of exactly `size` bytes in all, as near as its frame allows. */
function commentChunk(size: number): Uint8Array {
  const body = new Uint8Array(Math.max(size - chunkFrame, commentText.length)).fill(0x20);
  body.set(latinBytes(commentText));
  return chunk('tEXt', body);
}

/** A whole PNG file. `deflated` are the rows in zlib format. */
export function writePng(
  size: PixelSize,
  rows: PngRows,
  deflated: Uint8Array,
  wishes: PngWishes,
): Uint8Array<ArrayBuffer> {
  const parts = [
    latinBytes(pngSignature),
    chunk('IHDR', Uint8Array.of(...word(size.width), ...word(size.height), 8, rows.colourType, 0, 0, 0)),
  ];
  if (wishes.dpi !== undefined) {
    const perMetre = word(Math.round(wishes.dpi * inchesPerMetre));
    parts.push(chunk('pHYs', Uint8Array.of(...perMetre, ...perMetre, 1)));
  }
  if (rows.palette) parts.push(chunk('PLTE', rows.palette));
  parts.push(chunk('IDAT', deflated), chunk('IEND', new Uint8Array(0)));
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const missing = (wishes.leastBytes ?? 0) - length;
  if (missing > 0) parts.splice(2, 0, commentChunk(missing));
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
