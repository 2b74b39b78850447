import type { Orientation } from '../../../core/photo/image-info.ts';

/** For each orientation of EXIF: mirrored left to right first, then turned clockwise by quarters. */
const turns: Readonly<Record<Orientation, { readonly mirrored: boolean; readonly quarters: number }>> = {
  1: { mirrored: false, quarters: 0 },
  2: { mirrored: true, quarters: 0 },
  3: { mirrored: false, quarters: 2 },
  4: { mirrored: true, quarters: 2 },
  5: { mirrored: true, quarters: 3 },
  6: { mirrored: false, quarters: 1 },
  7: { mirrored: true, quarters: 1 },
  8: { mirrored: false, quarters: 3 },
};

/** The bitmap as its orientation says it is to be seen. Takes the bitmap over. */
export function uprighted(bitmap: ImageBitmap, orientation: Orientation): ImageBitmap {
  if (orientation === 1) return bitmap;
  const { mirrored, quarters } = turns[orientation];
  const lying = quarters % 2 === 1;
  const [width, height] = lying ? [bitmap.height, bitmap.width] : [bitmap.width, bitmap.height];
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error(`no canvas of ${width}x${height}`);
  context.translate(width / 2, height / 2);
  context.rotate((quarters * Math.PI) / 2);
  context.scale(mirrored ? -1 : 1, 1);
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  bitmap.close();
  return context.canvas.transferToImageBitmap();
}
