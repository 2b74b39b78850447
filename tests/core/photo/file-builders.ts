/** Tiny files built byte by byte, independent of the code under test. */
import { crc32, deflateSync } from 'node:zlib';

export function joined(...parts: (Uint8Array | readonly number[] | string)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])),
  );
}

export function be16(value: number): number[] {
  return [(value >> 8) & 255, value & 255];
}

export function be32(value: number): number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

export function le16(value: number): number[] {
  return be16(value).reverse();
}

export function le32(value: number): number[] {
  return be32(value).reverse();
}

export function segment(marker: number, body: Uint8Array | readonly number[] | string): Uint8Array {
  const bytes = joined(body);
  return joined([0xff, marker], be16(bytes.length + 2), bytes);
}

export function exif(orientation: number, little = false): Uint8Array {
  const n16 = little ? le16 : be16;
  const n32 = little ? le32 : be32;
  const entry = [...n16(0x0112), ...n16(3), ...n32(1), ...n16(orientation), 0, 0];
  return joined(little ? 'II*\0' : 'MM\0*', n32(8), n16(1), entry, n32(0));
}

export interface JpegParts {
  width?: number;
  height?: number;
  /** What the header says instead. */
  stated?: readonly [number, number];
  frame?: number;
  components?: number;
  /** Units between restart markers. */
  restart?: number;
  /** Segments between the start and the frame. */
  before?: Uint8Array[];
  /** Share of the coded data that is there. */
  kept?: number;
  end?: Uint8Array | number[];
}

/** Coded data of flat grey blocks: two bits each, "no change" and "no more", filled up with ones. */
function greyData(units: number, components: number, restart: number): number[] {
  const bytes: number[] = [];
  for (let unit = 0; unit < units; unit += restart) {
    const bits = Math.min(restart, units - unit) * components * 2;
    bytes.push(...new Array(bits >> 3).fill(0));
    if (bits % 8) bytes.push(0xff >> (bits % 8));
    if (unit + restart < units) bytes.push(0xff, 0xd0 + ((unit / restart) % 8));
  }
  return bytes;
}

/** A flat grey JPEG that decodes. */
export function jpeg(parts: JpegParts = {}): Uint8Array {
  const { width = 64, height = 48, frame = 0xc0, components = 3, kept = 1 } = parts;
  const [statedWidth, statedHeight] = parts.stated ?? [width, height];
  const samplings = Array.from({ length: components }, (_, i) => [i + 1, 0x11, 0]).flat();
  const scanned = Array.from({ length: components }, (_, i) => [i + 1, 0]).flat();
  const oneCode = [1, ...new Array(15).fill(0), 0];
  const units = Math.ceil(width / 8) * Math.ceil(height / 8);
  const data = greyData(units, components, parts.restart ?? units);
  return joined(
    [0xff, 0xd8],
    ...(parts.before ?? []),
    segment(0xdb, [0, ...new Array(64).fill(1)]),
    segment(frame, [8, ...be16(statedHeight), ...be16(statedWidth), components, ...samplings]),
    segment(0xc4, [0x00, ...oneCode, 0x10, ...oneCode]),
    parts.restart ? segment(0xdd, be16(parts.restart)) : [],
    segment(0xda, [components, ...scanned, 0, 63, 0]),
    data.slice(0, Math.ceil(data.length * kept)),
    parts.end ?? [0xff, 0xd9],
  );
}

export function pngChunk(type: string, body: Uint8Array | readonly number[] = []): Uint8Array {
  const typed = joined(type, body);
  return joined(be32(typed.length - 4), typed, be32(crc32(typed)));
}

export function pngHeader(width: number, height: number, colourType = 2): Uint8Array {
  return pngChunk('IHDR', [...be32(width), ...be32(height), 8, colourType, 0, 0, 0]);
}

export const pngMark = '\x89PNG\r\n\x1a\n';

export function png(width = 4, height = 3, colourType = 2, between: Uint8Array[] = []): Uint8Array {
  const samples = colourType === 6 ? 4 : colourType === 2 ? 3 : 1;
  const rows = deflateSync(new Uint8Array(height * (width * samples + 1)));
  return joined(
    pngMark,
    pngHeader(width, height, colourType),
    ...between,
    pngChunk('IDAT', rows),
    pngChunk('IEND'),
  );
}

export function riff(...chunks: Uint8Array[]): Uint8Array {
  const body = joined('WEBP', ...chunks);
  return joined('RIFF', le32(body.length), body);
}

export function riffChunk(type: string, body: Uint8Array | readonly number[]): Uint8Array {
  return joined(type, le32(body.length), body, body.length % 2 ? [0] : []);
}

export function box(type: string, body: Uint8Array | readonly number[]): Uint8Array {
  return joined(be32(body.length + 8), type, body);
}

/** The container of HEIC and AVIF with one picture size. */
export function isoFile(brands: readonly string[], width: number, height: number, extra: Uint8Array[] = []) {
  const size = box('ispe', [0, 0, 0, 0, ...be32(width), ...be32(height)]);
  const properties = box('iprp', box('ipco', joined(size, ...extra)));
  return joined(
    box('ftyp', joined(brands[0] ?? '', be32(0), ...brands)),
    box('meta', joined(be32(0), properties)),
    box('mdat', new Array(50).fill(7)),
  );
}

export function gif(width: number, height: number, trailer: readonly number[] = [0x3b]): Uint8Array {
  return joined(
    'GIF89a',
    [...le16(width), ...le16(height), 0x80, 0, 0],
    [0, 0, 0, 255, 255, 255],
    [0x2c, 0, 0, 0, 0, ...le16(width), ...le16(height), 0],
    [2, 2, 0x4c, 0x01, 0],
    trailer,
  );
}

export function bmp(width: number, height: number): Uint8Array {
  const row = Math.ceil((width * 24) / 32) * 4;
  return joined(
    'BM',
    [...le32(54 + row * height), 0, 0, 0, 0, ...le32(54)],
    [...le32(40), ...le32(width), ...le32(height), 1, 0, 24, 0, ...new Array(24).fill(0)],
    new Uint8Array(row * height),
  );
}
