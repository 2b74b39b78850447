/** From pixels to the unquantised coefficients of a JPEG: YCbCr, chroma at full or half size, 8x8 DCT. */
import type { PixelSize } from './image-info.ts';
import { transformBlock } from './jpeg/cosine-transform.ts';
import type { ChromaSampling } from './outcome.ts';

/** Straight RGBA rows, 4 bytes a pixel, opaque. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Coefficients are kept in whole numbers of this part of a level: exact enough, at half the memory of floats. */
export const coefficientUnit = 1 / 16;

/** The blocks of one channel, row by row, 64 coefficients each in zigzag order (JPEG scale). */
export interface ChannelBlocks {
  /** In units of `coefficientUnit`. */
  readonly coefficients: Int16Array;
  readonly across: number;
  readonly down: number;
  /** Blocks of this channel in one unit of the interleaved order, along a side. */
  readonly perUnit: 1 | 2;
}

/** Place in a block, row by row, of each place in zigzag order (ITU-T T.81, figure A.6). */
export const zigzag: Uint8Array = ((): Uint8Array => {
  const order = new Uint8Array(64);
  let at = 0;
  for (let sum = 0; sum < 15; sum += 1) {
    for (let i = 0; i <= sum; i += 1) {
      const row = sum % 2 === 0 ? sum - i : i;
      const column = sum - row;
      if (row < 8 && column < 8) order[at++] = row * 8 + column;
    }
  }
  return order;
})();

/** Some rows of one channel, levels shifted to lie around 0. */
interface Strip extends PixelSize {
  readonly values: Float32Array;
}

const block = new Float64Array(64);

/** Transforms the blocks of one row of blocks; the last row and column are repeated to fill those at the edges. */
function transformRow(strip: Strip, row: number, out: ChannelBlocks, by: number): void {
  const { values, width, height } = strip;
  let at = by * out.across * 64;
  for (let bx = 0; bx < out.across; bx += 1, at += 64) {
    for (let y = 0; y < 8; y += 1) {
      const from = Math.min(row + y, height - 1) * width;
      for (let x = 0; x < 8; x += 1) {
        block[y * 8 + x] = values[from + Math.min(bx * 8 + x, width - 1)] as number;
      }
    }
    transformBlock(block);
    for (let i = 0; i < 64; i += 1) {
      out.coefficients[at + i] = Math.round((block[zigzag[i] as number] as number) / coefficientUnit);
    }
  }
}

/** Luma, blue and red difference of some rows (JFIF, ITU-R BT.601). */
function readStrip(
  { data, width }: Pixels,
  top: number,
  rows: number,
  into: readonly Float32Array[],
): Strip[] {
  const [luma, blue, red] = into as [Float32Array, Float32Array, Float32Array];
  const count = width * rows;
  for (let i = 0, from = top * width * 4; i < count; i += 1, from += 4) {
    const r = data[from] as number;
    const g = data[from + 1] as number;
    const b = data[from + 2] as number;
    luma[i] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
    blue[i] = -0.168736 * r - 0.331264 * g + 0.5 * b;
    red[i] = 0.5 * r - 0.418688 * g - 0.081312 * b;
  }
  return into.map((values) => ({ values, width, height: rows }));
}

/** Values as whole levels, which readers round to. */
function toWholeLevels(strips: readonly Strip[]): void {
  for (const { values } of strips) {
    for (let i = 0; i < values.length; i += 1) values[i] = Math.round(values[i] as number);
  }
}

/** Half the width and height, each value the mean of four; edges repeat. */
function halved({ values, width, height }: Strip): Strip {
  const w = (width + 1) >> 1;
  const h = (height + 1) >> 1;
  const out = new Float32Array(w * h);
  for (let y = 0; y < h; y += 1) {
    const top = 2 * y * width;
    const low = Math.min(2 * y + 1, height - 1) * width;
    for (let x = 0; x < w; x += 1) {
      const left = 2 * x;
      const right = Math.min(left + 1, width - 1);
      out[y * w + x] =
        ((values[top + left] as number) +
          (values[top + right] as number) +
          (values[low + left] as number) +
          (values[low + right] as number)) /
        4;
    }
  }
  return { values: out, width: w, height: h };
}

function emptyBlocks(width: number, height: number, perUnit: 1 | 2): ChannelBlocks {
  const across = Math.ceil(width / 8);
  const down = Math.ceil(height / 8);
  return { coefficients: new Int16Array(across * down * 64), across, down, perUnit };
}

/**
 * The three channels of a picture as a JPEG keeps them: luma, blue and red difference. In whole levels letters and
 * flat colours come out exactly where steps are fine (a point or more, measured on pages of text); photographs are
 * better without (a tenth).
 */
export function pictureBlocks(
  pixels: Pixels,
  sampling: ChromaSampling,
  wholeLevels = false,
): readonly ChannelBlocks[] {
  const { width, height } = pixels;
  const step = sampling === '4:4:4' ? 1 : 2;
  const luma = emptyBlocks(width, height, step);
  const chroma = [0, 1].map(() => emptyBlocks(Math.ceil(width / step), Math.ceil(height / step), 1));
  const buffers = [0, 1, 2].map(() => new Float32Array(width * 8 * step));
  for (let top = 0, unit = 0; top < height; top += 8 * step, unit += 1) {
    const rows = Math.min(8 * step, height - top);
    const strips = readStrip(pixels, top, rows, buffers);
    if (wholeLevels) toWholeLevels(strips);
    for (let row = 0; row < rows; row += 8) {
      transformRow(strips[0] as Strip, row, luma, unit * step + row / 8);
    }
    chroma.forEach((channel, c) => {
      const strip = strips[c + 1] as Strip;
      transformRow(step === 1 ? strip : halved(strip), 0, channel, unit);
    });
  }
  return [luma, ...chroma];
}

/** Mean energy per pixel and colour, at full resolution, of what half the resolution cannot hold. */
export function chromaDetail(chroma: readonly ChannelBlocks[]): number {
  const fine = Uint8Array.from(zigzag, (place) => ((place & 7) > 3 || place >> 3 > 3 ? 1 : 0));
  let energy = 0;
  let values = 0;
  for (const { coefficients } of chroma) {
    for (let i = 0; i < coefficients.length; i += 1) {
      if (fine[i & 63]) energy += (coefficients[i] as number) ** 2;
    }
    values += coefficients.length;
  }
  return values === 0 ? 0 : (energy * coefficientUnit ** 2) / values;
}
