/** The person's outline: everything a flood of the wall from the picture's border does not reach. */
import type { LabPlanes } from './lab.ts';
import { type Wall, wallRow } from './wall.ts';

export const kept = 0;
export const wallPixel = 1;

/** Where the flood must keep to the wall's very colour, and where it must not go at all. */
export const guardStrict = 1;
export const guardClosed = 2;
/** The most a pixel may differ from the wall under a strict guard (ΔE 1976). */
const strictDistance = 4;

export interface Outline {
  readonly width: number;
  readonly height: number;
  /** `wallPixel` where the flood of the wall reached, `kept` elsewhere. */
  readonly wall: Uint8Array;
  /** Signed distance in lightness from the wall's model, and the full distance (ΔE), for each pixel. */
  readonly darker: Float32Array;
  readonly distance: Float32Array;
}

/** A shadow on the wall changes slowly and keeps the wall's hue: followed this far from the model, by such steps. */
const shadowReach = 34;
const shadowStep = 1.6;
const shadowHue = 7;

/**
 * Floods the wall from the border. A pixel belongs to it when its colour is the model's, or when it is a smooth
 * darkening of a neighbour that does. `guard` holds `guardStrict` or `guardClosed` for single pixels.
 */
export function outlineOf(planes: LabPlanes, wall: Wall, guard?: Uint8Array): Outline {
  const { width, height, lightness, a, b } = planes;
  const count = width * height;
  const darker = new Float32Array(count);
  const distance = new Float32Array(count);
  const rowL = new Float32Array(width);
  const rowA = new Float32Array(width);
  const rowB = new Float32Array(width);
  for (let y = 0, i = 0; y < height; y += 1) {
    wallRow(wall.model.lightness, y, planes, rowL);
    wallRow(wall.model.a, y, planes, rowA);
    wallRow(wall.model.b, y, planes, rowB);
    for (let x = 0; x < width; x += 1, i += 1) {
      const dl = (lightness[i] as number) - (rowL[x] as number);
      const da = (a[i] as number) - (rowA[x] as number);
      const db = (b[i] as number) - (rowB[x] as number);
      darker[i] = -dl;
      // Math.hypot guards against overflow that cannot be here, and takes ten times as long.
      distance[i] = Math.sqrt(dl * dl + da * da + db * db);
    }
  }
  const tight = Math.min(11, Math.max(5, 3 + wall.texture * 2));
  const reached = new Uint8Array(count);
  const queue = new Int32Array(count);
  let head = 0;
  let tail = 0;
  const enter = (i: number, from: number) => {
    if (reached[i]) return;
    const far = distance[i] as number;
    if (guard) {
      const guarded = guard[i] as number;
      if (guarded === guardClosed || (guarded === guardStrict && far > strictDistance)) return;
    }
    if (far > tight) {
      const dark = darker[i] as number;
      if (far > shadowReach || dark < 0 || from < 0) return;
      if (far * far - dark * dark > shadowHue * shadowHue) return;
      if (Math.abs((lightness[i] as number) - (lightness[from] as number)) > shadowStep) return;
    }
    reached[i] = wallPixel;
    queue[tail++] = i;
  };
  for (let x = 0; x < width; x += 1) enter(x, -1);
  for (let y = 0; y < height; y += 1) {
    enter(y * width, -1);
    enter(y * width + width - 1, -1);
  }
  while (head < tail) {
    const i = queue[head++] as number;
    const x = i % width;
    if (x > 0 && !reached[i - 1]) enter(i - 1, i);
    if (x < width - 1 && !reached[i + 1]) enter(i + 1, i);
    if (i >= width && !reached[i - width]) enter(i - width, i);
    if (i < count - width && !reached[i + width]) enter(i + width, i);
  }
  return { width, height, wall: reached, darker, distance };
}
