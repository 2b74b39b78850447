/** TIFF, which no browser decodes. The first page is used. */
import type { ImageInfo } from '../../../core/photo/image-info.ts';
import type { Decoded } from '../decode.ts';
import { bitmapFromRows } from './strips.ts';
import type { TiffAnswer } from './tiff.worker.ts';

/**
 * How long a file of this size may take before it counts as damaged, in milliseconds: some ten times what sound files
 * take (12 megapixels, 36 MB: 0.4 s; a fax page of 8 megapixels: 0.1 s, on a busy machine).
 */
function patience({ bytes, width, height }: ImageInfo): number {
  return 500 + (bytes / 1_000_000) * 150 + ((width * height) / 1_000_000) * 40;
}

/** Decodes in a thread that is ended when it takes too long. */
export async function decodeTiff(bytes: Uint8Array<ArrayBuffer>, info: ImageInfo): Promise<Decoded> {
  const answer = await inThread(bytes, patience(info));
  if (!answer.ok) return { ok: false, reason: 'damaged', detail: answer.detail };
  const { width, height, rgba } = answer;
  const bitmap = bitmapFromRows({ width, height }, (data, top) => {
    data.set(rgba.subarray(top * width * 4, top * width * 4 + data.length));
  });
  return { ok: true, bitmap };
}

function inThread(bytes: Uint8Array<ArrayBuffer>, mostMs: number): Promise<TiffAnswer> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./tiff.worker.ts', import.meta.url), { type: 'module', name: 'tiff' });
    const finish = (answer: TiffAnswer) => {
      clearTimeout(clock);
      thread.terminate();
      resolve(answer);
    };
    const clock = setTimeout(() => finish({ ok: false, detail: 'took too long' }), mostMs);
    thread.onmessage = ({ data }: MessageEvent<TiffAnswer>) => finish(data);
    thread.onerror = (event) => finish({ ok: false, detail: event.message });
    const copy = bytes.slice().buffer;
    thread.postMessage(copy, [copy]);
  });
}
