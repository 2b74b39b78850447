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
/** The cube root of CIE 15 with its straight part near black, for values from 0 to 1. */
const roots = Float32Array.from({ length: rootSteps + 2 }, (_, step) => {
  const value = step / rootSteps;
  return value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 / 116) * value + 16 / 116;
});

function root(value: number): number {
  const at = Math.min(1, value) * rootSteps;
  const below = Math.floor(at);
  const low = roots[below] as number;
  return low + ((roots[below + 1] as number) - low) * (at - below);
}

export function labPlanes({ data, width, height }: Pixels): LabPlanes {
  const count = width * height;
  const lightness = new Float32Array(count);
  const a = new Float32Array(count);
  const b = new Float32Array(count);
  for (let i = 0, at = 0; i < count; i += 1, at += 4) {
    const red = linear[data[at] as number] as number;
    const green = linear[data[at + 1] as number] as number;
    const blue = linear[data[at + 2] as number] as number;
    const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
    const y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
    lightness[i] = 116 * y - 16;
    a[i] = 500 * (x - y);
    b[i] = 200 * (y - z);
  }
  return { width, height, lightness, a, b };
}

/** Each value the mean of its 3 x 3 neighbourhood: takes the sensor's grain off. */
function smoothed(plane: Float32Array, width: number, height: number): Float32Array {
  const rows = new Float32Array(plane.length);
  for (let y = 0, i = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, i += 1) {
      const left = plane[x > 0 ? i - 1 : i] as number;
      const right = plane[x < width - 1 ? i + 1 : i] as number;
      rows[i] = (left + (plane[i] as number) + right) / 3;
    }
  }
  const out = new Float32Array(plane.length);
  for (let y = 0, i = 0; y < height; y += 1) {
    const up = y > 0 ? width : 0;
    const down = y < height - 1 ? width : 0;
    for (let x = 0; x < width; x += 1, i += 1) {
      out[i] = ((rows[i - up] as number) + (rows[i] as number) + (rows[i + down] as number)) / 3;
    }
  }
  return out;
}

export function smoothPlanes({ width, height, lightness, a, b }: LabPlanes): LabPlanes {
  return {
    width,
    height,
    lightness: smoothed(lightness, width, height),
    a: smoothed(a, width, height),
    b: smoothed(b, width, height),
  };
}
