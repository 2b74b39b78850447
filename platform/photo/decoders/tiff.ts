/** TIFF, which no browser decodes. The first page that is a picture is used. */
import UTIF from 'utif2';
import type { ImageInfo } from '../../../core/photo/image-info.ts';
import type { Decoded } from '../decode.ts';
import { isWatched, within } from './deadline.ts';
import { bitmapFromRows } from './strips.ts';

/**
 * How long a file of this size may take before it counts as damaged, in milliseconds: some ten times what sound files
 * take (12 megapixels, 36 MB: 0.4 s; a fax page of 8 megapixels: 0.1 s, on a busy machine).
 */
function patience({ bytes, width, height }: ImageInfo): number {
  return 500 + (bytes / 1_000_000) * 150 + ((width * height) / 1_000_000) * 40;
}

type Rows =
  | { readonly ok: true; readonly width: number; readonly height: number; readonly rgba: Uint8Array }
  | { readonly ok: false; readonly reason: 'damaged'; readonly detail: string };

/** Decodes with UTIF (MIT). Only in a thread that the page can end, because damaged files can hold it for ever. */
export async function decodeTiff(bytes: Uint8Array<ArrayBuffer>, info: ImageInfo): Promise<Decoded> {
  if (!isWatched()) return { ok: false, reason: 'unsupportedFormat', detail: 'no worker to decode it in' };
  // The decoder may turn bytes round in place.
  const copy = bytes.slice().buffer;
  const rows = within(patience(info), () => rowsOf(copy));
  if (!rows.ok) return rows;
  const { width, height, rgba } = rows;
  const bitmap = bitmapFromRows({ width, height }, (data, top) => {
    data.set(rgba.subarray(top * width * 4, top * width * 4 + data.length));
  });
  return { ok: true, bitmap };
}

function rowsOf(buffer: ArrayBuffer): Rows {
  const damaged = (detail: string): Rows => ({ ok: false, reason: 'damaged', detail });
  try {
    const page = UTIF.decode(buffer).find(({ t256, t257 }) => first(t256) > 0 && first(t257) > 0);
    if (!page) return damaged('no page');
    UTIF.decodeImage(buffer, page);
    const { width, height } = page;
    const rgba = UTIF.toRGBA8(page);
    if (width > 0 && height > 0 && rgba.length >= width * height * 4)
      return { ok: true, width, height, rgba };
    return damaged(`${width}x${height}, ${rgba.length} bytes`);
  } catch (error) {
    return damaged(String(error));
  }
}

function first(value: unknown): number {
  const number = Array.isArray(value) ? value[0] : value;
  return typeof number === 'number' ? number : 0;
}
