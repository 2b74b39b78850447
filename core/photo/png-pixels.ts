/** Pixel work for PNG files of our own: rounding, palettes and row filters. */
import type { Pixels } from './coefficients.ts';

/** Rows of a PNG, each led by its filter byte, ready to be deflated. */
export interface PngRows {
  readonly rows: Uint8Array<ArrayBuffer>;
  /** 2 for truecolour, 3 for a palette. */
  readonly colourType: 2 | 3;
  /** RGB triples; only with a palette. */
  readonly palette?: Uint8Array;
}

/** How colours are rounded: to multiples of `step`, and in some rows around the middle to those of `finerStep`. */
export interface Rounding {
  readonly step: number;
  readonly finerStep?: number;
  /** How many rows are rounded finer. */
  readonly finerRows?: number;
}

/** 255 stays 255, so that white stays white. */
function roundedValues(step: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, v) =>
    v > 255 - step / 2 ? 255 : Math.min(255, Math.round(v / step) * step),
  );
}

export function roundColours({ data, width, height }: Pixels, rounding: Rounding): Uint8Array {
  const { step, finerStep = step, finerRows = 0 } = rounding;
  const usual = roundedValues(step);
  const finer = roundedValues(finerStep);
  const first = (height - finerRows) >> 1;
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    const map = y >= first && y < first + finerRows ? finer : usual;
    for (let x = 0; x < width; x += 1, from += 4, to += 3) {
      rgb[to] = map[data[from] as number] as number;
      rgb[to + 1] = map[data[from + 1] as number] as number;
      rgb[to + 2] = map[data[from + 2] as number] as number;
    }
  }
  return rgb;
}

/** The exact palette of at most 256 colours, or undefined where there are more. */
export function exactPalette(rgb: Uint8Array, width: number, height: number): PngRows | undefined {
  const numbers = new Map<number, number>();
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1, from += 3, to += 1) {
      const colour =
        ((rgb[from] as number) << 16) | ((rgb[from + 1] as number) << 8) | (rgb[from + 2] as number);
      let number = numbers.get(colour);
      if (number === undefined) {
        if (numbers.size === 256) return undefined;
        number = numbers.size;
        numbers.set(colour, number);
      }
      rows[to] = number;
    }
  }
  const palette = Uint8Array.from([...numbers.keys()].flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]));
  return { rows, colourType: 3, palette };
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const toLeft = Math.abs(guess - left);
  const toAbove = Math.abs(guess - above);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Truecolour rows, each with the filter whose differences are smallest in sum (the usual rule of PNG writers). */
export function filteredRows(rgb: Uint8Array, width: number, height: number): PngRows {
  const stride = width * 3;
  const rows = new Uint8Array((stride + 1) * height);
  const trial = [0, 1, 2, 3, 4].map(() => new Uint8Array(stride));
  for (let y = 0; y < height; y += 1) {
    const sums = [0, 0, 0, 0, 0];
    for (let i = 0; i < stride; i += 1) {
      const at = y * stride + i;
      const value = rgb[at] as number;
      const left = i >= 3 ? (rgb[at - 3] as number) : 0;
      const above = y > 0 ? (rgb[at - stride] as number) : 0;
      const corner = i >= 3 && y > 0 ? (rgb[at - stride - 3] as number) : 0;
      const predictions = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      for (let filter = 0; filter < 5; filter += 1) {
        const difference = (value - (predictions[filter] as number)) & 255;
        (trial[filter] as Uint8Array)[i] = difference;
        sums[filter] = (sums[filter] as number) + (difference < 128 ? difference : 256 - difference);
      }
    }
    const chosen = sums.indexOf(Math.min(...sums));
    rows[y * (stride + 1)] = chosen;
    rows.set(trial[chosen] as Uint8Array, y * (stride + 1) + 1);
  }
  return { rows, colourType: 2 };
}
