import { describe, expect, it } from 'vitest';
import { type CheckName, checkPortrait, type Verdict } from '../../../../core/photo/portrait/checks.ts';
import { headHeight, markArea, moveMark } from '../../../../core/photo/portrait/marks.ts';
import { measurePortrait, type PortraitMeasures } from '../../../../core/photo/portrait/measure.ts';
import { readerOf } from '../../../../core/photo/portrait/pixel-reader.ts';
import { solveCrop } from '../../../../core/photo/portrait/solve.ts';
import { type PortraitStandard, standardOf } from '../../../../core/photo/portrait/standard.ts';
import { refusedVerdict, wallVerdict } from '../../../../core/photo/portrait/wall-colour.ts';
import type { PhotoSpec } from '../../../../core/photo/spec.ts';
import { drawPerson, type Person, skins } from '../../../fixtures/drawn-person.ts';
import { nationalStandard } from './national-standard.ts';

const spec: PhotoSpec = { kind: 'portrait', widthPx: 358, heightPx: 441, background: 'white' };

function measuredWith(person: Partial<Person>, light: (level: number) => number): PortraitMeasures {
  const drawn = drawPerson(person);
  for (let i = 0; i < drawn.data.length; i += 1) {
    if (i % 4 !== 3) drawn.data[i] = light(drawn.data[i] ?? 0);
  }
  return measurePortrait(readerOf(drawn, drawn), { width: drawn.width, height: drawn.height });
}

const known = new Map<string, PortraitMeasures>();

/** Each person is drawn and measured once. */
function measured(person: Partial<Person> = {}): PortraitMeasures {
  const key = JSON.stringify(person);
  const measures = known.get(key) ?? measuredWith(person, (level) => level);
  known.set(key, measures);
  return measures;
}

/** The verdict of each check for the crop that the marks ask for. */
function verdicts(measures: PortraitMeasures, confirmed = false, wanted = spec): Record<string, Verdict> {
  const { crop } = solveCrop(nationalStandard, measures.marks, measures.source, measures.hairSides);
  const state = { marks: measures.marks, confirmed };
  const checks = checkPortrait(measures, state, wanted, nationalStandard, crop);
  return Object.fromEntries(checks.map(({ name, verdict }) => [name, verdict]));
}

/** Each value the mean of those up to `reach` before and behind it, `step` apart. */
function blurredAlong(data: Float32Array, step: number, reach: number): Float32Array<ArrayBuffer> {
  const to = new Float32Array(data.length);
  for (let at = 0; at < data.length; at += 1) {
    let sum = 0;
    for (let k = -reach; k <= reach; k += 1) sum += data[at + k * step] ?? (data[at] as number);
    to[at] = sum / (2 * reach + 1);
  }
  return to;
}

/** The picture through a lens out of focus: means over squares, twice. */
function blurredPerson(reach: number): PortraitMeasures {
  const drawn = drawPerson({ wall: 'white' });
  let data = Float32Array.from(drawn.data);
  for (const step of [4, drawn.width * 4, 4, drawn.width * 4]) data = blurredAlong(data, step, reach);
  drawn.data.set(data);
  return measurePortrait(readerOf(drawn, drawn), { width: drawn.width, height: drawn.height });
}

describe('the checks of a portrait', () => {
  it('find nothing wrong with a good portrait, and never know its age', () => {
    const { recency, ...rest } = verdicts(measured());
    expect(recency).toBe('notMeasured');
    expect(new Set(Object.values(rest))).toEqual(new Set(['ok']));
  });

  it('say of each band where the face is and what is asked', () => {
    const measures = measured();
    const { crop } = solveCrop(nationalStandard, measures.marks, measures.source);
    const lower = { ...crop, y: crop.y - Math.round(crop.height * 0.05) };
    const state = { marks: measures.marks, confirmed: false };
    const found = checkPortrait(measures, state, spec, nationalStandard, lower);
    const hair = found.find(({ name }) => name === 'hairTop');
    expect(hair).toMatchObject({ verdict: 'notOk', way: 'tooMuch', min: 7, max: 21, unit: 'px' });
    expect(hair?.value).toBeGreaterThan(21);
  });

  const walls: readonly [Person['wall'], CheckName, Verdict][] = [
    ['white', 'wallColour', 'ok'],
    ['blue', 'wallColour', 'notOk'],
    ['grey', 'wallColour', 'notOk'],
    ['offWhite', 'wallColour', 'unsure'],
    ['sideGradient', 'evenWall', 'notOk'],
    ['white', 'evenWall', 'ok'],
    ['shadow', 'wallShadow', 'notOk'],
    ['gradient', 'wallShadow', 'ok'],
    ['busy', 'plainWall', 'notOk'],
    ['busy', 'wallColour', 'notMeasured'],
    ['busy', 'wallShadow', 'notMeasured'],
  ];
  for (const [wall, name, verdict] of walls) {
    it(`find ${name} ${verdict} before a wall that is ${wall}`, () => {
      // Beside the head, so that the drawn shadow is seen.
      const found = verdicts(measured({ wall, distance: 44, x: 0.45 }));
      expect(wall === 'offWhite' ? ['unsure', 'notOk'] : [verdict]).toContain(found[name]);
    });
  }

  it('do not call an upright head leaning because its marks are uncertain', () => {
    const measures = { ...measured(), confidence: 'fair' } as const;
    const { crop } = solveCrop(nationalStandard, measures.marks, measures.source);
    const state = { marks: measures.marks, confirmed: false };
    const found = checkPortrait(measures, state, spec, nationalStandard, crop);
    expect(found.find(({ name }) => name === 'tilt')).toMatchObject({ verdict: 'unsure', way: undefined });
  });

  it('find a leaning head', () => {
    expect(verdicts(measured({ tilt: 8 })).tilt).toBe('notOk');
  });

  it('find blur', () => {
    expect(verdicts(measured()).sharpness).not.toBe('notOk');
    expect(verdicts(blurredPerson(4)).sharpness).toBe('notOk');
  });

  it('find a face in the dark and one burnt out, and not a dark skin', () => {
    expect(verdicts(measured({ skin: skins.dark })).exposure).not.toBe('notOk');
    expect(verdicts(measuredWith({}, (level) => level * 0.16)).exposure).toBe('notOk');
    expect(verdicts(measuredWith({}, (level) => level * 1.5)).exposure).toBe('notOk');
  });

  it('find a picture without colours', () => {
    const drawn = drawPerson();
    for (let i = 0; i < drawn.data.length; i += 4) {
      drawn.data.fill(drawn.data[i + 1] ?? 0, i, i + 3);
    }
    const measures = measurePortrait(readerOf(drawn, drawn), { width: drawn.width, height: drawn.height });
    expect(verdicts(measures).colour).toBe('notOk');
  });

  it('ask to look where the marks are uncertain, and take the person’s word for their own', () => {
    const good = measured();
    const bands = ['faceWidth', 'hairTop', 'eyeCentreX', 'eyesToBottom', 'tilt'];
    const fair = verdicts({ ...good, confidence: 'fair' });
    for (const name of [...bands, 'hairSides']) expect(fair[name], name).toBe('unsure');
    const own = verdicts({ ...good, confidence: 'none', eyesSeen: false, hairTopSeen: false }, true);
    for (const name of bands) expect(own[name], name).toBe('ok');
  });

  const unseen = { confidence: 'none', eyesSeen: false, hairTopSeen: false, hairSides: null } as const;
  // Every picture has a border and colours: those two are always run.
  const notRun: Readonly<Record<Exclude<CheckName, 'plainWall' | 'colour'>, Partial<PortraitMeasures>>> = {
    faceWidth: unseen,
    headHeight: unseen,
    hairTop: unseen,
    eyeCentreX: unseen,
    eyesToBottom: unseen,
    hairSides: unseen,
    tilt: unseen,
    wallColour: { wall: null },
    evenWall: { wall: null },
    wallShadow: { wall: null },
    sharpness: { face: null },
    exposure: { face: null },
    recency: {},
  };
  const whole: PortraitStandard = {
    ...nationalStandard,
    bands: { ...nationalStandard.bands, headHeight: { min: 100, max: 400 } },
  };
  for (const [name, without] of Object.entries(notRun)) {
    it(`never pass what was not run: ${name}`, () => {
      const measures = { ...measured(), ...without };
      const { crop } = solveCrop(whole, measures.marks, measures.source);
      const found = checkPortrait(measures, { marks: measures.marks, confirmed: false }, spec, whole, crop);
      const check = found.find((each) => each.name === name);
      expect(check?.verdict).toBe('notMeasured');
      expect(check).not.toHaveProperty('value');
    });
  }

  it('never pass a wall or colours that show nothing', () => {
    for (const nothing of [0, Number.NaN]) {
      const found = verdicts({ ...measured(), plainness: nothing, strength: nothing });
      expect(found.plainWall).not.toBe('ok');
      expect(found.colour).not.toBe('ok');
    }
  });

  it('find hair that a crop leaves out at a side, and never pass hair whose sides nobody knows', () => {
    const measures = measured({ style: 'curls' });
    expect(verdicts(measures).hairSides).toBe('ok');
    const sides = measures.hairSides;
    if (!sides) throw new Error('the sides of the curls were not seen');
    const { crop } = solveCrop(nationalStandard, measures.marks, measures.source, sides);
    const narrow = { ...crop, x: Math.ceil(sides.left + 3) };
    const state = { marks: measures.marks, confirmed: false };
    const found = checkPortrait(measures, state, spec, nationalStandard, narrow);
    expect(found.find(({ name }) => name === 'hairSides')).toMatchObject({
      verdict: 'notOk',
      way: 'tooMuch',
    });
    for (const confirmed of [true, false]) {
      expect(verdicts({ ...measures, hairSides: null }, confirmed).hairSides).toBe('unsure');
    }
    // The person found the face somewhere else than we did.
    const shift = sides.right;
    const marks = moveMark(measures.marks, 'faceRight', { x: shift + 60, y: 200 }, measures.source);
    const elsewhere = checkPortrait(measures, { marks, confirmed: true }, spec, nationalStandard, crop);
    expect(elsewhere.find(({ name }) => name === 'hairSides')?.verdict).toBe('unsure');
  });

  it('find a white wall where white is refused, and pass one that is light', () => {
    const french: PhotoSpec = { ...spec, background: 'light', notBackground: 'white' };
    const colourOf = (wall: Person['wall'], wanted: PhotoSpec) => {
      const { marks, source, ...rest } = measured({ wall, distance: 44, x: 0.45 });
      const { crop } = solveCrop(nationalStandard, marks, source);
      const state = { marks, confirmed: false };
      const found = checkPortrait({ ...rest, marks, source }, state, wanted, nationalStandard, crop);
      return found.find(({ name }) => name === 'wallColour');
    };
    expect(colourOf('white', french)).toMatchObject({ verdict: 'notOk', way: 'tooLight' });
    expect(colourOf('white', { ...french, background: undefined })?.verdict).toBe('notOk');
    expect(colourOf('white', { ...french, notBackground: undefined })?.verdict).toBe('ok');
    expect(colourOf('grey', { ...french, background: ['light', 'light-gray'] })?.verdict).toBe('ok');
    expect(colourOf('red', french)).toMatchObject({ verdict: 'notOk', way: undefined });
  });

  it('ask for no colour of the wall where the spec names none', () => {
    expect(verdicts(measured(), false, { ...spec, background: undefined })).not.toHaveProperty('wallColour');
  });
});

describe('the colour of a wall', () => {
  const wall = (lightness: number, strength: number, hue = 0) => ({ lightness, strength, hue });
  it('is judged by the colour a portal names, the best of several', () => {
    expect(wallVerdict(wall(98, 1), ['white'])).toBe('ok');
    expect(wallVerdict(wall(91, 2), ['white'])).toBe('unsure');
    expect(wallVerdict(wall(80, 2), ['white'])).toBe('notOk');
    expect(wallVerdict(wall(80, 2), ['white', 'light'])).toBe('ok');
    expect(wallVerdict(wall(50, 2), ['light'])).toBe('notOk');
    expect(wallVerdict(wall(55, 45, 280), ['blue'])).toBe('ok');
    expect(wallVerdict(wall(55, 45, 35), ['blue'])).toBe('notOk');
    expect(wallVerdict(wall(45, 60, 35), ['red'])).toBe('ok');
    expect(wallVerdict(wall(70, 3), ['gray'])).toBe('ok');
    expect(wallVerdict(wall(90, 6), ['off-white'])).toBe('ok');
  });
  it('is refused only where it is clearly one of the refused colours', () => {
    expect(refusedVerdict(wall(98, 1), ['white'])).toBe('notOk');
    expect(refusedVerdict(wall(91, 2), ['white'])).toBe('unsure');
    expect(refusedVerdict(wall(80, 2), ['white'])).toBe('ok');
    expect(refusedVerdict(wall(98, 1), ['mauve'])).toBe('notMeasured');
    expect(refusedVerdict(wall(98, 1), [])).toBe('ok');
  });
  it('is not judged by a colour nobody taught us', () => {
    expect(wallVerdict(wall(98, 1), ['mauve'])).toBe('notMeasured');
  });
});

describe('a standard', () => {
  const geometry = { faceWidth: { min: 179, max: 255 }, headHeightMm: { min: 32, max: 36 } };
  it('is in pixels where the finished pixels are known, with the print’s millimetres turned into them', () => {
    const standard = standardOf({ kind: 'portrait', widthMm: 35, heightMm: 45, dpi: 254 }, geometry);
    expect(standard).toMatchObject({ width: 350, height: 450, unit: 'px' });
    expect(standard?.bands.headHeight).toEqual({ min: 320, max: 360 });
  });
  it('is in millimetres where the pixels are free', () => {
    const standard = standardOf(
      { kind: 'portrait', widthMm: 35, heightMm: 45 },
      { headHeightMm: geometry.headHeightMm },
    );
    expect(standard).toEqual({
      width: 35,
      height: 45,
      unit: 'mm',
      bands: { headHeight: { min: 32, max: 36 } },
    });
  });
  it('is none where the spec states no geometry or no size', () => {
    expect(standardOf(spec, undefined)).toBeNull();
    expect(standardOf({ kind: 'portrait' }, geometry)).toBeNull();
  });
});

describe('marks', () => {
  const { marks, width, height } = drawPerson();
  it('stay inside the picture', () => {
    const moved = moveMark(marks, 'chin', { x: -20, y: 9999 }, { width, height });
    expect(moved.chin).toEqual({ x: 0, y: height });
    expect(moved.hairTop).toBe(marks.hairTop);
  });
  it('measure a head without its hair', () => {
    const tall = { ...marks, hairTop: { ...marks.hairTop, y: marks.hairTop.y - 100 } };
    expect(headHeight(tall)).toBeCloseTo(60 * 1.75 * 2, 0);
    const bald = { ...marks, hairTop: { ...marks.hairTop, y: marks.chin.y - 150 } };
    expect(headHeight(bald)).toBeCloseTo(150, 0);
  });
  it('are shown close up with room around them', () => {
    const area = markArea(marks, { width, height });
    expect(area.y).toBeLessThan(marks.hairTop.y - 10);
    expect(area.y + area.height).toBeGreaterThan(marks.chin.y + 10);
    expect(area.x).toBeGreaterThanOrEqual(0);
    expect(area.x + area.width).toBeLessThanOrEqual(width);
  });
});
