/** Lanczos-3 resampling in gamma space, as picture viewers and the measurements do. */
import type { Pixels } from './coefficients.ts';
import type { PixelSize } from './image-info.ts';

const lobes = 3;

/** For each output place: the first source place it reads and the weights from there. */
interface Taps {
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly weights: Float32Array;
  /** Weights kept for each output place. */
  readonly stride: number;
}

function kernel(x: number): number {
  if (x === 0) return 1;
  if (x <= -lobes || x >= lobes) return 0;
  const angle = Math.PI * x;
  return (lobes * Math.sin(angle) * Math.sin(angle / lobes)) / (angle * angle);
}

/** `extent` is the length of the source that is spread over `out` places; `available` bounds what may be read. */
function makeTaps(extent: number, available: number, out: number): Taps {
  const scale = extent / out;
  const widen = Math.max(scale, 1);
  const reach = lobes * widen;
  const stride = Math.ceil(reach * 2) + 2;
  const first = new Int32Array(out);
  const count = new Int32Array(out);
  const weights = new Float32Array(out * stride);
  for (let o = 0; o < out; o += 1) {
    const centre = (o + 0.5) * scale;
    const from = Math.max(0, Math.floor(centre - reach + 0.5));
    const to = Math.min(available, Math.floor(centre + reach + 0.5));
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += kernel((i + 0.5 - centre) / widen);
    for (let i = from; i < to; i += 1) {
      weights[o * stride + i - from] = kernel((i + 0.5 - centre) / widen) / sum;
    }
    first[o] = from;
    count[o] = to - from;
  }
  return { first, count, weights, stride };
}

/** One source row squeezed to the output width: three numbers a pixel, written to `out` from `to`. */
function squeezeRow(source: Pixels, y: number, taps: Taps, out: Float32Array, to: number): void {
  const { data, width } = source;
  const { first, count, weights, stride } = taps;
  const row = y * width;
  for (let x = 0; x < first.length; x += 1) {
    let r = 0;
    let g = 0;
    let b = 0;
    let from = (row + (first[x] as number)) * 4;
    const w0 = x * stride;
    const w1 = w0 + (count[x] as number);
    for (let w = w0; w < w1; w += 1, from += 4) {
      const weight = weights[w] as number;
      r += weight * (data[from] as number);
      g += weight * (data[from + 1] as number);
      b += weight * (data[from + 2] as number);
    }
    const at = to + x * 3;
    out[at] = r;
    out[at + 1] = g;
    out[at + 2] = b;
  }
}

/**
 * Resamples opaque pixels to `size`. `extent` is the part of the source, from its upper left corner, that makes
 * the whole result; it may end inside a pixel. Rows are squeezed as they are needed and kept in a ring, so that
 * memory does not grow with the height.
 */
export function lanczos(source: Pixels, extent: PixelSize, size: PixelSize): Pixels {
  const across = makeTaps(extent.width, source.width, size.width);
  const down = makeTaps(extent.height, source.height, size.height);
  const rowLength = size.width * 3;
  const ring = new Float32Array(down.stride * rowLength);
  const sums = new Float32Array(rowLength);
  const data = new Uint8ClampedArray(size.width * size.height * 4);
  let squeezed = 0;
  for (let y = 0; y < size.height; y += 1) {
    const from = down.first[y] as number;
    const to = from + (down.count[y] as number);
    for (squeezed = Math.max(squeezed, from); squeezed < to; squeezed += 1) {
      squeezeRow(source, squeezed, across, ring, (squeezed % down.stride) * rowLength);
    }
    sums.fill(0);
    for (let row = from; row < to; row += 1) {
      const weight = down.weights[y * down.stride + row - from] as number;
      const start = (row % down.stride) * rowLength;
      for (let i = 0; i < rowLength; i += 1)
        sums[i] = (sums[i] as number) + weight * (ring[start + i] as number);
    }
    let at = y * size.width * 4;
    for (let i = 0; i < rowLength; i += 3, at += 4) {
      data[at] = sums[i] as number;
      data[at + 1] = sums[i + 1] as number;
      data[at + 2] = sums[i + 2] as number;
      data[at + 3] = 255;
    }
  }
  return { data, width: size.width, height: size.height };
}
