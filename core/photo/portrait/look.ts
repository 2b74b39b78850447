/** One look at a picture or a part of it: its colours, its wall and what stands before the wall. */
import type { Pixels } from '../coefficients.ts';
import type { CropRect } from '../spec.ts';
import type { EyeGround } from './eyes.ts';
import { type LabPlanes, labPlanes, smoothPlanes } from './lab.ts';
import { kept, type Outline, outlineOf } from './outline.ts';
import { meanStrength, skinMap } from './skin.ts';
import { sumsOf } from './sums.ts';
import { plainEnough, readWall, type Wall } from './wall.ts';

/** Gives a part of the source, in upright source pixels, with its longer side at most `maxSide`. Opaque. */
export type PixelReader = (area: CropRect, maxSide: number) => Pixels;

/** Below this mean strength of colour a picture is taken for grey and skin cannot be told by its colour. */
export const greyStrength = 3;

/** One look at a part of the picture. */
export interface Look {
  readonly area: CropRect;
  /** Pixels of this look for one pixel of the source. */
  readonly scale: number;
  readonly pixels: Pixels;
  readonly planes: LabPlanes;
  readonly wall: Wall;
  readonly outline: Outline;
  readonly plain: boolean;
  readonly coloured: boolean;
}

export function lookAt(read: PixelReader, area: CropRect, maxSide: number): Look {
  const pixels = read(area, maxSide);
  const planes = smoothPlanes(labPlanes(pixels));
  const wall = readWall(planes);
  let outline: Outline | null = null;
  return {
    area,
    scale: pixels.width / area.width,
    pixels,
    planes,
    wall,
    /** Drawn when it is first asked for: before a busy wall nobody asks. */
    get outline() {
      outline ??= outlineOf(planes, wall);
      return outline;
    },
    plain: wall.plainness >= plainEnough,
    coloured: meanStrength(planes) >= greyStrength,
  };
}

function rowEnds({ wall, width, height }: Outline) {
  const from = new Int32Array(height);
  const to = new Int32Array(height);
  for (let y = 0; y < height; y += 1) {
    const row = wall.subarray(y * width, (y + 1) * width);
    from[y] = row.indexOf(kept);
    to[y] = row.lastIndexOf(kept) + 1;
  }
  return { from, to };
}

/** What eyes are looked for in. */
export function groundOf(look: Look): EyeGround {
  const { planes, plain, coloured } = look;
  const { width, height } = planes;
  const outline = plain ? look.outline : null;
  return {
    lightness: sumsOf(planes.lightness, width, height),
    skin: coloured ? sumsOf(skinMap(planes), width, height) : null,
    wall: outline && sumsOf(outline.wall, width, height),
    outline: outline && rowEnds(outline),
  };
}
