/** TIFF, which no browser decodes: UTIF (MIT), loaded with the first such picture. The first page is used. */
import UTIF from 'utif2';
import type { Decoded } from '../decode.ts';
import { bitmapFromRows } from './strips.ts';

export function decodeTiff(bytes: Uint8Array<ArrayBuffer>, mostPixels: number): Decoded {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const page = UTIF.decode(buffer).find((each) => numberOf(each.t256) > 0 && numberOf(each.t257) > 0);
  if (!page) return { ok: false, reason: 'damaged', detail: 'no page' };
  const [statedWidth, statedHeight] = [numberOf(page.t256), numberOf(page.t257)];
  if (statedWidth * statedHeight > mostPixels) {
    return { ok: false, reason: 'tooManyPixels', detail: `${statedWidth}x${statedHeight}` };
  }
  UTIF.decodeImage(buffer, page);
  const { width, height } = page;
  const rgba = UTIF.toRGBA8(page);
  if (!(width > 0 && height > 0) || rgba.length < width * height * 4) {
    return { ok: false, reason: 'damaged', detail: `${width}x${height}, ${rgba.length} bytes` };
  }
  const bitmap = bitmapFromRows({ width, height }, (data, top) => {
    data.set(rgba.subarray(top * width * 4, top * width * 4 + data.length));
  });
  return { ok: true, bitmap };
}

function numberOf(value: unknown): number {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'number' ? first : 0;
}
