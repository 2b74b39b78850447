/** Light and sharpness of the face, and what the wall looks like around it. */
import type { Look } from './look.ts';
import type { EyeLine } from './marks.ts';
import { kept } from './outline.ts';

export interface FaceLight {
  /** Fine contrast over all contrast of the face; a blurred face has little. `null`: too few pixels to tell. */
  readonly sharpness: number | null;
  /** Mean lightness of the face, 0 to 100. */
  readonly lightness: number;
  /** Share of the face burnt to white, and sunk to black. */
  readonly burnt: number;
  readonly sunk: number;
}

/** Blur is judged at this many pixels from eye to eye; at fewer, each pixel holds more of the face. */
const usualDistance = 64;
/** Below this many pixels from eye to eye nothing is left to judge sharpness by. */
const leastDistance = 24;

/** Reads the face inside an ellipse around eyes, nose and mouth. `eyes` in pixels of the look. */
export function faceLight({ pixels, planes }: Look, { middle, distance }: EyeLine): FaceLight {
  const { width, height, lightness } = planes;
  const centre = { x: middle.x, y: middle.y + distance * 0.45 };
  const across = distance * 0.85;
  const down = distance * 1.05;
  let [count, sum, squares, fine, burnt, sunk] = [0, 0, 0, 0, 0, 0];
  const top = Math.max(1, Math.ceil(centre.y - down));
  const bottom = Math.min(height - 2, Math.floor(centre.y + down));
  for (let y = top; y <= bottom; y += 1) {
    const reach = across * Math.sqrt(Math.max(0, 1 - ((y - centre.y) / down) ** 2));
    const from = Math.max(1, Math.ceil(centre.x - reach));
    const to = Math.min(width - 2, Math.floor(centre.x + reach));
    for (let x = from; x <= to; x += 1) {
      const i = y * width + x;
      const value = lightness[i] as number;
      const around =
        (lightness[i - 1] as number) +
        (lightness[i + 1] as number) +
        (lightness[i - width] as number) +
        (lightness[i + width] as number);
      count += 1;
      sum += value;
      squares += value * value;
      fine += (around - 4 * value) ** 2;
      const at = i * 4;
      const [r = 0, g = 0, b = 0] = [pixels.data[at], pixels.data[at + 1], pixels.data[at + 2]];
      if (Math.min(r, g, b) >= 250) burnt += 1;
      if (Math.max(r, g, b) <= 12) sunk += 1;
    }
  }
  const n = Math.max(1, count);
  const variance = Math.max(1, squares / n - (sum / n) ** 2);
  const enough = distance >= leastDistance && count > 100;
  return {
    sharpness: enough ? (fine / n / variance) * Math.min(1, distance / usualDistance) ** 2 : null,
    lightness: sum / n,
    burnt: burnt / n,
    sunk: sunk / n,
  };
}

export interface WallLight {
  /** From the darkest to the lightest twentieth of the wall, in lightness. */
  readonly spread: number;
  /** Share of the wall close to the head that lies in a shadow. */
  readonly shadow: number;
  /** Mean colour of the wall. */
  readonly lightness: number;
  readonly strength: number;
  /** Degrees: 0 red, 90 yellow, 180 green, 270 blue. */
  readonly hue: number;
}

/** This much darker than the wall's own course of light is a shadow. */
const shadowDepth = 6;
/** How far from the eyes the wall belongs to the photo, in eye distances. */
const reach = 3;

/**
 * Reads the wall around the head, down to the chin; `null` where too little of it is seen. The look must reach far
 * beyond the head: a shadow is told from the wall's own course of light by the border.
 */
export function wallLight({ planes, outline }: Look, { middle, distance }: EyeLine): WallLight | null {
  const { width, height, lightness, a, b } = planes;
  let [count, shadow, sa, sb, sl] = [0, 0, 0, 0, 0];
  const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
  const bottom = within(middle.y + distance * 1.8, height);
  const right = within(middle.x + distance * reach, width);
  const all = new Float32Array(Math.ceil((width * height) / 3));
  for (let y = within(middle.y - distance * reach, height); y < bottom; y += 1) {
    for (let x = within(middle.x - distance * reach, width); x < right; x += 1) {
      const i = y * width + x;
      if (outline.wall[i] === kept) continue;
      count += 1;
      if ((outline.darker[i] as number) > shadowDepth) shadow += 1;
      sl += lightness[i] as number;
      sa += a[i] as number;
      sb += b[i] as number;
      if (count % 3 === 0) all[count / 3 - 1] = lightness[i] as number;
    }
  }
  const levels = all.subarray(0, Math.floor(count / 3));
  if (levels.length < 30) return null;
  levels.sort();
  const at = (share: number) => levels[Math.floor((levels.length - 1) * share)] ?? 0;
  const [meanA, meanB] = [sa / count, sb / count];
  return {
    spread: at(0.95) - at(0.05),
    shadow: shadow / count,
    lightness: sl / count,
    strength: Math.hypot(meanA, meanB),
    hue: ((Math.atan2(meanB, meanA) * 180) / Math.PI + 360) % 360,
  };
}
