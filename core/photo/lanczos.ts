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

/**
 * `extent` is the length of the source that is spread over `out` places; `available` bounds what may be read. Source
 * places that are means of `block` places each have lost a little sharpness, which the weights give back: a mean of
 * n passes 1 - (πf)²(1 - 1/n²)/6 of a frequency f, and `[-a, 1 + 2a, -a]` passes 1 + (2πf)²a.
 */
function makeTaps(extent: number, available: number, out: number, block: number): Taps {
  const scale = extent / out;
  const widen = Math.max(scale, 1);
  const reach = lobes * widen;
  const sharpen = (1 - 1 / (block * block)) / 24;
  const margin = sharpen > 0 ? 1 : 0;
  const stride = Math.ceil(reach * 2) + 2 + 2 * margin;
  const first = new Int32Array(out);
  const count = new Int32Array(out);
  const weights = new Float32Array(out * stride);
  for (let o = 0; o < out; o += 1) {
    const centre = (o + 0.5) * scale;
    const from = Math.max(0, Math.floor(centre - reach + 0.5) - margin);
    const to = Math.min(available, Math.floor(centre + reach + 0.5) + margin);
    const at = (i: number) => kernel((i + 0.5 - centre) / widen);
    const weight = (i: number) => at(i) + sharpen * (2 * at(i) - at(i - 1) - at(i + 1));
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += weight(i);
    for (let i = from; i < to; i += 1) weights[o * stride + i - from] = weight(i) / sum;
    first[o] = from;
    count[o] = to - from;
  }
  return { first, count, weights, stride };
}

/** One source row, three numbers a pixel, squeezed to the output width, written to `out` from `to`. */
function squeezeRow(row: Float32Array, taps: Taps, out: Float32Array, to: number): void {
  const { first, count, weights, stride } = taps;
  for (let x = 0; x < first.length; x += 1) {
    let r = 0;
    let g = 0;
    let b = 0;
    let from = (first[x] as number) * 3;
    const w0 = x * stride;
    const w1 = w0 + (count[x] as number);
    for (let w = w0; w < w1; w += 1, from += 3) {
      const weight = weights[w] as number;
      r += weight * (row[from] as number);
      g += weight * (row[from + 1] as number);
      b += weight * (row[from + 2] as number);
    }
    const at = to + x * 3;
    out[at] = r;
    out[at + 1] = g;
    out[at + 2] = b;
  }
}

/**
 * Resamples rows as they come, from top to bottom: only the rows under the filter are held, so that neither the
 * source nor anything of its height is ever in memory.
 */
export class RowResampler {
  readonly pixels: Pixels;
  readonly #across: Taps;
  readonly #down: Taps;
  readonly #ring: Float32Array;
  readonly #sums: Float32Array;
  #taken = 0;
  #made = 0;

  /**
   * `source` counts the rows and columns that will come; `extent` is the part of them, from the upper left corner,
   * that makes the whole result, and may end inside a pixel. `block`: each is a mean of that many along each side.
   */
  constructor(source: PixelSize, extent: PixelSize, size: PixelSize, block = 1) {
    this.#across = makeTaps(extent.width, source.width, size.width, block);
    this.#down = makeTaps(extent.height, source.height, size.height, block);
    this.#ring = new Float32Array(this.#down.stride * size.width * 3);
    this.#sums = new Float32Array(size.width * 3);
    const data = new Uint8ClampedArray(size.width * size.height * 4);
    this.pixels = { data, width: size.width, height: size.height };
  }

  /** Takes the next row: three numbers a pixel. */
  push(row: Float32Array): void {
    const down = this.#down;
    const { height } = this.pixels;
    squeezeRow(row, this.#across, this.#ring, (this.#taken % down.stride) * this.#sums.length);
    this.#taken += 1;
    while (this.#made < height && this.#taken >= this.#lastOf(this.#made)) this.#makeRow();
  }

  /** The number of rows that must have come before an output row can be made. */
  #lastOf(y: number): number {
    return (this.#down.first[y] as number) + (this.#down.count[y] as number);
  }

  #makeRow(): void {
    const { first, weights, stride } = this.#down;
    const y = this.#made;
    const sums = this.#sums;
    const from = first[y] as number;
    sums.fill(0);
    for (let row = from; row < this.#lastOf(y); row += 1) {
      const weight = weights[y * stride + row - from] as number;
      const start = (row % stride) * sums.length;
      for (let i = 0; i < sums.length; i += 1) {
        sums[i] = (sums[i] as number) + weight * (this.#ring[start + i] as number);
      }
    }
    const { data, width } = this.pixels;
    for (let i = 0, at = y * width * 4; i < sums.length; i += 3, at += 4) {
      data[at] = sums[i] as number;
      data[at + 1] = sums[i + 1] as number;
      data[at + 2] = sums[i + 2] as number;
      data[at + 3] = 255;
    }
    this.#made += 1;
  }
}

/** Resamples opaque pixels to `size`; `extent` as for `RowResampler`. */
export function lanczos(source: Pixels, extent: PixelSize, size: PixelSize): Pixels {
  const resampler = new RowResampler(source, extent, size);
  const row = new Float32Array(source.width * 3);
  for (let y = 0, from = 0; y < source.height; y += 1) {
    for (let to = 0; to < row.length; to += 3, from += 4) {
      row[to] = source.data[from] as number;
      row[to + 1] = source.data[from + 1] as number;
      row[to + 2] = source.data[from + 2] as number;
    }
    resampler.push(row);
  }
  return resampler.pixels;
}
