/** Means over rectangles of a plane, each in constant time (summed-area table, Crow 1984). */
export interface Sums {
  readonly width: number;
  readonly height: number;
  readonly table: Float64Array;
}

export function sumsOf(plane: ArrayLike<number>, width: number, height: number): Sums {
  const stride = width + 1;
  const table = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += plane[y * width + x] as number;
      table[(y + 1) * stride + x + 1] = (table[y * stride + x + 1] as number) + row;
    }
  }
  return { width, height, table };
}

/** Mean of the box around (x, y); edges are rounded to pixels, at least one, and cut at the picture's edge. */
export function boxMean(sums: Sums, x: number, y: number, halfWidth: number, halfHeight: number): number {
  const { width, height, table } = sums;
  const left = Math.min(width - 1, Math.max(0, Math.round(x - halfWidth)));
  const top = Math.min(height - 1, Math.max(0, Math.round(y - halfHeight)));
  const right = Math.min(width, Math.max(left + 1, Math.round(x + halfWidth + 1)));
  const bottom = Math.min(height, Math.max(top + 1, Math.round(y + halfHeight + 1)));
  const stride = width + 1;
  const sum =
    (table[bottom * stride + right] as number) -
    (table[top * stride + right] as number) -
    (table[bottom * stride + left] as number) +
    (table[top * stride + left] as number);
  return sum / ((right - left) * (bottom - top));
}

/** Places of a grid: the first, the step between them, how many. */
export interface Grid {
  readonly left: number;
  readonly top: number;
  readonly step: number;
  readonly across: number;
  readonly down: number;
}

/** The edges of boxes around places in a row, `step` apart from `first`: from one table entry to another. */
function boxEdges(first: number, step: number, places: number, half: number, most: number) {
  const from = new Int32Array(places);
  const to = new Int32Array(places);
  for (let i = 0; i < places; i += 1) {
    const at = first + i * step;
    from[i] = Math.min(most - 1, Math.max(0, Math.round(at - half)));
    to[i] = Math.min(most, Math.max((from[i] as number) + 1, Math.round(at + half + 1)));
  }
  return { from, to };
}

/** Half the width and half the height of a box. */
export type Half = readonly [across: number, down: number];

/**
 * How much darker a small box is than a larger one around it, at every place of a grid: the difference of two
 * `boxMean`, written to `out`. 0 outside the columns that `within` gives for each row of the picture.
 */
export function gridDepths(
  sums: Sums,
  grid: Grid,
  around: Half,
  inner: Half,
  within: { readonly from: Int32Array; readonly to: Int32Array } | null,
  out: Float32Array,
): void {
  const { table, width, height } = sums;
  const { left, top, step, across, down } = grid;
  const wide = boxEdges(left, step, across, around[0], width);
  const tall = boxEdges(top, step, down, around[1], height);
  const narrow = boxEdges(left, step, across, inner[0], width);
  const low = boxEdges(top, step, down, inner[1], height);
  const stride = width + 1;
  for (let row = 0, at = 0; row < down; row += 1) {
    const upper = (tall.from[row] as number) * stride;
    const lower = (tall.to[row] as number) * stride;
    const innerUpper = (low.from[row] as number) * stride;
    const innerLower = (low.to[row] as number) * stride;
    const rows = (tall.to[row] as number) - (tall.from[row] as number);
    const innerRows = (low.to[row] as number) - (low.from[row] as number);
    const y = Math.min(height - 1, Math.max(0, Math.round(top + row * step)));
    const first = within ? Math.ceil(((within.from[y] as number) - left) / step) : 0;
    const end = within ? Math.ceil(((within.to[y] as number) - left) / step) : across;
    for (let column = 0; column < across; column += 1, at += 1) {
      if (column < first || column >= end) {
        out[at] = 0;
        continue;
      }
      const from = wide.from[column] as number;
      const to = wide.to[column] as number;
      const innerFrom = narrow.from[column] as number;
      const innerTo = narrow.to[column] as number;
      const outer =
        (table[lower + to] as number) -
        (table[upper + to] as number) -
        (table[lower + from] as number) +
        (table[upper + from] as number);
      const small =
        (table[innerLower + innerTo] as number) -
        (table[innerUpper + innerTo] as number) -
        (table[innerLower + innerFrom] as number) +
        (table[innerUpper + innerFrom] as number);
      out[at] = outer / ((to - from) * rows) - small / ((innerTo - innerFrom) * innerRows);
    }
  }
}
