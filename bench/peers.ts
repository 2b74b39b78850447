/**
 * What other tools make of the same crop under the same limits. Each is helped: the exact crop is cut for it, and a
 * binary search over the quality is put around those that have none. Runs in a page.
 */

import mozjpegWasm from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm?url';
import encodeMozjpeg, { init as initMozjpeg } from '@jsquash/jpeg/encode';
import compressInBrowser from 'browser-image-compression';
import Compressor from 'compressorjs';
import createPica, { type Pica } from 'pica';
import type { PixelSize } from '../core/photo/image-info.ts';
import type { CropRect } from '../core/photo/spec.ts';

/** What a peer is asked for; `max` and `min` are bytes. */
export interface PeerTask {
  readonly input: Blob;
  readonly crop: CropRect;
  readonly size: PixelSize;
  readonly format: 'jpg' | 'png';
  readonly min: number;
  readonly max: number;
}

export interface PeerResult {
  readonly blob: Blob;
  readonly encodes: number;
}

type Encode = (quality: number) => Promise<Blob>;

const types = { jpg: 'image/jpeg', png: 'image/png' } as const;

/** The best quality of 1 to 100 whose file fits, in seven encodes; the smallest file where none does. */
async function searchQuality(max: number, encode: Encode): Promise<PeerResult> {
  let low = 1;
  let high = 100;
  let best: Blob | undefined;
  let encodes = 0;
  let last: Blob | undefined;
  while (low <= high) {
    const middle = (low + high) >> 1;
    last = await encode(middle);
    encodes += 1;
    if (last.size <= max) {
      best = last;
      low = middle + 1;
    } else high = middle - 1;
  }
  const blob = best ?? last;
  if (!blob) throw new Error('nothing was encoded');
  return { blob, encodes };
}

function canvasOf({ width, height }: PixelSize): OffscreenCanvas {
  return new OffscreenCanvas(width, height);
}

function whiteContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return context;
}

/** The crop at its own pixels. */
async function cropped({ input, crop }: PeerTask): Promise<OffscreenCanvas> {
  const bitmap = await createImageBitmap(input, crop.x, crop.y, crop.width, crop.height);
  const canvas = canvasOf(crop);
  whiteContext(canvas).drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas;
}

async function resizedByBrowser({ input, crop, size }: PeerTask): Promise<OffscreenCanvas> {
  const bitmap = await createImageBitmap(input, crop.x, crop.y, crop.width, crop.height, {
    resizeWidth: size.width,
    resizeHeight: size.height,
    resizeQuality: 'high',
  });
  const canvas = canvasOf(size);
  whiteContext(canvas).drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas;
}

// Its worker comes from a blob: address, which the security policy of an extension forbids.
let resizer: Pica | undefined;

async function resizedByPica(task: PeerTask): Promise<OffscreenCanvas> {
  const source = await cropped(task);
  const { width, height } = task.size;
  if (source.width === width && source.height === height) return source;
  resizer ??= createPica({ features: ['js', 'wasm'] });
  const target = canvasOf(task.size);
  await resizer.resize(source, target, { filter: 'lanczos3' });
  return target;
}

async function fromCanvas(canvas: OffscreenCanvas, task: PeerTask): Promise<PeerResult> {
  if (task.format === 'png') return { blob: await canvas.convertToBlob({ type: types.png }), encodes: 1 };
  return searchQuality(task.max, (quality) =>
    canvas.convertToBlob({ type: types.jpg, quality: quality / 100 }),
  );
}

let mozjpegReady: Promise<void> | undefined;

async function mozjpeg(task: PeerTask, options: Record<string, number | boolean>): Promise<PeerResult> {
  mozjpegReady ??= initMozjpeg({ locateFile: () => mozjpegWasm });
  await mozjpegReady;
  const canvas = await resizedByPica(task);
  const image = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
  if (!image) throw new Error('no canvas');
  return searchQuality(
    task.max,
    async (quality) =>
      new Blob([await encodeMozjpeg(image, { quality, chroma_quality: quality, ...options })], {
        type: types.jpg,
      }),
  );
}

/**
 * The rule of HivisionIDPhotos (`resize_image_to_kb`, Apache-2.0): from quality 95 down by 5 until the file fits,
 * then filled with zero bytes to the size asked for.
 */
async function hivision(task: PeerTask): Promise<PeerResult> {
  const canvas = await resizedByBrowser(task);
  if (task.format === 'png') return { blob: await canvas.convertToBlob({ type: types.png }), encodes: 1 };
  let encodes = 0;
  for (let quality = 95; ; quality = Math.max(1, quality - 5)) {
    const blob = await canvas.convertToBlob({ type: types.jpg, quality: quality / 100 });
    encodes += 1;
    if (blob.size <= task.max) {
      return { blob: new Blob([blob, new Uint8Array(task.max - blob.size)], { type: types.jpg }), encodes };
    }
    if (quality === 1) return { blob, encodes };
  }
}

async function browserImageCompression(task: PeerTask): Promise<PeerResult> {
  const source = await (await cropped(task)).convertToBlob({ type: types.png });
  const blob = await compressInBrowser(new File([source], 'crop.png', { type: types.png }), {
    maxSizeMB: task.max / 1024 / 1024,
    maxWidthOrHeight: Math.max(task.size.width, task.size.height),
    fileType: types[task.format],
    useWebWorker: false,
  });
  return { blob, encodes: 0 };
}

async function compressorjs(task: PeerTask): Promise<PeerResult> {
  const source = await (await cropped(task)).convertToBlob({ type: types.png });
  const encode: Encode = (quality) =>
    new Promise((resolve, reject) => {
      new Compressor(source, {
        ...task.size,
        quality: quality / 100,
        mimeType: types[task.format],
        convertSize: Number.POSITIVE_INFINITY,
        strict: false,
        resize: 'cover',
        success: resolve,
        error: reject,
      });
    });
  return task.format === 'png' ? { blob: await encode(100), encodes: 1 } : searchQuality(task.max, encode);
}

export const peers: Readonly<Record<string, (task: PeerTask) => Promise<PeerResult>>> = {
  canvas: async (task) => fromCanvas(await resizedByBrowser(task), task),
  'hivision rule': hivision,
  'pica + canvas': async (task) => fromCanvas(await resizedByPica(task), task),
  'browser-image-compression': browserImageCompression,
  'compressorjs + search': compressorjs,
  'jsquash default': (task) => mozjpeg(task, {}),
  'jsquash 4:2:0': (task) => mozjpeg(task, { auto_subsample: false, chroma_subsample: 2 }),
  'jsquash 4:4:4': (task) => mozjpeg(task, { auto_subsample: false, chroma_subsample: 1 }),
};

/** Those that can only make JPEG. */
export const jpegOnly: readonly string[] = ['jsquash default', 'jsquash 4:2:0', 'jsquash 4:4:4'];
