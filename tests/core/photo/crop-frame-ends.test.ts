/** Where each corner of the crop frame goes, on a picture with round numbers. */
import { describe, expect, it } from 'vitest';
import {
  type Corner,
  type Direction,
  type FrameRules,
  nudgeFrame,
  resizeFrame,
  scaleFrame,
  settleFrame,
} from '../../../core/photo/crop-frame.ts';

const rules: FrameRules = { source: { width: 1000, height: 2000 }, ratio: 0.5, minWidth: 100 };
const frame = { x: 300, y: 600, width: 200, height: 400 };

describe('a corner that is dragged', () => {
  it.each([
    ['bottomRight', 50, 100, { x: 300, y: 600, width: 250, height: 500 }],
    ['topLeft', -50, -100, { x: 250, y: 500, width: 250, height: 500 }],
    ['topRight', 50, -100, { x: 300, y: 500, width: 250, height: 500 }],
    ['bottomLeft', -50, 100, { x: 250, y: 600, width: 250, height: 500 }],
    ['bottomRight', -50, -100, { x: 300, y: 600, width: 150, height: 300 }],
    ['topLeft', 50, 100, { x: 350, y: 700, width: 150, height: 300 }],
    ['topRight', -50, 100, { x: 300, y: 700, width: 150, height: 300 }],
    ['bottomLeft', 50, -100, { x: 350, y: 600, width: 150, height: 300 }],
    // Only along the diagonal: sideways counts by its share of it.
    ['bottomRight', 50, 0, { x: 300, y: 600, width: 210, height: 420 }],
    ['bottomRight', 0, 100, { x: 300, y: 600, width: 240, height: 480 }],
  ] as const)('%s by %i, %i', (corner: Corner, dx, dy, wanted) => {
    expect(resizeFrame(frame, corner, dx, dy, rules)).toEqual(wanted);
  });

  it('stops at the nearer edge of the picture', () => {
    const far = 9999;
    expect(resizeFrame({ ...frame, x: 500 }, 'bottomRight', far, far, rules)).toEqual({
      x: 500,
      y: 600,
      width: 500,
      height: 1000,
    });
    expect(resizeFrame({ ...frame, y: 1400 }, 'bottomRight', far, far, rules)).toEqual({
      x: 300,
      y: 1400,
      width: 300,
      height: 600,
    });
    expect(resizeFrame({ ...frame, y: 200 }, 'topLeft', -far, -far, rules)).toEqual({
      x: 200,
      y: 0,
      width: 300,
      height: 600,
    });
    expect(resizeFrame({ ...frame, x: 100 }, 'topLeft', -far, -far, rules)).toEqual({
      x: 0,
      y: 400,
      width: 300,
      height: 600,
    });
  });
});

describe('a frame', () => {
  it('is settled and scaled about its middle', () => {
    expect(settleFrame({ x: 300, y: 600, width: 200, height: 200 }, rules)).toEqual({ ...frame, y: 500 });
    expect(settleFrame({ x: 300, y: 600, width: 50, height: 100 }, rules)).toEqual({
      x: 275,
      y: 550,
      width: 100,
      height: 200,
    });
    expect(scaleFrame(frame, 1.5, rules)).toEqual({ x: 250, y: 500, width: 300, height: 600 });
    expect(scaleFrame(frame, 0.5, rules)).toEqual({ x: 350, y: 700, width: 100, height: 200 });
  });

  it.each([
    ['up', { ...frame, y: 560 }],
    ['down', { ...frame, y: 640 }],
    ['left', { ...frame, x: 280 }],
    ['right', { ...frame, x: 320 }],
  ] as const)('goes %s by a tenth of its side', (direction: Direction, wanted) => {
    expect(nudgeFrame(frame, direction, 0.1, rules)).toEqual(wanted);
  });
});
