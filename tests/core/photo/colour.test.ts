/** Colours of other spaces: profiles built byte by byte, and what sRGB makes of them. */
import { describe, expect, it } from 'vitest';
import { type ColourSpace, displayP3, readIcc, srgb } from '../../../core/photo/colour/icc.ts';
import { converterToSrgb } from '../../../core/photo/colour/to-srgb.ts';
import { heifColour } from '../../../core/photo/identify/isobmff.ts';
import { be16, be32, box, isoFile, joined } from './file-builders.ts';

const fixed = (value: number) => be32(Math.round(value * 65_536));
const xyz = (values: readonly number[]) => joined('XYZ ', be32(0), ...values.map(fixed));
const curve = (...values: readonly number[]) =>
  joined('curv', be32(0), be32(values.length), ...values.map(be16));
const parametric = (type: number, ...values: readonly number[]) =>
  joined('para', be32(0), be16(type), [0, 0], ...values.map(fixed));
const ident = curve();

type Tags = Readonly<Record<string, Uint8Array>>;

/** The colorants of sRGB, with a tone curve of one's own. */
const tagsWith = (green: Uint8Array): Tags => ({
  rXYZ: xyz([0.4360747, 0.2225045, 0.0139322]),
  gXYZ: xyz([0.3850649, 0.7168786, 0.0971045]),
  bXYZ: xyz([0.1430804, 0.0606169, 0.7141733]),
  gTRC: green,
});

function profile(tags: Tags, space = 'RGB ', mark = 'acsp'): Uint8Array {
  const names = Object.keys(tags);
  let at = 132 + names.length * 12;
  const table = names.map((name) => {
    const length = tags[name]?.length ?? 0;
    const entry = joined(name, be32(at), be32(length));
    at += length;
    return entry;
  });
  const head = new Array(16).fill(0);
  return joined(
    head,
    space,
    new Array(16).fill(0),
    mark,
    new Array(88).fill(0),
    be32(names.length),
    ...table,
    ...Object.values(tags),
  );
}

const linearOf = (green: Uint8Array) => readIcc(profile(tagsWith(green)))?.linear;

describe('an ICC profile', () => {
  it('is read with its colorants, column by column', () => {
    const space = readIcc(profile(tagsWith(ident)));
    expect(space?.toXyz).toHaveLength(9);
    for (const [at, value] of (space?.toXyz ?? []).entries())
      expect(value).toBeCloseTo(srgb.toXyz[at] ?? 0, 4);
    const below = readIcc(profile({ ...tagsWith(ident), rXYZ: xyz([0.5, 0.2, -0.001]) }));
    expect(below?.toXyz[6]).toBeCloseTo(-0.001, 4);
  });

  it('has a tone curve of any kind', () => {
    expect(linearOf(ident)?.(0.5)).toBe(0.5);
    expect(linearOf(curve(0x0200))?.(0.5)).toBeCloseTo(0.25, 6);
    const table = linearOf(curve(0, 16_384, 65_535));
    expect(table?.(0)).toBe(0);
    expect(table?.(0.25)).toBeCloseTo(0.125, 4);
    expect(table?.(0.5)).toBeCloseTo(0.25, 4);
    expect(table?.(0.75)).toBeCloseTo(0.625, 4);
    expect(table?.(1)).toBe(1);
  });

  it('has a curve of any formula, on both sides of its turn', () => {
    const at = (space: ReturnType<typeof linearOf>, ...values: number[]) =>
      values.map((value) => Number(space?.(value).toFixed(3)));
    expect(at(linearOf(parametric(0, 2)), 0.5)).toEqual([0.25]);
    expect(at(linearOf(parametric(1, 2, 2, -0.5)), 0.2, 0.25, 0.75)).toEqual([0, 0, 1]);
    expect(at(linearOf(parametric(2, 2, 2, -0.5, 0.125)), 0.2, 0.25, 0.5)).toEqual([0.125, 0.125, 0.375]);
    expect(at(linearOf(parametric(3, 2, 0.5, 0.25, 0.1, 0.5)), 0.4, 0.5)).toEqual([0.04, 0.25]);
    expect(at(linearOf(parametric(4, 2, 0.5, 0.25, 0.1, 0.5, 0.1, 0.05)), 0.4, 0.5)).toEqual([0.09, 0.35]);
  });

  it.each([
    ['for inks', profile(tagsWith(ident), 'CMYK')],
    ['without its mark', profile(tagsWith(ident), 'RGB ', 'none')],
    ['without a colorant', profile({ ...tagsWith(ident), bXYZ: joined('text', new Array(16).fill(0)) })],
    ['without a curve', profile({ ...tagsWith(ident), gTRC: joined('none', new Array(12).fill(0)) })],
    ['with a formula that nobody knows', profile(tagsWith(parametric(5, 1, 1, 1, 1, 1, 1, 1)))],
    ['that is empty', new Uint8Array()],
    ['of a header alone', profile(tagsWith(ident)).subarray(0, 131)],
    ['whose table is cut', profile(tagsWith(curve(1, 2, 3))).subarray(0, -1)],
    ['whose curve is cut', profile(tagsWith(ident)).subarray(0, -1)],
    [
      'whose last colorant is cut',
      profile({ ...tagsWith(ident), gTRC: ident, bXYZ: xyz([0, 0, 1]) }).subarray(0, -20),
    ],
  ])('%s is none', (_what, bytes) => {
    expect(readIcc(bytes)).toBeUndefined();
  });

  it('is read to its very last byte', () => {
    expect(readIcc(profile(tagsWith(curve(1, 2, 3))))).toBeDefined();
    const last = Object.fromEntries(Object.entries(tagsWith(ident)).toReversed());
    expect(readIcc(profile(last))).toBeDefined();
    expect(readIcc(profile(last).subarray(0, -1))).toBeUndefined();
  });
});

describe('bringing pixels to sRGB', () => {
  const through = (space: ColourSpace, ...rgba: number[]) => {
    const data = Uint8ClampedArray.from(rgba);
    converterToSrgb(space)(data);
    return [...data];
  };

  it('changes nothing that is sRGB already, nor how see-through it is', () => {
    for (let value = 0; value < 256; value += 1)
      expect(through(srgb, value, 255 - value, 128, value)).toEqual([value, 255 - value, 128, value]);
  });

  it('keeps grey grey, makes colours of P3 stronger and cuts them at the edge', () => {
    const grey = through(displayP3, 200, 200, 200, 255, 10, 10, 10, 0);
    expect(grey).toEqual([200, 200, 200, 255, 10, 10, 10, 0]);
    expect(through(displayP3, 255, 0, 0, 255)).toEqual([255, 0, 0, 255]);
    // Worked out with the matrices of both spaces (CSS Color 4, section 18).
    expect(through(displayP3, 200, 120, 100, 255)).toEqual([213, 115, 95, 255]);
  });

  it('takes the curve of the picture, not that of sRGB', () => {
    const [red = 0] = through({ ...srgb, linear: (value) => value }, 55, 55, 55, 255);
    expect(red).toBe(128);
  });
});

describe('the colours of a HEIC file', () => {
  const nclx = (primaries: number) => box('colr', joined('nclx', be16(primaries), be16(13), be16(6), [0x80]));
  const icc = (bytes: Uint8Array) => box('colr', joined('prof', bytes));
  const own = profile(tagsWith(curve(0x0200)));

  it('are those of its profile, else those that it names by number', () => {
    const both = isoFile(['heic'], 4, 3, [nclx(12), icc(own)]);
    expect(heifColour(both)?.linear(0.5)).toBeCloseTo(0.25, 6);
    expect(heifColour(isoFile(['heic'], 4, 3, [nclx(12)]))).toBe(displayP3);
    expect(heifColour(isoFile(['heic'], 4, 3, [icc(new Uint8Array(9)), nclx(12)]))).toBe(displayP3);
  });

  it('are sRGB where nothing else is said', () => {
    expect(heifColour(isoFile(['heic'], 4, 3, [nclx(1)]))).toBeUndefined();
    expect(heifColour(isoFile(['heic'], 4, 3))).toBeUndefined();
    expect(heifColour(joined('no boxes at all'))).toBeUndefined();
  });
});
