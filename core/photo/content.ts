/** Whether a picture is a photograph or made of text and drawings: they want different quantisation. */
import type { Pixels } from './coefficients.ts';

export type ContentClass = 'photo' | 'text';

/** What the choice is read from; shares from 0 to 1. */
export interface ContentMeasure {
  /** Blocks with hardly any change. */
  readonly flat: number;
  /** Blocks with strong contrast, of those that are not flat. */
  readonly strong: number;
  /** Mean share of pixels near the darkest or lightest of their block, in blocks of strong contrast. */
  readonly twoLevel: number;
}

const flatRange = 10;
const strongRange = 80;
const mostBlocks = 4000;

function luma(data: Uint8ClampedArray, i: number): number {
  return ((data[i] as number) * 77 + (data[i + 1] as number) * 150 + (data[i + 2] as number) * 29) >> 8;
}

/** Counts over 8x8 blocks of an even sample. */
export function measureContent(pixels: Pixels): ContentMeasure {
  const { data, width, height } = pixels;
  const across = Math.floor(width / 8);
  const down = Math.floor(height / 8);
  const total = across * down;
  const step = Math.max(1, total / mostBlocks);
  let seen = 0;
  let flat = 0;
  let strong = 0;
  let nearEnds = 0;
  const values = new Uint8Array(64);
  for (let n = 0; n < total; n += step) {
    const index = Math.floor(n);
    const x0 = (index % across) * 8;
    const y0 = Math.floor(index / across) * 8;
    let least = 255;
    let most = 0;
    for (let k = 0; k < 64; k += 1) {
      const value = luma(data, ((y0 + (k >> 3)) * width + x0 + (k & 7)) * 4);
      values[k] = value;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    seen += 1;
    const range = most - least;
    if (range <= flatRange) flat += 1;
    else if (range >= strongRange) {
      strong += 1;
      const near = range * 0.15;
      let close = 0;
      for (const value of values) if (value - least <= near || most - value <= near) close += 1;
      nearEnds += close / 64;
    }
  }
  return {
    flat: seen === 0 ? 1 : flat / seen,
    strong: seen === flat ? 0 : strong / (seen - flat),
    twoLevel: strong === 0 ? 0 : nearEnds / strong,
  };
}

/**
 * Text and drawings: many blocks of strong contrast, and those made of two levels. Measured on 60 pictures at two
 * sizes, the product is 0.32 to 0.86 for text, maps and screenshots and at most 0.24 for photographs.
 */
const textScore = 0.28;

export function contentClass(pixels: Pixels): ContentClass {
  const { strong, twoLevel } = measureContent(pixels);
  return strong * twoLevel > textScore ? 'text' : 'photo';
}
