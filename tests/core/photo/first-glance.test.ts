import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../core/photo/check.ts';
import { glance, glanceRule, surelyFits } from '../../../core/photo/first-glance.ts';
import { identify } from '../../../core/photo/identify.ts';
import type { PhotoSpec } from '../../../core/photo/spec.ts';
import { be16, exif, gif, joined, jpeg, png, pngChunk, segment } from './file-builders.ts';

const shanghai: PhotoSpec = {
  kind: 'portrait',
  formats: ['jpg'],
  minBytes: 2000,
  maxBytes: 51200,
  widthPx: 358,
  heightPx: 441,
  dpi: 350,
};

const jfif = (dpi: number, unit = 1) =>
  segment(0xe0, joined('JFIF\0', [1, 1, unit, ...be16(dpi), ...be16(dpi), 0, 0]));
const turned = (orientation: number) => segment(0xe1, joined('Exif\0\0', exif(orientation)));
const comment = (length: number) => segment(0xfe, new Array(length).fill(32));
const card = (before: Uint8Array[] = [jfif(350)], more: Parameters<typeof jpeg>[0] = {}) =>
  jpeg({ width: 358, height: 441, before: [...before, comment(3000)], ...more });

/** The ends of a file as the content script reads them. */
function ends(bytes: Uint8Array): string {
  const tail = bytes.slice(Math.max(0, bytes.length - glance.tail));
  return Buffer.from(joined(bytes.slice(0, glance.head), tail)).toString('latin1');
}

function fits(bytes: Uint8Array, spec: PhotoSpec, name = 'me.jpg'): boolean {
  return surelyFits(ends(bytes), { name, size: bytes.length }, glanceRule(spec));
}

describe('a first glance', () => {
  test('is sure of a photo that keeps to every limit', () => {
    expect(fits(card(), shanghai)).toBe(true);
    expect(fits(card([jfif(350), turned(1)]), shanghai, 'ME.JPEG')).toBe(true);
    expect(fits(card([jfif(350)], { frame: 0xc2 }), shanghai)).toBe(true);
  });

  test('reads the letters of a byte from its low half alone, as the browser gives them', () => {
    const high = ends(card()).replace(/[\x80-\xff]/g, (letter) =>
      String.fromCharCode(0xf700 + letter.charCodeAt(0)),
    );
    expect(surelyFits(high, { name: 'me.jpg', size: card().length }, glanceRule(shanghai))).toBe(true);
  });

  test.each<[string, Uint8Array, string]>([
    ['other pixels', card([jfif(350)], { width: 359 }), 'me.jpg'],
    ['another density', card([jfif(300)]), 'me.jpg'],
    ['no density', card([]), 'me.jpg'],
    ['metadata that turns it', card([jfif(350), turned(6)]), 'me.jpg'],
    ['a name of another format', card(), 'me.png'],
    ['a missing end', card([jfif(350)], { end: [] }), 'me.jpg'],
    ['too few bytes', jpeg({ width: 358, height: 441, before: [jfif(350)], kept: 0.1 }), 'me.jpg'],
    ['too many bytes', card([jfif(350), comment(60_000)]), 'me.jpg'],
    ['another format', png(358, 441), 'me.png'],
    ['nothing in it', new Uint8Array(), 'me.jpg'],
  ])('is not sure of a file with %s', (_what, bytes, name) => {
    expect(fits(bytes, shanghai, name)).toBe(false);
  });

  test('is sure of a PDF where one is asked for, and never where a portrait is', () => {
    const pdf = joined('%PDF-1.7\n', new Array(3000).fill(32));
    expect(fits(pdf, { kind: 'document', formats: ['pdf'], maxBytes: 5000 }, 'rib.pdf')).toBe(true);
    expect(fits(pdf, { kind: 'document', maxBytes: 5000 }, 'rib.pdf')).toBe(true);
    expect(fits(pdf, { kind: 'portrait', maxBytes: 5000 }, 'rib.pdf')).toBe(false);
    expect(fits(pdf, { kind: 'document', formats: ['pdf'], maxBytes: 2000 }, 'rib.pdf')).toBe(false);
  });

  test('leaves a PNG with a density or with metadata to the full look, and other formats', () => {
    const spec: PhotoSpec = { formats: ['png', 'gif'], widthPx: 4, heightPx: 3 };
    expect(fits(png(), spec, 'me.png')).toBe(true);
    expect(fits(png(4, 3, 2, [pngChunk('pHYs', new Array(9).fill(0))]), spec, 'me.png')).toBe(false);
    expect(fits(png(4, 3, 2, [pngChunk('eXIf', exif(6))]), spec, 'me.png')).toBe(false);
    expect(fits(png(5, 3), spec, 'me.png')).toBe(false);
    expect(fits(png().slice(0, -4), spec, 'me.png')).toBe(false);
    expect(fits(gif(4, 3), spec, 'me.gif')).toBe(false);
  });

  test('lets nothing through that the full look would hold', () => {
    const side = fc.integer({ min: 1, max: 90 });
    const none = { weight: 14, arbitrary: fc.constant(undefined) };
    const limit = fc.oneof(none, { weight: 1, arbitrary: side });
    const bytes = fc.oneof(none, { weight: 1, arbitrary: fc.integer({ min: 0, max: 900 }) });
    const spec = fc.record({
      kind: fc.constantFrom('portrait', 'document', undefined),
      formats: fc.constantFrom(undefined, [], ['jpg'], ['png'], ['pdf'], ['jpg', 'png']),
      minBytes: bytes,
      maxBytes: bytes,
      widthPx: limit,
      heightPx: limit,
      minWidthPx: limit,
      maxWidthPx: limit,
      minHeightPx: limit,
      maxHeightPx: limit,
      widthMm: limit,
      heightMm: limit,
      dpi: fc.constantFrom(undefined, 25, 72, 350),
      maxSidePx: limit,
      keepPixels: fc.constantFrom(undefined, true, false),
    }) as fc.Arbitrary<PhotoSpec>;
    const before = fc.subarray([
      jfif(350),
      jfif(72),
      jfif(28, 2),
      turned(1),
      turned(3),
      turned(8),
      comment(9),
    ]);
    const photo = fc.oneof(
      fc
        .record({ width: side, height: side, before, frame: fc.constantFrom(0xc0, 0xc1, 0xc2, 0xc9) })
        .map(jpeg),
      fc.tuple(side, side).map(([width, height]) => png(width, height)),
      fc.constant(joined('%PDF-1.4', new Array(200).fill(10))),
    );
    const name = fc.constantFrom('a.jpg', 'a.JPEG', 'a.png', 'a.pdf', 'a.jfif', 'a');
    let sure = 0;
    fc.assert(
      fc.property(photo, spec, name, (file, limits, called) => {
        if (!fits(file, limits, called)) return;
        sure += 1;
        expect(checkFile(identify(file), limits, called)).toEqual([]);
      }),
      { numRuns: 6000, seed: 7 },
    );
    expect(sure).toBeGreaterThan(150);
  });
});
