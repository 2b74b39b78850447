import { beforeAll, describe, expect, it } from 'vitest';
import { eyeLine, type MarkName, markNames } from '../../../../core/photo/portrait/marks.ts';
import { measurePortrait, type PortraitMeasures } from '../../../../core/photo/portrait/measure.ts';
import { readerOf } from '../../../../core/photo/portrait/pixel-reader.ts';
import { solveCrop } from '../../../../core/photo/portrait/solve.ts';
import { readBands } from '../../../../core/photo/portrait/standard.ts';
import { drawSomeone, someone } from '../../../fixtures/drawn-people.ts';
import { type DrawnPerson, drawPerson, hairs, type Person, skins } from '../../../fixtures/drawn-person.ts';
import { plainWalls } from '../../../fixtures/drawn-wall.ts';
import { cutsHead, headSides } from '../../../fixtures/head-sides.ts';
import { nationalStandard } from './national-standard.ts';

interface Measured {
  readonly drawn: DrawnPerson;
  readonly measures: PortraitMeasures;
}

const known = new Map<string, Measured>();

/** Each person is drawn and measured once. */
function measured(person: Partial<Person> = {}): Measured {
  const key = JSON.stringify(person);
  const found = known.get(key) ?? drawnAndMeasured(person);
  known.set(key, found);
  return found;
}

function drawnAndMeasured(person: Partial<Person>): Measured {
  const drawn = drawPerson(person);
  return { drawn, measures: measurePortrait(readerOf(drawn, drawn), sizeOf(drawn)) };
}

const sizeOf = ({ width, height }: DrawnPerson) => ({ width, height });

/** How far a mark lies from the truth, in eye distances. */
function off(measures: PortraitMeasures, drawn: DrawnPerson, name: MarkName): number {
  const { distance } = eyeLine(drawn.marks);
  const [mine, true_] = [measures.marks[name], drawn.marks[name]];
  const across = name === 'hairTop' ? 0 : mine.x - true_.x;
  const down = name === 'faceLeft' || name === 'faceRight' ? 0 : mine.y - true_.y;
  return Math.hypot(across, down) / distance;
}

describe('the marks of a drawn portrait', () => {
  const looks: readonly [string, Partial<Person>][] = [
    ['short hair on white', {}],
    ['light skin and grey hair on blue', { skin: skins.light, hair: hairs.grey, wall: 'blue' }],
    ['dark skin on grey', { skin: skins.dark, wall: 'grey' }],
    ['dark skin on white', { skin: skins.dark }],
    ['long hair', { style: 'long', hair: hairs.brown }],
    ['a fringe', { style: 'fringe' }],
    ['a bun', { style: 'bun', y: 0.5 }],
    ['a bald head', { style: 'bald', skin: skins.olive, wall: 'grey' }],
    ['a headscarf', { style: 'scarf', hair: [96, 40, 60] }],
    ['glasses', { glasses: true }],
    ['a beard', { beard: true }],
    ['a leaning head', { tilt: 5 }],
    ['a small head beside the middle', { distance: 32, x: 0.36 }],
    ['light from one side', { sideLight: 0.6 }],
    ['a wall that darkens downwards', { wall: 'gradient' }],
    ['a shadow on the wall', { wall: 'shadow' }],
  ];
  for (const [name, person] of looks) {
    it(`lie on the face: ${name}`, () => {
      const { drawn, measures } = measured(person);
      expect(measures.confidence).toBe('good');
      const worst = Object.fromEntries(markNames.map((mark) => [mark, off(measures, drawn, mark)]));
      for (const mark of ['eyeLeft', 'eyeRight'] as const) expect(worst[mark], mark).toBeLessThan(0.12);
      expect(worst.hairTop).toBeLessThan(0.08);
      for (const mark of ['faceLeft', 'faceRight'] as const) expect(worst[mark], mark).toBeLessThan(0.2);
      expect(worst.chin).toBeLessThan(0.2);
    });
  }

  it('measure the lean of a head to a degree', () => {
    for (const tilt of [-6, 0, 4]) {
      const { measures } = measured({ tilt });
      expect(eyeLine(measures.marks).tilt).toBeGreaterThan(tilt - 1.5);
      expect(eyeLine(measures.marks).tilt).toBeLessThan(tilt + 1.5);
    }
  });
});

describe('the sides of the hair', () => {
  const cases: readonly [string, Partial<Person>][] = [
    ['short hair', {}],
    ['long hair', { style: 'long', hair: hairs.brown }],
    ['curls', { style: 'curls', wall: 'offWhite' }],
    ['a headscarf', { style: 'scarf', hair: [96, 40, 60], wall: 'grey' }],
    ['a leaning head', { style: 'curls', tilt: 5, wall: 'gradient' }],
    ['a small head', { distance: 30, style: 'long', x: 0.4 }],
  ];
  for (const [name, person] of cases) {
    it(`are seen above the shoulders: ${name}`, () => {
      const { drawn, measures } = measured(person);
      const truth = headSides(drawn);
      const { distance } = eyeLine(drawn.marks);
      expect(Math.abs((measures.hairSides?.left ?? -999) - truth.left) / distance).toBeLessThan(0.12);
      expect(Math.abs((measures.hairSides?.right ?? -999) - truth.right) / distance).toBeLessThan(0.12);
    });
  }

  it('tell that hair is cut where it is wider than the standard leaves room for', () => {
    const { drawn, measures } = measured({ style: 'cloud', distance: 56, y: 0.46 });
    expect(measures.confidence).toBe('good');
    const { crop, failing, hairAside } = solveCrop(
      nationalStandard,
      measures.marks,
      measures.source,
      measures.hairSides,
    );
    expect(cutsHead(drawn, crop)).toBe(true);
    expect({ failing, hairAside }).toEqual({ failing: [], hairAside: 'cut' });
  });

  it('are unknown before a busy wall, and where the hair leaves the picture', () => {
    expect(measured({ wall: 'busy' }).measures.hairSides).toBeNull();
    const close = { style: 'long', distance: 66, x: 0.22, y: 0.5 } as const;
    expect(measured(close).measures.hairSides).toBeNull();
  });
});

describe('a crowd before plain walls', () => {
  const people = Array.from({ length: 12 }, (_, index) => index);
  const results: { met: boolean; cutsHair: boolean; good: boolean; possible: boolean }[] = [];
  beforeAll(() => {
    for (const index of people) {
      const drawn = drawSomeone(index);
      const measures = measurePortrait(readerOf(drawn, drawn), sizeOf(drawn));
      const { crop } = solveCrop(nationalStandard, measures.marks, drawn, measures.hairSides);
      results.push({
        met: readBands(nationalStandard, drawn.marks, crop).every(({ met }) => met),
        cutsHair: crop.y > drawn.marks.hairTop.y || cutsHead(drawn, crop),
        good: measures.confidence === 'good',
        possible: solveCrop(nationalStandard, drawn.marks, drawn).failing.length === 0,
      });
    }
  });

  it('gets crops that meet the whole national standard in at least nine of ten', () => {
    const possible = results.filter((result) => result.possible);
    expect(possible.length).toBeGreaterThan(9);
    expect(possible.filter(({ met }) => met).length / possible.length).toBeGreaterThanOrEqual(0.9);
  });

  it('never has hair cut by a crop that is proposed as certain', () => {
    const certain = results.filter(({ good }) => good);
    expect(certain.length).toBeGreaterThan(9);
    expect(certain.filter(({ cutsHair }) => cutsHair)).toEqual([]);
  });
});

describe('what cannot be told', () => {
  it('is not called certain before a busy wall', () => {
    for (const index of [1, 5, 8, 18]) {
      const drawn = drawSomeone(index, ['busy', 'shelf']);
      expect(measurePortrait(readerOf(drawn, drawn), drawn).confidence).not.toBe('good');
    }
  });

  it('is not called certain where hair has the colour of the wall', () => {
    const { measures } = measured({ hair: [246, 246, 245], style: 'short', skin: skins.light });
    expect(measures.hairTopSeen && measures.confidence === 'good').toBe(false);
  });

  it('is not called certain where hair has strands of the colour of the wall, at the sides too', () => {
    const person = someone(165, plainWalls);
    const { measures, drawn } = measured({ ...person, style: 'cloud' });
    expect(drawn.marks.hairTop.y).toBeLessThan(measures.marks.hairTop.y - 5);
    expect(measures.confidence).toBe('fair');
    expect(measures.hairSides).toBeNull();
    expect(measured({ ...person, style: 'cloud', hair: hairs.black }).measures.confidence).toBe('good');
  });

  it('is not called certain where the hair leaves the picture', () => {
    expect(measured({ y: 0.2, distance: 64 }).measures.confidence).not.toBe('good');
  });

  it('is nothing at all in a picture without a face', () => {
    const blank = { width: 300, height: 400, data: new Uint8ClampedArray(300 * 400 * 4).fill(240) };
    const measures = measurePortrait(readerOf(blank, blank), blank);
    expect(measures.confidence).toBe('none');
    expect(measures.face).toBeNull();
  });

  it('does not stop the measuring of a picture of a few pixels', () => {
    for (const [width, height] of [
      [1, 1],
      [2, 300],
      [300, 2],
      [9, 11],
    ] as const) {
      const tiny = { width, height, data: new Uint8ClampedArray(width * height * 4).fill(120) };
      expect(measurePortrait(readerOf(tiny, tiny), tiny).confidence).toBe('none');
    }
  });
});
