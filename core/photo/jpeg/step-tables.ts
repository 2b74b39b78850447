/**
 * Which quantisation steps a picture gets. The shapes are our own: found by a search over six knots a channel that
 * raised the mean SSIMULACRA 2 score of photographs and drawn textures at 20 to 50 kB (358x441), and checked on as
 * many pictures that took no part. Against the usual tables they spend more on means and slow changes, which banding
 * and skin show first, and less on the finest texture.
 */
import { zigzag } from '../coefficients.ts';
import type { ContentClass } from '../content.ts';
import type { ChromaSampling } from '../outcome.ts';
import type { Weighing } from './quantise.ts';
import type { StepTables } from './write.ts';

/** Distance of a coefficient from the mean, in half waves per block, at which each knot of a shape lies. */
const knots = [0, 1, 2, 3.5, 5.5, 9.9] as const;

/** Natural logarithms of the steps at the knots, at fineness 1. */
type Shape = readonly [number, number, number, number, number, number];

interface Recipe {
  readonly luma: Shape;
  readonly chroma: Shape;
  /** Natural logarithms of the bits that an error of one step is worth, in luma and chroma. */
  readonly worth: readonly [number, number];
}

/** One recipe for fine steps and one for coarse steps; in between they are mixed. */
interface Recipes {
  readonly fine: Recipe;
  readonly coarse: Recipe;
}

const recipes: Readonly<Record<ContentClass, Readonly<Record<ChromaSampling, Recipes>>>> = {
  photo: {
    '4:4:4': {
      fine: {
        luma: [2.15, 2.39, 3.22, 3.44, 3.43, 4.17],
        chroma: [2.5, 3.0, 3.96, 4.25, 4.5, 4.7],
        worth: [2.86, 2.2],
      },
      coarse: {
        luma: [1.93, 2.28, 3.0, 3.22, 3.43, 3.73],
        chroma: [2.5, 3.44, 3.74, 4.25, 4.5, 4.7],
        worth: [3.08, 2.42],
      },
    },
    '4:2:0': {
      fine: {
        luma: [2.04, 2.83, 3.66, 3.83, 3.87, 4.61],
        chroma: [2.17, 2.78, 3.52, 3.48, 4.06, 4.76],
        worth: [2.67, 2.86],
      },
      coarse: {
        luma: [2.34, 2.68, 3.66, 3.63, 3.97, 4.71],
        chroma: [2.17, 2.98, 3.32, 3.48, 4.06, 4.76],
        worth: [2.87, 2.91],
      },
    },
  },
  text: {
    '4:4:4': {
      fine: {
        luma: [2.81, 2.61, 3.22, 3.88, 3.65, 3.95],
        chroma: [2.17, 3.88, 4.07, 4.03, 4.28, 4.92],
        worth: [3.3, 2.64],
      },
      coarse: {
        luma: [2.61, 2.61, 3.22, 3.88, 3.65, 3.95],
        chroma: [2.88, 3.68, 3.97, 3.98, 4.33, 4.92],
        worth: [3.31, 2.64],
      },
    },
    '4:2:0': {
      fine: {
        luma: [3.01, 3.01, 3.42, 3.88, 3.65, 3.8],
        chroma: [2.0, 2.98, 3.52, 3.5, 3.66, 4.16],
        worth: [3.21, 3.04],
      },
      coarse: {
        luma: [2.41, 2.81, 3.22, 3.68, 3.65, 4.15],
        chroma: [2.6, 2.68, 3.72, 2.9, 3.46, 4.96],
        worth: [3.11, 2.84],
      },
    },
  },
};

/** Below this scale every step is 1, and every level is kept as it rounds: the best a JPEG can do. */
export const finestScale = 0.008;

/** Scales up to which the fine recipe holds and from which the coarse one does: those they were searched at. */
const mixing = { from: 0.3, to: 1 } as const;

/** How much less errors count in busy blocks: they are masked in photographs, while letters are such blocks. */
const masking: Readonly<Record<ContentClass, number>> = { photo: 0.0009, text: 0 };

function coarseShare(scale: number): number {
  const share = Math.log(scale / mixing.from) / Math.log(mixing.to / mixing.from);
  return Math.min(1, Math.max(0, share));
}

function mixed(fine: number, coarse: number, share: number): number {
  return fine * (1 - share) + coarse * share;
}

function shapeSteps(fine: Shape, coarse: Shape, scale: number): Uint8Array {
  const share = coarseShare(scale);
  const shape = fine.map((log, knot) => mixed(log, coarse[knot] as number, share));
  return Uint8Array.from(zigzag, (place) => {
    const distance = Math.hypot(place & 7, place >> 3);
    let knot = 0;
    while (knot < knots.length - 2 && distance > (knots[knot + 1] as number)) knot += 1;
    const start = knots[knot] as number;
    const along = Math.min(1, (distance - start) / ((knots[knot + 1] as number) - start));
    const log = mixed(shape[knot] as number, shape[knot + 1] as number, along);
    return Math.min(255, Math.max(1, Math.round(Math.exp(log) * scale)));
  });
}

/** Steps of a picture; every one is 1 at scale 0. */
export function stepTables(content: ContentClass, sampling: ChromaSampling, scale: number): StepTables {
  const { fine, coarse } = recipes[content][sampling];
  return {
    luma: shapeSteps(fine.luma, coarse.luma, scale),
    chroma: shapeSteps(fine.chroma, coarse.chroma, scale),
  };
}

export function weighings(
  content: ContentClass,
  sampling: ChromaSampling,
  scale: number,
): { readonly luma: Weighing; readonly chroma: Weighing } {
  const { fine, coarse } = recipes[content][sampling];
  const share = coarseShare(scale);
  const worth = (c: 0 | 1) => Math.exp(mixed(fine.worth[c], coarse.worth[c], share));
  const masked = { masking: masking[content] };
  return { luma: { worth: worth(0), ...masked }, chroma: { worth: worth(1), ...masked } };
}
