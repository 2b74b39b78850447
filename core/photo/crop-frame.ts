/**
 * The crop frame a person moves and sizes over a picture: pure geometry in upright source pixels.
 *
 * The shape never changes and the frame never leaves the picture, whatever is asked of it. Every function starts
 * from the frame as it was when the gesture began, so that rounding does not add up while dragging.
 */
import type { PixelSize } from './image-info.ts';
import type { CropRect } from './spec.ts';

export type Corner = 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';
export type Direction = 'up' | 'down' | 'left' | 'right';

/** What keeps a frame in bounds. */
export interface FrameRules {
  readonly source: PixelSize;
  /** Width over height of the frame. */
  readonly ratio: number;
  /** Narrowest frame, in source pixels; a picture too small for it allows its own widest frame only. */
  readonly minWidth: number;
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

/** The widest frame of this shape that the picture holds, in whole pixels. */
export function widestFrame({ source, ratio }: FrameRules): number {
  return Math.max(1, Math.min(source.width, Math.floor(source.height * ratio)));
}

function sized(width: number, rules: FrameRules): PixelSize {
  const widest = widestFrame(rules);
  const whole = Math.round(between(width, Math.min(rules.minWidth, widest), widest));
  const height = between(Math.round(whole / rules.ratio), 1, rules.source.height);
  return { width: whole, height };
}

function placed(x: number, y: number, size: PixelSize, { source }: FrameRules): CropRect {
  return {
    x: Math.round(between(x, 0, source.width - size.width)),
    y: Math.round(between(y, 0, source.height - size.height)),
    ...size,
  };
}

/** A frame brought to the shape, into the picture and up to the narrowest width; its middle stays where it can. */
export function settleFrame(frame: CropRect, rules: FrameRules): CropRect {
  const size = sized(frame.width, rules);
  return placed(
    frame.x + (frame.width - size.width) / 2,
    frame.y + (frame.height - size.height) / 2,
    size,
    rules,
  );
}

/** The frame moved by so many source pixels; it stops at the edges. */
export function moveFrame(frame: CropRect, dx: number, dy: number, rules: FrameRules): CropRect {
  return placed(frame.x + dx, frame.y + dy, { width: frame.width, height: frame.height }, rules);
}

/**
 * The frame sized by one corner that was dragged by (dx, dy); the opposite corner stays where it is. The drag is
 * projected on the diagonal, so that both directions of the hand count.
 */
export function resizeFrame(
  frame: CropRect,
  corner: Corner,
  dx: number,
  dy: number,
  rules: FrameRules,
): CropRect {
  const toRight = corner === 'topRight' || corner === 'bottomRight';
  const toBottom = corner === 'bottomLeft' || corner === 'bottomRight';
  const { source, ratio } = rules;
  const outwardX = toRight ? dx : -dx;
  const outwardY = toBottom ? dy : -dy;
  // Length of the drag along the diagonal (ratio, 1), measured in width.
  const growth = (ratio * (outwardX * ratio + outwardY)) / (ratio * ratio + 1);
  const roomX = toRight ? source.width - frame.x : frame.x + frame.width;
  const roomY = toBottom ? source.height - frame.y : frame.y + frame.height;
  const room = Math.min(roomX, Math.floor(roomY * ratio));
  const size = sized(Math.min(frame.width + growth, room), rules);
  return placed(
    toRight ? frame.x : frame.x + frame.width - size.width,
    toBottom ? frame.y : frame.y + frame.height - size.height,
    size,
    rules,
  );
}

/** The frame made larger (factor above 1) or smaller about its middle. */
export function scaleFrame(frame: CropRect, factor: number, rules: FrameRules): CropRect {
  const step = frame.width * (factor - 1);
  // A step of less than a pixel would do nothing at all.
  const least = Math.sign(step) * Math.max(1, Math.abs(step));
  const size = sized(frame.width + least, rules);
  return placed(
    frame.x + (frame.width - size.width) / 2,
    frame.y + (frame.height - size.height) / 2,
    size,
    rules,
  );
}

/** The frame moved by one key press: `share` of its own side, at least one pixel. */
export function nudgeFrame(
  frame: CropRect,
  direction: Direction,
  share: number,
  rules: FrameRules,
): CropRect {
  const stepX = Math.max(1, Math.round(frame.width * share));
  const stepY = Math.max(1, Math.round(frame.height * share));
  const dx = direction === 'left' ? -stepX : direction === 'right' ? stepX : 0;
  const dy = direction === 'up' ? -stepY : direction === 'down' ? stepY : 0;
  return moveFrame(frame, dx, dy, rules);
}
