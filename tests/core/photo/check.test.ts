import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../core/photo/check.ts';
import { identify } from '../../../core/photo/identify.ts';
import type { ImageInfo } from '../../../core/photo/image-info.ts';
import type { PhotoSpec } from '../../../core/photo/spec.ts';
import { be16, exif, isoFile, joined, jpeg, png, segment } from './file-builders.ts';

const shanghai: PhotoSpec = {
  kind: 'portrait',
  formats: ['jpg'],
  minBytes: 20480,
  maxBytes: 51200,
  widthPx: 358,
  heightPx: 441,
  dpi: 350,
};

function fitting(change: Partial<ImageInfo> = {}): ImageInfo {
  const jfif = segment(0xe0, joined('JFIF\0', [1, 1, 1, ...be16(350), ...be16(350), 0, 0]));
  return { ...identify(jpeg({ width: 358, height: 441, before: [jfif] })), bytes: 30000, ...change };
}

const codes = (info: ImageInfo, spec: PhotoSpec, name?: string) =>
  checkFile(info, spec, name).map(({ code }) => code);

describe('a file that keeps to every limit', () => {
  test('has nothing wrong with it, whatever its letters are', () => {
    expect(checkFile(fitting(), shanghai, 'ME.JPEG')).toEqual([]);
    expect(checkFile(fitting(), shanghai)).toEqual([]);
    expect(checkFile(fitting(), {})).toEqual([]);
  });

  test('may lie on both ends of the band, counted in 1024', () => {
    expect(codes(fitting({ bytes: 20480 }), shanghai)).toEqual([]);
    expect(codes(fitting({ bytes: 51200 }), shanghai)).toEqual([]);
  });
});

describe('each limit', () => {
  test('is one byte wide', () => {
    expect(checkFile(fitting({ bytes: 20479 }), shanghai)).toEqual([
      { code: 'tooFewBytes', actual: 20479, wanted: 20480 },
    ]);
    expect(checkFile(fitting({ bytes: 51201 }), shanghai)).toEqual([
      { code: 'tooManyBytes', actual: 51201, wanted: 51200 },
    ]);
  });

  test('on exact pixels is one pixel wide', () => {
    expect(checkFile(fitting({ upright: { width: 359, height: 441 } }), shanghai)).toEqual([
      { code: 'wrongPixels', actual: { width: 359, height: 441 }, wanted: { width: 358, height: 441 } },
    ]);
  });

  test('on the range of pixels names the side', () => {
    const spec: PhotoSpec = { minWidthPx: 300, maxWidthPx: 400, minHeightPx: 400, maxHeightPx: 500 };
    expect(codes(fitting(), spec)).toEqual([]);
    expect(codes(fitting({ upright: { width: 299, height: 501 } }), spec)).toEqual(['tooNarrow', 'tooTall']);
    expect(codes(fitting({ upright: { width: 401, height: 399 } }), spec)).toEqual(['tooWide', 'tooShort']);
  });

  test('on one exact side leaves the other free', () => {
    expect(codes(fitting(), { widthPx: 358 })).toEqual([]);
    expect(codes(fitting(), { widthPx: 480 })).toEqual(['tooNarrow']);
  });

  test('on the longer side is kept unless the pixels are to be kept', () => {
    expect(codes(fitting(), { maxSidePx: 400 })).toEqual(['sideTooLong']);
    expect(codes(fitting(), { maxSidePx: 400, keepPixels: true })).toEqual([]);
  });

  test('in millimetres with a density asks for the pixels they make, rounded either way', () => {
    const spec: PhotoSpec = { kind: 'portrait', widthMm: 26, heightMm: 32, dpi: 350 };
    expect(codes(fitting(), spec)).toEqual([]);
    expect(codes(fitting({ upright: { width: 357, height: 440 } }), spec)).toEqual([]);
    expect(codes(fitting({ upright: { width: 355, height: 441 } }), spec)).toEqual(['wrongPixels']);
  });

  test('in millimetres alone asks for the shape of a portrait', () => {
    expect(codes(fitting(), { kind: 'portrait', widthMm: 26, heightMm: 32 })).toEqual([]);
    expect(codes(fitting(), { kind: 'portrait', widthMm: 35, heightMm: 35 })).toEqual(['wrongShape']);
    expect(codes(fitting(), { kind: 'document', widthMm: 35, heightMm: 35 })).toEqual([]);
  });

  test('on density counts for portraits and not for scans', () => {
    expect(checkFile(fitting({ density: undefined }), shanghai)).toEqual([
      { code: 'wrongDensity', actual: undefined, wanted: 350 },
    ]);
    expect(codes(fitting({ density: { x: 72, y: 72 } }), { ...shanghai, dpi: 300 })).toEqual([
      'wrongDensity',
    ]);
    expect(codes(fitting({ density: undefined }), { ...shanghai, kind: 'document' })).toEqual([]);
  });
});

describe('format and name', () => {
  test('of another kind are told apart', () => {
    const picture = fitting({ format: 'png' });
    expect(checkFile(picture, shanghai, 'me.png')[0]).toEqual({
      code: 'wrongFormat',
      actual: 'png',
      wanted: ['jpg'],
    });
    expect(codes(fitting(), shanghai, 'me.png')).toEqual(['misleadingName']);
  });

  test('do not matter where the spec names no format', () => {
    expect(codes(fitting(), { maxBytes: 51200 }, 'me.png')).toEqual([]);
  });

  test('with no extension or a name that only has dots raise nothing', () => {
    expect(codes(fitting(), shanghai, 'scan')).toEqual([]);
    expect(codes(fitting(), shanghai, '.jpg')).toEqual([]);
  });
});

describe('a file that cannot be opened', () => {
  test('is reported with its reason alone', () => {
    const cut = identify(jpeg().subarray(0, 100));
    expect(checkFile(cut, shanghai, 'me.jpg')).toEqual([{ code: 'unreadable', reason: 'truncated' }]);
  });

  test('is fine where it is no picture and the portal takes that', () => {
    const pdf = identify(joined('%PDF-1.7'));
    expect(checkFile(pdf, { formats: ['pdf', 'jpg'], maxBytes: 1e6 }, 'a.pdf')).toEqual([]);
    expect(checkFile(pdf, { formats: ['pdf'], minBytes: 100 }).map(({ code }) => code)).toEqual([
      'tooFewBytes',
    ]);
    expect(checkFile(pdf, { kind: 'document', maxBytes: 1e6 })).toEqual([]);
    expect(checkFile(pdf, shanghai)).toEqual([{ code: 'unreadable', reason: 'pdf' }]);
    const heic = identify(isoFile(['heic'], 10, 10));
    expect(checkFile(heic, { formats: ['heic'] })).toEqual([]);
    expect(checkFile(heic, {})).toEqual([{ code: 'rareFormat', actual: 'heic' }]);
  });
});

test('a portrait that only its metadata turns is pointed out', () => {
  const turned = segment(0xe1, joined('Exif\0\0', exif(6)));
  const info = identify(jpeg({ width: 441, height: 358, before: [turned] }));
  expect(info.upright).toEqual({ width: 358, height: 441 });
  expect(codes(info, { kind: 'portrait' })).toEqual(['turnedByMetadata']);
  expect(codes(info, { kind: 'document' })).toEqual([]);
});

test('a PNG is measured like any other picture', () => {
  expect(codes(identify(png(358, 441)), { formats: ['png'], widthPx: 358, heightPx: 441 }, 'a.png')).toEqual(
    [],
  );
});
