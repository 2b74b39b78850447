/**
 * The last picture of a format that takes its time to open. One check asks for the same file three times (its
 * preview, the face in it, the finished photo); it is decoded once. Ends with the photo worker, seconds after the
 * last job.
 */
import type { Decoded } from '../decode.ts';

/** Larger pictures are decoded again: kept beside a copy they would take more than 200 MB. */
const mostKeptPixels = 25_000_000;

let last: { readonly bytes: Uint8Array; readonly bitmap: ImageBitmap } | undefined;

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

/** Frees what is kept, where memory is needed for another picture. */
export function forgetLastDecoded(): void {
  last?.bitmap.close();
  last = undefined;
}

/** The picture as `decode` opens it, or a copy of it where these were the last bytes opened. */
export async function decodedOnce(bytes: Uint8Array, decode: () => Promise<Decoded>): Promise<Decoded> {
  if (last && sameBytes(last.bytes, bytes)) return { ok: true, bitmap: await createImageBitmap(last.bitmap) };
  forgetLastDecoded();
  const decoded = await decode();
  if (decoded.ok && decoded.bitmap.width * decoded.bitmap.height <= mostKeptPixels) {
    last = { bytes, bitmap: await createImageBitmap(decoded.bitmap) };
  }
  return decoded;
}
