/** A bitmap from decoded rows, put together strip by strip so that no second copy of a large picture is held. */

const stripRows = 256;

/**
 * @param fill writes the straight RGBA rows from `top` on into `data`, as many as fit.
 */
export function bitmapFromRows(
  size: { readonly width: number; readonly height: number },
  fill: (data: Uint8ClampedArray<ArrayBuffer>, top: number) => void,
): ImageBitmap {
  const { width, height } = size;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error(`no canvas of ${width}x${height}`);
  for (let top = 0; top < height; top += stripRows) {
    const strip = new ImageData(width, Math.min(stripRows, height - top));
    fill(strip.data, top);
    context.putImageData(strip, 0, top);
  }
  return canvas.transferToImageBitmap();
}
