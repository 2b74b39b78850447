/** The wall behind a person made even, where the spec allows it and the person asked for it. */
import type { Pixels } from '../../core/photo/coefficients.ts';
import { type EvenColour, evenWall, marksInCrop } from '../../core/photo/portrait/even-wall.ts';
import type { PortraitMarks } from '../../core/photo/portrait/marks.ts';
import type { CropRect, PhotoNote } from '../../core/photo/spec.ts';

/** What the person asked for: the wall's new colour, and the marks (upright source pixels) that protect the head. */
export interface BackgroundWish {
  readonly colour: EvenColour;
  readonly marks: PortraitMarks;
}

export interface Evened {
  readonly pixels: Pixels;
  /** What to say of it. */
  readonly note: PhotoNote;
}

/** The made pixels of a crop with an even wall; as they are where the wall is not plain, which is said. */
export function withEvenWall(pixels: Pixels, crop: CropRect, wish: BackgroundWish): Evened {
  const evened = evenWall(pixels, marksInCrop(wish.marks, crop, pixels.width), wish.colour);
  return evened.ok ? { pixels: evened.pixels, note: 'evened' } : { pixels, note: 'notEvened' };
}
