import { describe, expect, it } from 'vitest';
import {
  type Corner,
  type FrameRules,
  moveFrame,
  nudgeFrame,
  resizeFrame,
  scaleFrame,
  settleFrame,
  widestFrame,
} from '../../../core/photo/crop-frame.ts';
import type { CropRect } from '../../../core/photo/spec.ts';

const rules: FrameRules = { source: { width: 3000, height: 4000 }, ratio: 358 / 441, minWidth: 358 };
const frame: CropRect = { x: 500, y: 600, width: 1790, height: 2205 };
const corners: readonly Corner[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];

function expectInside(rect: CropRect, { source, ratio }: FrameRules) {
  expect(rect.x).toBeGreaterThanOrEqual(0);
  expect(rect.y).toBeGreaterThanOrEqual(0);
  expect(rect.x + rect.width).toBeLessThanOrEqual(source.width);
  expect(rect.y + rect.height).toBeLessThanOrEqual(source.height);
  for (const value of [rect.x, rect.y, rect.width, rect.height]) expect(Number.isInteger(value)).toBe(true);
  // The shape holds to within the pixel that whole numbers cost.
  expect(Math.abs(rect.height - rect.width / ratio)).toBeLessThanOrEqual(1);
}

describe('the crop frame', () => {
  it('moves with the hand and stops at the edges', () => {
    expect(moveFrame(frame, 100, -50, rules)).toEqual({ ...frame, x: 600, y: 550 });
    expect(moveFrame(frame, -9999, -9999, rules)).toEqual({ ...frame, x: 0, y: 0 });
    expect(moveFrame(frame, 9999, 9999, rules)).toEqual({ ...frame, x: 1210, y: 1795 });
  });

  it('keeps the opposite corner where it is while a corner is dragged', () => {
    const larger = resizeFrame(frame, 'bottomRight', 200, 200, rules);
    expect([larger.x, larger.y]).toEqual([500, 600]);
    expect(larger.width).toBeGreaterThan(frame.width);
    const smaller = resizeFrame(frame, 'topLeft', 300, 300, rules);
    expect(smaller.x + smaller.width).toBe(frame.x + frame.width);
    expect(smaller.y + smaller.height).toBe(frame.y + frame.height);
    expect(smaller.width).toBeLessThan(frame.width);
  });

  it('is never smaller than its narrowest width nor larger than the picture', () => {
    expect(resizeFrame(frame, 'bottomRight', -9999, -9999, rules).width).toBe(358);
    const widest = settleFrame({ x: 0, y: 0, width: 99999, height: 99999 }, rules);
    expect(widest.width).toBe(widestFrame(rules));
    expectInside(widest, rules);
  });

  it('takes its whole width in a picture that is too small for the narrowest frame', () => {
    const small: FrameRules = { source: { width: 200, height: 300 }, ratio: 358 / 441, minWidth: 358 };
    const settled = settleFrame({ x: 10, y: 10, width: 50, height: 62 }, small);
    expect(settled.width).toBe(200);
    expectInside(settled, small);
  });

  it('moves and grows by one press at least one pixel', () => {
    expect(nudgeFrame(frame, 'left', 0.02, rules)).toEqual({ ...frame, x: 464 });
    expect(nudgeFrame(frame, 'down', 0.02, rules)).toEqual({ ...frame, y: 644 });
    expect(
      nudgeFrame({ x: 5, y: 5, width: 20, height: 25 }, 'right', 0.001, { ...rules, minWidth: 1 }).x,
    ).toBe(6);
    expect(scaleFrame(frame, 1.02, rules).width).toBe(1826);
    expect(scaleFrame({ x: 5, y: 5, width: 20, height: 25 }, 1.001, { ...rules, minWidth: 1 }).width).toBe(
      21,
    );
    expect(scaleFrame(frame, 0.98, rules).width).toBe(1754);
  });

  it('stays whole, in shape and in the picture whatever is asked of it', () => {
    let seed = 7;
    const random = (most: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return (seed / 2147483648) * most;
    };
    for (let round = 0; round < 400; round += 1) {
      const source = { width: 40 + Math.floor(random(5000)), height: 40 + Math.floor(random(5000)) };
      const each: FrameRules = { source, ratio: 0.4 + random(2), minWidth: 1 + Math.floor(random(400)) };
      const start = settleFrame(
        { x: random(5000), y: random(5000), width: 1 + random(5000), height: 1 + random(5000) },
        each,
      );
      expectInside(start, each);
      const dx = random(4000) - 2000;
      const dy = random(4000) - 2000;
      expectInside(moveFrame(start, dx, dy, each), each);
      for (const corner of corners) expectInside(resizeFrame(start, corner, dx, dy, each), each);
      expectInside(scaleFrame(start, 0.5 + random(1), each), each);
    }
  });
});
