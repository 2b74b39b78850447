/**
 * SSIMULACRA 2.1, the perceptual score pictures are compared by: written from its published description (see
 * `ssimulacra2-weights.ts`), as neither the package registry nor every Debian has a program for it.
 *
 * Both pictures are brought to six scales in linear light and to the XYB colours of JPEG XL; on each, three maps of
 * error (structure lost, edges that were not there, edges smoothed away) are averaged in two norms.
 */
import { scoreOf, weights } from './ssimulacra2-weights.ts';

/** Opaque sRGB rows, 4 bytes a pixel; the fourth is not looked at. */
export interface Rgba {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

const scales = 6;
const leastSide = 8;

/**
 * Half of the symmetric 9-tap filter that the truncated cosines of Charalampidis (2016) make for sigma 1.5, radius 5;
 * the metric runs it recursively, with nothing beyond the edges.
 */
const taps = [
  0.26462110548819845, 0.21292859201042214, 0.10933537277746014, 0.03601111465836416, 0.009414367809653455,
] as const;

/** Opsin absorbance of JPEG XL (lib/jxl/cms/opsin_params.h). */
const mix = [
  [0.3, 0.622, 0.078],
  [0.23, 0.692, 0.078],
  [0.24342268924547819, 0.20476744424496821, 1 - 0.24342268924547819 - 0.20476744424496821],
] as const;
const bias = 0.0037930732552754493;
const biasRoot = Math.cbrt(bias);
const structureFloor = 0.0009;

interface Planes {
  readonly width: number;
  readonly height: number;
  readonly planes: readonly Float32Array[];
}

/** One scale of one picture: its colours, their local means and the local means of their squares. */
interface Scale extends Planes {
  readonly means: readonly Float32Array[];
  readonly squares: readonly Float32Array[];
}

/** A picture ready to be compared with others of its size. */
export type Prepared = readonly Scale[];

const linear = Float32Array.from({ length: 256 }, (_, v) => {
  const c = v / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});

function linearPlanes({ data, width, height }: Rgba): Planes {
  const planes = [0, 1, 2].map(() => new Float32Array(width * height));
  planes.forEach((plane, c) => {
    for (let i = 0, from = c; i < plane.length; i += 1, from += 4) {
      plane[i] = linear[data[from] as number] as number;
    }
  });
  return { width, height, planes };
}

function halved({ width, height, planes }: Planes): Planes {
  const w = (width + 1) >> 1;
  const h = (height + 1) >> 1;
  const smaller = planes.map((plane) => {
    const out = new Float32Array(w * h);
    for (let y = 0; y < h; y += 1) {
      const top = 2 * y * width;
      const below = Math.min(2 * y + 1, height - 1) * width;
      for (let x = 0; x < w; x += 1) {
        const left = 2 * x;
        const right = Math.min(left + 1, width - 1);
        out[y * w + x] =
          ((plane[top + left] as number) +
            (plane[top + right] as number) +
            (plane[below + left] as number) +
            (plane[below + right] as number)) /
          4;
      }
    }
    return out;
  });
  return { width: w, height: h, planes: smaller };
}

/** XYB, shifted and stretched so that every channel lies between 0 and 1. */
function toXyb({ width, height, planes }: Planes): Planes {
  const [red, green, blue] = planes as [Float32Array, Float32Array, Float32Array];
  const count = width * height;
  const out = [0, 1, 2].map(() => new Float32Array(count)) as [Float32Array, Float32Array, Float32Array];
  const cone = (weight: readonly [number, number, number], r: number, g: number, b: number) =>
    Math.cbrt(Math.max(0, weight[0] * r + weight[1] * g + weight[2] * b + bias)) - biasRoot;
  for (let i = 0; i < count; i += 1) {
    const r = red[i] as number;
    const g = green[i] as number;
    const b = blue[i] as number;
    const long = cone(mix[0], r, g, b);
    const middle = cone(mix[1], r, g, b);
    const y = (long + middle) / 2;
    out[0][i] = ((long - middle) / 2) * 14 + 0.42;
    out[1][i] = y + 0.01;
    out[2][i] = cone(mix[2], r, g, b) - y + 0.55;
  }
  return { width, height, planes: out };
}

function blurRows(input: Float32Array, width: number, height: number, out: Float32Array): void {
  const [t0, t1, t2, t3, t4] = taps;
  const row = new Float64Array(width + 8);
  for (let y = 0; y < height; y += 1) {
    const start = y * width;
    for (let x = 0; x < width; x += 1) row[x + 4] = input[start + x] as number;
    for (let x = 0; x < width; x += 1) {
      out[start + x] =
        t0 * (row[x + 4] as number) +
        t1 * ((row[x + 3] as number) + (row[x + 5] as number)) +
        t2 * ((row[x + 2] as number) + (row[x + 6] as number)) +
        t3 * ((row[x + 1] as number) + (row[x + 7] as number)) +
        t4 * ((row[x] as number) + (row[x + 8] as number));
    }
  }
}

function blurred(input: Float32Array, width: number, height: number): Float32Array {
  const [t0, t1, t2, t3, t4] = taps;
  // Four rows of nothing above and below stand for what lies beyond the edges.
  const rows = new Float32Array(width * (height + 8));
  blurRows(input, width, height, rows.subarray(4 * width, (height + 4) * width));
  const out = new Float32Array(width * height);
  const w = width;
  for (let i = 0, at = 4 * w; i < out.length; i += 1, at += 1) {
    out[i] =
      t0 * (rows[at] as number) +
      t1 * ((rows[at - w] as number) + (rows[at + w] as number)) +
      t2 * ((rows[at - 2 * w] as number) + (rows[at + 2 * w] as number)) +
      t3 * ((rows[at - 3 * w] as number) + (rows[at + 3 * w] as number)) +
      t4 * ((rows[at - 4 * w] as number) + (rows[at + 4 * w] as number));
  }
  return out;
}

function product(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((value, i) => value * (b[i] as number));
}

export function prepare(picture: Rgba): Prepared {
  const found: Scale[] = [];
  let light = linearPlanes(picture);
  for (let scale = 0; scale < scales; scale += 1) {
    // The published program looks at the size before it halves it.
    if (light.width < leastSide || light.height < leastSide) break;
    if (scale > 0) light = halved(light);
    const { width, height, planes } = toXyb(light);
    const means = planes.map((plane) => blurred(plane, width, height));
    const squares = planes.map((plane) => blurred(product(plane, plane), width, height));
    found.push({ width, height, planes, means, squares });
  }
  return found;
}

/** Mean and 4-norm of each of the three error maps of one channel of one scale. */
function errors(a: Scale, b: Scale, channel: number): number[] {
  const x = a.planes[channel] as Float32Array;
  const y = b.planes[channel] as Float32Array;
  const meanX = a.means[channel] as Float32Array;
  const meanY = b.means[channel] as Float32Array;
  const squareX = a.squares[channel] as Float32Array;
  const squareY = b.squares[channel] as Float32Array;
  const cross = blurred(product(x, y), a.width, a.height);
  const sums = [0, 0, 0];
  const fourths = [0, 0, 0];
  const count = x.length;
  for (let i = 0; i < count; i += 1) {
    const mx = meanX[i] as number;
    const my = meanY[i] as number;
    const common = 2 * ((cross[i] as number) - mx * my) + structureFloor;
    const spread = (squareX[i] as number) - mx * mx + ((squareY[i] as number) - my * my) + structureFloor;
    const lost = Math.max(0, 1 - ((1 - (mx - my) ** 2) * common) / spread);
    const edge = (1 + Math.abs((y[i] as number) - my)) / (1 + Math.abs((x[i] as number) - mx)) - 1;
    const ringing = Math.max(0, edge);
    const smoothed = Math.max(0, -edge);
    sums[0] = (sums[0] as number) + lost;
    sums[1] = (sums[1] as number) + ringing;
    sums[2] = (sums[2] as number) + smoothed;
    fourths[0] = (fourths[0] as number) + lost ** 4;
    fourths[1] = (fourths[1] as number) + ringing ** 4;
    fourths[2] = (fourths[2] as number) + smoothed ** 4;
  }
  return [...sums.map((sum) => sum / count), ...fourths.map((sum) => (sum / count) ** 0.25)];
}

/** The score of `picture` against the original it was made from: 100 where nothing differs. */
export function ssimulacra2(original: Prepared, picture: Prepared): number {
  let sum = 0;
  let place = 0;
  for (let channel = 0; channel < 3; channel += 1) {
    original.forEach((scale, s) => {
      const other = picture[s];
      if (!other || other.width !== scale.width || other.height !== scale.height) {
        throw new Error('pictures of different sizes cannot be compared');
      }
      for (const error of errors(scale, other, channel)) {
        sum += (weights[place] as number) * error;
        place += 1;
      }
    });
  }
  return scoreOf(sum);
}
