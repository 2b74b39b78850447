import { describe, expect, it } from 'vitest';
import { evenWall, marksInCrop, mayEven } from '../../../../core/photo/portrait/even-wall.ts';
import { measurePortrait } from '../../../../core/photo/portrait/measure.ts';
import { readerOf } from '../../../../core/photo/portrait/pixel-reader.ts';
import { type DrawnPerson, drawPerson, hairs, type Person, skins } from '../../../fixtures/drawn-person.ts';

/** Pixels of the head that differ, and the share of the far wall that became the colour. */
function compared(drawn: DrawnPerson, data: Uint8ClampedArray, colour: number) {
  let inside = 0;
  let corner = 0;
  let reached = 0;
  const { width, height } = drawn;
  for (let i = 0; i < drawn.head.length; i += 1) {
    const at = i * 4;
    const same = [0, 1, 2].every((c) => data[at + c] === drawn.data[at + c]);
    if ((drawn.head[i] ?? 0) >= 0.5 && !same) inside += 1;
    const x = i % width;
    if (i / width > height * 0.15 || (x > width * 0.1 && x < width * 0.9)) continue;
    corner += 1;
    if (data[at] === colour && data[at + 1] === colour && data[at + 2] === colour) reached += 1;
  }
  return { inside, reached: reached / corner };
}

const framed: Partial<Person> = { width: 240, height: 296, distance: 60, y: 0.48 };

describe('evening out a wall', () => {
  const people: readonly [string, Partial<Person>][] = [
    ['dark hair on off-white', { wall: 'offWhite' }],
    ['dark hair before a shadow', { wall: 'shadow' }],
    ['dark hair and a wall that darkens', { wall: 'gradient' }],
    ['white hair on a white wall', { hair: hairs.white, skin: skins.light }],
    ['white long hair on a white wall', { hair: hairs.white, skin: skins.light, style: 'long' }],
    ['a white scarf on a white wall', { hair: hairs.white, skin: skins.light, style: 'scarf' }],
    ['white curls on off-white', { hair: hairs.white, style: 'curls', wall: 'offWhite' }],
    ['blond hair before a shadow', { hair: hairs.blond, skin: skins.light, wall: 'shadow' }],
    ['grey hair on grey', { hair: hairs.grey, wall: 'grey' }],
    ['a bald light head on off-white', { style: 'bald', skin: skins.light, wall: 'offWhite' }],
    ['a grey bun on off-white', { style: 'bun', hair: hairs.grey, wall: 'offWhite', y: 0.56 }],
    [
      'no ears, glasses, light from the side',
      { ears: false, glasses: true, sideLight: 0.7, wall: 'sideGradient' },
    ],
  ];
  for (const [name, person] of people) {
    it(`changes no pixel of the head: ${name}`, () => {
      const drawn = drawPerson({ ...framed, ...person });
      const evened = evenWall(drawn, drawn.marks, 'white');
      expect(evened.ok).toBe(true);
      if (!evened.ok) return;
      expect(evened.changed).toBeGreaterThan(1000);
      const { inside, reached } = compared(drawn, evened.pixels.data, 255);
      expect(inside).toBe(0);
      expect(reached).toBeGreaterThan(0.97);
    });
  }

  it('changes no pixel of the head by the proposed marks either, wherever it is offered', () => {
    let offered = 0;
    for (const style of ['short', 'long', 'bun', 'curls', 'scarf'] as const) {
      for (const hair of [hairs.white, hairs.black]) {
        const drawn = drawPerson({ ...framed, style, hair, wall: 'offWhite', y: 0.52 });
        const measures = measurePortrait(readerOf(drawn, drawn), drawn);
        if (!mayEven(measures, false)) continue;
        offered += 1;
        const evened = evenWall(drawn, measures.marks, 'white');
        expect(evened.ok && compared(drawn, evened.pixels.data, 255).inside, `${style} ${hair}`).toBe(0);
      }
    }
    expect(offered).toBeGreaterThanOrEqual(4);
  });

  it('gives the wall its own colour where white is not wanted', () => {
    const drawn = drawPerson({ ...framed, wall: 'sideGradient' });
    const evened = evenWall(drawn, drawn.marks, 'own');
    expect(evened.ok).toBe(true);
    if (!evened.ok) return;
    const levels = [4, 70, 170, 235].map((x) => evened.pixels.data[(6 * drawn.width + x) * 4] ?? 0);
    expect(Math.max(...levels) - Math.min(...levels)).toBe(0);
    expect(levels[0]).toBeLessThan(245);
  });

  it('leaves its input as it is and refuses a wall that is not plain', () => {
    const drawn = drawPerson({ ...framed, wall: 'busy' });
    const before = drawn.data.slice();
    expect(evenWall(drawn, drawn.marks, 'white')).toEqual({ ok: false, reason: 'notPlain' });
    const plain = drawPerson(framed);
    const copy = plain.data.slice();
    evenWall(plain, plain.marks, 'white');
    expect(plain.data).toEqual(copy);
    expect(drawn.data).toEqual(before);
  });

  it('is offered for a light wall and a head that is known only', () => {
    const measuresOf = (person: Partial<Person>) => {
      const drawn = drawPerson({ ...framed, ...person });
      return measurePortrait(readerOf(drawn, drawn), drawn);
    };
    const sure = measuresOf({ wall: 'offWhite' });
    expect(mayEven(sure, false)).toBe(true);
    expect(mayEven({ ...sure, confidence: 'fair' }, false)).toBe(false);
    expect(mayEven({ ...sure, confidence: 'fair' }, true)).toBe(true);
    expect(mayEven(measuresOf({ wall: 'red' }), true)).toBe(false);
    expect(mayEven(measuresOf({ wall: 'busy' }), true)).toBe(false);
  });

  it('finds the marks of a source in the pixels made of its crop', () => {
    const { marks } = drawPerson();
    const moved = marksInCrop(marks, { x: 100, y: 50, width: 179, height: 220 }, 358);
    expect(moved.chin).toEqual({ x: (marks.chin.x - 100) * 2, y: (marks.chin.y - 50) * 2 });
  });
});
