import { describe, expect, test } from 'vitest';
import { identify } from '../../../core/photo/identify.ts';
import {
  be16,
  be32,
  bmp,
  box,
  exif,
  gif,
  isoFile,
  joined,
  jpeg,
  le16,
  le32,
  png,
  pngChunk,
  pngHeader,
  pngMark,
  riff,
  riffChunk,
  segment,
} from './file-builders.ts';
import { seeded } from './seeded.ts';

const exifSegment = (orientation: number, little = false) =>
  segment(0xe1, joined('Exif\0\0', exif(orientation, little)));

describe('JPEG', () => {
  test('is read with its size, type and density', () => {
    const jfif = segment(0xe0, joined('JFIF\0', [1, 1, 1, ...be16(350), ...be16(350), 0, 0]));
    expect(identify(jpeg({ width: 358, height: 441, before: [jfif] }))).toMatchObject({
      format: 'jpg',
      mime: 'image/jpeg',
      width: 358,
      height: 441,
      density: { x: 350, y: 350 },
      orientation: 1,
      colourModel: 'rgb',
      complete: true,
      refusal: undefined,
    });
  });

  test('states no density when its unit is a mere ratio', () => {
    const jfif = segment(0xe0, joined('JFIF\0', [1, 1, 0, ...be16(1), ...be16(1), 0, 0]));
    expect(identify(jpeg({ before: [jfif] })).density).toBeUndefined();
  });

  test('converts a density given in dots per centimetre', () => {
    const jfif = segment(0xe0, joined('JFIF\0', [1, 1, 2, ...be16(118), ...be16(118), 0, 0]));
    expect(identify(jpeg({ before: [jfif] })).density).toEqual({ x: 300, y: 300 });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('with EXIF orientation %i knows its upright size', (orientation) => {
    for (const little of [false, true]) {
      const info = identify(jpeg({ width: 60, height: 40, before: [exifSegment(orientation, little)] }));
      expect(info.orientation).toBe(orientation);
      expect(info.hasExif).toBe(true);
      expect(info.upright).toEqual(orientation >= 5 ? { width: 40, height: 60 } : { width: 60, height: 40 });
    }
  });

  test('with an invalid orientation counts as upright', () => {
    expect(identify(jpeg({ before: [exifSegment(99)] })).orientation).toBe(1);
  });

  test('with a whole thumbnail in its EXIF is still truncated when its own end is missing', () => {
    const thumbnail = segment(0xe1, joined('Exif\0\0', exif(1), jpeg({ width: 16, height: 16 })));
    const whole = jpeg({ before: [thumbnail] });
    expect(identify(whole).refusal).toBeUndefined();
    expect(identify(whole.subarray(0, whole.length - 2)).refusal).toBe('truncated');
  });

  test('cut anywhere after its first bytes is never accepted', () => {
    const whole = jpeg({ before: [exifSegment(6)] });
    for (let length = 2; length < whole.length; length += 1) {
      expect(identify(whole.subarray(0, length)).refusal, `cut at ${length}`).toBe('truncated');
    }
  });

  test('followed by junk is whole', () => {
    expect(identify(jpeg({ end: [0xff, 0xd9, ...new Array(5000).fill(0xff)] })).refusal).toBeUndefined();
  });

  test('may restart inside its data', () => {
    expect(identify(jpeg({ width: 200, height: 200, restart: 5 })).refusal).toBeUndefined();
    expect(identify(jpeg({ width: 200, height: 200, restart: 1, components: 1 })).refusal).toBeUndefined();
  });

  test('without pixels is damaged', () => {
    expect(identify(jpeg({ stated: [0, 0] })).refusal).toBe('damaged');
  });

  test('without a scan is damaged', () => {
    expect(identify(joined([0xff, 0xd8], segment(0xe0, 'JFIF\0'), [0xff, 0xd9])).refusal).toBe('damaged');
  });

  test('whose header states fewer pixels than its data holds is damaged', () => {
    expect(identify(jpeg({ width: 480, height: 600, stated: [100, 100] })).refusal).toBe('damaged');
    expect(identify(jpeg({ width: 480, height: 600, stated: [480, 500] })).refusal).toBe('damaged');
  });

  test('whose header states more pixels than its data holds is truncated', () => {
    expect(identify(jpeg({ width: 480, height: 600, stated: [480, 640] })).refusal).toBe('truncated');
    expect(identify(jpeg({ stated: [6000, 6000] })).refusal).toBe('truncated');
    expect(identify(jpeg({ stated: [65500, 65500] })).refusal).toBe('tooManyPixels');
  });

  test.each([0.1, 0.5, 0.9])('cut to %d of its data and closed again is truncated', (kept) => {
    expect(identify(jpeg({ width: 480, height: 600, kept })).refusal).toBe('truncated');
    expect(identify(jpeg({ width: 480, height: 600, restart: 7, kept })).refusal).toBe('truncated');
  });

  test('with data that is no code is damaged', () => {
    const bytes = jpeg({ width: 480, height: 600 }).slice();
    bytes.fill(0xaa, bytes.length - 900, bytes.length - 500);
    expect(identify(bytes).refusal).toBe('damaged');
  });

  test('that is progressive needs every bit of every coefficient', () => {
    const scan = (from: number, to: number, high: number, low: number, data: number[]) =>
      joined(segment(0xda, [1, 1, 0, from, to, (high << 4) | low]), data);
    const file = (...scans: Uint8Array[]) => {
      const whole = jpeg({ frame: 0xc2, components: 1, width: 8, height: 8, kept: 0 });
      const start = Buffer.from(whole).indexOf(Buffer.from([0xff, 0xda]));
      return joined(whole.subarray(0, start), ...scans, [0xff, 0xd9]);
    };
    const first = scan(0, 0, 0, 1, [0x7f]);
    const refined = scan(0, 0, 1, 0, [0x7f]);
    const rest = scan(1, 63, 0, 0, [0x7f]);
    expect(identify(file(first, refined, rest)).refusal).toBeUndefined();
    expect(identify(file(first, rest)).refusal).toBe('truncated');
    expect(identify(file(first, refined)).refusal).toBe('truncated');
  });

  test('coded arithmetically or without loss is not supported', () => {
    expect(identify(jpeg({ frame: 0xc9 })).refusal).toBe('unsupportedFormat');
    expect(identify(jpeg({ frame: 0xc3 })).refusal).toBe('unsupportedFormat');
  });

  test('with one or four components tells its colour model', () => {
    expect(identify(jpeg({ components: 1 })).colourModel).toBe('grey');
    expect(identify(jpeg({ components: 4 })).colourModel).toBe('cmyk');
  });
});

describe('PNG', () => {
  test('is read with size, alpha and density', () => {
    const density = pngChunk('pHYs', [...be32(13780), ...be32(13780), 1]);
    expect(identify(png(5, 7, 6, [density]))).toMatchObject({
      format: 'png',
      width: 5,
      height: 7,
      hasAlpha: true,
      density: { x: 350, y: 350 },
      refusal: undefined,
    });
    expect(identify(png(5, 7)).hasAlpha).toBe(false);
  });

  test('cut anywhere after its mark is never accepted', () => {
    const whole = png(9, 9);
    for (let length = 8; length < whole.length; length += 1) {
      expect(identify(whole.subarray(0, length)).refusal, `cut at ${length}`).toBe('truncated');
    }
  });

  test('with any bit of its data flipped is damaged', () => {
    const whole = png(9, 9);
    const data = Buffer.from(whole).indexOf('IDAT') + 4;
    for (let at = data; at < whole.length - 16; at += 1) {
      const flipped = whole.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      expect(identify(flipped).refusal, `flipped at ${at}`).toBe('damaged');
    }
  });

  test('without picture data is damaged', () => {
    expect(identify(joined(pngMark, pngHeader(3, 3), pngChunk('IEND'))).refusal).toBe('damaged');
  });

  test('with a wrong checksum in a chunk one may skip is accepted', () => {
    const text = pngChunk('tEXt', [65, 0, 66]).slice();
    text[text.length - 1] = (text[text.length - 1] ?? 0) ^ 1;
    expect(identify(png(3, 3, 2, [text])).refusal).toBeUndefined();
  });

  test('turned by its EXIF chunk knows its upright size', () => {
    const info = identify(png(6, 4, 2, [pngChunk('eXIf', exif(6))]));
    expect(info.upright).toEqual({ width: 4, height: 6 });
  });

  test('with a gigapixel header is refused before its data is looked at', () => {
    expect(identify(joined(pngMark, pngHeader(30000, 30000))).refusal).toBe('tooManyPixels');
    expect(identify(joined(pngMark, pngHeader(2 ** 31 - 1, 2 ** 31 - 1))).refusal).toBe('tooManyPixels');
    expect(identify(joined(pngMark, pngHeader(40001, 1))).refusal).toBe('tooManyPixels');
  });
});

describe('other pictures', () => {
  test('GIF is whole once its first picture is', () => {
    expect(identify(gif(3, 2))).toMatchObject({ format: 'gif', width: 3, height: 2, refusal: undefined });
    expect(identify(gif(3, 2, [])).refusal).toBeUndefined();
    expect(identify(gif(3, 2).subarray(0, 31)).refusal).toBe('truncated');
    expect(identify(gif(65535, 65535)).refusal).toBe('tooManyPixels');
  });

  test('BMP needs its rows', () => {
    expect(identify(bmp(5, 4))).toMatchObject({ format: 'bmp', width: 5, height: 4, refusal: undefined });
    expect(identify(bmp(5, 4).subarray(0, 80)).refusal).toBe('truncated');
  });

  test('WebP is read in its three shapes', () => {
    const lossy = riffChunk('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...le16(320), ...le16(200), 0, 0]);
    expect(identify(riff(lossy))).toMatchObject({ format: 'webp', width: 320, height: 200, hasAlpha: false });
    const lossless = riffChunk('VP8L', [0x2f, ...le32((319 | (199 << 14) | (1 << 28)) >>> 0), 0]);
    expect(identify(riff(lossless))).toMatchObject({ width: 320, height: 200, hasAlpha: true });
    const extended = riffChunk('VP8X', [0x10, 0, 0, 0, 0x3f, 1, 0, 0xc7, 0, 0]);
    expect(identify(riff(extended, lossy))).toMatchObject({ width: 320, height: 200, hasAlpha: true });
    expect(identify(riff(extended)).refusal).toBe('damaged');
    expect(identify(riff(lossy).subarray(0, 24)).refusal).toBe('truncated');
  });

  test('AVIF is accepted and HEIC refused as HEIC', () => {
    expect(identify(isoFile(['avif', 'mif1'], 40, 30))).toMatchObject({
      format: 'avif',
      width: 40,
      height: 30,
      refusal: undefined,
    });
    expect(identify(isoFile(['heic', 'mif1'], 40, 30))).toMatchObject({ format: 'heic', refusal: undefined });
    expect(identify(isoFile(['mif1'], 40, 30)).format).toBe('heic');
  });

  test('AVIF turned by a quarter knows its upright size, and its high range is noticed', () => {
    const extra = [box('irot', [1]), box('colr', joined('nclx', be16(9), be16(16), be16(9), [0x80]))];
    const info = identify(isoFile(['avif'], 40, 30, extra));
    expect(info.upright).toEqual({ width: 30, height: 40 });
    expect(info.highRange).toBe(true);
  });

  test('a cut AVIF is truncated', () => {
    const whole = isoFile(['avif'], 40, 30);
    expect(identify(whole.subarray(0, whole.length - 9)).refusal).toBe('truncated');
  });

  const tiff = (...entries: readonly (readonly [tag: number, value: number])[]) =>
    joined('II*\0', le32(8), le16(entries.length), [
      ...entries.flatMap(([tag, value]) => [...le16(tag), ...le16(4), ...le32(1), ...le32(value)]),
      ...le32(0),
    ]);

  test('TIFF is read from its first directory, turned as that says', () => {
    const whole = tiff([256, 246], [257, 345], [262, 1], [273, 8], [274, 6], [279, 4]);
    expect(identify(whole)).toMatchObject({
      format: 'tiff',
      width: 246,
      height: 345,
      upright: { width: 345, height: 246 },
      colourModel: 'grey',
      morePages: false,
      refusal: undefined,
    });
  });

  test('a TIFF whose picture lies behind the end of the file is truncated, one without a picture damaged', () => {
    expect(identify(tiff([256, 246], [257, 345], [273, 8], [279, 4000])).refusal).toBe('truncated');
    expect(identify(tiff([256, 246], [257, 345])).refusal).toBe('damaged');
  });
});

describe('no pictures', () => {
  test.each([
    ['an empty file', '', 'empty', 'other'],
    ['one byte', '\x89', 'notAnImage', 'other'],
    ['a PDF', '%PDF-1.7\n', 'pdf', 'pdf'],
    ['an archive', 'PK\x03\x04\x14\0', 'notAnImage', 'other'],
    ['a web page', '<!doctype html><html>', 'notAnImage', 'other'],
    ['an SVG', '<?xml version="1.0"?>\n<svg xmlns="x"/>', 'unsupportedFormat', 'svg'],
    ['an icon', '\0\0\x01\0\x01\0', 'unsupportedFormat', 'other'],
    ['text', 'hello, this is no picture at all', 'notAnImage', 'other'],
  ])('%s has its own reason', (_, content, refusal, format) => {
    expect(identify(joined(content))).toMatchObject({
      refusal,
      format,
      complete: refusal !== 'empty' && refusal !== 'notAnImage',
    });
  });

  test('a video in the same container is no picture', () => {
    expect(identify(box('ftyp', joined('isom', be32(0), 'isommp42'))).refusal).toBe('notAnImage');
  });

  test('random bytes, with or without a mark before them, are never accepted and never throw', () => {
    const next = seeded(20261122);
    const marks = ['', '\xff\xd8\xff', pngMark, 'GIF89a', 'BM', 'II*\0', 'RIFF\x40\0\0\0WEBP'];
    for (let round = 0; round < 400; round += 1) {
      const noise = Array.from({ length: Math.floor(next() * 300) }, () => Math.floor(next() * 256));
      const mark = marks[round % marks.length] ?? '';
      const info = identify(joined(mark, noise));
      // A bitmap header can be made of anything; every other structure has checks noise cannot pass.
      if (mark !== 'BM' && mark !== 'GIF89a') expect(info.refusal, `round ${round}`).toBeDefined();
      expect(info.bytes).toBe(mark.length + noise.length);
    }
  });
});
