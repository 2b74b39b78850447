/** What TIFF, PNG and JPEG files say of themselves in their fields, and where those are cut or wrong. */
import { describe, expect, test } from 'vitest';
import { identify } from '../../../core/photo/identify.ts';
import {
  be16,
  be32,
  exif,
  joined,
  jpeg,
  le16,
  le32,
  png,
  pngChunk,
  pngHeader,
  pngMark,
  segment,
} from './file-builders.ts';

type Entry = readonly [tag: number, type: number, count: number, value: readonly number[]];

/** A TIFF of one directory behind its header, and bytes behind that. */
function tiff(entries: readonly Entry[], { little = true, next = 0, behind = [] as readonly number[] } = {}) {
  const n16 = little ? le16 : be16;
  const n32 = little ? le32 : be32;
  return joined(
    little ? 'II*\0' : 'MM\0*',
    n32(8),
    n16(entries.length),
    ...entries.map(([tag, type, count, value]) =>
      joined(n16(tag), n16(type), n32(count), [...value, 0, 0, 0, 0].slice(0, 4)),
    ),
    n32(next),
    behind,
  );
}

const sized = (n16 = le16): Entry[] => [
  [256, 3, 1, n16(246)],
  [257, 3, 1, n16(345)],
  [273, 3, 1, n16(8)],
];

describe('TIFF', () => {
  test('is read in either order of bytes and with short or long numbers', () => {
    expect(identify(tiff(sized(), {}))).toMatchObject({
      width: 246,
      height: 345,
      orientation: 1,
      refusal: undefined,
    });
    expect(identify(tiff(sized(be16), { little: false }))).toMatchObject({
      width: 246,
      height: 345,
      refusal: undefined,
    });
    const bytes: Entry[] = [
      [256, 1, 1, [46]],
      [257, 7, 1, [45]],
      [273, 4, 1, le32(8)],
    ];
    expect(identify(tiff(bytes))).toMatchObject({ width: 46, height: 45, refusal: undefined });
    expect(identify(tiff([...sized().slice(1), [256, 9, 1, le16(5)]])).refusal).toBe('damaged');
  });

  test.each([
    [0, 'grey'],
    [1, 'grey'],
    [2, 'rgb'],
    [3, 'indexed'],
    [5, 'cmyk'],
    [6, 'rgb'],
    [8, 'unknown'],
  ])('of interpretation %i is %s', (interpretation, colourModel) => {
    expect(identify(tiff([...sized(), [262, 3, 1, le16(interpretation)]])).colourModel).toBe(colourModel);
    expect(identify(tiff(sized())).colourModel).toBe('unknown');
  });

  test('tells its density only with a unit', () => {
    const at = 8 + 2 + 6 * 12 + 4;
    const dense = (unit: number, x: readonly number[] = [...le32(236), ...le32(2)]) =>
      identify(
        tiff([...sized(), [282, 5, 1, le32(at)], [283, 5, 1, le32(at)], [296, 3, 1, le16(unit)]], {
          behind: x,
        }),
      ).density;
    expect(dense(2)).toEqual({ x: 118, y: 118 });
    expect(dense(3)).toEqual({ x: 300, y: 300 });
    expect(dense(1)).toBeUndefined();
    expect(dense(2, [...le32(0), ...le32(1)])).toBeUndefined();
    // A fraction of nothing counts as whole.
    expect(dense(2, [...le32(118), ...le32(0)])).toEqual({ x: 118, y: 118 });
    const one = identify(tiff([...sized(), [282, 3, 1, le16(118)], [296, 3, 1, le16(2)]])).density;
    expect(one).toBeUndefined();
  });

  test('knows its further pages and its profile', () => {
    expect(identify(tiff(sized(), { next: 8 })).morePages).toBe(true);
    expect(identify(tiff(sized())).morePages).toBe(false);
    expect(identify(tiff([...sized(), [34_675, 7, 1, [1]]])).hasProfile).toBe(true);
    expect(identify(tiff(sized())).hasProfile).toBe(false);
  });

  test('needs all its strips, or tiles', () => {
    const at = 8 + 2 + 4 * 12 + 4;
    const strips = (starts: number, lengths: number, second: number) =>
      tiff(
        [
          ...sized().slice(0, 2),
          [starts, 3, 2, [...le16(8), ...le16(at)]],
          [lengths, 3, 2, [...le16(4), ...le16(second)]],
        ],
        { behind: [1, 2, 3, 4] },
      );
    expect(identify(strips(273, 279, 4)).refusal).toBeUndefined();
    expect(identify(strips(273, 279, 5)).refusal).toBe('truncated');
    expect(identify(strips(324, 325, 4)).refusal).toBeUndefined();
    expect(identify(strips(324, 325, 5)).refusal).toBe('truncated');
  });

  test('may keep its list elsewhere in the file', () => {
    const at = 8 + 2 + 4 * 12 + 4;
    const long: Entry[] = [...sized().slice(0, 2), [273, 4, 2, le32(at)], [279, 4, 2, le32(at + 8)]];
    const behind = (length: number) => [...le32(8), ...le32(12), ...le32(4), ...le32(length)];
    expect(identify(tiff(long, { behind: behind(4) })).refusal).toBeUndefined();
    expect(identify(tiff(long, { behind: behind(900) })).refusal).toBe('truncated');
  });

  test('whose list of fields is cut has those before it', () => {
    const whole = tiff(sized());
    expect(identify(whole.subarray(0, 8 + 2 + 2 * 12)).refusal).toBe('damaged');
    expect(identify(whole.subarray(0, 8 + 2 + 3 * 12)).refusal).toBeUndefined();
    expect(identify(whole.subarray(0, 8 + 2 + 3 * 12 - 1)).refusal).toBe('damaged');
  });
});

describe('EXIF', () => {
  const turned = (block: Uint8Array) => identify(png(6, 4, 2, [pngChunk('eXIf', block)])).orientation;

  test('turns a picture only where it is whole and says so', () => {
    const whole = exif(6);
    expect(turned(whole)).toBe(6);
    expect(turned(exif(6, true))).toBe(6);
    expect(turned(whole.subarray(0, 22))).toBe(6);
    expect(turned(whole.subarray(0, 21))).toBe(1);
    expect(turned(whole.subarray(0, 9))).toBe(1);
    expect(turned(joined('XX', whole.subarray(2)))).toBe(1);
    expect(turned(exif(0))).toBe(1);
    expect(turned(exif(9))).toBe(1);
  });

  test('is searched to its last field', () => {
    const other = [...be16(0x0100), ...be16(3), ...be32(1), ...be16(7), 0, 0];
    const own = [...be16(0x0112), ...be16(3), ...be32(1), ...be16(8), 0, 0];
    const block = (count: number) => joined('MM\0*', be32(8), be16(count), other, own, be32(0));
    expect(turned(block(2))).toBe(8);
    expect(turned(block(1))).toBe(1);
    expect(turned(joined('MM\0*', be32(8), be16(1), other, be32(0)))).toBe(1);
  });
});

describe('PNG', () => {
  test.each([
    [0, 'grey', false],
    [2, 'rgb', false],
    [3, 'indexed', false],
    [4, 'grey', true],
    [6, 'rgb', true],
    [7, 'unknown', false],
  ])('of colour type %i is %s, see-through: %s', (type, colourModel, hasAlpha) => {
    expect(identify(png(4, 3, type))).toMatchObject({ colourModel, hasAlpha });
  });

  test('may be see-through by a chunk, and has a density only in metres', () => {
    expect(identify(png(4, 3, 3, [pngChunk('tRNS', [0])])).hasAlpha).toBe(true);
    const dense = (unit: number) =>
      identify(png(4, 3, 2, [pngChunk('pHYs', [...be32(3937), ...be32(7874), unit])])).density;
    expect(dense(1)).toEqual({ x: 100, y: 200 });
    expect(dense(0)).toBeUndefined();
  });

  test('whose first chunk or chunk names are wrong is damaged', () => {
    const head = [...be32(3), ...be32(3), 8, 2, 0, 0, 0];
    expect(identify(joined(pngMark, pngChunk('IHDX', head))).refusal).toBe('damaged');
    expect(identify(joined(pngMark, pngChunk('IHDR', [...head, 0]))).refusal).toBe('damaged');
    for (const name of ['ID4T', '1DAT', 'IDA ', 'tEX-'])
      expect(
        identify(joined(pngMark, pngHeader(3, 3), pngChunk(name, [1, 2]), pngChunk('IEND'))).refusal,
      ).toBe('damaged');
  });

  test('ends with its end chunk, whatever follows', () => {
    expect(identify(joined(png(4, 3), 'anything')).refusal).toBeUndefined();
    expect(identify(png(4, 3, 2, [pngChunk('eXIf', exif(3))]))).toMatchObject({
      hasExif: true,
      orientation: 3,
    });
    expect(identify(png(4, 3))).toMatchObject({ hasExif: false, hasProfile: false, mime: 'image/png' });
  });
});

describe('JPEG', () => {
  test('may be filled up between its segments, and hold marks without a body', () => {
    const filled = joined([0xff, 0xff, 0xff], segment(0xfe, 'filled').subarray(1));
    expect(identify(jpeg({ before: [filled] })).refusal).toBeUndefined();
    expect(
      identify(jpeg({ before: [joined([0xff, 0x01, 0xff, 0xd0, 0xff, 0xd8])] })).refusal,
    ).toBeUndefined();
  });

  test('whose segments are none is damaged', () => {
    expect(identify(jpeg({ before: [joined([0x00, 0xfe])] })).refusal).toBe('damaged');
    expect(identify(jpeg({ before: [joined([0xff, 0xfe, 0, 1])] })).refusal).toBe('damaged');
    expect(identify(jpeg({ before: [joined([0xff, 0xfe, 0, 2])] })).refusal).toBeUndefined();
    expect(identify(joined([0xff, 0xd8, 0xff, 0xd9])).refusal).toBe('damaged');
    const scan = segment(0xda, [1, 1, 0, 0, 63, 0]);
    expect(identify(joined([0xff, 0xd8], scan, [1, 2], [0xff, 0xd9])).refusal).toBe('damaged');
  });

  test('with nothing high or nothing wide is damaged', () => {
    expect(identify(jpeg({ stated: [0, 48] })).refusal).toBe('damaged');
    expect(identify(jpeg({ stated: [64, 0] })).refusal).toBe('damaged');
  });

  test('of twelve bits, or coded as no browser reads it, is not supported', () => {
    const twelve = jpeg().slice();
    const at = Buffer.from(twelve).indexOf(Buffer.from([0xff, 0xc0]));
    twelve[at + 4] = 12;
    expect(identify(twelve).refusal).toBe('unsupportedFormat');
    for (const frame of [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
      expect(identify(jpeg({ frame })).refusal, String(frame)).toBe('unsupportedFormat');
    expect(identify(jpeg({ frame: 0xc1 })).refusal).toBeUndefined();
  });

  test('has its EXIF, profile and density only under their names', () => {
    const wrong = [
      segment(0xe1, 'http://ns.adobe.com'),
      segment(0xe2, 'MPF\0'),
      segment(0xe0, 'JFXX\0\x01\x01\x01\0\x48\0\x48'),
    ];
    expect(identify(jpeg({ before: wrong }))).toMatchObject({
      hasExif: false,
      hasProfile: false,
      density: undefined,
    });
    expect(identify(jpeg({ before: [segment(0xe2, 'ICC_PROFILE\0')] })).hasProfile).toBe(true);
    expect(identify(jpeg({ components: 3 }))).toMatchObject({ colourModel: 'rgb', mime: 'image/jpeg' });
  });
});
