/** Reading a chosen file and saying what it is, before anything is decoded. */
import { identify } from '../../core/photo/identify.ts';
import type { ImageInfo } from '../../core/photo/image-info.ts';
import type { RefusalReason } from '../../core/photo/spec.ts';

/** From this size on the first bytes are looked at alone, so that a video is not read whole to be refused. */
const largeFile = 32 * 1024 * 1024;
const headBytes = 64 * 1024;

/** No picture within the pixel limit is larger in practice. */
const largestFile = 400 * 1024 * 1024;

const tellsFromHead: readonly (RefusalReason | undefined)[] = [
  'notAnImage',
  'pdf',
  'unsupportedFormat',
  'tooManyPixels',
];

/** What a file is. Reads all of it, except large files whose first bytes already settle the matter. */
export async function photoInfo(input: Blob): Promise<ImageInfo> {
  if (input.size > largeFile) {
    const head = identify(new Uint8Array(await input.slice(0, headBytes).arrayBuffer()));
    if (tellsFromHead.includes(head.refusal)) return { ...head, bytes: input.size };
    if (input.size > largestFile) return { ...head, bytes: input.size, refusal: 'outOfMemory' };
  }
  return identify(new Uint8Array(await input.arrayBuffer()));
}

export type ReadPicture =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly info: ImageInfo }
  | { readonly ok: false; readonly reason: RefusalReason; readonly detail: string };

/** The bytes of a picture that may be decoded, or why not. */
export async function readPicture(input: Blob): Promise<ReadPicture> {
  if (input.size > largeFile) {
    const info = await photoInfo(input.slice(0, input.size));
    if (info.refusal) return { ok: false, reason: info.refusal, detail: info.format };
  }
  const bytes = new Uint8Array(await input.arrayBuffer());
  const info = identify(bytes);
  if (info.refusal) return { ok: false, reason: info.refusal, detail: info.format };
  return { ok: true, bytes, info };
}
