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
