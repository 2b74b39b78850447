/** Everything that is measured of a portrait: plain numbers that travel between threads. */
import type { PixelSize } from '../image-info.ts';
import type { HairSides } from './hair.ts';
import { type FaceLight, faceLight, type WallLight, wallLight } from './light.ts';
import { inLook, locate } from './locate.ts';
import type { Look, PixelReader } from './look.ts';
import { eyeLine, type MarkConfidence, type PortraitMarks } from './marks.ts';
import { meanStrength } from './skin.ts';

export interface PortraitMeasures {
  /** Upright pixels of the picture, the coordinates of the marks. */
  readonly source: PixelSize;
  readonly marks: PortraitMarks;
  readonly confidence: MarkConfidence;
  /** False where the top of the hair is only reckoned from the proportions of a head. */
  readonly hairTopSeen: boolean;
  /** Where the hair ends at the sides, above the chin; `null` where that cannot be told. */
  readonly hairSides: HairSides | null;
  readonly eyesSeen: boolean;
  /** Share of the border above the shoulders that is one plain wall, 0 to 1. */
  readonly plainness: number;
  /** `null` where the wall is not plain or too little of it is seen. */
  readonly wall: WallLight | null;
  /** `null` where no face was found to measure. */
  readonly face: FaceLight | null;
  /** Mean lightness of the whole picture, 0 to 100. */
  readonly lightness: number;
  /** Mean strength of colour over the picture (C* of CIE L*a*b*); a grey picture has next to none. */
  readonly strength: number;
}

function meanLightness({ planes }: Look): number {
  let sum = 0;
  for (const value of planes.lightness) sum += value;
  return sum / Math.max(1, planes.lightness.length);
}

/** Measures a picture of this size. Reads at most a few hundred pixels along a side, whatever the picture's size. */
export function measurePortrait(read: PixelReader, source: PixelSize): PortraitMeasures {
  const located = locate(read, source);
  const { marks, close, overview, confidence, hairTopSeen, eyesSeen } = located;
  const eyesIn = (look: Look) =>
    eyeLine({ eyeLeft: inLook(look, marks.eyeLeft), eyeRight: inLook(look, marks.eyeRight) });
  return {
    source,
    marks,
    confidence,
    hairTopSeen,
    hairSides: located.hairSides,
    eyesSeen,
    plainness: overview.wall.plainness,
    wall: overview.plain ? wallLight(overview, eyesIn(overview)) : null,
    face: eyesSeen ? faceLight(close, eyesIn(close)) : null,
    lightness: meanLightness(overview),
    strength: meanStrength(overview.planes),
  };
}
