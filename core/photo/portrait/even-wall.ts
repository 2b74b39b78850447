/**
 * Evens out a plain wall behind a person. Only wall that a flood from the border reaches is changed; the head is
 * closed to the flood, whatever its colour. Reversible by making the photo again without it.
 */
import type { Pixels } from '../coefficients.ts';
import type { CropRect } from '../spec.ts';
import { type LabPlanes, labPlanes, smoothPlanes } from './lab.ts';
import { eyeLine, faceWidth, type Place, type PortraitMarks } from './marks.ts';
import type { PortraitMeasures } from './measure.ts';
import { guardClosed, guardStrict, kept, outlineOf, wallPixel } from './outline.ts';
import { readWall, type Wall } from './wall.ts';

/** `white`: as portals write "white background". `own`: the wall's own colour, without its shades and shadows. */
export type EvenColour = 'white' | 'own';

export type EvenedWall =
  | { readonly ok: true; readonly pixels: Pixels; readonly changed: number }
  | { readonly ok: false; readonly reason: 'notPlain' };

/** Hair may stand in the strip that is sampled, so less of it need be wall than for a whole picture. */
const plainEnough = 0.62;
/**
 * Hair closer to the wall's colour than the first (ΔE 1976) cannot be told from it by colour; closer than the
 * second it might be taken for a shadow on the wall.
 */
const likeWall = 26;
const likeShadow = 40;

/** Marks of the source in the pixels that were made of a crop of it. */
export function marksInCrop(marks: PortraitMarks, crop: CropRect, width: number): PortraitMarks {
  const scale = width / crop.width;
  const moved = ({ x, y }: Place): Place => ({ x: (x - crop.x) * scale, y: (y - crop.y) * scale });
  return {
    hairTop: moved(marks.hairTop),
    eyeLeft: moved(marks.eyeLeft),
    eyeRight: moved(marks.eyeRight),
    faceLeft: moved(marks.faceLeft),
    faceRight: moved(marks.faceRight),
    chin: moved(marks.chin),
  };
}

interface Closed {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly half: number;
  /** Closed down to the lower edge too, for long hair. */
  readonly hanging: boolean;
}

function markClosed(guard: Uint8Array, { width, height }: LabPlanes, closed: Closed, value: number): void {
  const middle = (closed.top + closed.bottom) / 2;
  const tall = Math.max(1, (closed.bottom - closed.top) / 2);
  const last = closed.hanging ? height - 1 : Math.min(height - 1, Math.ceil(closed.bottom));
  for (let y = Math.max(0, Math.floor(closed.top)); y <= last; y += 1) {
    const v = closed.hanging && y > middle ? 0 : (y - middle) / tall;
    const half = closed.half * Math.sqrt(Math.max(0, 1 - v * v));
    const from = Math.max(0, Math.floor(closed.x - half));
    const to = Math.min(width - 1, Math.ceil(closed.x + half));
    for (let x = from; x <= to; x += 1) guard[y * width + x] = Math.max(guard[y * width + x] ?? 0, value);
  }
}

/** How far the colour of the hair is from the wall's: what lies between the top of the hair and the forehead. */
function hairContrast(planes: LabPlanes, wall: Wall, marks: PortraitMarks): number {
  const { middle, distance } = eyeLine(marks);
  const { width, height } = planes;
  const from = Math.max(0, Math.round(marks.hairTop.y + distance * 0.08));
  const to = Math.min(height - 1, Math.round(marks.hairTop.y + distance * 0.5));
  const values: number[] = [];
  for (let y = from; y <= to; y += 1) {
    for (let x = Math.round(middle.x - distance * 0.5); x <= middle.x + distance * 0.5; x += 2) {
      if (x < 0 || x >= width) continue;
      const i = y * width + x;
      const dl = (planes.lightness[i] as number) - wall.colour[0];
      const da = (planes.a[i] as number) - wall.colour[1];
      values.push(Math.hypot(dl, da, (planes.b[i] as number) - wall.colour[2]));
    }
  }
  values.sort((a, b) => a - b);
  // A lower quarter: streaks of light in dark hair count, single strands do not.
  return values[Math.floor(values.length / 4)] ?? 0;
}

/** A strongly coloured or dark wall leaves a rim of its colour around the hair: evening it would look false. */
const mostStrength = 12;
const leastLightness = 60;

/** Whether evening may be offered: the head must be known, by us or by the person, and the wall plain and light. */
export function mayEven({ confidence, wall }: PortraitMeasures, confirmed: boolean): boolean {
  if (!wall || (confidence !== 'good' && !confirmed)) return false;
  return wall.strength <= mostStrength && wall.lightness >= leastLightness;
}

/** Where the flood may not go, and where it must be strict. `marks` in the pixels of the planes. */
function guardOf(planes: LabPlanes, wall: Wall, marks: PortraitMarks): Uint8Array {
  const guard = new Uint8Array(planes.width * planes.height);
  const { middle, distance } = eyeLine(marks);
  const half = Math.max(faceWidth(marks) / 2, distance);
  const x = (marks.faceLeft.x + marks.faceRight.x + middle.x * 2) / 4;
  const face = {
    x,
    top: marks.hairTop.y,
    bottom: marks.chin.y + distance * 0.05,
    half: half * 1.12,
    hanging: false,
  };
  const around = { ...face, top: marks.hairTop.y - distance * 0.15, half: half * 1.9, hanging: true };
  // A light shirt must not be taken for a shadow either.
  guard.fill(guardStrict, Math.min(guard.length, Math.max(0, Math.round(marks.chin.y)) * planes.width));
  const contrast = hairContrast(planes, wall, marks);
  if (contrast < likeWall) {
    // Light hair before a light wall: its top may have been missed as well.
    const top = Math.min(around.top, middle.y - distance * 2.15);
    markClosed(guard, planes, { ...around, top }, guardClosed);
  } else if (contrast < likeShadow) markClosed(guard, planes, around, guardStrict);
  markClosed(guard, planes, face, guardClosed);
  return guard;
}

/** Grain that the flood went around: kept pixels that do not hang together with the person become wall. */
function withoutSpecks(wall: Uint8Array, guard: Uint8Array, width: number): Uint8Array {
  const joined = new Uint8Array(wall.length);
  const queue: number[] = [];
  const enter = (i: number) => {
    if (i < 0 || i >= wall.length || joined[i] || wall[i] !== kept) return;
    joined[i] = 1;
    queue.push(i);
  };
  for (let i = 0; i < wall.length; i += 1) if (guard[i] === guardClosed) enter(i);
  // Nothing is closed where the head lies outside: then all is kept as it is.
  if (queue.length === 0) return wall;
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    if (i % width > 0) enter(i - 1);
    if (i % width < width - 1) enter(i + 1);
    enter(i - width);
    enter(i + width);
  }
  return wall.map((state, i) => (state === kept && !joined[i] ? wallPixel : state));
}

/** Steps from what is kept, up to `most`, by two passes over the picture (city-block distance). */
function stepsFromKept(wall: Uint8Array, width: number, height: number, most: number): Uint8Array {
  const steps = new Uint8Array(wall.length);
  for (let i = 0; i < steps.length; i += 1) steps[i] = wall[i] === kept ? 0 : most;
  const lower = (i: number, from: number) => {
    const next = (steps[from] as number) + 1;
    if (next < (steps[i] as number)) steps[i] = next;
  };
  for (let i = 0; i < steps.length; i += 1) {
    if (i % width > 0) lower(i, i - 1);
    if (i >= width) lower(i, i - width);
  }
  for (let i = steps.length - 1; i >= 0; i -= 1) {
    if (i % width < width - 1) lower(i, i + 1);
    if (i < width * (height - 1)) lower(i, i + width);
  }
  return steps;
}

/** The first pixel beside a head is never changed, the next ones in part. */
const untouched = 1;
const feather = 3;

/** The mean of the wall's pixels, in sRGB levels. */
function meanLevels({ data }: Pixels, wall: Uint8Array): readonly [number, number, number] {
  let [count, red, green, blue] = [0, 0, 0, 0];
  for (let i = 0; i < wall.length; i += 1) {
    if (wall[i] === kept) continue;
    count += 1;
    red += data[i * 4] as number;
    green += data[i * 4 + 1] as number;
    blue += data[i * 4 + 2] as number;
  }
  const n = Math.max(1, count);
  return [red / n, green / n, blue / n];
}

/**
 * A copy of the pixels with an even wall, and how many pixels were changed. Marks in these pixels. Refuses a wall
 * that is not plain.
 */
export function evenWall(pixels: Pixels, marks: PortraitMarks, colour: EvenColour): EvenedWall {
  const { width, height } = pixels;
  const planes = smoothPlanes(labPlanes(pixels));
  const wall = readWall(planes);
  if (wall.plainness < plainEnough) return { ok: false, reason: 'notPlain' };
  const guard = guardOf(planes, wall, marks);
  const reached = withoutSpecks(outlineOf(planes, wall, guard).wall, guard, width);
  const steps = stepsFromKept(reached, width, height, untouched + feather);
  const target = colour === 'white' ? ([255, 255, 255] as const) : meanLevels(pixels, reached);
  const data = new Uint8ClampedArray(pixels.data);
  let changed = 0;
  for (let i = 0; i < steps.length; i += 1) {
    const share = ((steps[i] as number) - untouched) / feather;
    if (share <= 0) continue;
    changed += 1;
    for (let c = 0; c < 3; c += 1) {
      const value = data[i * 4 + c] as number;
      data[i * 4 + c] = value + ((target[c] as number) - value) * Math.min(1, share);
    }
  }
  return { ok: true, pixels: { data, width, height }, changed };
}
