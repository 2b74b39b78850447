/** The Chinese national standard as the data states it, for tests. */
import type { PortraitStandard } from '../../../../core/photo/portrait/standard.ts';

export const nationalStandard: PortraitStandard = {
  width: 358,
  height: 441,
  unit: 'px',
  bands: {
    faceWidth: { min: 179, max: 255 },
    hairTop: { min: 7, max: 21 },
    eyeCentreX: { min: 162, max: 196 },
    eyesToBottom: { min: 207 },
  },
};

export const frenchPrint: PortraitStandard = {
  width: 35,
  height: 45,
  unit: 'mm',
  bands: { headHeight: { min: 32, max: 36 } },
};
