/** Turning and straightening a page before anything is made of it, and leaving its colour out. */
import { skewOf } from '../../core/photo/document/skew.ts';
import { letGo, readingCanvas } from './decode.ts';

/** Quarter turns clockwise. */
export type QuarterTurn = 0 | 90 | 180 | 270;

export interface Arrangement {
  readonly turn?: QuarterTurn;
  /** Turn the page so that its lines lie level, where they can be told. */
  readonly straighten?: boolean;
  /** Leave the colour out. */
  readonly grey?: boolean;
}

/** What was done to a page; `leaned` in degrees clockwise. */
export interface Arranged {
  readonly bitmap: ImageBitmap;
  readonly leaned: number;
}

/** Longer side of the picture in which the lines are looked for. */
const lookSide = 640;

/** Turning needs a second copy of the pixels; above this many the copy is made smaller (600 MB in all). */
const mostTurnedPixels = 40_000_000;

/**
 * The page as it is to be used. Takes the bitmap over: it is closed where another one comes back.
 * A page that is straightened grows a white margin instead of losing its corners.
 */
export async function arrange(bitmap: ImageBitmap, wanted: Arrangement): Promise<Arranged> {
  const { turn = 0, straighten = false, grey = false } = wanted;
  const leaned = straighten ? leanOf(bitmap, turn) : 0;
  if (turn === 0 && leaned === 0 && !grey) return { bitmap, leaned };
  const angle = ((turn + leaned) * Math.PI) / 180;
  const across = Math.abs(Math.cos(angle));
  const down = Math.abs(Math.sin(angle));
  const scale = Math.min(1, Math.sqrt(mostTurnedPixels / (bitmap.width * bitmap.height)));
  const width = Math.max(1, Math.round((bitmap.width * across + bitmap.height * down) * scale));
  const height = Math.max(1, Math.round((bitmap.width * down + bitmap.height * across) * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error(`no canvas of ${width}x${height}`);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.translate(width / 2, height / 2);
  context.rotate(angle);
  context.scale(scale, scale);
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  bitmap.close();
  if (grey) {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalCompositeOperation = 'saturation';
    context.fillStyle = '#808080';
    context.fillRect(0, 0, width, height);
  }
  const arranged = context.canvas.transferToImageBitmap();
  letGo(context);
  return { bitmap: arranged, leaned };
}

/** Degrees clockwise that bring the lines of the page level once it has been turned. */
function leanOf(bitmap: ImageBitmap, turn: QuarterTurn): number {
  const { data, width, height } = smallCopy(bitmap, turn);
  return skewOf({ data, width, height });
}

/** The whole page on white, turned, its longer side at most `lookSide` pixels. */
export function smallCopy(bitmap: ImageBitmap, turn: QuarterTurn = 0): ImageData {
  const scale = Math.min(1, lookSide / Math.max(bitmap.width, bitmap.height));
  const lying = turn === 90 || turn === 270;
  const width = Math.max(1, Math.round((lying ? bitmap.height : bitmap.width) * scale));
  const height = Math.max(1, Math.round((lying ? bitmap.width : bitmap.height) * scale));
  const context = readingCanvas(width, height);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.translate(width / 2, height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.scale(scale, scale);
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  const copy = context.getImageData(0, 0, width, height);
  letGo(context);
  return copy;
}
