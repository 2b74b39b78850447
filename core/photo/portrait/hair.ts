/** How far the hair reaches to the sides, so that no crop cuts it without saying so. */
import type { CropRect } from '../spec.ts';
import type { EyeLine, PortraitMarks } from './marks.ts';
import { kept, type Outline } from './outline.ts';

/** The first and the last column of hair (or of what is worn over it) beside the face, as lengths from the left. */
export interface HairSides {
  readonly left: number;
  readonly right: number;
}

/** What reaches further to the side of the eyes than this (eye distances) is no hair: a hand, a chair, a shelf. */
const mostAside = 3.2;
/** From the eyes down to the chin: below this share shoulders may begin. */
const lowest = 0.9;
/** Shoulders leave the neck more flatly than hair falls: by this much to the side within such a height. */
const flatAside = 0.25;
const flatDown = 0.1;

interface Extent {
  from: number;
  to: number;
}

/** The runs of a row that hang together with `beside`, written to `row`; their outer ends, `null` where none does. */
function joined({ wall, width }: Outline, y: number, beside: Uint8Array, row: Uint8Array): Extent | null {
  row.fill(0);
  let from = -1;
  let end = -1;
  for (let x = 0; x < width; x += 1) {
    if (wall[y * width + x] !== kept) continue;
    let to = x;
    let touches = false;
    while (to < width && wall[y * width + to] === kept) {
      if (beside[to]) touches = true;
      to += 1;
    }
    if (touches) {
      row.fill(1, x, to);
      if (from < 0) from = x;
      end = to;
    }
    x = to;
  }
  return from < 0 ? null : { from, to: end };
}

/**
 * The sides of the hair in pixels of the outline, from its top down to just above the chin (rows of the outline).
 * `null` where it cannot be told: where the head runs out of the picture or into something wider than hair.
 */
export function hairSidesOf(
  outline: Outline,
  { middle, distance }: EyeLine,
  hairTop: number,
  chin: number,
): HairSides | null {
  const { width, height } = outline;
  const begin = Math.round(middle.y);
  const centre = Math.round(middle.x);
  if (begin < 1 || begin >= height || centre < 0 || centre >= width) return null;
  const start = new Uint8Array(width);
  start[centre] = 1;
  const first = joined(outline, begin, start, new Uint8Array(width));
  if (!first) return null;
  const whole = { ...first };
  const walk = (step: 1 | -1, last: number) => {
    let before = new Uint8Array(width).fill(1, first.from, first.to);
    let row = new Uint8Array(width);
    const past: Extent[] = [];
    for (let y = begin + step; y !== last; y += step) {
      const extent = joined(outline, y, before, row);
      if (!extent) return;
      const earlier = past[past.length - Math.max(1, Math.round(distance * flatDown))] ?? first;
      const wider = Math.max(earlier.from - extent.from, extent.to - earlier.to);
      if (step > 0 && wider > distance * flatAside) return;
      whole.from = Math.min(whole.from, extent.from);
      whole.to = Math.max(whole.to, extent.to);
      past.push(extent);
      [before, row] = [row, before];
    }
  };
  walk(-1, Math.max(-1, Math.floor(hairTop) - 1));
  walk(1, Math.min(height, Math.ceil(middle.y + (chin - middle.y) * lowest)));
  const tooWide = Math.max(middle.x - whole.from, whole.to - middle.x) > distance * mostAside;
  return whole.from <= 0 || whole.to >= width || tooWide ? null : { left: whole.from, right: whole.to };
}

/** The sides as long as they are those of the marked face: a person may have found it elsewhere. */
export function sidesBeside(
  sides: HairSides | null,
  { faceLeft, faceRight }: PortraitMarks,
): HairSides | null {
  if (!sides) return null;
  const [left, right] = [Math.min(faceLeft.x, faceRight.x), Math.max(faceLeft.x, faceRight.x)];
  // A cheek may be the widest part of a bald head; its mark may lie a little outside.
  const near = (right - left) * 0.1;
  return sides.left <= left + near && sides.right >= right - near ? sides : null;
}

/** Less than this share of the crop's width is the softness of an edge: about a pixel of a card photo. */
const softEdge = 0.003;

/** Whether a crop leaves out hair at a side. All in upright source pixels. */
export function cutsHairAside({ left, right }: HairSides, crop: CropRect): boolean {
  const soft = crop.width * softEdge;
  return left < crop.x - soft || right > crop.x + crop.width + soft;
}
