/** Every bad input has its reason, quickly, and never an exception. */
import type { PhotoSpec, RefusalReason } from '../../core/photo/spec.ts';
import { fitPhoto, previewPhoto } from '../../platform/photo/fit.ts';
import { card } from './cases-exactness.ts';
import { claim, made, same } from './claims.ts';
import { blobOf, bytesOf, noise, portrait } from './drawn-pictures.ts';
import type { PhotoCase } from './photo-cases.ts';

const text =
  (content: string, type = 'image/jpeg') =>
  async () =>
    new Blob([content], { type });

async function jpegBytes(): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(await blobOf(portrait(400, 500), 'image/jpeg'));
}

async function pngBytes(): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(await blobOf(portrait(300, 400)));
}

/** The place of the frame header's sizes in a JPEG. */
function frameSizes(bytes: Uint8Array): number {
  const frame = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc0 && bytes[i + 2] === 0);
  return frame + 5;
}

async function lyingJpeg(width: number, height: number): Promise<Blob> {
  const bytes = await bytesOf(await blobOf(noise(400, 500), 'image/jpeg', 0.9));
  bytes.set([height >> 8, height & 255, width >> 8, width & 255], frameSizes(bytes));
  return new Blob([bytes]);
}

const refused: readonly [string, RefusalReason, () => Promise<Blob>][] = [
  ['an empty file', 'empty', text('')],
  ['one byte', 'notAnImage', text('x')],
  ['a web page named as a photo', 'notAnImage', text('<!doctype html><html><body>Error</body></html>')],
  ['a PDF named as a photo', 'pdf', text('%PDF-1.4\n%%EOF')],
  ['an SVG', 'unsupportedFormat', text('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml')],
  ['an archive', 'notAnImage', text('PK\u0003\u0004rest')],
  ['a HEIC without a picture', 'damaged', text('\0\0\0\u0018ftypheic\0\0\0\0heicmif1')],
  [
    'a JPEG cut in half',
    'truncated',
    async () => {
      const bytes = await jpegBytes();
      return new Blob([bytes.slice(0, bytes.length >> 1)]);
    },
  ],
  [
    'a JPEG cut in half and closed again',
    'truncated',
    async () => {
      const bytes = await jpegBytes();
      return new Blob([bytes.slice(0, bytes.length >> 1), Uint8Array.of(0xff, 0xd9)]);
    },
  ],
  ['a JPEG that says it is a little lower', 'damaged', () => lyingJpeg(400, 440)],
  ['a JPEG that says it is a little higher', 'truncated', () => lyingJpeg(400, 560)],
  [
    'a JPEG without its last two bytes',
    'truncated',
    async () => new Blob([(await jpegBytes()).slice(0, -2)]),
  ],
  ['a JPEG that says it has no pixels', 'damaged', () => lyingJpeg(0, 0)],
  ['a JPEG that says it is tiny', 'damaged', () => lyingJpeg(40, 40)],
  ['a JPEG that says it is huge', 'tooManyPixels', () => lyingJpeg(65500, 65500)],
  [
    'a PNG cut in half',
    'truncated',
    async () => {
      const bytes = await pngBytes();
      return new Blob([bytes.slice(0, bytes.length >> 1)]);
    },
  ],
  [
    'a PNG with a flipped byte',
    'damaged',
    async () => {
      const bytes = await pngBytes();
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0x40;
      return new Blob([bytes]);
    },
  ],
  ['a picture a fraction of the size asked for', 'tooFewPixels', () => blobOf(portrait(40, 50))],
];

const accepted: readonly [string, () => Promise<Blob>][] = [
  ['a JPEG followed by junk', async () => new Blob([await jpegBytes(), new Uint8Array(4000).fill(0xff)])],
  ['a JPEG that calls itself a PNG', async () => new Blob([await jpegBytes()], { type: 'image/png' })],
  ['a PNG that calls itself a HEIC', async () => new Blob([await pngBytes()], { type: 'image/heic' })],
];

const impossible: readonly [string, RefusalReason, PhotoSpec][] = [
  ['a PDF', 'formatNotMade', { formats: ['pdf'] }],
  ['a BMP', 'formatNotMade', { formats: ['bmp'] }],
  [
    'noise in too few bytes',
    'cannotReachMaximum',
    { formats: ['jpg'], maxBytes: 2048, widthPx: 800, heightPx: 800 },
  ],
  [
    'a PNG in too few bytes',
    'cannotReachMaximum',
    { formats: ['png'], maxBytes: 2048, widthPx: 800, heightPx: 800 },
  ],
];

const contradiction: PhotoSpec = {
  formats: ['jpg'],
  minBytes: 60_000,
  maxBytes: 50_000,
  widthPx: 300,
  heightPx: 300,
};

export const refusalCases: readonly PhotoCase[] = [
  ...refused.map(([name, reason, build]) => ({
    name: `${name} is refused as ${reason}, in under 200 ms`,
    run: async () => {
      const input = await build();
      // The worker's own start is not the file's fault.
      await previewPhoto(new Blob([]));
      const started = performance.now();
      const outcome = await fitPhoto(input, card);
      const ms = performance.now() - started;
      claim(!outcome.ok && outcome.reason === reason, `got ${JSON.stringify(outcome)}`);
      claim(ms < 200, `took ${Math.round(ms)} ms`);
      if (reason === 'tooFewPixels') return;
      const preview = await previewPhoto(input);
      claim(!preview.ok && preview.reason === reason, `preview got ${JSON.stringify(preview)}`);
    },
  })),
  ...accepted.map(([name, build]) => ({
    name: `${name} is accepted`,
    run: async () => {
      made(await fitPhoto(await build(), card));
    },
  })),
  ...impossible.map(([name, reason, spec]) => ({
    name: `${name} is refused as ${reason}`,
    run: async () => {
      const outcome = await fitPhoto(await blobOf(noise(900, 900)), spec);
      claim(!outcome.ok && outcome.reason === reason, `got ${JSON.stringify(outcome)}`);
    },
  })),
  {
    name: 'limits that contradict each other are refused as cannotReachMinimum',
    run: async () => {
      const outcome = await fitPhoto(await blobOf(portrait(400, 400)), contradiction);
      claim(!outcome.ok && outcome.reason === 'cannotReachMinimum', `got ${JSON.stringify(outcome)}`);
    },
  },
  {
    name: 'a JPEG cut anywhere is never accepted',
    run: async () => {
      const bytes = await jpegBytes();
      for (let share = 0.02; share < 1; share += 0.07) {
        const outcome = await fitPhoto(new Blob([bytes.slice(0, Math.floor(bytes.length * share))]), card);
        same(outcome.ok ? 'made' : outcome.reason, 'truncated', `cut at ${share}`);
      }
    },
  },
];
