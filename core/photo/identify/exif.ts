import { hasMark, u8, u16be, u16le, u32be, u32le } from './byte-reader.ts';

const orientationTag = 0x0112;

/**
 * The orientation in a TIFF-shaped EXIF block that starts at `at` (the byte order mark) and ends before `end`.
 * Returns 1 where there is none; a value outside 1 to 8 is returned as it is and counts as upright later.
 */
export function exifOrientation(bytes: Uint8Array, at: number, end: number): number {
  const little = hasMark(bytes, at, 'II');
  if (!little && !hasMark(bytes, at, 'MM')) return 1;
  const u16 = little ? u16le : u16be;
  const u32 = little ? u32le : u32be;
  const directory = at + u32(bytes, at + 4);
  if (directory + 2 > end) return 1;
  const entries = u16(bytes, directory);
  for (let i = 0; i < entries; i += 1) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > end) return 1;
    if (u16(bytes, entry) === orientationTag) return u16(bytes, entry + 8);
  }
  return 1;
}

/** Skips the `Exif\0\0` mark some containers put before the block. */
export function afterExifMark(bytes: Uint8Array, at: number): number {
  return hasMark(bytes, at, 'Exif') && u8(bytes, at + 4) === 0 ? at + 6 : at;
}
