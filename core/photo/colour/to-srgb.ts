/** Pixels of another RGB colour space brought to sRGB, in place. */
import type { ColourSpace } from './icc.ts';

/** From XYZ under D50 to linear sRGB: the inverse of the adapted sRGB colorants. */
const xyzToSrgb = [
  3.1338561, -1.6168667, -0.4906146, -0.9787684, 1.9161415, 0.033454, 0.0719453, -0.2289914, 1.4052427,
] as const;

/** Fine enough that no 8-bit value differs from the exact curve (the steepest step is 1/12.92/255). */
const fineness = 16_384;

let encodedValues: Uint8Array | undefined;

function encoded(): Uint8Array {
  encodedValues ??= Uint8Array.from({ length: fineness + 1 }, (_, index) => {
    const light = index / fineness;
    const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(value * 255);
  });
  return encodedValues;
}

/**
 * A converter for straight RGBA rows. Colours that sRGB cannot show are cut off at its edge, as browsers do for the
 * formats they convert themselves. Alpha stays.
 */
export function converterToSrgb(from: ColourSpace): (data: Uint8ClampedArray) => void {
  const linear = Float32Array.from({ length: 256 }, (_, value) => from.linear(value / 255));
  const matrix = product(xyzToSrgb, from.toXyz);
  const [rr = 0, rg = 0, rb = 0, gr = 0, gg = 0, gb = 0, br = 0, bg = 0, bb = 0] = matrix;
  const out = encoded();
  const toByte = (light: number) =>
    out[light <= 0 ? 0 : light >= 1 ? fineness : Math.round(light * fineness)] as number;
  return (data) => {
    for (let at = 0; at < data.length; at += 4) {
      const r = linear[data[at] as number] as number;
      const g = linear[data[at + 1] as number] as number;
      const b = linear[data[at + 2] as number] as number;
      data[at] = toByte(rr * r + rg * g + rb * b);
      data[at + 1] = toByte(gr * r + gg * g + gb * b);
      data[at + 2] = toByte(br * r + bg * g + bb * b);
    }
  };
}

/** Product of two 3 × 3 matrices, row by row. */
function product(a: readonly number[], b: readonly number[]): number[] {
  return [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) =>
      [0, 1, 2].reduce((sum, k) => sum + (a[row * 3 + k] ?? 0) * (b[k * 3 + column] ?? 0), 0),
    ),
  );
}
