/** The face around a pair of eyes: cheeks and chin, found as edges near where faces have them. */
import type { LabPlanes } from './lab.ts';
import type { EyeLine, Place } from './marks.ts';
import { boxMean, type Sums, sumsOf } from './sums.ts';

/**
 * Proportions of adult faces in eye distances: the face at its widest 2.05 (zygion to zygion over the distance of
 * the eyes' middles; 133.8 and 130.1 mm over 65.2 and 63.2 mm, Maxillofacial Plastic and Reconstructive Surgery
 * 2019, doi:10.1186/s40902-019-0191-7, table 9), the chin about 1.75 below the eyes, hair about 1.75 above.
 */
export const proportions = { cheek: 1.04, chin: 1.75, hair: 1.75 } as const;

interface Channels {
  readonly lightness: Sums;
  readonly a: Sums;
  readonly b: Sums;
}

export function channelSums({ width, height, lightness, a, b }: LabPlanes): Channels {
  return {
    lightness: sumsOf(lightness, width, height),
    a: sumsOf(a, width, height),
    b: sumsOf(b, width, height),
  };
}

/** Distance in colour (ΔE 1976) between two boxes of the same size. */
function contrast(
  channels: Channels,
  one: Place,
  other: Place,
  halfWidth: number,
  halfHeight: number,
): number {
  const step = (sums: Sums) =>
    boxMean(sums, one.x, one.y, halfWidth, halfHeight) -
    boxMean(sums, other.x, other.y, halfWidth, halfHeight);
  return Math.hypot(step(channels.lightness), step(channels.a), step(channels.b));
}

/** The strongest edge along a line, weighted by how likely a face has it there. */
function edgeAlong(
  from: number,
  to: number,
  likely: number,
  spread: number,
  strength: (at: number) => number,
) {
  let best = likely;
  let most = 0;
  for (let at = from; at <= to; at += 0.02) {
    // Edges weaker than the grain of skin must not move the mark from its likely place.
    const weighted = (strength(at) + 4) * Math.exp(-(((at - likely) / spread) ** 2) / 2);
    if (weighted > most) {
      most = weighted;
      best = at;
    }
  }
  return best;
}

export interface FaceEdges {
  readonly left: Place;
  readonly right: Place;
  readonly chin: Place;
}

/** Cheeks and chin, along and across the line of the eyes. */
export function faceEdges(channels: Channels, eyes: EyeLine): FaceEdges {
  const { middle, distance, tilt } = eyes;
  const angle = (tilt * Math.PI) / 180;
  const at = (x: number, y: number): Place => ({
    x: middle.x + distance * (x * Math.cos(angle) - y * Math.sin(angle)),
    y: middle.y + distance * (x * Math.sin(angle) + y * Math.cos(angle)),
  });
  const half = distance * 0.05;
  const side = (sign: -1 | 1) =>
    edgeAlong(0.82, 1.3, proportions.cheek, 0.12, (x) => {
      let sum = 0;
      for (const y of [0.25, 0.4, 0.55]) {
        sum += contrast(channels, at(sign * (x - 0.06), y), at(sign * (x + 0.06), y), half, half * 2);
      }
      return sum / 3;
    });
  const chin = edgeAlong(1.45, 2.15, proportions.chin, 0.2, (y) => {
    let sum = 0;
    // A chin is an arc: to the sides its edge lies higher.
    for (const x of [-0.24, -0.12, 0, 0.12, 0.24]) {
      const edge = y - x * x * 0.9;
      sum += contrast(channels, at(x, edge - 0.06), at(x, edge + 0.06), half * 1.4, half);
    }
    return sum / 5;
  });
  return { left: at(-side(-1), 0.4), right: at(side(1), 0.4), chin: at(0, chin) };
}
