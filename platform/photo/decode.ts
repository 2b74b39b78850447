/** From bytes to a bitmap that stands upright. */
import { mostPixels } from '../../core/photo/identify.ts';
import type { ImageInfo } from '../../core/photo/image-info.ts';
import type { RefusalReason } from '../../core/photo/spec.ts';
import { decodedOnce, forgetLastDecoded } from './decoders/last-decoded.ts';
import { uprighted } from './decoders/upright.ts';

/** Above this a failed decode is more likely a want of memory than a damaged file. */
const manyPixels = 60_000_000;

export type Decoded =
  | { readonly ok: true; readonly bitmap: ImageBitmap }
  | { readonly ok: false; readonly reason: RefusalReason; readonly detail: string };

/** The bitmap may only differ from the header by the turn that other metadata than EXIF in JPEG asks for. */
function sizeAgrees(bitmap: ImageBitmap, info: ImageInfo): boolean {
  const { width, height } = info.upright;
  if (bitmap.width === width && bitmap.height === height) return true;
  if (info.format === 'jpg') return false;
  const turned = bitmap.width === height && bitmap.height === width;
  // AVIF may be cut to a clean aperture.
  return turned || (info.format === 'avif' && bitmap.width <= info.width && bitmap.height <= info.height);
}

/** Decodes an identified picture; the browser applies the orientation and converts the colours to sRGB. */
export async function decodePicture(bytes: Uint8Array<ArrayBuffer>, info: ImageInfo): Promise<Decoded> {
  if (info.format === 'heic' || info.format === 'tiff') {
    return decodedOnce(bytes, () => decodeOther(bytes, info));
  }
  if (info.width * info.height > manyPixels) forgetLastDecoded();
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type: info.mime }), {
      imageOrientation: 'from-image',
    });
  } catch (error) {
    const reason = info.width * info.height > manyPixels ? 'outOfMemory' : 'damaged';
    return { ok: false, reason, detail: String(error) };
  }
  if (sizeAgrees(bitmap, info)) return { ok: true, bitmap };
  const detail = `header ${info.upright.width}x${info.upright.height}, picture ${bitmap.width}x${bitmap.height}`;
  bitmap.close();
  return { ok: false, reason: 'damaged', detail };
}

/** Formats that no browser decodes, by decoders of their own, each loaded with the first such picture. */
async function decodeOther(bytes: Uint8Array<ArrayBuffer>, info: ImageInfo): Promise<Decoded> {
  try {
    if (info.format === 'heic') {
      const { decodeHeic } = await import('./decoders/heic.ts');
      return await decodeHeic(bytes, mostPixels);
    }
    const { decodeTiff } = await import('./decoders/tiff.ts');
    const decoded = await decodeTiff(bytes, info);
    return decoded.ok ? { ok: true, bitmap: uprighted(decoded.bitmap, info.orientation) } : decoded;
  } catch (error) {
    const memory = error instanceof RangeError || /memory|allocat/i.test(String(error));
    return { ok: false, reason: memory ? 'outOfMemory' : 'damaged', detail: String(error) };
  }
}

/** A canvas to read from, or an error that says why there is none. */
export function readingCanvas(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error(`no canvas of ${width}x${height}`);
  return context;
}

/**
 * Gives a canvas's memory back now. Browsers free it when they clean up, and their scales do not see it: a visit with
 * two hundred photos grew by a gigabyte.
 */
export function letGo({ canvas }: OffscreenCanvasRenderingContext2D): void {
  canvas.width = 0;
  canvas.height = 0;
}

let canvasReads: boolean | undefined;

/**
 * Whether a canvas gives back what was drawn. Fingerprint protection of some browsers changes pixels on reading;
 * a photo made from those would be ruined, so none is made.
 */
export function canvasIsTrue(): boolean {
  if (canvasReads !== undefined) return canvasReads;
  const colours = ['#1e5ac8', '#c8961e', '#3cb45a', '#ffffff'] as const;
  const context = readingCanvas(colours.length, 1);
  colours.forEach((colour, x) => {
    context.fillStyle = colour;
    context.fillRect(x, 0, 1, 1);
  });
  const { data } = context.getImageData(0, 0, colours.length, 1);
  canvasReads = colours.every((colour, x) => {
    const wanted = Number.parseInt(colour.slice(1), 16);
    const read = ((data[x * 4] ?? 0) << 16) | ((data[x * 4 + 1] ?? 0) << 8) | (data[x * 4 + 2] ?? 0);
    return read === wanted;
  });
  return canvasReads;
}
