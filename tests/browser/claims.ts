/** Claims about a finished photo, checked from its bytes alone. */
import type { FittedPhoto, PhotoOutcome } from '../../core/photo/outcome.ts';
import type { PhotoSpec } from '../../core/photo/spec.ts';
import { bytesOf, type Rgb } from './drawn-pictures.ts';

export function claim(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

export function same(actual: unknown, expected: unknown, what: string): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  claim(a === e, `${what}: ${a} instead of ${e}`);
}

export function made(outcome: PhotoOutcome<Blob>): FittedPhoto<Blob> {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason} ${outcome.detail ?? ''}`);
  return outcome;
}

export interface Decoded {
  readonly width: number;
  readonly height: number;
  /** Mean colour of a square of pixels around a place given in shares of width and height. */
  readonly colourAt: (x: number, y: number) => Rgb;
  readonly data: Uint8ClampedArray;
}

export async function decoded(blob: Blob): Promise<Decoded> {
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const colourAt = (x: number, y: number): Rgb => {
    const sums = [0, 0, 0];
    for (let dy = -2; dy <= 2; dy += 1) {
      for (let dx = -2; dx <= 2; dx += 1) {
        const at = ((Math.round(y * height) + dy) * width + Math.round(x * width) + dx) * 4;
        for (let c = 0; c < 3; c += 1) sums[c] = (sums[c] ?? 0) + (data[at + c] ?? 0) / 25;
      }
    }
    return [sums[0] ?? 0, sums[1] ?? 0, sums[2] ?? 0];
  };
  return { width, height, colourAt, data };
}

export function closeColours(actual: Rgb, expected: Rgb, tolerance: number, what: string): void {
  const far = actual.some((value, i) => Math.abs(value - (expected[i] ?? 0)) > tolerance);
  claim(!far, `${what}: ${actual.map(Math.round)} instead of ${expected}`);
}

function contains(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].map((letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** Type, strict bytes, exact pixels, density, no metadata, few encodes: every promise at once. */
export async function keepsToSpec(photo: FittedPhoto<Blob>, spec: PhotoSpec): Promise<void> {
  const bytes = await bytesOf(photo.blob);
  const png = photo.format === 'png';
  same(photo.blob.type, png ? 'image/png' : 'image/jpeg', 'type');
  same([...bytes.subarray(0, 2)], png ? [0x89, 0x50] : [0xff, 0xd8], 'first bytes');
  same(photo.bytes, bytes.length, 'stated size');
  const max = spec.maxBytes === undefined ? Infinity : (spec.maxBytes / 1024) * 1000;
  claim(bytes.length <= max, `${bytes.length} bytes over ${max}`);
  claim(bytes.length >= (spec.minBytes ?? 0), `${bytes.length} bytes under ${spec.minBytes}`);
  const picture = await decoded(photo.blob);
  same([picture.width, picture.height], [photo.width, photo.height], 'stated pixels');
  if (spec.widthPx) same(picture.width, spec.widthPx, 'width');
  if (spec.heightPx) same(picture.height, spec.heightPx, 'height');
  if (!png) {
    const density =
      spec.dpi === undefined
        ? [0, 0, 1, 0, 1]
        : [1, spec.dpi >> 8, spec.dpi & 255, spec.dpi >> 8, spec.dpi & 255];
    same([...bytes.subarray(13, 18)], density, 'density bytes');
    same([...bytes.subarray(-2)], [0xff, 0xd9], 'last bytes');
  } else if (spec.dpi !== undefined) {
    claim(contains(bytes, 'pHYs'), 'no density chunk');
  }
  for (const mark of ['Exif', 'eXIf', 'ICC_PROFILE', 'iCCP', 'http://ns.adobe.com']) {
    claim(!contains(bytes, mark), `${mark} left in the file`);
  }
  claim(photo.encodes >= 1 && photo.encodes <= 5, `${photo.encodes} encodes`);
}
