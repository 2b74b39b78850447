/**
 * The pair of eyes: pairs of dark spots, each tried against what every frontal face shares (dark eyes and mouth,
 * light cheeks and bridge of the nose, two like halves). Plain arithmetic on box means; nothing was trained.
 */

import type { Place } from './marks.ts';
import { boxMean, gridDepths, type Sums } from './sums.ts';

export interface EyeGround {
  readonly lightness: Sums;
  /** Share of skin colour; `null` for a picture without colours. */
  readonly skin: Sums | null;
  /** Share of wall; `null` where the wall is not plain. */
  readonly wall: Sums | null;
  /** The first pixel of the person and the one behind the last, for each row; `null` where the wall is not plain. */
  readonly outline: { readonly from: Int32Array; readonly to: Int32Array } | null;
}

export interface EyePair {
  readonly left: Place;
  readonly right: Place;
  readonly score: number;
}

interface Spot extends Place {
  readonly depth: number;
}

/** Longest list of dark spots that is paired. */
const mostSpots = 70;

/** Shallower spots are no eyes (lightness). */
const leastDepth = 2.5;

function darkSpots(
  sums: Sums,
  distance: number,
  area: Area,
  outline: EyeGround['outline'],
  room: Float32Array,
): Spot[] {
  const step = Math.max(1, Math.floor(distance / 18));
  const across = Math.max(1, Math.floor((area.right - area.left) / step));
  const down = Math.max(1, Math.floor((area.bottom - area.top) / step));
  const grid = { left: area.left, top: area.top, step, across, down };
  const size = across * down;
  const depths = room.length < size ? new Float32Array(size) : room;
  const within = [distance * 0.07, distance * 0.06] as const;
  gridDepths(sums, grid, [distance * 0.26, distance * 0.22], within, outline, depths);
  const spots: Spot[] = [];
  for (let row = 1; row < down - 1; row += 1) {
    for (let at = row * across + 1, end = row * across + across - 1; at < end; at += 1) {
      const depth = depths[at] as number;
      if (depth < leastDepth || (depths[at - 1] as number) > depth || (depths[at + 1] as number) > depth)
        continue;
      let highest = true;
      for (const line of [at - across, at + across]) {
        for (let other = line - 1; other <= line + 1; other += 1) {
          if ((depths[other] as number) > depth) highest = false;
        }
      }
      if (highest) spots.push({ x: area.left + (at - row * across) * step, y: area.top + row * step, depth });
    }
  }
  return spots.sort((a, b) => b.depth - a.depth).slice(0, mostSpots);
}

/** Place right and down from the middle of the eyes in eye distances, expected lightness, weight. */
const pattern: readonly (readonly [x: number, y: number, light: number, weight: number])[] = [
  [-0.5, 0, -1.3, 2],
  [0.5, 0, -1.3, 2],
  [-0.68, 0, -0.2, 0.7],
  [-0.32, 0, -0.2, 0.7],
  [0.32, 0, -0.2, 0.7],
  [0.68, 0, -0.2, 0.7],
  [-0.5, 0.22, 0.2, 1],
  [0.5, 0.22, 0.2, 1],
  [0, 0, 0.4, 1.5],
  [0, 0.3, 0.8, 1.5],
  [-0.55, 0.5, 0.8, 1.5],
  [0.55, 0.5, 0.8, 1.5],
  [-0.35, 0.7, 0.5, 1],
  [0.35, 0.7, 0.5, 1],
  [-0.5, -0.4, -0.5, 0.6],
  [0.5, -0.4, -0.5, 0.6],
  [0, -0.6, 0.6, 0.5],
  [-0.35, -0.7, 0.5, 0.4],
  [0.35, -0.7, 0.5, 0.4],
  [0, 1.1, -0.5, 0.8],
  [-0.25, 1.1, -0.4, 0.5],
  [0.25, 1.1, -0.4, 0.5],
  [-0.6, 0.95, 0.3, 0.4],
  [0.6, 0.95, 0.3, 0.4],
  [0, 1.45, 0.2, 0.4],
];

/** Places on the right half of a face that are held against their mirror images. */
const halves: readonly (readonly [x: number, y: number])[] = Array.from({ length: 40 }, (_, i) => [
  0.15 + (i % 4) * 0.2,
  -0.5 + Math.floor(i / 4) * 0.2,
]);

/** Mean and variance of what the pattern expects. */
const expected = (() => {
  let [weights, sum, squares] = [0, 0, 0];
  for (const [, , light, weight] of pattern) {
    weights += weight;
    sum += weight * light;
    squares += weight * light * light;
  }
  return { weights, mean: sum / weights, variance: squares / weights - (sum / weights) ** 2 };
})();

/** How the pattern agrees with the lightness around a pair, about -1 to 1. */
function likenessOf(lightness: Sums, left: Place, right: Place): number {
  const mx = (left.x + right.x) / 2;
  const my = (left.y + right.y) / 2;
  const ux = right.x - left.x;
  const uy = right.y - left.y;
  const half = Math.sqrt(ux * ux + uy * uy) * 0.09;
  let [sum, squares, crossed] = [0, 0, 0];
  for (const [x, y, light, weight] of pattern) {
    const value = boxMean(lightness, mx + ux * x - uy * y, my + uy * x + ux * y, half, half);
    sum += weight * value;
    squares += weight * value * value;
    crossed += weight * value * light;
  }
  const { weights, mean, variance } = expected;
  const spread = squares / weights - (sum / weights) ** 2;
  return (crossed / weights - (sum / weights) * mean) / Math.sqrt(Math.max(spread, 4) * variance);
}

/** How the two halves of the face agree, about -1 to 1. */
function mirrorOf(lightness: Sums, left: Place, right: Place): number {
  const mx = (left.x + right.x) / 2;
  const my = (left.y + right.y) / 2;
  const ux = right.x - left.x;
  const uy = right.y - left.y;
  const half = Math.sqrt(ux * ux + uy * uy) * 0.09;
  let [sl, sr, sll, srr, slr] = [0, 0, 0, 0, 0];
  for (const [x, y] of halves) {
    const l = boxMean(lightness, mx - ux * x - uy * y, my - uy * x + ux * y, half, half);
    const r = boxMean(lightness, mx + ux * x - uy * y, my + uy * x + ux * y, half, half);
    sl += l;
    sr += r;
    sll += l * l;
    srr += r * r;
    slr += l * r;
  }
  const n = halves.length;
  const ll = sll / n - (sl / n) ** 2;
  const rr = srr / n - (sr / n) ** 2;
  return (slr / n - (sl / n) * (sr / n)) / Math.sqrt(Math.max(ll, 4) * Math.max(rr, 4));
}

/** Mean of a map over the places of the pattern. */
function shareOver(map: Sums, left: Place, right: Place): number {
  const mx = (left.x + right.x) / 2;
  const my = (left.y + right.y) / 2;
  const ux = right.x - left.x;
  const uy = right.y - left.y;
  const half = Math.sqrt(ux * ux + uy * uy) * 0.09;
  let sum = 0;
  for (const [x, y] of pattern) {
    sum += boxMean(map, mx + ux * x - uy * y, my + uy * x + ux * y, half, half);
  }
  return sum / pattern.length;
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Eyes may stand this far from level (tangent; 14 degrees). */
const steepest = 0.25;
/** Distances between eyes are tried in steps of this factor. */
const distanceStep = 1.13;

/** The likeliest pairs of eyes in an area, best first, for eye distances from `least` to `most` pixels. */
export function findEyes(ground: EyeGround, area: Area, least: number, most: number): EyePair[] {
  const found: EyePair[] = [];
  // One room for all distances: the smallest steps come with the smallest distances.
  const pixels = (area.right - area.left + 1) * (area.bottom - area.top + 1);
  const room = new Float32Array(Math.ceil(Math.max(1, pixels / Math.max(1, Math.floor(least / 18)) ** 2)));
  for (let distance = least; distance <= most * 1.001; distance *= distanceStep) {
    const spots = darkSpots(ground.lightness, distance, area, ground.outline, room);
    const deepest = Math.max(1, spots[5]?.depth ?? 1);
    for (const left of spots) {
      for (const right of spots) {
        const dx = right.x - left.x;
        if (dx < distance * 0.92 || dx > distance * 1.08) continue;
        if (Math.abs(right.y - left.y) > dx * steepest) continue;
        // Most pairs fall here, so nothing else is read of them.
        const likeness = likenessOf(ground.lightness, left, right);
        if (likeness < 0.25) continue;
        const mirror = mirrorOf(ground.lightness, left, right);
        if (mirror < 0) continue;
        const skin = ground.skin ? shareOver(ground.skin, left, right) : 0;
        const wall = ground.wall ? shareOver(ground.wall, left, right) : 0;
        const depth = Math.min(1, Math.min(left.depth, right.depth) / deepest);
        const level = Math.abs(right.y - left.y) / dx;
        const toned = ground.skin ? 0.45 * skin - Math.max(0, 0.7 - skin) : 0.2;
        const score = likeness + 0.7 * mirror + 0.25 * depth + toned - 2 * wall - 0.8 * level;
        found.push({ left: { x: left.x, y: left.y }, right: { x: right.x, y: right.y }, score });
      }
    }
  }
  return found.sort((a, b) => b.score - a.score).slice(0, 40);
}
