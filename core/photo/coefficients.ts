/**
 * DCT coefficients of a picture, or of an even sample of its blocks: what the size model and the choice between
 * photograph and text are read from.
 */
import type { ChromaSampling } from './outcome.ts';

/** Straight RGBA rows, 4 bytes a pixel, opaque. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Coefficients of blocks in zigzag order, 64 to a block, unquantised (JPEG scale, levels shifted by 128). */
export interface BlockSample {
  readonly coefficients: Float32Array;
  readonly blocks: number;
  /** Whether a block starts a run, so that the block before it in the list is not its neighbour. */
  readonly starts: Uint8Array;
  /** Blocks of the whole picture for each block of the sample. */
  readonly weight: number;
}

/** More blocks than this add time and nothing to the estimate. */
const mostBlocks = 3000;
const blocksInRun = 12;

const zigzag = ((): Uint8Array => {
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

const cosines = ((): Float32Array => {
  const table = new Float32Array(64);
  for (let u = 0; u < 8; u += 1) {
    const scale = u === 0 ? Math.SQRT1_2 / 2 : 0.5;
    for (let x = 0; x < 8; x += 1) table[u * 8 + x] = scale * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
  }
  return table;
})();

const rows = new Float32Array(64);

/** The 8x8 DCT of `block`, written in zigzag order to `out` from `at`. */
function transform(block: Float32Array, out: Float32Array, at: number): void {
  for (let y = 0; y < 8; y += 1) {
    for (let u = 0; u < 8; u += 1) {
      let sum = 0;
      for (let x = 0; x < 8; x += 1) sum += (cosines[u * 8 + x] as number) * (block[y * 8 + x] as number);
      rows[y * 8 + u] = sum;
    }
  }
  for (let i = 0; i < 64; i += 1) {
    const place = zigzag[i] as number;
    const v = place >> 3;
    const u = place & 7;
    let sum = 0;
    for (let y = 0; y < 8; y += 1) sum += (cosines[v * 8 + y] as number) * (rows[y * 8 + u] as number);
    out[at + i] = sum;
  }
}

type Channel = 'luma' | 'blue' | 'red';

/** Weights of R, G and B (JFIF, ITU-R BT.601), and the level that is taken off. */
const mixes: Readonly<Record<Channel, readonly [number, number, number, number]>> = {
  luma: [0.299, 0.587, 0.114, 128],
  blue: [-0.168736, -0.331264, 0.5, 0],
  red: [0.5, -0.418688, -0.081312, 0],
};

/** Fills `block` with one 8x8 block of a channel; `step` 2 averages 2x2 pixels. Edges repeat the last pixel. */
function fillBlock(
  pixels: Pixels,
  channel: Channel,
  bx: number,
  by: number,
  step: 1 | 2,
  block: Float32Array,
): void {
  const { data, width, height } = pixels;
  const [r, g, b, level] = mixes[channel];
  const share = 1 / (step * step);
  for (let y = 0; y < 8; y += 1) {
    for (let x = 0; x < 8; x += 1) {
      let sum = 0;
      for (let dy = 0; dy < step; dy += 1) {
        const py = Math.min(height - 1, (by * 8 + y) * step + dy);
        for (let dx = 0; dx < step; dx += 1) {
          const px = Math.min(width - 1, (bx * 8 + x) * step + dx);
          const i = (py * width + px) * 4;
          sum += r * (data[i] as number) + g * (data[i + 1] as number) + b * (data[i + 2] as number);
        }
      }
      block[y * 8 + x] = sum * share - level;
    }
  }
}

/** Blocks of one channel; `step` 2 is a channel of half the width and height. */
export function sampleBlocks(pixels: Pixels, channel: Channel, step: 1 | 2): BlockSample {
  const across = Math.ceil(pixels.width / (8 * step));
  const down = Math.ceil(pixels.height / (8 * step));
  const total = across * down;
  const runs = Math.ceil(total / blocksInRun);
  const every = Math.max(1, total / mostBlocks);
  const chosen: number[] = [];
  for (let run = 0; run < runs; run += every) {
    const first = Math.floor(run) * blocksInRun;
    for (let i = first; i < Math.min(first + blocksInRun, total); i += 1) chosen.push(i);
  }
  const coefficients = new Float32Array(chosen.length * 64);
  const starts = new Uint8Array(chosen.length);
  const block = new Float32Array(64);
  chosen.forEach((index, i) => {
    starts[i] = i > 0 && chosen[i - 1] === index - 1 ? 0 : 1;
    fillBlock(pixels, channel, index % across, Math.floor(index / across), step, block);
    transform(block, coefficients, i * 64);
  });
  return { coefficients, blocks: chosen.length, starts, weight: total / chosen.length };
}

/** The two colour channels of a picture, as the sampling keeps them. */
export function sampleChroma(pixels: Pixels, sampling: ChromaSampling): BlockSample[] {
  const step = sampling === '4:4:4' ? 1 : 2;
  return [sampleBlocks(pixels, 'blue', step), sampleBlocks(pixels, 'red', step)];
}
