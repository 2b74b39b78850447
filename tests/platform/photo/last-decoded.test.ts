import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Decoded } from '../../../platform/photo/decode.ts';
import { decodedOnce, forgetLastDecoded } from '../../../platform/photo/decoders/last-decoded.ts';

const bitmap = (width: number, height: number) =>
  ({ width, height, close: vi.fn() }) as unknown as ImageBitmap;

/** A decoder that counts its work. */
function decoderOf(width: number, height: number) {
  return vi.fn(async (): Promise<Decoded> => ({ ok: true, bitmap: bitmap(width, height) }));
}

describe('a picture that takes its time to open', () => {
  beforeEach(() => {
    vi.stubGlobal('createImageBitmap', async ({ width, height }: ImageBitmap) => bitmap(width, height));
  });

  afterEach(() => {
    forgetLastDecoded();
    vi.unstubAllGlobals();
  });

  test('is decoded once for all who ask for the same bytes, and each gets a bitmap to close', async () => {
    const decode = decoderOf(3024, 4032);
    const first = await decodedOnce(Uint8Array.of(1, 2, 3), decode);
    if (first.ok) first.bitmap.close();
    const second = await decodedOnce(Uint8Array.of(1, 2, 3), decode);
    const third = await decodedOnce(Uint8Array.of(1, 2, 3), decode);
    expect(decode).toHaveBeenCalledTimes(1);
    expect(second).toMatchObject({ ok: true, bitmap: { width: 3024, height: 4032 } });
    expect(second.ok && third.ok && second.bitmap === third.bitmap).toBe(false);
    expect(second.ok && second.bitmap.close).not.toHaveBeenCalled();
  });

  test('is decoded anew when a byte differs', async () => {
    const decode = decoderOf(100, 100);
    for (const bytes of [
      [1, 2, 3],
      [1, 2, 4],
      [1, 2],
      [1, 2, 3],
    ]) {
      await decodedOnce(Uint8Array.from(bytes), decode);
    }
    expect(decode).toHaveBeenCalledTimes(4);
  });

  test('is not kept where it takes much memory, or could not be opened', async () => {
    const large = decoderOf(8064, 6048);
    await decodedOnce(Uint8Array.of(1), large);
    await decodedOnce(Uint8Array.of(1), large);
    expect(large).toHaveBeenCalledTimes(2);
    const failing = vi.fn(async (): Promise<Decoded> => ({ ok: false, reason: 'damaged', detail: '' }));
    await decodedOnce(Uint8Array.of(2), failing);
    expect(await decodedOnce(Uint8Array.of(2), failing)).toMatchObject({ ok: false });
    expect(failing).toHaveBeenCalledTimes(2);
  });
});
