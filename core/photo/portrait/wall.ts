/** The wall behind a person, read from the picture's border: its colour, how it changes, how plain it is. */
import type { Colour, LabPlanes } from './lab.ts';

/** A colour that changes smoothly over the picture: six weights for each channel. */
export interface WallModel {
  readonly lightness: readonly number[];
  readonly a: readonly number[];
  readonly b: readonly number[];
}

export interface Wall {
  readonly model: WallModel;
  /** Share of the border that is this wall, from 0 to 1. */
  readonly plainness: number;
  /** Mean distance of the wall's border from its model (ΔE 1976): grain and texture. */
  readonly texture: number;
  readonly colour: Colour;
}

/** Within this distance a border pixel counts as the wall (measured: plain walls 0.89 and more, busy 0.64 and less). */
export const wallDistance = 12;
/** From this share of the border on a wall is plain enough to rely on its outline. */
export const plainEnough = 0.8;

/** Shoulders fill the lower sides of a portrait: only the upper part of them is asked. */
const sideShare = 0.45;
const stripShare = 0.035;

interface Sample {
  readonly terms: readonly number[];
  readonly index: number;
}

/** 1, x, y, x², xy, y² with both axes from -1 to 1. */
function termsAt(x: number, y: number, { width, height }: LabPlanes): number[] {
  const u = (2 * x) / Math.max(1, width - 1) - 1;
  const v = (2 * y) / Math.max(1, height - 1) - 1;
  return [1, u, v, u * u, u * v, v * v];
}

function borderSamples(planes: LabPlanes): Sample[] {
  const { width, height } = planes;
  const strip = Math.max(2, Math.round(Math.min(width, height) * stripShare));
  const samples: Sample[] = [];
  const step = Math.max(1, Math.round(Math.sqrt((strip * (width + height)) / 1500)));
  const lowest = Math.round(height * sideShare);
  for (let y = 0; y < lowest; y += step) {
    for (let x = 0; x < width; x += step) {
      if (y >= strip && x >= strip && x < width - strip) {
        x = width - strip - 1;
        continue;
      }
      samples.push({ terms: termsAt(x, y, planes), index: y * width + x });
    }
  }
  return samples;
}

/** Solves a small symmetric system by elimination; singular directions come out as 0. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let column = 0; column < size; column += 1) {
    let best = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    }
    const pivot = rows[best] ?? [];
    rows[best] = rows[column] ?? [];
    rows[column] = pivot;
    const head = pivot[column] ?? 0;
    if (Math.abs(head) < 1e-9) continue;
    for (let row = 0; row < size; row += 1) {
      const other = rows[row] ?? [];
      if (row === column) continue;
      const factor = (other[column] ?? 0) / head;
      for (let k = column; k <= size; k += 1) other[k] = (other[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return rows.map((row, i) => (Math.abs(row[i] ?? 0) < 1e-9 ? 0 : (row[size] ?? 0) / (row[i] ?? 1)));
}

/** Weighted least squares with a pull towards a flat wall, so that few samples do not bend it. */
function fitPlane(samples: readonly Sample[], values: Float32Array, weights: readonly number[]): number[] {
  const size = 6;
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const right = new Array<number>(size).fill(0);
  let total = 0;
  samples.forEach(({ terms, index }, s) => {
    const weight = weights[s] ?? 0;
    if (weight === 0) return;
    total += weight;
    for (let i = 0; i < size; i += 1) {
      const left = weight * (terms[i] ?? 0);
      right[i] = (right[i] ?? 0) + left * (values[index] ?? 0);
      const row = matrix[i] ?? [];
      for (let j = 0; j < size; j += 1) row[j] = (row[j] ?? 0) + left * (terms[j] ?? 0);
    }
  });
  const pull = [0, 0.002, 0.002, 0.05, 0.02, 0.05];
  pull.forEach((share, i) => {
    const row = matrix[i];
    if (row) row[i] = (row[i] ?? 0) + share * total;
  });
  return solve(matrix, right);
}

function modelAt(weights: readonly number[], terms: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < 6; i += 1) sum += (weights[i] ?? 0) * (terms[i] ?? 0);
  return sum;
}

function distanceOf(planes: LabPlanes, model: WallModel, { terms, index }: Sample): number {
  return Math.hypot(
    (planes.lightness[index] ?? 0) - modelAt(model.lightness, terms),
    (planes.a[index] ?? 0) - modelAt(model.a, terms),
    (planes.b[index] ?? 0) - modelAt(model.b, terms),
  );
}

/** The colour most of the samples are close to: the fullest cell of a coarse grid. */
function commonest(planes: LabPlanes, samples: readonly Sample[]): Colour {
  const cells = new Map<number, number[]>();
  for (const { index } of samples) {
    const [l, a, b] = [planes.lightness[index] ?? 0, planes.a[index] ?? 0, planes.b[index] ?? 0];
    const key = Math.round(l / 12) * 10_000 + (Math.round(a / 12) + 50) * 100 + Math.round(b / 12) + 50;
    const cell = cells.get(key) ?? [0, 0, 0, 0];
    cells.set(key, [(cell[0] ?? 0) + 1, (cell[1] ?? 0) + l, (cell[2] ?? 0) + a, (cell[3] ?? 0) + b]);
  }
  let best: number[] = [0, 0, 0, 0];
  for (const cell of cells.values()) if ((cell[0] ?? 0) > (best[0] ?? 0)) best = cell;
  const count = Math.max(1, best[0] ?? 0);
  return [(best[1] ?? 0) / count, (best[2] ?? 0) / count, (best[3] ?? 0) / count];
}

/**
 * Fits the wall to the border above the shoulders: from the commonest colour outwards, leaving out what does not
 * belong to it (iteratively reweighted least squares).
 */
export function readWall(planes: LabPlanes): Wall {
  const samples = borderSamples(planes);
  const start = commonest(planes, samples);
  let model: WallModel = {
    lightness: [start[0], 0, 0, 0, 0, 0],
    a: [start[1], 0, 0, 0, 0, 0],
    b: [start[2], 0, 0, 0, 0, 0],
  };
  for (const reach of [30, 25, 20, 16, wallDistance, wallDistance]) {
    const weights = samples.map((sample) => {
      const share = distanceOf(planes, model, sample) / reach;
      return share >= 1 ? 0 : (1 - share * share) ** 2;
    });
    model = {
      lightness: fitPlane(samples, planes.lightness, weights),
      a: fitPlane(samples, planes.a, weights),
      b: fitPlane(samples, planes.b, weights),
    };
  }
  const distances = samples.map((sample) => distanceOf(planes, model, sample));
  const close = distances.filter((distance) => distance <= wallDistance);
  const texture = close.reduce((sum, distance) => sum + distance, 0) / Math.max(1, close.length);
  const mean = (weights: readonly number[]) =>
    samples.reduce((sum, { terms }) => sum + modelAt(weights, terms), 0) / Math.max(1, samples.length);
  const colour: Colour = [mean(model.lightness), mean(model.a), mean(model.b)];
  return { model, plainness: close.length / Math.max(1, samples.length), texture, colour };
}

/** The model's colour for every pixel of a row, one channel at a time. */
export function wallRow(weights: readonly number[], y: number, planes: LabPlanes, out: Float32Array): void {
  const v = (2 * y) / Math.max(1, planes.height - 1) - 1;
  const [one = 0, u1 = 0, v1 = 0, u2 = 0, uv = 0, v2 = 0] = weights;
  const flat = one + v1 * v + v2 * v * v;
  const slope = u1 + uv * v;
  for (let x = 0; x < planes.width; x += 1) {
    const u = (2 * x) / Math.max(1, planes.width - 1) - 1;
    out[x] = flat + slope * u + u2 * u * u;
  }
}
