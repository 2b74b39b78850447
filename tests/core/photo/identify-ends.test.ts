/** The ends of what is still opened, and which reason counts where several would do. */
import { describe, expect, test } from 'vitest';
import { identify } from '../../../core/photo/identify.ts';
import {
  bmp,
  box,
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
  segment,
} from './file-builders.ts';

describe('a picture', () => {
  test.each([
    [40_000, 3000, 'truncated'],
    [3000, 40_000, 'truncated'],
    [40_000, 3001, 'tooManyPixels'],
    [3001, 40_000, 'tooManyPixels'],
    [40_001, 1, 'tooManyPixels'],
    [1, 40_001, 'tooManyPixels'],
  ])('of %i × %i is read on, or refused for its size before anything else', (width, height, refusal) => {
    expect(identify(joined(pngMark, pngHeader(width, height))).refusal).toBe(refusal);
  });

  test('that no browser opens is refused as that, however large', () => {
    expect(identify(jpeg({ frame: 0xc9, stated: [65_500, 65_500] })).refusal).toBe('unsupportedFormat');
    expect(identify(jpeg({ stated: [65_500, 65_500], kept: 0.1 })).refusal).toBe('tooManyPixels');
  });

  test('without width or without height is damaged', () => {
    expect(identify(gif(0, 2)).refusal).toBe('damaged');
    expect(identify(gif(3, 0)).refusal).toBe('damaged');
    expect(identify(bmp(0, 4)).refusal).toBe('damaged');
    expect(identify(png(0, 3)).refusal).toBe('damaged');
  });

  test('says of itself what its file says and no more', () => {
    expect(identify(bmp(5, 4))).toEqual({
      format: 'bmp',
      mime: 'image/bmp',
      bytes: bmp(5, 4).length,
      width: 5,
      height: 4,
      upright: { width: 5, height: 4 },
      orientation: 1,
      hasAlpha: false,
      colourModel: 'rgb',
      hasProfile: false,
      highRange: false,
      hasExif: false,
      morePages: false,
      density: undefined,
      complete: true,
      refusal: undefined,
    });
    expect(identify(new Uint8Array())).toMatchObject({ mime: '', colourModel: 'unknown', complete: false });
    expect(identify(isoFile(['avif'], 4, 3))).toMatchObject({ hasAlpha: false, colourModel: 'unknown' });
  });

  test('tells whether it has a profile', () => {
    const icc = segment(0xe2, joined('ICC_PROFILE\0', [1, 1], new Array(20).fill(0)));
    expect(identify(jpeg({ before: [icc] })).hasProfile).toBe(true);
    expect(identify(jpeg()).hasProfile).toBe(false);
    expect(identify(png(3, 3, 2, [pngChunk('iCCP', [65, 0, 0])])).hasProfile).toBe(true);
    const colour = box('colr', joined('prof', new Array(8).fill(0)));
    expect(identify(isoFile(['avif'], 4, 3, [colour])).hasProfile).toBe(true);
  });

  test('in a container of sound or film is none', () => {
    const wave = joined('RIFF', le32(12), 'WAVE', 'fmt ', le32(0));
    expect(identify(wave).refusal).toBe('notAnImage');
    expect(identify(joined('RIFX', le32(12), 'WEBP', 'VP8 ', le32(0))).refusal).toBe('notAnImage');
  });

  test('of which there is not even a header is none', () => {
    expect(identify(bmp(1, 1).subarray(0, 26)).refusal).toBe('notAnImage');
    expect(identify(bmp(1, 1).subarray(0, 27))).toMatchObject({ format: 'bmp', refusal: 'truncated' });
  });
});

describe('GIF', () => {
  /** Two colours and one picture, with an extension before it. */
  const extended = (flags: number, label = 0xf9) =>
    joined(
      'GIF87a',
      [...le16(3), ...le16(2), 0x80, 0, 0],
      [0, 0, 0, 255, 255, 255],
      [0x21, label, 4, flags, 0, 0, 0, 0],
      [0x2c, 0, 0, 0, 0, ...le16(3), ...le16(2), 0x81],
      new Array(12).fill(9),
      [2, 2, 0x4c, 0x01, 0],
    );

  test('is see-through where its control block says so', () => {
    expect(identify(extended(1))).toMatchObject({
      hasAlpha: true,
      colourModel: 'indexed',
      refusal: undefined,
    });
    expect(identify(extended(0)).hasAlpha).toBe(false);
    expect(identify(extended(1, 0xfe)).hasAlpha).toBe(false);
  });

  test('cut anywhere before the end of its first picture is truncated', () => {
    const whole = extended(1);
    for (let length = 6; length < whole.length; length += 1)
      expect(identify(whole.subarray(0, length)).refusal, `cut at ${length}`).toBe('truncated');
  });

  test('with a block that is none is damaged', () => {
    const whole = gif(3, 2).slice();
    whole[19] = 0x2d;
    expect(identify(whole).refusal).toBe('damaged');
  });

  test('may have no common colours', () => {
    const own = joined(
      'GIF89a',
      [...le16(3), ...le16(2), 0, 0, 0],
      [0x2c, 0, 0, 0, 0, ...le16(3), ...le16(2), 0x80],
      [0, 0, 0, 255, 255, 255],
      [2, 2, 0x4c, 0x01, 0],
    );
    expect(identify(own).refusal).toBeUndefined();
    expect(identify(own.subarray(0, own.length - 1)).refusal).toBe('truncated');
  });
});

describe('BMP', () => {
  const header = (bits: number, compression = 0, height: readonly number[] = le32(4)) => {
    const row = Math.ceil((5 * bits) / 32) * 4;
    return joined(
      'BM',
      [...le32(0), 0, 0, 0, 0, ...le32(54)],
      [
        ...le32(40),
        ...le32(5),
        ...height,
        1,
        0,
        ...le16(bits),
        ...le32(compression),
        ...new Array(20).fill(0),
      ],
      new Uint8Array(row * 4),
    );
  };

  test('needs every byte of its rows, unless they are packed', () => {
    for (const bits of [1, 8, 24, 32]) {
      const whole = header(bits);
      expect(identify(whole).refusal, `${bits} bits`).toBeUndefined();
      expect(identify(whole.subarray(0, whole.length - 1)).refusal, `${bits} bits`).toBe('truncated');
    }
    const masks = header(32, 3);
    expect(identify(masks.subarray(0, masks.length - 1)).refusal).toBe('truncated');
    const packed = header(8, 1);
    expect(identify(packed.subarray(0, packed.length - 1)).refusal).toBeUndefined();
  });

  test('tells its colours, and may stand on its head', () => {
    expect(identify(header(8))).toMatchObject({ colourModel: 'indexed', hasAlpha: false });
    expect(identify(header(24))).toMatchObject({ colourModel: 'rgb', hasAlpha: false });
    expect(identify(header(32))).toMatchObject({ colourModel: 'rgb', hasAlpha: true });
    expect(identify(header(24, 0, [0xfc, 0xff, 0xff, 0xff]))).toMatchObject({ width: 5, height: 4 });
  });

  test('may have the short header of OS/2', () => {
    const short = (rows: number) =>
      joined(
        'BM',
        [...le32(0), 0, 0, 0, 0, ...le32(26)],
        [...le32(12), ...le16(5), ...le16(4), ...le16(1), ...le16(24)],
        new Uint8Array(rows),
      );
    expect(identify(short(64))).toMatchObject({
      width: 5,
      height: 4,
      colourModel: 'rgb',
      refusal: undefined,
    });
    expect(identify(short(63)).refusal).toBe('truncated');
  });
});

describe('what is no picture for a browser', () => {
  test.each([
    ['JPEG XL', '\xff\x0a\x00', 'unsupportedFormat', 'other'],
    ['JPEG XL in a container', '\0\0\0\x0cJXL \r\n', 'unsupportedFormat', 'other'],
    ['JPEG 2000', '\0\0\0\x0cjP  \r\n', 'unsupportedFormat', 'other'],
    ['Photoshop', '8BPS\0\x01', 'unsupportedFormat', 'other'],
    ['half a mark of JPEG XL', '\xff\x0b', 'notAnImage', 'other'],
    ['the other half', '\xfe\x0a', 'notAnImage', 'other'],
    ['an SVG behind a byte order mark and blanks', '\xef\xbb\xbf \n<SVG>', 'unsupportedFormat', 'svg'],
    ['a page', '<html><body>', 'notAnImage', 'other'],
    ['a text about SVG', 'how to write <svg', 'notAnImage', 'other'],
    ['a PDF behind noise', `${'x'.repeat(1019)}%PDF-1.4`, 'pdf', 'pdf'],
    ['noise with a PDF far behind', `${'x'.repeat(1020)}%PDF-1.4`, 'notAnImage', 'other'],
  ])('%s', (_what, content, refusal, format) => {
    expect(identify(joined(content))).toMatchObject({ refusal, format, width: 0, height: 0 });
  });

  test('has its type where there is a settled one', () => {
    expect(identify(joined('%PDF-1.4')).mime).toBe('application/pdf');
    expect(identify(joined('<svg')).mime).toBe('image/svg+xml');
    expect(identify(joined('8BPS')).mime).toBe('');
    expect(identify(joined('text')).mime).toBe('');
  });
});
