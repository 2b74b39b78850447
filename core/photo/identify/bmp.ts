import type { HeaderFacts } from '../image-info.ts';
import { i32le, u16le, u32le } from './byte-reader.ts';

/** Windows bitmap: the pixel rows must be there. */
export function readBmp(bytes: Uint8Array): HeaderFacts {
  const core = u32le(bytes, 14) === 12;
  const width = core ? u16le(bytes, 18) : Math.abs(i32le(bytes, 18));
  const height = core ? u16le(bytes, 20) : Math.abs(i32le(bytes, 22));
  const bitsPerPixel = u16le(bytes, core ? 24 : 28);
  const compression = core ? 0 : u32le(bytes, 30);
  const rowBytes = Math.ceil((width * bitsPerPixel) / 32) * 4;
  const plain = compression === 0 || compression === 3;
  const missing = bytes.length < 26 || (plain && u32le(bytes, 10) + rowBytes * height > bytes.length);
  return {
    format: 'bmp',
    mime: 'image/bmp',
    width,
    height,
    colourModel: bitsPerPixel <= 8 ? 'indexed' : 'rgb',
    hasAlpha: bitsPerPixel === 32,
    refusal: missing ? 'truncated' : undefined,
  };
}
