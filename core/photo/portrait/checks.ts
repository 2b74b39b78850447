/** What a portrait is like against the spec: every check there is, with its number and how sure it is. */
import type { CropRect, PhotoSpec } from '../spec.ts';
import { cutsHairAside, sidesBeside } from './hair.ts';
import type { WallLight } from './light.ts';
import { eyeLine, type PortraitMarks } from './marks.ts';
import type { PortraitMeasures } from './measure.ts';
import { type Band, type BandName, type PortraitStandard, readBands } from './standard.ts';
import { refusedVerdict, wallVerdict } from './wall-colour.ts';

/** `notMeasured` is never shown as passed. */
export type Verdict = 'ok' | 'notOk' | 'unsure' | 'notMeasured';

export type CheckName =
  | BandName
  | 'hairSides'
  | 'tilt'
  | 'plainWall'
  | 'wallColour'
  | 'evenWall'
  | 'wallShadow'
  | 'sharpness'
  | 'exposure'
  | 'colour'
  | 'recency';

export interface PortraitCheck extends Band {
  readonly name: CheckName;
  readonly verdict: Verdict;
  /** In `unit`; absent where nothing was measured. */
  readonly value?: number;
  readonly unit?: 'px' | 'mm' | 'degrees' | 'percent';
  /** Which way it is off, where the fix depends on it. */
  readonly way?: 'tooDark' | 'tooLight' | 'tooLittle' | 'tooMuch';
}

/** What is known about the marks: our proposal, or the person's own. */
export interface MarkState {
  readonly marks: PortraitMarks;
  /** The person has set or confirmed them. */
  readonly confirmed: boolean;
}

/** Our own thresholds, where the standards give words and no numbers. */
const steepTilt = 5;
const slightTilt = 3;

function graded(value: number, fine: number, bad: number): Verdict {
  if (value <= fine) return 'ok';
  return value >= bad ? 'notOk' : 'unsure';
}

/** Bands a proposed mark can be wrong about, by the mark they hang on. */
function isSeen(band: BandName, measures: PortraitMeasures): boolean {
  return band === 'hairTop' ? measures.hairTopSeen : measures.eyesSeen;
}

function bandChecks(
  measures: PortraitMeasures,
  { marks, confirmed }: MarkState,
  standard: PortraitStandard,
  crop: CropRect,
): PortraitCheck[] {
  return readBands(standard, marks, crop).map(({ band, value, min, max, met }) => {
    const certain = confirmed || (measures.confidence === 'good' && isSeen(band, measures));
    const known = certain || measures.confidence !== 'none';
    const verdict: Verdict = known ? (certain ? (met ? 'ok' : 'notOk') : 'unsure') : 'notMeasured';
    const way = met ? undefined : min !== undefined && value < min ? 'tooLittle' : 'tooMuch';
    const check = { name: band, verdict, min, max, unit: standard.unit, way } as const;
    return known ? { ...check, value } : check;
  });
}

/** Hair whose sides nobody knows is for the person to look at: never passed, and never cut without a word. */
function hairCheck(
  measures: PortraitMeasures,
  { marks, confirmed }: MarkState,
  crop: CropRect,
): PortraitCheck {
  const { confidence } = measures;
  if (!confirmed && confidence === 'none') return { name: 'hairSides', verdict: 'notMeasured' };
  const sides = confirmed || confidence === 'good' ? sidesBeside(measures.hairSides, marks) : null;
  if (!sides) return { name: 'hairSides', verdict: 'unsure' };
  if (cutsHairAside(sides, crop)) return { name: 'hairSides', verdict: 'notOk', way: 'tooMuch' };
  return { name: 'hairSides', verdict: 'ok' };
}

function tiltCheck(measures: PortraitMeasures, { marks, confirmed }: MarkState): PortraitCheck {
  if (!confirmed && !measures.eyesSeen) return { name: 'tilt', verdict: 'notMeasured' };
  const value = eyeLine(marks).tilt;
  const verdict = graded(Math.abs(value), slightTilt, steepTilt);
  const certain = confirmed || measures.confidence === 'good';
  const way = verdict === 'ok' ? undefined : 'tooMuch';
  return { name: 'tilt', value, unit: 'degrees', verdict: certain ? verdict : 'unsure', way };
}

function colourOfWall(wall: WallLight, wanted: readonly string[], refused: readonly string[]): PortraitCheck {
  const check = { name: 'wallColour', value: wall.lightness, unit: 'percent' } as const;
  const against = refusedVerdict(wall, refused);
  if (against !== 'ok') {
    return { ...check, verdict: against, way: refused.includes('white') ? 'tooLight' : undefined };
  }
  const verdict = wanted.length > 0 ? wallVerdict(wall, wanted) : 'ok';
  return { ...check, verdict, way: verdict !== 'ok' && wanted.includes('white') ? 'tooDark' : undefined };
}

function wallChecks({ plainness, wall }: PortraitMeasures, spec: PhotoSpec): PortraitCheck[] {
  const wanted = [spec.background ?? []].flat();
  const refused = [spec.notBackground ?? []].flat();
  const asked = wanted.length + refused.length > 0;
  const percent = { unit: 'percent' } as const;
  const plain: PortraitCheck = {
    name: 'plainWall',
    verdict: graded(1 - plainness, 0.12, 0.3),
    value: plainness * 100,
    ...percent,
  };
  if (!wall) {
    const rest = ['wallColour', 'evenWall', 'wallShadow'] as const;
    const unmeasured = rest.map((name): PortraitCheck => ({ name, verdict: 'notMeasured' }));
    return [plain, ...unmeasured.filter(({ name }) => name !== 'wallColour' || asked)];
  }
  const checks: PortraitCheck[] = [plain];
  if (asked) checks.push(colourOfWall(wall, wanted, refused));
  checks.push(
    { name: 'evenWall', verdict: graded(wall.spread, 7, 12), value: wall.spread, ...percent },
    { name: 'wallShadow', verdict: graded(wall.shadow, 0.03, 0.1), value: wall.shadow * 100, ...percent },
  );
  return checks;
}

/**
 * Nine sharp portraits read 0.023 to 0.054; blurred by a fiftieth of the eye distance 0.005 to 0.018, by a
 * twenty-fifth at most 0.006 (2026-11-22).
 */
const blurred = 0.0065;
const slightlyBlurred = 0.015;

/** A picture this dark all over holds no face that can be seen. */
const nightLightness = 18;

function faceChecks({ face, lightness: overall }: PortraitMeasures): PortraitCheck[] {
  if (!face) {
    const night: PortraitCheck = { name: 'exposure', verdict: 'notOk', way: 'tooDark' };
    return [
      { name: 'sharpness', verdict: 'notMeasured' },
      overall < nightLightness ? night : { name: 'exposure', verdict: 'notMeasured' },
    ];
  }
  const { sharpness, lightness, burnt, sunk } = face;
  const sharp: PortraitCheck =
    sharpness === null
      ? { name: 'sharpness', verdict: 'notMeasured' }
      : {
          name: 'sharpness',
          verdict: sharpness < blurred ? 'notOk' : sharpness < slightlyBlurred ? 'unsure' : 'ok',
        };
  const dark = lightness < 22 || sunk > 0.25;
  const light = burnt > 0.06 || lightness > 92;
  const nearly = lightness < 30 || burnt > 0.015;
  const verdict = dark || light ? 'notOk' : nearly ? 'unsure' : 'ok';
  const way = verdict === 'ok' ? undefined : dark || lightness < 30 ? 'tooDark' : 'tooLight';
  return [sharp, { name: 'exposure', verdict, value: lightness, unit: 'percent', way }];
}

function colourCheck({ strength }: PortraitMeasures): PortraitCheck {
  return { name: 'colour', verdict: strength >= 4 ? 'ok' : strength >= 1.5 ? 'unsure' : 'notOk' };
}

/**
 * All checks in the order a person should hear them. Bands are those of the crop in hand. How old a photo is
 * cannot be seen in it: that check is always there and never measured.
 */
export function checkPortrait(
  measures: PortraitMeasures,
  state: MarkState,
  spec: PhotoSpec,
  standard: PortraitStandard | null,
  crop: CropRect,
): PortraitCheck[] {
  return [
    ...(standard ? bandChecks(measures, state, standard, crop) : []),
    hairCheck(measures, state, crop),
    tiltCheck(measures, state),
    ...wallChecks(measures, spec),
    ...faceChecks(measures),
    colourCheck(measures),
    { name: 'recency', verdict: 'notMeasured' },
  ];
}
