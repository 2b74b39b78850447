import type { ColourModel, HeaderFacts } from '../image-info.ts';
import { hasMark, u16be, u16le, u32be, u32le } from './byte-reader.ts';

/** Tags of TIFF 6.0 that say what the picture is and where its bytes lie. */
const tags = {
  width: 256,
  height: 257,
  colour: 262,
  orientation: 274,
  strips: 273,
  stripBytes: 279,
  xDensity: 282,
  yDensity: 283,
  densityUnit: 296,
  tiles: 324,
  tileBytes: 325,
  profile: 34_675,
} as const;

const sizeOfType: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };
const mostEntries = 500;
const mostValues = 100_000;
const perCentimetre = 2.54;

interface Reader {
  readonly bytes: Uint8Array;
  readonly u16: typeof u16be;
  readonly u32: typeof u32be;
}

/** The values of one directory entry; a fraction counts as one number. */
function valuesOf({ bytes, u16, u32 }: Reader, entry: number): number[] {
  const type = u16(bytes, entry + 2);
  const size = sizeOfType[type] ?? 0;
  const count = Math.min(u32(bytes, entry + 4), mostValues);
  const at = size * count <= 4 ? entry + 8 : u32(bytes, entry + 8);
  return Array.from({ length: size === 0 ? 0 : count }, (_, index) => {
    const place = at + index * size;
    if (size === 1) return bytes[place] ?? 0;
    if (size === 2) return u16(bytes, place);
    const value = u32(bytes, place);
    return size === 8 ? value / (u32(bytes, place + 4) || 1) : value;
  });
}

/** TIFF: what its first directory says, and whether the bytes it points to are there. */
export function readTiff(bytes: Uint8Array): HeaderFacts {
  const little = hasMark(bytes, 0, 'II');
  const reader: Reader = { bytes, u16: little ? u16le : u16be, u32: little ? u32le : u32be };
  const directory = reader.u32(bytes, 4);
  const count = Math.min(reader.u16(bytes, directory), mostEntries);
  const found = new Map<number, number[]>();
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > bytes.length) break;
    found.set(reader.u16(bytes, entry), valuesOf(reader, entry));
  }
  const first = (tag: number): number => found.get(tag)?.[0] ?? 0;
  const width = first(tags.width);
  const height = first(tags.height);
  const starts = found.get(tags.strips) ?? found.get(tags.tiles) ?? [];
  const lengths = found.get(tags.stripBytes) ?? found.get(tags.tileBytes) ?? [];
  const cut = starts.some((start, index) => start + (lengths[index] ?? 0) > bytes.length);
  const end = directory + 2 + count * 12;
  return {
    format: 'tiff',
    mime: 'image/tiff',
    width,
    height,
    orientation: first(tags.orientation) || 1,
    colourModel: colourModel(found.get(tags.colour)?.[0]),
    hasProfile: found.has(tags.profile),
    density: densityOf(first(tags.xDensity), first(tags.yDensity), first(tags.densityUnit)),
    morePages: end + 4 <= bytes.length && reader.u32(bytes, end) !== 0,
    refusal: starts.length === 0 || width === 0 || height === 0 ? 'damaged' : cut ? 'truncated' : undefined,
  };
}

/** Photometric interpretation: 0 and 1 are grey, 2 is RGB, 3 a palette, 5 ink, 6 YCbCr. */
function colourModel(interpretation: number | undefined): ColourModel {
  const models: Readonly<Record<number, ColourModel>> = {
    0: 'grey',
    1: 'grey',
    2: 'rgb',
    3: 'indexed',
    5: 'cmyk',
    6: 'rgb',
  };
  return models[interpretation ?? -1] ?? 'unknown';
}

/** Unit 2 is the inch, 3 the centimetre; anything else only tells a shape. */
function densityOf(x: number, y: number, unit: number): HeaderFacts['density'] {
  if (x <= 0 || y <= 0 || (unit !== 2 && unit !== 3)) return undefined;
  const factor = unit === 3 ? perCentimetre : 1;
  return { x: Math.round(x * factor), y: Math.round(y * factor) };
}
