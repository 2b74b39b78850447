/** Which pixels may be skin. */
import type { LabPlanes } from './lab.ts';

/**
 * 1 where the colour may be skin of any tone: reddish yellow of middling strength. Hue and strength change little
 * with the tone of the skin, lightness does, so it decides nothing but the darkest shadow.
 */
export function skinMap({ width, height, lightness, a, b }: LabPlanes): Uint8Array {
  const skin = new Uint8Array(width * height);
  for (let i = 0; i < skin.length; i += 1) {
    const red = a[i] as number;
    const yellow = b[i] as number;
    const strength = Math.hypot(red, yellow);
    if ((lightness[i] as number) < 12 || strength < 7 || strength > 50) continue;
    const hue = (Math.atan2(yellow, red) * 180) / Math.PI;
    if (hue > 8 && hue < 82) skin[i] = 1;
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
      sum += Math.hypot(a[i] as number, b[i] as number);
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}
