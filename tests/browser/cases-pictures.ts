/** What a picture looks like after: upright, the right colours, the right part. */
import type { PhotoSpec } from '../../core/photo/spec.ts';
import { fitPhoto, previewPhoto } from '../../platform/photo/fit.ts';
import { card } from './cases-exactness.ts';
import { claim, closeColours, decoded, keepsToSpec, made, same } from './claims.ts';
import {
  blobOf,
  bytesOf,
  canvasOf,
  exifBody,
  flat,
  p3Profile,
  portrait,
  quarterColours,
  turnedQuarters,
  withSegment,
} from './drawn-pictures.ts';
import type { PhotoCase } from './photo-cases.ts';

const quarters: PhotoSpec = { formats: ['jpg'], widthPx: 240, heightPx: 320, maxBytes: 100 * 1024 };

async function turned(orientation: number): Promise<Blob> {
  const stored = await blobOf(turnedQuarters(600, 800, orientation), 'image/jpeg', 0.95);
  return withSegment(stored, 0xe1, exifBody(orientation));
}

async function readsInOrder(blob: Blob): Promise<void> {
  const picture = await decoded(blob);
  quarterColours.forEach((colour, i) => {
    const at = picture.colourAt(i % 2 ? 0.75 : 0.25, i < 2 ? 0.25 : 0.75);
    closeColours(at, colour, 12, `quarter ${i + 1}`);
  });
}

const orientations: PhotoCase[] = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => ({
  name: `EXIF orientation ${orientation} comes out upright, once`,
  run: async () => {
    const input = await turned(orientation);
    const photo = made(await fitPhoto(input, quarters));
    await keepsToSpec(photo, quarters);
    same(photo.source, { width: 600, height: 800 }, 'upright source');
    await readsInOrder(photo.blob);
    const preview = await previewPhoto(input, { maxSide: 400 });
    if (!preview.ok) throw new Error(preview.reason);
    same([preview.width, preview.height], [300, 400], 'preview size');
    await readsInOrder(preview.blob);
  },
}));

export const pictureCases: readonly PhotoCase[] = [
  ...orientations,
  {
    name: 'a crop is taken in upright pixels',
    run: async () => {
      const crop = { x: 310, y: 10, width: 270, height: 360 };
      const photo = made(await fitPhoto(await turned(6), quarters, { crop }));
      same(photo.crop, crop, 'crop');
      closeColours(
        (await decoded(photo.blob)).colourAt(0.5, 0.5),
        quarterColours[1] ?? [0, 0, 0],
        12,
        'colour',
      );
    },
  },
  {
    name: 'a crop of another shape is cut, never stretched',
    run: async () => {
      const context = flat(800, 800, '#ffffff');
      context.fillStyle = '#000000';
      context.beginPath();
      context.arc(400, 400, 100, 0, Math.PI * 2);
      context.fill();
      const photo = made(
        await fitPhoto(await blobOf(context), card, { crop: { x: 0, y: 200, width: 800, height: 400 } }),
      );
      const { data, width, height } = await decoded(photo.blob);
      const dark = (x: number, y: number) => (data[(y * width + x) * 4] ?? 255) < 128;
      const across = Array.from({ length: width }, (_, x) => dark(x, Math.floor(height / 2))).filter(
        Boolean,
      ).length;
      const down = Array.from({ length: height }, (_, y) => dark(Math.floor(width / 2), y)).filter(
        Boolean,
      ).length;
      claim(across > 100 && Math.abs(across - down) <= 2, `circle of ${across} x ${down}`);
      claim(photo.notes.includes('cropped'), `notes ${photo.notes}`);
    },
  },
  {
    name: 'transparent parts become white and are noted',
    run: async () => {
      const context = canvasOf(500, 600);
      context.fillStyle = '#c03030';
      context.fillRect(0, 0, 250, 600);
      context.fillStyle = 'rgb(0 0 0 / 50%)';
      context.fillRect(250, 300, 250, 300);
      const photo = made(await fitPhoto(await blobOf(context), card));
      const picture = await decoded(photo.blob);
      closeColours(picture.colourAt(0.25, 0.5), [0xc0, 0x30, 0x30], 4, 'opaque part');
      closeColours(picture.colourAt(0.75, 0.2), [255, 255, 255], 2, 'clear part');
      closeColours(picture.colourAt(0.75, 0.8), [127, 127, 127], 3, 'half clear part');
      claim(photo.notes.includes('flattened'), `notes ${photo.notes}`);
    },
  },
  {
    name: 'Display P3 is converted to sRGB',
    run: async () => {
      const plain = await blobOf(flat(400, 500, 'rgb(180 90 60)'), 'image/jpeg', 1);
      // Canvas files may bring a profile of their own: the first one counts, so all others are dropped.
      const bytes = await bytesOf(plain);
      const own = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xe2);
      const end = own + 2 + ((bytes[own + 2] ?? 0) << 8) + (bytes[own + 3] ?? 0);
      const bare = own < 0 ? plain : new Blob([bytes.slice(0, own), bytes.slice(end)]);
      const photo = made(await fitPhoto(await withSegment(bare, 0xe2, p3Profile()), card));
      closeColours((await decoded(photo.blob)).colourAt(0.5, 0.5), [193, 83, 51], 5, 'colour');
    },
  },
  {
    name: 'a grey picture stays grey in three channels',
    run: async () => {
      const photo = made(await fitPhoto(await blobOf(flat(400, 500, '#808080'), 'image/jpeg'), card));
      closeColours((await decoded(photo.blob)).colourAt(0.5, 0.5), [128, 128, 128], 1, 'colour');
      const bytes = await bytesOf(photo.blob);
      const frame = bytes.findIndex(
        (byte, i) => byte === 0xff && bytes[i + 1] === 0xc0 && bytes[i + 2] === 0,
      );
      same(bytes[frame + 9], 3, 'channels');
    },
  },
  {
    name: 'a picture smaller than asked is enlarged and noted',
    run: async () => {
      const photo = made(await fitPhoto(await blobOf(portrait(179, 220)), card));
      await keepsToSpec(photo, card);
      claim(
        photo.notes.includes('enlarged') && photo.scale > 1.9,
        `notes ${photo.notes}, scale ${photo.scale}`,
      );
    },
  },
  {
    name: 'shrinking keeps fine lines: a checked pattern turns an even grey, without stripes',
    run: async () => {
      const context = flat(1432, 1764, '#ffffff');
      context.fillStyle = '#000000';
      for (let x = 0; x < 1432; x += 2) context.fillRect(x, 0, 1, 1764);
      const photo = made(await fitPhoto(await blobOf(context), card));
      const { data } = await decoded(photo.blob);
      // The filter ends at the picture's edge, where the last two columns lean to one side.
      const inside = (x: number) => x >= 2 && x < 356;
      const levels = data.filter((_, i) => i % 4 === 0 && inside((i / 4) % 358));
      const least = levels.reduce((a, b) => Math.min(a, b));
      const most = levels.reduce((a, b) => Math.max(a, b));
      claim(least >= 122 && most <= 134, `levels from ${least} to ${most}`);
    },
  },
];
