import type { HeaderFacts } from '../image-info.ts';
import type { RefusalReason } from '../spec.ts';
import { latin, u8, u16le, u24le, u32le } from './byte-reader.ts';
import { afterExifMark, exifOrientation } from './exif.ts';

/** WebP: the RIFF size and every chunk must lie inside the file. */
export function readWebp(bytes: Uint8Array): HeaderFacts {
  let width = 0;
  let height = 0;
  let hasAlpha = false;
  let hasProfile = false;
  let hasExif = false;
  let orientation = 1;
  let pictures = 0;
  const facts = (refusal?: RefusalReason): HeaderFacts => ({
    format: 'webp',
    mime: 'image/webp',
    width,
    height,
    orientation,
    hasAlpha,
    hasProfile,
    hasExif,
    colourModel: 'rgb',
    refusal,
  });

  const end = Math.min(bytes.length, 8 + u32le(bytes, 4));
  const short = 8 + u32le(bytes, 4) > bytes.length;
  for (let at = 12; at + 8 <= end; ) {
    const type = latin(bytes, at, 4);
    const length = u32le(bytes, at + 4);
    const body = at + 8;
    if (type === 'VP8X') {
      hasAlpha = (u8(bytes, body) & 0x10) !== 0;
      width = u24le(bytes, body + 4) + 1;
      height = u24le(bytes, body + 7) + 1;
    } else if (type === 'VP8 ') {
      pictures += 1;
      if (width === 0) {
        width = u16le(bytes, body + 6) & 0x3fff;
        height = u16le(bytes, body + 8) & 0x3fff;
      }
    } else if (type === 'VP8L') {
      pictures += 1;
      const packed = u32le(bytes, body + 1);
      hasAlpha ||= ((packed >>> 28) & 1) === 1;
      if (width === 0) {
        width = (packed & 0x3fff) + 1;
        height = ((packed >>> 14) & 0x3fff) + 1;
      }
    } else if (type === 'ANMF') {
      pictures += 1;
    } else if (type === 'ICCP') {
      hasProfile = true;
    } else if (type === 'EXIF') {
      hasExif = true;
      orientation = exifOrientation(bytes, afterExifMark(bytes, body), body + length);
    }
    if (body + length > bytes.length) return facts('truncated');
    at = body + length + (length & 1);
  }
  if (short) return facts('truncated');
  return pictures > 0 ? facts() : facts('damaged');
}
