import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseCrop, pixelTarget } from '../../../../core/photo/geometry.ts';
import { cutsHairAside } from '../../../../core/photo/portrait/hair.ts';
import type { PortraitMarks } from '../../../../core/photo/portrait/marks.ts';
import { solveCrop } from '../../../../core/photo/portrait/solve.ts';
import { type BandName, readBands, usualComposition } from '../../../../core/photo/portrait/standard.ts';
import { frenchPrint, nationalStandard } from './national-standard.ts';

interface Head {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
  readonly hair: number;
  readonly chin: number;
}

function marksOf({ x, y, distance, hair, chin }: Head): PortraitMarks {
  return {
    hairTop: { x, y: y - hair * distance },
    eyeLeft: { x: x - distance / 2, y },
    eyeRight: { x: x + distance / 2, y },
    faceLeft: { x: x - distance * 1.03, y: y + distance * 0.4 },
    faceRight: { x: x + distance * 1.03, y: y + distance * 0.4 },
    chin: { x, y: y + chin * distance },
  };
}

const usual: Head = { x: 600, y: 700, distance: 150, hair: 1.75, chin: 1.75 };
const source = { width: 1200, height: 1600 };

const pictures = fc.record({
  width: fc.integer({ min: 60, max: 6000 }),
  height: fc.integer({ min: 60, max: 6000 }),
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
  distance: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
  hair: fc.double({ min: 1.2, max: 3.5, noNaN: true }),
  chin: fc.double({ min: 1.3, max: 2.2, noNaN: true }),
});

describe('the crop solver', () => {
  it('puts an ordinary face where the national standard and that of ID cards agree, 207 pixels wide', () => {
    const { crop, failing } = solveCrop(nationalStandard, marksOf(usual), source);
    expect(failing).toEqual([]);
    const face = readBands(nationalStandard, marksOf(usual), crop).find(({ band }) => band === 'faceWidth');
    expect(Math.abs((face?.value ?? 0) - 207)).toBeLessThan(0.6);
  });

  it('keeps the French head between 32 and 36 mm of a 35 by 45 mm print', () => {
    const { crop, failing } = solveCrop(frenchPrint, marksOf(usual), source);
    expect(failing).toEqual([]);
    expect(crop.width / crop.height).toBeCloseTo(35 / 45, 2);
  });

  it('returns a crop in the picture, of the right shape, that keeps every band or names those it cannot', () => {
    fc.assert(
      fc.property(
        pictures,
        fc.constantFrom(nationalStandard, frenchPrint, usualComposition(0.75)),
        (drawn, standard) => {
          const size = { width: drawn.width, height: drawn.height };
          const distance = drawn.distance * Math.min(size.width, size.height);
          const marks = marksOf({ ...drawn, x: drawn.x * size.width, y: drawn.y * size.height, distance });
          const { crop, failing } = solveCrop(standard, marks, size);
          expect(crop.x).toBeGreaterThanOrEqual(0);
          expect(crop.y).toBeGreaterThanOrEqual(0);
          expect(crop.x + crop.width).toBeLessThanOrEqual(size.width);
          expect(crop.y + crop.height).toBeLessThanOrEqual(size.height);
          for (const side of Object.values(crop)) expect(Number.isInteger(side)).toBe(true);
          expect(Math.abs(crop.width - (crop.height * standard.width) / standard.height)).toBeLessThanOrEqual(
            1,
          );
          const missed = readBands(standard, marks, crop).flatMap(({ band, met }) => (met ? [] : [band]));
          expect([...failing].sort()).toEqual(missed.sort());
          // Hair that is in the picture stays in the crop, to the pixel it begins in.
          expect(crop.y).toBeLessThanOrEqual(Math.max(0, Math.ceil(marks.hairTop.y)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('meets the whole standard wherever a face of usual proportions has room around it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 60, max: 400, noNaN: true }),
        fc.double({ min: 1.5, max: 1.9, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (distance, hair, place) => {
          const size = { width: Math.round(distance * 6), height: Math.round(distance * 8) };
          const x = distance * (2.6 + 0.8 * place);
          const marks = marksOf({ x, y: distance * 3, distance, hair, chin: 1.75 });
          expect(solveCrop(nationalStandard, marks, size).failing).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is what the engine then crops, without another cut', () => {
    const spec = { kind: 'portrait', widthPx: 358, heightPx: 441 } as const;
    fc.assert(
      fc.property(pictures, (drawn) => {
        const size = { width: drawn.width, height: drawn.height };
        const marks = marksOf({ ...drawn, x: size.width / 2, y: size.height / 2, distance: size.width / 8 });
        const { crop } = solveCrop(nationalStandard, marks, size);
        expect(chooseCrop(size, pixelTarget(spec), crop)).toEqual(crop);
      }),
      { numRuns: 200 },
    );
  });

  const outOfReach: readonly [string, Head, { width: number; height: number }, BandName][] = [
    ['no room above the hair', { ...usual, y: 264 }, source, 'hairTop'],
    ['a face at the edge', { ...usual, x: 170 }, source, 'eyeCentreX'],
    ['a face that fills the picture', { ...usual, distance: 560, y: 990 }, source, 'faceWidth'],
  ];
  for (const [name, head, size, band] of outOfReach) {
    it(`names what ${name} makes impossible`, () => {
      expect(solveCrop(nationalStandard, marksOf(head), size).failing).toContain(band);
    });
  }

  it('takes a wider crop where hair at the sides asks for it, and keeps every band', () => {
    const marks = marksOf(usual);
    const wide = { left: 600 - 150 * 1.95, right: 600 + 150 * 1.95 };
    const usualCrop = solveCrop(nationalStandard, marks, source);
    expect(usualCrop.hairAside).toBe('unknown');
    expect(cutsHairAside(wide, usualCrop.crop)).toBe(true);
    const { crop, failing, hairAside } = solveCrop(nationalStandard, marks, source, wide);
    expect(failing).toEqual([]);
    expect(hairAside).toBe('whole');
    expect(cutsHairAside(wide, crop)).toBe(false);
  });

  it('keeps the head’s size and says that hair is cut where the hair is wider than the standard leaves room for', () => {
    const wide = { left: 600 - 150 * 2.4, right: 600 + 150 * 2.4 };
    const { crop, failing, hairAside } = solveCrop(nationalStandard, marksOf(usual), source, wide);
    expect(failing).toEqual([]);
    expect(hairAside).toBe('cut');
    expect(cutsHairAside(wide, crop)).toBe(true);
  });

  it('never cuts hair at a side that a crop with the same bands could keep, and never without saying so', () => {
    const sides = fc.record({
      left: fc.double({ min: 1.05, max: 2.6, noNaN: true }),
      right: fc.double({ min: 1.05, max: 2.6, noNaN: true }),
    });
    fc.assert(
      fc.property(pictures, sides, (drawn, aside) => {
        const size = { width: drawn.width, height: drawn.height };
        const distance = drawn.distance * Math.min(size.width, size.height);
        const x = drawn.x * size.width;
        const marks = marksOf({ ...drawn, x, y: drawn.y * size.height, distance });
        const hair = {
          left: Math.max(0, x - aside.left * distance),
          right: Math.min(size.width, x + aside.right * distance),
        };
        const free = solveCrop(nationalStandard, marks, size);
        const held = solveCrop(nationalStandard, marks, size, hair);
        expect(held.hairAside).toBe(cutsHairAside(hair, held.crop) ? 'cut' : 'whole');
        expect(held.crop.y).toBeLessThanOrEqual(Math.max(0, Math.ceil(marks.hairTop.y)));
        if (!cutsHairAside(hair, free.crop)) expect(held.hairAside).toBe('whole');
      }),
      { numRuns: 300 },
    );
  });

  it('keeps all of a high bun and says that the standard then cannot be met', () => {
    const marks = marksOf({ ...usual, hair: 2.9 });
    const { crop, failing } = solveCrop(nationalStandard, marks, source);
    expect(failing.length).toBeGreaterThan(0);
    expect(crop.y).toBeLessThanOrEqual(marks.hairTop.y);
  });
});
