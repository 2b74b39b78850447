/**
 * The part of an ICC profile that pictures from phones and scanners use: three colorants and a tone curve each
 * (ICC.1:2022, "three-component matrix-based" profiles, section 8.3.2). Browsers do this for the formats they decode.
 */
import { latin, u16be, u32be } from '../identify/byte-reader.ts';

/** From encoded values (0 to 1) of the picture's own colour space to CIE XYZ as seen under D50. */
export interface ColourSpace {
  /** Row by row: X, Y, Z from linear red, green, blue. */
  readonly toXyz: readonly number[];
  /** Linear light for an encoded value. */
  readonly linear: (value: number) => number;
}

/** sRGB colorants adapted to D50 (IEC 61966-2-1, Bradford). */
const srgbToXyz = [
  0.4360747, 0.3850649, 0.1430804, 0.2225045, 0.7168786, 0.0606169, 0.0139322, 0.0971045, 0.7141733,
];
/** Display P3 colorants adapted to D50 (SMPTE EG 432-1 primaries with a D65 white). */
const p3ToXyz = [
  0.515102, 0.291965, 0.157153, 0.241182, 0.692236, 0.0665819, -0.00104941, 0.0418818, 0.784378,
];

function srgbLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The two colour spaces that HEIC files name by number (ITU-T H.273: 1 is BT.709, 12 is P3 with D65). */
export const srgb: ColourSpace = { toXyz: srgbToXyz, linear: srgbLinear };
export const displayP3: ColourSpace = { toXyz: p3ToXyz, linear: srgbLinear };

/** The colour space of an RGB matrix profile, or undefined for any other or a damaged one. */
export function readIcc(profile: Uint8Array): ColourSpace | undefined {
  if (profile.length < 132 || latin(profile, 16, 4) !== 'RGB ' || latin(profile, 36, 4) !== 'acsp')
    return undefined;
  const tags = new Map<string, { at: number; length: number }>();
  const count = Math.min(u32be(profile, 128), 100);
  for (let index = 0; index < count; index += 1) {
    const entry = 132 + index * 12;
    tags.set(latin(profile, entry, 4), { at: u32be(profile, entry + 4), length: u32be(profile, entry + 8) });
  }
  const columns = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => xyzAt(profile, tags.get(name)?.at));
  const [red, green, blue] = columns;
  const linear = curveAt(profile, tags.get('gTRC')?.at);
  if (!red || !green || !blue || !linear) return undefined;
  const toXyz = [0, 1, 2].flatMap((row) => [red[row] ?? 0, green[row] ?? 0, blue[row] ?? 0]);
  return { toXyz, linear };
}

function fixed(profile: Uint8Array, at: number): number {
  return (u32be(profile, at) | 0) / 65_536;
}

function xyzAt(profile: Uint8Array, at: number | undefined): number[] | undefined {
  if (at === undefined || at + 20 > profile.length || latin(profile, at, 4) !== 'XYZ ') return undefined;
  return [fixed(profile, at + 8), fixed(profile, at + 12), fixed(profile, at + 16)];
}

/** `curv` (section 10.6) and `para` (section 10.18). */
function curveAt(profile: Uint8Array, at: number | undefined): ((value: number) => number) | undefined {
  if (at === undefined || at + 12 > profile.length) return undefined;
  const kind = latin(profile, at, 4);
  if (kind === 'curv') {
    const count = u32be(profile, at + 8);
    if (count === 0) return (value) => value;
    if (count === 1) {
      const gamma = u16be(profile, at + 12) / 256;
      return (value) => value ** gamma;
    }
    if (at + 12 + count * 2 > profile.length) return undefined;
    const table = Array.from({ length: count }, (_, index) => u16be(profile, at + 12 + index * 2) / 65_535);
    return (value) => interpolated(table, value);
  }
  if (kind !== 'para') return undefined;
  return parametric(u16be(profile, at + 8), (index) => fixed(profile, at + 12 + index * 4));
}

function interpolated(table: readonly number[], value: number): number {
  const place = value * (table.length - 1);
  const below = Math.floor(place);
  const from = table[below] ?? 0;
  return from + (place - below) * ((table[below + 1] ?? from) - from);
}

function parametric(
  type: number,
  parameter: (index: number) => number,
): ((value: number) => number) | undefined {
  const counts = [1, 3, 4, 5, 7];
  const count = counts[type];
  if (count === undefined) return undefined;
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = Array.from({ length: count }, (_, i) =>
    parameter(i),
  );
  if (type === 0) return (x) => x ** g;
  if (type === 1) return (x) => (x >= -b / a ? (a * x + b) ** g : 0);
  if (type === 2) return (x) => (x >= -b / a ? (a * x + b) ** g + c : c);
  return (x) => (x >= d ? (a * x + b) ** g + e : c * x + f);
}
