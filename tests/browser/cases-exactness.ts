/** Every kind of picture into every kind of limit. */
import type { PhotoSpec } from '../../core/photo/spec.ts';
import { fitPhoto } from '../../platform/photo/fit.ts';
import { claim, closeColours, decoded, keepsToSpec, made, same } from './claims.ts';
import { blobOf, bytesOf, flat, noise, paper, portrait } from './drawn-pictures.ts';
import type { PhotoCase } from './photo-cases.ts';

const kib = 1024;

export const card: PhotoSpec = {
  kind: 'portrait',
  formats: ['jpg'],
  minBytes: 20 * kib,
  maxBytes: 50 * kib,
  widthPx: 358,
  heightPx: 441,
  dpi: 350,
};

const specs: readonly [string, PhotoSpec][] = [
  ['358 x 441, 20 to 50 KB, 350 dpi', card],
  ['358 x 441, 14 to 40 KB', { ...card, minBytes: 14 * kib, maxBytes: 40 * kib, dpi: undefined }],
  ['358 x 441, 9 to 20 KB', { ...card, minBytes: 9 * kib, maxBytes: 20 * kib }],
  [
    '480 x 640, at most 200 KB',
    { formats: ['jpg', 'png'], maxBytes: 200 * kib, widthPx: 480, heightPx: 640 },
  ],
  [
    'PNG 358 x 441, at most 200 KB',
    { formats: ['png'], maxBytes: 200 * kib, widthPx: 358, heightPx: 441, dpi: 300 },
  ],
  ['free pixels, 100 to 300 KB', { formats: ['jpg'], minBytes: 100 * kib, maxBytes: 300 * kib }],
  ['a document of at most 1 MB', { kind: 'document', formats: ['jpg'], maxBytes: 1000 * kib }],
];

const pictures: readonly [string, () => Promise<Blob>][] = [
  ['a portrait in JPEG', () => blobOf(portrait(900, 1200), 'image/jpeg')],
  ['a portrait in PNG', () => blobOf(portrait(640, 700))],
  ['a portrait in WebP', () => blobOf(portrait(800, 800), 'image/webp')],
  ['a page of text', () => blobOf(paper(1240, 1754), 'image/jpeg')],
  ['noise', () => blobOf(noise(700, 900))],
  ['a plain white picture', () => blobOf(flat(500, 700, '#ffffff'))],
];

const matrix: PhotoCase[] = specs.flatMap(([specName, spec]) =>
  pictures.map(([pictureName, draw]) => ({
    name: `${pictureName} becomes ${specName}`,
    run: async () => {
      const input = await draw();
      const before = await bytesOf(input);
      await keepsToSpec(made(await fitPhoto(input, spec)), spec);
      same(await bytesOf(input), before, 'the original');
    },
  })),
);

export const exactnessCases: readonly PhotoCase[] = [
  ...matrix,
  {
    name: 'a portrait fills the band nearly to its top',
    run: async () => {
      const photo = made(await fitPhoto(await blobOf(portrait(900, 1200, 24), 'image/jpeg'), card));
      claim(photo.quality < 100, `quality ${photo.quality}`);
      claim(photo.bytes >= 49_000, `${photo.bytes} bytes`);
      claim(photo.encodes <= 3, `${photo.encodes} encodes`);
    },
  },
  {
    name: 'a flat picture is completed with a comment, said so, and its pixels stay flat',
    run: async () => {
      const photo = made(await fitPhoto(await blobOf(flat(600, 800, '#7090b0')), card));
      claim(photo.notes.includes('padded'), `notes ${photo.notes}`);
      same(photo.quality, 100, 'quality before completing');
      const bytes = await bytesOf(photo.blob);
      same([...bytes.subarray(20, 22)], [0xff, 0xfe], 'comment right after the header');
      const { data } = await decoded(photo.blob);
      closeColours([data[0] ?? 0, data[1] ?? 0, data[2] ?? 0], [0x70, 0x90, 0xb0], 1, 'first pixel');
    },
  },
  {
    name: 'a picture that need not be completed is not',
    run: async () => {
      const photo = made(await fitPhoto(await blobOf(noise(400, 500)), card));
      claim(!photo.notes.includes('padded'), `notes ${photo.notes}`);
    },
  },
  {
    name: 'free pixels grow before a comment is added',
    run: async () => {
      const spec: PhotoSpec = {
        formats: ['jpg'],
        minBytes: 300 * kib,
        maxBytes: 2000 * kib,
        maxSidePx: 2000,
      };
      const photo = made(await fitPhoto(await blobOf(portrait(1900, 2400, 2), 'image/jpeg'), spec));
      await keepsToSpec(photo, spec);
    },
  },
  {
    name: 'a PNG that fits is lossless',
    run: async () => {
      const drawn = portrait(358, 441, 0);
      const spec: PhotoSpec = { formats: ['png'], maxBytes: 400 * kib, widthPx: 358, heightPx: 441 };
      const photo = made(await fitPhoto(await blobOf(drawn), spec));
      same(photo.quality, 100, 'quality');
      const { data } = await decoded(photo.blob);
      const expected = drawn.getImageData(0, 0, 358, 441).data;
      same(
        data.findIndex((value, i) => value !== expected[i]),
        -1,
        'first pixel that differs',
      );
    },
  },
  {
    name: 'working in this thread gives the same bytes as the worker',
    run: async () => {
      const input = await blobOf(portrait(700, 900), 'image/jpeg');
      const there = made(await fitPhoto(input, card));
      const here = made(await fitPhoto(input, card, { worker: false }));
      same(await bytesOf(here.blob), await bytesOf(there.blob), 'bytes');
    },
  },
];
