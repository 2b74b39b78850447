/** Which of the pairs that look like eyes are the eyes: by the head's outline, and by what lies above and below. */
import type { EyePair } from './eyes.ts';
import { runAt } from './head.ts';
import type { Look } from './look.ts';
import { eyeLine, type Place } from './marks.ts';
import { kept, type Outline } from './outline.ts';
import { boxMean, type Sums } from './sums.ts';

/** How much a pair of eyes disagrees with the outline: off its middle, or far too close or far apart for it. */
function misfit(outline: Outline, pair: EyePair): number {
  const { middle, distance } = eyeLine({ eyeLeft: pair.left, eyeRight: pair.right });
  const run = runAt(outline, middle.x, middle.y + distance * 0.2);
  if (!run) return 1;
  const width = run.to - run.from + 1;
  const aside = Math.abs((run.from + run.to) / 2 - middle.x) / width;
  const share = distance / width;
  const above = (middle.y - topAbove(outline, middle)) / distance;
  const upright = Math.max(0, above - 2.7) * 0.5 + Math.max(0, leastHair - above);
  return aside * 1.2 + Math.max(0, 0.36 - share) * 3 + Math.max(0, share - 0.56) * 3 + Math.min(1, upright);
}

/** The first wall straight above a place. */
function topAbove({ wall, width }: Outline, { x, y }: Place): number {
  let row = Math.round(y);
  const column = Math.round(x);
  while (row > 0 && wall[row * width + column] === kept) row -= 1;
  return row;
}

/** A head reaches at least this far above its eyes (eye distances); less is hair of the wall's own colour. */
export const leastHair = 1.3;

export interface Scored {
  readonly pair: EyePair;
  readonly score: number;
}

/** The middle of the darkest spot of an iris's size close to a place. */
export function iris(lightness: Sums, { x, y }: Place, distance: number): Place {
  const reach = distance * 0.08;
  const spots: { readonly dx: number; readonly dy: number; readonly light: number }[] = [];
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      const light = boxMean(lightness, x + dx, y + dy, distance * 0.06, distance * 0.06);
      spots.push({ dx, dy, light });
    }
  }
  const darkest = Math.min(...spots.map(({ light }) => light));
  let [weights, sx, sy] = [0, 0, 0];
  for (const { dx, dy, light } of spots) {
    const weight = Math.exp((darkest - light) / 2);
    weights += weight;
    sx += weight * dx;
    sy += weight * dy;
  }
  return weights > 0 ? { x: x + sx / weights, y: y + sy / weights } : { x, y };
}

/** Eyebrows make a pair too: where a pair as likely lies just below, those are the eyes. */
export function belowBrows(pairs: readonly Scored[], chosen: Scored): Scored {
  const line = eyeLine({ eyeLeft: chosen.pair.left, eyeRight: chosen.pair.right });
  let found = chosen;
  for (const other of pairs) {
    const lower = eyeLine({ eyeLeft: other.pair.left, eyeRight: other.pair.right });
    const down = (lower.middle.y - line.middle.y) / line.distance;
    if (down < 0.18 || down > 0.5 || Math.abs(lower.middle.x - line.middle.x) > line.distance * 0.2) continue;
    if (other.score > found.score - (found === chosen ? 0.25 : 0)) found = other;
  }
  return found;
}

/** The pairs, best first; where the outline can be relied on, by how they agree with it. */
export function scored(look: Look, pairs: readonly EyePair[], outlined: boolean): Scored[] {
  return pairs
    .map((pair) => ({ pair, score: pair.score - (outlined ? misfit(look.outline, pair) : 0) }))
    .sort((a, b) => b.score - a.score);
}
