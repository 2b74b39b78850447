/**
 * The pair of eyes: pairs of dark spots, each tried against what every frontal face shares (dark eyes and mouth,
 * light cheeks and bridge of the nose, two like halves). Plain arithmetic on box means; nothing was trained.
 */

import type { Place } from './marks.ts';
import { boxMean, type Sums } from './sums.ts';

export interface EyeGround {
  readonly lightness: Sums;
  /** Share of skin colour; `null` for a picture without colours. */
  readonly skin: Sums | null;
  /** Share of wall; `null` where the wall is not plain. */
  readonly wall: Sums | null;
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

function darkSpots(sums: Sums, distance: number, area: Area): Spot[] {
  const step = Math.max(1, Math.floor(distance / 18));
  const across = Math.max(1, Math.floor((area.right - area.left) / step));
  const down = Math.max(1, Math.floor((area.bottom - area.top) / step));
  const depths = new Float32Array(across * down);
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const x = area.left + column * step;
      const y = area.top + row * step;
      const centre = boxMean(sums, x, y, distance * 0.07, distance * 0.06);
      const around = boxMean(sums, x, y, distance * 0.26, distance * 0.22);
      depths[row * across + column] = around - centre;
    }
  }
  const spots: Spot[] = [];
  for (let row = 1; row < down - 1; row += 1) {
    for (let column = 1; column < across - 1; column += 1) {
      const at = row * across + column;
      const depth = depths[at] as number;
      if (depth < 2.5) continue;
      let highest = true;
      for (let dy = -1; dy <= 1 && highest; dy += 1) {
        for (let dx = -1; dx <= 1; dx += 1) {
          if ((depths[at + dy * across + dx] as number) > depth) highest = false;
        }
      }
      if (highest) spots.push({ x: area.left + column * step, y: area.top + row * step, depth });
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

interface Fitted {
  readonly likeness: number;
  readonly mirror: number;
  readonly skin: number;
  readonly wall: number;
}

/** How the pattern and the two halves agree with the picture, each about -1 to 1. */
function tryPair(ground: EyeGround, left: Place, right: Place): Fitted {
  const mx = (left.x + right.x) / 2;
  const my = (left.y + right.y) / 2;
  const ux = right.x - left.x;
  const uy = right.y - left.y;
  const half = Math.hypot(ux, uy) * 0.09;
  const at = (x: number, y: number): Place => ({ x: mx + ux * x - uy * y, y: my + uy * x + ux * y });
  let [sw, sv, st, svv, stt, svt, skin, wall] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const [x, y, light, weight] of pattern) {
    const place = at(x, y);
    const value = boxMean(ground.lightness, place.x, place.y, half, half);
    sw += weight;
    sv += weight * value;
    st += weight * light;
    svv += weight * value * value;
    stt += weight * light * light;
    svt += weight * value * light;
    skin += ground.skin ? boxMean(ground.skin, place.x, place.y, half, half) : 0;
    wall += ground.wall ? boxMean(ground.wall, place.x, place.y, half, half) : 0;
  }
  const vv = svv / sw - (sv / sw) ** 2;
  const tt = stt / sw - (st / sw) ** 2;
  const vt = svt / sw - (sv / sw) * (st / sw);
  const likeness = vt / Math.sqrt(Math.max(vv, 4) * tt);
  let [n, sl, sr, sll, srr, slr] = [0, 0, 0, 0, 0, 0];
  for (let y = -0.5; y <= 1.31; y += 0.2) {
    for (let x = 0.15; x <= 0.8; x += 0.2) {
      const one = at(-x, y);
      const other = at(x, y);
      const l = boxMean(ground.lightness, one.x, one.y, half, half);
      const r = boxMean(ground.lightness, other.x, other.y, half, half);
      n += 1;
      sl += l;
      sr += r;
      sll += l * l;
      srr += r * r;
      slr += l * r;
    }
  }
  const ll = sll / n - (sl / n) ** 2;
  const rr = srr / n - (sr / n) ** 2;
  const mirror = (slr / n - (sl / n) * (sr / n)) / Math.sqrt(Math.max(ll, 4) * Math.max(rr, 4));
  return { likeness, mirror, skin: skin / pattern.length, wall: wall / pattern.length };
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
  for (let distance = least; distance <= most * 1.001; distance *= distanceStep) {
    const spots = darkSpots(ground.lightness, distance, area);
    const deepest = Math.max(1, spots[5]?.depth ?? 1);
    for (const left of spots) {
      for (const right of spots) {
        const dx = right.x - left.x;
        if (dx < distance * 0.92 || dx > distance * 1.08) continue;
        if (Math.abs(right.y - left.y) > dx * steepest) continue;
        const { likeness, mirror, skin, wall } = tryPair(ground, left, right);
        if (likeness < 0.25 || mirror < 0) continue;
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
