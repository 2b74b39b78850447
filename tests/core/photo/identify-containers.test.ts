/** Pictures in containers: WebP, AVIF and HEIC, cut, turned, and with boxes that say nonsense. */
import { describe, expect, test } from 'vitest';
import { identify } from '../../../core/photo/identify.ts';
import { be16, be32, box, exif, isoFile, joined, le16, riff, riffChunk } from './file-builders.ts';

describe('WebP', () => {
  const lossy = riffChunk('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...le16(320), ...le16(200), 0, 0]);
  const extended = (flags: number) => riffChunk('VP8X', [flags, 0, 0, 0, 0x3f, 1, 0, 0xc7, 0, 0]);

  test('is turned by its EXIF, with or without the mark before it, and tells its profile', () => {
    for (const mark of ['', 'Exif\0\0']) {
      const info = identify(
        riff(extended(0), riffChunk('ICCP', [1, 2, 3]), lossy, riffChunk('EXIF', joined(mark, exif(6)))),
      );
      expect(info).toMatchObject({
        hasExif: true,
        hasProfile: true,
        hasAlpha: false,
        colourModel: 'rgb',
        orientation: 6,
        upright: { width: 200, height: 320 },
        refusal: undefined,
      });
    }
  });

  test('that moves is a picture, and one without any is damaged', () => {
    const frame = riffChunk('ANMF', new Array(30).fill(0));
    expect(identify(riff(extended(0x10), frame))).toMatchObject({ hasAlpha: true, refusal: undefined });
    expect(identify(riff(extended(0x10), riffChunk('ALPH', [1]))).refusal).toBe('damaged');
  });

  test('cut anywhere is truncated, and what follows it is none of it', () => {
    const whole = riff(lossy);
    for (let length = 12; length < whole.length; length += 1)
      expect(identify(whole.subarray(0, length)).refusal, `cut at ${length}`).toBe('truncated');
    expect(identify(joined(whole, 'more behind it')).refusal).toBeUndefined();
    // One chunk that says it is longer than the file.
    const lying = whole.slice();
    lying[16] = 200;
    expect(identify(lying).refusal).toBe('truncated');
  });
});

describe('AVIF and HEIC', () => {
  const sized = (width: number, height: number) => box('ispe', [0, 0, 0, 0, ...be32(width), ...be32(height)]);

  test('have the size of their largest picture', () => {
    expect(identify(isoFile(['avif'], 4, 3, [sized(40, 30)]))).toMatchObject({ width: 40, height: 30 });
    expect(identify(isoFile(['heic'], 40, 30, [sized(4, 3)]))).toMatchObject({
      width: 40,
      height: 30,
      mime: 'image/heic',
      format: 'heic',
    });
    expect(identify(isoFile(['heix'], 0, 0)).refusal).toBe('damaged');
    expect(identify(joined(box('ftyp', joined('avif', be32(0))), box('mdat', [1]))).refusal).toBe('damaged');
  });

  test('turned by a half stay as wide', () => {
    expect(identify(isoFile(['avif'], 4, 3, [box('irot', [2])])).orientation).toBe(1);
    expect(identify(isoFile(['avif'], 4, 3, [box('irot', [3])])).orientation).toBe(6);
  });

  test.each([
    [16, true],
    [18, true],
    [17, false],
    [13, false],
  ])('with transfer %i have a high range: %s', (transfer, highRange) => {
    const colour = box('colr', joined('nclx', be16(9), be16(transfer), be16(9), [0x80]));
    expect(identify(isoFile(['avif'], 4, 3, [colour]))).toMatchObject({ highRange, hasProfile: false });
  });

  test.each([
    [['mp42', 'isom'], 'notAnImage', 'other'],
    [['miaf', 'avif'], undefined, 'avif'],
    [['miaf', 'heic'], undefined, 'heic'],
    [['isom', 'msf1'], undefined, 'heic'],
  ] as const)('are told by any of their brands: %o', (brands, refusal, format) => {
    expect(identify(isoFile(brands, 4, 3))).toMatchObject({ refusal, format });
  });

  test('may have a box that reaches to the end, or one with a long length', () => {
    const open = joined(isoFile(['avif'], 4, 3), be32(0), 'free', new Array(9).fill(1));
    expect(identify(open).refusal).toBeUndefined();
    const long = (size: number) =>
      joined(isoFile(['avif'], 4, 3), be32(1), 'free', be32(0), be32(size), new Array(4).fill(1));
    expect(identify(long(20)).refusal).toBeUndefined();
    expect(identify(long(21)).refusal).toBe('truncated');
  });

  test('whose boxes say nonsense come to an end', () => {
    const nonsense = joined(isoFile(['avif'], 4, 3), be32(3), 'free', new Array(20).fill(1));
    expect(identify(nonsense).refusal).toBeUndefined();
  });
});
