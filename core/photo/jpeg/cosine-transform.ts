/** The DCT of JPEG (ITU-T T.81, A.3.3) and its inverse, on blocks of 8x8 values. */

const [, c1, c2, c3, c4, c5, c6, c7] = Float64Array.from(
  { length: 8 },
  (_, k) => Math.cos((k * Math.PI) / 16) / 2,
) as unknown as readonly [number, number, number, number, number, number, number, number];

/** The 8-point DCT-II (orthonormal) of 8 values `step` apart, in place; sums and differences halve the work. */
function transformLine(v: Float64Array, at: number, step: number): void {
  const x0 = v[at] as number;
  const x1 = v[at + step] as number;
  const x2 = v[at + 2 * step] as number;
  const x3 = v[at + 3 * step] as number;
  const x4 = v[at + 4 * step] as number;
  const x5 = v[at + 5 * step] as number;
  const x6 = v[at + 6 * step] as number;
  const x7 = v[at + 7 * step] as number;
  const s0 = x0 + x7;
  const s1 = x1 + x6;
  const s2 = x2 + x5;
  const s3 = x3 + x4;
  const d0 = x0 - x7;
  const d1 = x1 - x6;
  const d2 = x2 - x5;
  const d3 = x3 - x4;
  v[at] = (s0 + s1 + s2 + s3) * c4;
  v[at + 4 * step] = (s0 - s1 - s2 + s3) * c4;
  v[at + 2 * step] = (s0 - s3) * c2 + (s1 - s2) * c6;
  v[at + 6 * step] = (s0 - s3) * c6 - (s1 - s2) * c2;
  v[at + step] = d0 * c1 + d1 * c3 + d2 * c5 + d3 * c7;
  v[at + 3 * step] = d0 * c3 - d1 * c7 - d2 * c1 - d3 * c5;
  v[at + 5 * step] = d0 * c5 - d1 * c1 + d2 * c7 + d3 * c3;
  v[at + 7 * step] = d0 * c7 - d1 * c5 + d2 * c3 - d3 * c1;
}

/** The inverse of `transformLine`, in place. */
function restoreLine(v: Float64Array, at: number, step: number): void {
  const f0 = v[at] as number;
  const f1 = v[at + step] as number;
  const f2 = v[at + 2 * step] as number;
  const f3 = v[at + 3 * step] as number;
  const f4 = v[at + 4 * step] as number;
  const f5 = v[at + 5 * step] as number;
  const f6 = v[at + 6 * step] as number;
  const f7 = v[at + 7 * step] as number;
  const sum = (f0 + f4) * c4;
  const difference = (f0 - f4) * c4;
  const wide = f2 * c2 + f6 * c6;
  const narrow = f2 * c6 - f6 * c2;
  const o0 = f1 * c1 + f3 * c3 + f5 * c5 + f7 * c7;
  const o1 = f1 * c3 - f3 * c7 - f5 * c1 - f7 * c5;
  const o2 = f1 * c5 - f3 * c1 + f5 * c7 + f7 * c3;
  const o3 = f1 * c7 - f3 * c5 + f5 * c3 - f7 * c1;
  v[at] = sum + wide + o0;
  v[at + 7 * step] = sum + wide - o0;
  v[at + step] = difference + narrow + o1;
  v[at + 6 * step] = difference + narrow - o1;
  v[at + 2 * step] = difference - narrow + o2;
  v[at + 5 * step] = difference - narrow - o2;
  v[at + 3 * step] = sum - wide + o3;
  v[at + 4 * step] = sum - wide - o3;
}

/** Values of a block, row by row, to coefficients, in place. */
export function transformBlock(block: Float64Array): void {
  for (let y = 0; y < 64; y += 8) transformLine(block, y, 1);
  for (let x = 0; x < 8; x += 1) transformLine(block, x, 8);
}

/** Coefficients of a block, row by row, to values, in place. */
export function restoreBlock(block: Float64Array): void {
  for (let x = 0; x < 8; x += 1) restoreLine(block, x, 8);
  for (let y = 0; y < 64; y += 8) restoreLine(block, y, 1);
}
