/** Parts of a picture at a smaller size, each pixel the mean of those it stands for. */
import type { Pixels } from '../coefficients.ts';
import type { PixelSize } from '../image-info.ts';
import type { PixelReader } from './look.ts';

/** Reads from pixels that show a source of this size, perhaps at a smaller scale. Nothing is enlarged. */
export function readerOf(pixels: Pixels, source: PixelSize): PixelReader {
  const { data, width: stride, height: rows } = pixels;
  const scale = stride / source.width;
  return (area, maxSide) => {
    const left = area.x * scale;
    const top = area.y * scale;
    const shrink = Math.min(1, maxSide / (Math.max(area.width, area.height) * scale));
    const width = Math.max(1, Math.round(area.width * scale * shrink));
    const height = Math.max(1, Math.round(area.height * scale * shrink));
    const stepX = (area.width * scale) / width;
    const stepY = (area.height * scale) / height;
    const first = new Int32Array(width);
    const end = new Int32Array(width);
    for (let x = 0; x < width; x += 1) {
      first[x] = Math.min(stride - 1, Math.floor(left + x * stepX));
      end[x] = Math.min(stride, Math.max((first[x] as number) + 1, Math.floor(left + (x + 1) * stepX)));
    }
    const out = new Uint8ClampedArray(width * height * 4);
    for (let y = 0, to = 0; y < height; y += 1) {
      const firstRow = Math.min(rows - 1, Math.floor(top + y * stepY));
      const endRow = Math.min(rows, Math.max(firstRow + 1, Math.floor(top + (y + 1) * stepY)));
      for (let x = 0; x < width; x += 1, to += 4) {
        const from = first[x] as number;
        const across = (end[x] as number) - from;
        let red = 0;
        let green = 0;
        let blue = 0;
        for (let row = firstRow; row < endRow; row += 1) {
          const start = (row * stride + from) * 4;
          for (let at = start; at < start + across * 4; at += 4) {
            red += data[at] as number;
            green += data[at + 1] as number;
            blue += data[at + 2] as number;
          }
        }
        const share = 1 / ((endRow - firstRow) * across);
        out[to] = red * share;
        out[to + 1] = green * share;
        out[to + 2] = blue * share;
        out[to + 3] = 255;
      }
    }
    return { data: out, width, height };
  };
}
