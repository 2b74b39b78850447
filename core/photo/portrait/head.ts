/** The head in the outline: where its hair ends above, and how wide it is. */
import type { EyeLine, Place } from './marks.ts';
import { kept, type Outline } from './outline.ts';

/** From the first to the last kept pixel of a row, without a gap of wall. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The run of kept pixels around x in row y; `null` where the wall is there. */
export function runAt({ wall, width, height }: Outline, x: number, y: number): Run | null {
  const row = Math.round(y);
  const middle = Math.round(x);
  if (row < 0 || row >= height || middle < 0 || middle >= width) return null;
  const start = row * width;
  if (wall[start + middle] !== kept) return null;
  let from = middle;
  let to = middle;
  while (from > 0 && wall[start + from - 1] === kept) from -= 1;
  while (to < width - 1 && wall[start + to + 1] === kept) to += 1;
  return { from, to };
}

export interface HairTop {
  readonly y: number;
  /** False where something else joins the head there, or the picture ends. */
  readonly reliable: boolean;
}

/** Hair thinner than this share of the eye distance is a loose strand. */
const strand = 0.12;
/**
 * Hair reaches this far to the side of the middle of the eyes, and this far up, at most (eye distances). Where the
 * whole picture has a plain wall nothing else can join it, and it may be as wide as hair gets.
 */
const mostAside = 1.75;
const mostAsideOnPlain = 2.9;
const mostAbove = 4;

/**
 * The highest row of what hangs together with the face, walking up from the eyes. A row may hold several locks.
 * Unreliable where the head runs into the picture's edge or into something wider than hair.
 */
export function hairTopOf(outline: Outline, { middle, distance }: EyeLine, plain = false): HairTop | null {
  const { width, wall } = outline;
  const aside = distance * (plain ? mostAsideOnPlain : mostAside);
  const left = Math.max(0, Math.round(middle.x - aside));
  const right = Math.min(width - 1, Math.round(middle.x + aside));
  const begin = Math.round(middle.y);
  if (runAt(outline, middle.x, begin) === null) return null;
  let below = new Uint8Array(width);
  for (let x = left; x <= right; x += 1) below[x] = wall[begin * width + x] === kept ? 1 : 0;
  let top = begin;
  let crest: Run = { from: left, to: right };
  let reliable = true;
  const highest = Math.max(0, Math.round(middle.y - distance * mostAbove));
  for (let y = begin - 1; y >= highest; y -= 1) {
    const row = new Uint8Array(width);
    let widest = 0;
    let lock: Run = crest;
    for (let x = left; x <= right; x += 1) {
      if (wall[y * width + x] !== kept) continue;
      let to = x;
      let joined = false;
      while (to <= right && wall[y * width + to] === kept) {
        if (below[to]) joined = true;
        to += 1;
      }
      if (joined) {
        row.fill(1, x, to);
        if (to - x > widest) {
          widest = to - x;
          lock = { from: x, to: to - 1 };
        }
        // Well above the eyes nothing of a head is as wide as the strip that is searched.
        const touches = x === left || to > right;
        if (touches && middle.y - y > distance * 1.2) reliable = false;
      }
      x = to;
    }
    if (widest === 0) break;
    if (widest >= distance * strand) {
      top = y;
      crest = lock;
    }
    below = row;
  }
  if (top <= 1 || top <= highest + 1) reliable = false;
  return { y: edgeBelow(outline, crest, top, Math.max(2, distance * 0.15)), reliable };
}

/** The flood stops where hair begins to show; its edge is where half of its contrast with the wall is reached. */
function edgeBelow(
  { distance, width, height }: Outline,
  { from, to }: Run,
  top: number,
  depth: number,
): number {
  const last = Math.min(height - 1, Math.round(top + depth));
  let edge = last;
  for (let x = from; x <= to; x += 1) {
    let peak = 0;
    for (let y = top; y <= last; y += 1) peak = Math.max(peak, distance[y * width + x] as number);
    for (let y = top; y < edge; y += 1) {
      if ((distance[y * width + x] as number) >= peak / 2) edge = y;
    }
  }
  return edge;
}

/** A head found by its shape alone. */
export interface HeadShape {
  readonly top: number;
  readonly width: number;
  readonly x: number;
}

/** The widest part of the body that reaches up to a head: from its top down to where it narrows to the neck. */
export function headShapeOf(outline: Outline): HeadShape | null {
  const { width, height, wall } = outline;
  const least = width * 0.06;
  for (let y = 2; y < height * 0.7; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (wall[y * width + x] !== kept) continue;
      const run = runAt(outline, x, y);
      if (!run) continue;
      const long = run.to - run.from + 1;
      if (long >= least && run.from > 0 && run.to < width - 1) {
        const shape = followDown(outline, y, run);
        if (shape) return shape;
      }
      x = run.to;
    }
  }
  return null;
}

function followDown(outline: Outline, top: number, first: Run): HeadShape | null {
  let run = first;
  let widest = first;
  for (let y = top + 1; y < outline.height; y += 1) {
    const next = runAt(outline, (run.from + run.to) / 2, y);
    if (!next) return null;
    const long = next.to - next.from;
    const most = widest.to - widest.from;
    // Shoulders: suddenly far wider than the head has been.
    if (y - top > most * 0.9 && long > most * 1.5) break;
    if (long < most * 0.8 && y - top > most * 0.6) {
      return { top, width: most, x: (widest.from + widest.to) / 2 };
    }
    if (long > most && y - top < most * 1.2) widest = next;
    run = next;
  }
  return null;
}

/** Where the eyes of a head of this shape would be: half down a head as high as 1.35 times its width. */
export function eyesInShape({ top, width, x }: HeadShape): { readonly left: Place; readonly right: Place } {
  const y = top + width * 0.68;
  return { left: { x: x - width * 0.21, y }, right: { x: x + width * 0.21, y } };
}
