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

/** 1, x, y, x², xy, y² with both axes from -1 to 1. */
const termCount = 6;

/** Pixels of the border: their six terms one after another, and their place in the planes. */
interface Samples {
  readonly terms: Float64Array;
  readonly places: Int32Array;
  readonly count: number;
}

function borderSamples({ width, height }: LabPlanes): Samples {
  const strip = Math.max(2, Math.round(Math.min(width, height) * stripShare));
  const step = Math.max(1, Math.round(Math.sqrt((strip * (width + height)) / 1500)));
  const lowest = Math.round(height * sideShare);
  const places: number[] = [];
  for (let y = 0; y < lowest; y += step) {
    for (let x = 0; x < width; x += step) {
      if (y >= strip && x >= strip && x < width - strip) {
        x = width - strip - 1;
        continue;
      }
      places.push(y * width + x);
    }
  }
  const terms = new Float64Array(places.length * termCount);
  places.forEach((place, s) => {
    const u = (2 * (place % width)) / Math.max(1, width - 1) - 1;
    const v = (2 * Math.floor(place / width)) / Math.max(1, height - 1) - 1;
    terms.set([1, u, v, u * u, u * v, v * v], s * termCount);
  });
  return { terms, places: Int32Array.from(places), count: places.length };
}

/**
 * Solves a small symmetric system for several right sides at once, by elimination; `rows` hold the matrix and then
 * the right sides. Singular directions come out as 0.
 */
function solve(rows: Float64Array[], sides: number): number[][] {
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let best = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    }
    const pivot = rows[best];
    const moved = rows[column];
    if (!pivot || !moved) continue;
    rows[best] = moved;
    rows[column] = pivot;
    const head = pivot[column] ?? 0;
    if (Math.abs(head) < 1e-9) continue;
    for (const other of rows) {
      if (other === pivot) continue;
      const factor = (other[column] ?? 0) / head;
      for (let k = column; k < size + sides; k += 1) other[k] = (other[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return Array.from({ length: sides }, (_, side) =>
    rows.map((row, i) => (Math.abs(row[i] ?? 0) < 1e-9 ? 0 : (row[size + side] ?? 0) / (row[i] ?? 1))),
  );
}

/** What pulls each term towards a flat wall, so that few samples do not bend it. */
const pulls = [0, 0.002, 0.002, 0.05, 0.02, 0.05] as const;

/** Weighted least squares for all three channels, which share the matrix. */
function fitted({ lightness, a, b }: LabPlanes, samples: Samples, weights: Float64Array): WallModel {
  const { terms, places, count } = samples;
  const rows = Array.from({ length: termCount }, () => new Float64Array(termCount + 3));
  let total = 0;
  for (let s = 0; s < count; s += 1) {
    const weight = weights[s] as number;
    if (weight === 0) continue;
    total += weight;
    const place = places[s] as number;
    const at = s * termCount;
    for (let i = 0; i < termCount; i += 1) {
      const row = rows[i] as Float64Array;
      const left = weight * (terms[at + i] as number);
      for (let j = 0; j < termCount; j += 1) row[j] = (row[j] as number) + left * (terms[at + j] as number);
      row[termCount] = (row[termCount] as number) + left * (lightness[place] as number);
      row[termCount + 1] = (row[termCount + 1] as number) + left * (a[place] as number);
      row[termCount + 2] = (row[termCount + 2] as number) + left * (b[place] as number);
    }
  }
  rows.forEach((row, i) => {
    row[i] = (row[i] ?? 0) + (pulls[i] ?? 0) * total;
  });
  const [forLightness = [], forA = [], forB = []] = solve(rows, 3);
  return { lightness: forLightness, a: forA, b: forB };
}

/** How far each sample lies from the model (ΔE 1976). */
function readDistances(planes: LabPlanes, model: WallModel, samples: Samples, out: Float64Array): void {
  const { terms, places, count } = samples;
  const { lightness, a, b } = model;
  for (let s = 0; s < count; s += 1) {
    const place = places[s] as number;
    let dl = planes.lightness[place] as number;
    let da = planes.a[place] as number;
    let db = planes.b[place] as number;
    for (let i = 0; i < termCount; i += 1) {
      const term = terms[s * termCount + i] as number;
      dl -= (lightness[i] as number) * term;
      da -= (a[i] as number) * term;
      db -= (b[i] as number) * term;
    }
    out[s] = Math.sqrt(dl * dl + da * da + db * db);
  }
}

/** The colour most of the samples are close to: the fullest cell of a coarse grid. */
function commonest({ lightness, a, b }: LabPlanes, { places }: Samples): Colour {
  const cells = new Map<number, Float64Array<ArrayBuffer>>();
  for (const place of places) {
    const colour = [lightness[place] as number, a[place] as number, b[place] as number] as const;
    const [l, u, v] = colour.map((value) => Math.round(value / 12)) as [number, number, number];
    const key = l * 10_000 + (u + 50) * 100 + v + 50;
    const cell = cells.get(key) ?? new Float64Array(4);
    cells.set(key, cell);
    cell[0] = (cell[0] as number) + 1;
    for (let c = 0; c < 3; c += 1) cell[c + 1] = (cell[c + 1] as number) + (colour[c] as number);
  }
  let best = new Float64Array(4);
  for (const cell of cells.values()) if ((cell[0] as number) > (best[0] as number)) best = cell;
  const count = Math.max(1, best[0] as number);
  return [(best[1] as number) / count, (best[2] as number) / count, (best[3] as number) / count];
}

/**
 * Fits the wall to the border above the shoulders: from the commonest colour outwards, leaving out what does not
 * belong to it (iteratively reweighted least squares).
 */
export function readWall(planes: LabPlanes): Wall {
  const samples = borderSamples(planes);
  const start = commonest(planes, samples);
  const flat = (value: number) => [value, 0, 0, 0, 0, 0];
  let model: WallModel = { lightness: flat(start[0]), a: flat(start[1]), b: flat(start[2]) };
  const { terms, count } = samples;
  const distances = new Float64Array(count);
  const weights = new Float64Array(count);
  for (const reach of [30, 25, 20, 16, wallDistance, wallDistance]) {
    readDistances(planes, model, samples, distances);
    for (let s = 0; s < count; s += 1) {
      const share = (distances[s] as number) / reach;
      weights[s] = share >= 1 ? 0 : (1 - share * share) ** 2;
    }
    model = fitted(planes, samples, weights);
  }
  readDistances(planes, model, samples, distances);
  let [close, texture] = [0, 0];
  const means = new Float64Array(termCount);
  for (let s = 0; s < count; s += 1) {
    for (let i = 0; i < termCount; i += 1)
      means[i] = (means[i] as number) + (terms[s * termCount + i] as number);
    if ((distances[s] as number) > wallDistance) continue;
    close += 1;
    texture += distances[s] as number;
  }
  const n = Math.max(1, count);
  const mean = (channel: readonly number[]) =>
    channel.reduce((sum, weight, i) => sum + (weight * (means[i] ?? 0)) / n, 0);
  const colour: Colour = [mean(model.lightness), mean(model.a), mean(model.b)];
  return { model, plainness: close / n, texture: texture / Math.max(1, close), colour };
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
