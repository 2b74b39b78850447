/** Pixels as CIE L*a*b* (D65), where distances are close to what eyes see. */
import type { Pixels } from '../coefficients.ts';

export type Colour = readonly [lightness: number, a: number, b: number];

/** One plane each; lightness from 0 to 100. */
export interface LabPlanes {
  readonly width: number;
  readonly height: number;
  readonly lightness: Float32Array;
  readonly a: Float32Array;
  readonly b: Float32Array;
}

/** IEC 61966-2-1: from sRGB levels to linear light. */
const linear = Float32Array.from({ length: 256 }, (_, level) => {
  const value = level / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

const rootSteps = 4096;
/**
 * The cube root of CIE 15 with its straight part near black, for values from 0 to 1. Two steps more than that: the
 * rounded matrix below makes white a little more than 1.
 */
const roots = Float32Array.from({ length: rootSteps + 2 }, (_, step) => {
  const value = step / rootSteps;
  return value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 / 116) * value + 16 / 116;
});

function root(steps: number): number {
  const below = steps | 0;
  const low = roots[below] as number;
  return low + ((roots[below + 1] as number) - low) * (steps - below);
}

/** From linear sRGB to steps of the root's table: XYZ over the white of D65 (IEC 61966-2-1). */
const xSteps = rootSteps / 0.95047;
const zSteps = rootSteps / 1.08883;

export function labPlanes({ data, width, height }: Pixels): LabPlanes {
  const count = width * height;
  const lightness = new Float32Array(count);
  const a = new Float32Array(count);
  const b = new Float32Array(count);
  for (let i = 0, at = 0; i < count; i += 1, at += 4) {
    const red = linear[data[at] as number] as number;
    const green = linear[data[at + 1] as number] as number;
    const blue = linear[data[at + 2] as number] as number;
    const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) * xSteps);
    const y = root((0.2126 * red + 0.7152 * green + 0.0722 * blue) * rootSteps);
    const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) * zSteps);
    lightness[i] = 116 * y - 16;
    a[i] = 500 * (x - y);
    b[i] = 200 * (y - z);
  }
  return { width, height, lightness, a, b };
}

/** Makes each value the mean of its 3 x 3 neighbourhood. `rows` is room to work in. */
function smooth(plane: Float32Array, width: number, height: number, rows: Float32Array): void {
  const last = width - 1;
  for (let y = 0, i = 0; y < height; y += 1) {
    let left = plane[i] as number;
    let here = left;
    for (let x = 0; x < width; x += 1, i += 1) {
      const right = x < last ? (plane[i + 1] as number) : here;
      rows[i] = left + here + right;
      left = here;
      here = right;
    }
  }
  const share = 1 / 9;
  for (let y = 0, i = 0; y < height; y += 1) {
    const up = y > 0 ? width : 0;
    const down = y < height - 1 ? width : 0;
    for (const end = i + width; i < end; i += 1) {
      plane[i] = ((rows[i - up] as number) + (rows[i] as number) + (rows[i + down] as number)) * share;
    }
  }
}

/** Takes the sensor's grain off, in place, and returns the same planes. */
export function smoothPlanes(planes: LabPlanes): LabPlanes {
  const { width, height, lightness, a, b } = planes;
  const rows = new Float32Array(width * height);
  for (const plane of [lightness, a, b]) smooth(plane, width, height, rows);
  return planes;
}
