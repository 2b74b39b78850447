import type { HeaderFacts } from '../image-info.ts';
import { hasMark, u16be, u16le, u32be, u32le } from './byte-reader.ts';

/** TIFF: only what the first directory says; no browser decodes it. */
export function readTiff(bytes: Uint8Array): HeaderFacts {
  const little = hasMark(bytes, 0, 'II');
  const u16 = little ? u16le : u16be;
  const u32 = little ? u32le : u32be;
  const directory = u32(bytes, 4);
  let width = 0;
  let height = 0;
  for (let i = 0; i < u16(bytes, directory); i += 1) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > bytes.length) break;
    const value = u16(bytes, entry + 2) === 3 ? u16(bytes, entry + 8) : u32(bytes, entry + 8);
    if (u16(bytes, entry) === 256) width = value;
    if (u16(bytes, entry) === 257) height = value;
  }
  return { format: 'tiff', mime: 'image/tiff', width, height, refusal: 'unsupportedFormat' };
}
