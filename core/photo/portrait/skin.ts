/** Which pixels may be skin. */
import type { LabPlanes } from './lab.ts';

/** The hues of skin, from 8 to 82 degrees, as slopes of yellow over red. */
const leastSlope = Math.tan((8 * Math.PI) / 180);
const mostSlope = Math.tan((82 * Math.PI) / 180);

/**
 * 1 where the colour may be skin of any tone: reddish yellow of middling strength. Hue and strength change little
 * with the tone of the skin, lightness does, so it decides nothing but the darkest shadow.
 */
export function skinMap({ width, height, lightness, a, b }: LabPlanes): Uint8Array {
  const skin = new Uint8Array(width * height);
  for (let i = 0; i < skin.length; i += 1) {
    const red = a[i] as number;
    const yellow = b[i] as number;
    const squared = red * red + yellow * yellow;
    if (red <= 0 || yellow <= red * leastSlope || yellow >= red * mostSlope) continue;
    if ((lightness[i] as number) < 12 || squared < 7 * 7 || squared > 50 * 50) continue;
    skin[i] = 1;
  }
  return skin;
}

/** Whether the picture has any colour to speak of: mean strength over the middle of it. */
export function meanStrength({ width, height, a, b }: LabPlanes): number {
  let sum = 0;
  let count = 0;
  for (let y = Math.floor(height * 0.1); y < height * 0.9; y += 2) {
    for (let x = Math.floor(width * 0.1); x < width * 0.9; x += 2) {
      const i = y * width + x;
      const red = a[i] as number;
      const yellow = b[i] as number;
      sum += Math.sqrt(red * red + yellow * yellow);
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}
