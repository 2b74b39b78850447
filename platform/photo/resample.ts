/** From a bitmap to exactly the pixels wanted: halved by averaging while far too large, then Lanczos-3. */
import type { Pixels } from '../../core/photo/coefficients.ts';
import type { PixelSize } from '../../core/photo/image-info.ts';
import { lanczos } from '../../core/photo/lanczos.ts';
import type { CropRect } from '../../core/photo/spec.ts';
import { readingCanvas } from './decode.ts';

/** From this many source pixels for one on, averaging whole pixels first costs no sharpness (measured). */
const farTooLarge = 4;
const stripRows = 256;
const white = 255;

export interface Resampled {
  readonly pixels: Pixels;
  /** Some pixel was not opaque; white was put behind. */
  readonly flattened: boolean;
}

/** White behind a row of straight RGBA; returns whether it was needed anywhere. */
function layOnWhite(data: Uint8ClampedArray): boolean {
  let needed = false;
  for (let i = 3; i < data.length; i += 4) {
    const alpha = data[i] as number;
    if (alpha === 255) continue;
    needed = true;
    const behind = white * (255 - alpha);
    for (let c = i - 3; c < i; c += 1) data[c] = ((data[c] as number) * alpha + behind) / 255;
    data[i] = 255;
  }
  return needed;
}

/** Adds up `block` x `block` source pixels for each pixel of the rows in one strip. */
function averageStrip(strip: ImageData, block: number, out: Pixels, outRow: number): void {
  const sums = new Uint32Array(out.width * 3);
  for (let top = 0, y = outRow; top < strip.height; top += block, y += 1) {
    const rows = Math.min(block, strip.height - top);
    sums.fill(0);
    for (let row = top; row < top + rows; row += 1) {
      let from = row * strip.width * 4;
      for (let x = 0, to = 0; x < strip.width; to += 3) {
        const end = Math.min(x + block, strip.width);
        let r = 0;
        let g = 0;
        let b = 0;
        for (; x < end; x += 1, from += 4) {
          r += strip.data[from] as number;
          g += strip.data[from + 1] as number;
          b += strip.data[from + 2] as number;
        }
        sums[to] = (sums[to] as number) + r;
        sums[to + 1] = (sums[to + 1] as number) + g;
        sums[to + 2] = (sums[to + 2] as number) + b;
      }
    }
    let at = y * out.width * 4;
    for (let x = 0; x < out.width; x += 1, at += 4) {
      const share = 1 / (rows * Math.min(block, strip.width - x * block));
      out.data[at] = (sums[x * 3] as number) * share;
      out.data[at + 1] = (sums[x * 3 + 1] as number) * share;
      out.data[at + 2] = (sums[x * 3 + 2] as number) * share;
      out.data[at + 3] = 255;
    }
  }
}

/** The crop's pixels, each the average of `block` x `block` of the source; read in strips to spare memory. */
function readAveraged(bitmap: ImageBitmap, crop: CropRect, block: number): Resampled {
  const width = Math.ceil(crop.width / block);
  const height = Math.ceil(crop.height / block);
  const pixels: Pixels = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const context = readingCanvas(crop.width, Math.min(stripRows, crop.height));
  let flattened = false;
  for (let top = 0; top < crop.height; top += stripRows) {
    const rows = Math.min(stripRows, crop.height - top);
    context.clearRect(0, 0, crop.width, stripRows);
    context.drawImage(bitmap, crop.x, crop.y + top, crop.width, rows, 0, 0, crop.width, rows);
    const strip = context.getImageData(0, 0, crop.width, rows);
    flattened = layOnWhite(strip.data) || flattened;
    if (block === 1) pixels.data.set(strip.data, top * crop.width * 4);
    else averageStrip(strip, block, pixels, top / block);
  }
  return { pixels, flattened };
}

/** The crop of a bitmap at exactly `size` pixels, opaque, sRGB. The crop must lie inside, in whole pixels. */
export function resample(bitmap: ImageBitmap, crop: CropRect, size: PixelSize): Resampled {
  const shrink = Math.min(crop.width / size.width, crop.height / size.height);
  let block = 1;
  while (shrink / block >= farTooLarge && block < stripRows) block *= 2;
  const read = readAveraged(bitmap, crop, block);
  if (block === 1 && crop.width === size.width && crop.height === size.height) return read;
  const extent = { width: crop.width / block, height: crop.height / block };
  return { pixels: lanczos(read.pixels, extent, size), flattened: read.flattened };
}
