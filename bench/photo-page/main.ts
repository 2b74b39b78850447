/** The page in which the engine and its peers work on the same files and are scored against the same reference. */

import { chooseCrop, outputSize, pixelTarget } from '../../core/photo/geometry.ts';
import { identify } from '../../core/photo/identify.ts';
import type { PixelSize } from '../../core/photo/image-info.ts';
import { lanczos } from '../../core/photo/lanczos.ts';
import type { CropRect, PhotoSpec } from '../../core/photo/spec.ts';
import { fitPhoto } from '../../platform/photo/fit.ts';
import { jpegOnly, peers } from '../peers.ts';
import { type Prepared, prepare, type Rgba, ssimulacra2 } from '../ssimulacra2.ts';
import { pictures } from './pictures.ts';

/** What came of one engine on one file. */
export interface Measured {
  readonly engine: string;
  /** Why there is no file, or no score. */
  readonly failure?: string;
  readonly bytes?: number;
  readonly width?: number;
  readonly height?: number;
  readonly format?: string;
  readonly metadata?: boolean;
  readonly density?: number;
  readonly encodes?: number;
  readonly quality?: number;
  readonly chroma?: string;
  readonly padded?: boolean;
  readonly score?: number;
  readonly ms?: number;
}

interface Task {
  readonly input: Blob;
  readonly spec: PhotoSpec;
  readonly crop: CropRect;
  readonly size: PixelSize;
}

export const own = 'liasse';

/** Larger pictures than this are scored on their middle, `scoredSide` on a side. */
const mostScored = 4_200_000;
const scoredSide = 2000;

async function open(address: string): Promise<Blob> {
  const draw = pictures[address];
  return draw ? draw() : (await fetch(address)).blob();
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error(`no canvas of ${width}x${height}`);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  return context;
}

async function taskFor(address: string, spec: PhotoSpec): Promise<Task> {
  const input = await open(address);
  const bitmap = await createImageBitmap(input);
  const target = pixelTarget(spec);
  const crop = chooseCrop({ width: bitmap.width, height: bitmap.height }, target);
  bitmap.close();
  return { input, spec, crop, size: outputSize(crop, target) };
}

/** One pass of Lanczos-3 over the whole crop, in gamma space, from the decoded pixels on white. */
async function reference({ input, crop }: Task, size: PixelSize): Promise<Rgba> {
  const bitmap = await createImageBitmap(input);
  const context = contextOf(crop.width, crop.height);
  context.drawImage(bitmap, -crop.x, -crop.y);
  bitmap.close();
  return lanczos(context.getImageData(0, 0, crop.width, crop.height), crop, size);
}

function middle(picture: Rgba): Rgba {
  const { data, width, height } = picture;
  if (width * height <= mostScored) return picture;
  const w = Math.min(width, scoredSide);
  const h = Math.min(height, scoredSide);
  const out = new Uint8ClampedArray(w * h * 4);
  for (let y = 0; y < h; y += 1) {
    const from = ((y + ((height - h) >> 1)) * width + ((width - w) >> 1)) * 4;
    out.set(data.subarray(from, from + w * 4), y * w * 4);
  }
  return { data: out, width: w, height: h };
}

async function pixelsOf(blob: Blob): Promise<Rgba> {
  const bitmap = await createImageBitmap(blob);
  const context = contextOf(bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height);
  bitmap.close();
  return pixels;
}

/** References by their size, as engines choose different pixels where these are free. */
class Judge {
  readonly #task: Task;
  readonly #known = new Map<string, Prepared>();

  constructor(task: Task) {
    this.#task = task;
  }

  /**
   * The score at the pixels the use looks at: a picture of other pixels than intended is brought to them first, as
   * a viewer would.
   */
  async score(blob: Blob): Promise<number> {
    const { size } = this.#task;
    const key = `${size.width}x${size.height}`;
    const original = this.#known.get(key) ?? prepare(middle(await reference(this.#task, size)));
    this.#known.set(key, original);
    const made = await pixelsOf(blob);
    const same = made.width === size.width && made.height === size.height;
    const shown = same
      ? made
      : lanczos(
          { data: new Uint8ClampedArray(made.data), width: made.width, height: made.height },
          made,
          size,
        );
    return ssimulacra2(original, prepare(middle(shown)));
  }
}

async function runOwn({ input, spec }: Task): Promise<Measured & { readonly blob?: Blob }> {
  const outcome = await fitPhoto(input, spec);
  if (!outcome.ok) return { engine: own, failure: outcome.reason };
  const { blob, encodes, quality, chroma, notes } = outcome;
  return { engine: own, blob, encodes, quality, chroma, padded: notes.includes('padded') };
}

async function runPeer(
  name: string,
  task: Task,
  bytes: { readonly min: number; readonly max: number },
): Promise<Measured & { readonly blob?: Blob }> {
  const run = peers[name];
  const format = task.spec.formats?.[0] === 'png' ? 'png' : 'jpg';
  if (!run || (format === 'png' && jpegOnly.includes(name))) return { engine: name, failure: 'not made' };
  try {
    return { engine: name, ...(await run({ ...task, ...bytes, format })) };
  } catch (error) {
    return { engine: name, failure: String(error) };
  }
}

/** Runs the engines one after the other; scores are left out where not asked for. */
async function measure(
  address: string,
  spec: PhotoSpec,
  bytes: { readonly min: number; readonly max: number },
  engines: readonly string[],
  scored: boolean,
): Promise<Measured[]> {
  const task = await taskFor(address, spec);
  const judge = new Judge(task);
  const found: Measured[] = [];
  for (const engine of engines) {
    const started = performance.now();
    const run = engine === own ? runOwn(task) : runPeer(engine, task, bytes);
    const { blob, ...result } = await run;
    const ms = performance.now() - started;
    if (!blob) {
      found.push({ ...result, ms });
      continue;
    }
    const info = identify(new Uint8Array(await blob.arrayBuffer()));
    found.push({
      ...result,
      ms,
      bytes: blob.size,
      width: info.width,
      height: info.height,
      format: info.format,
      metadata: info.hasExif || info.hasProfile,
      density: info.density?.x,
      score: scored ? await judge.score(blob) : undefined,
    });
  }
  return found;
}

/** The reference itself, for trying settings out elsewhere: width, height and RGB in base64. */
async function referenceOf(
  address: string,
  spec: PhotoSpec,
): Promise<{ width: number; height: number; rgba: string }> {
  const task = await taskFor(address, spec);
  const { data, width, height } = await reference(task, task.size);
  let text = '';
  for (let i = 0; i < data.length; i += 24_000)
    text += btoa(String.fromCharCode(...data.subarray(i, i + 24_000)));
  return { width, height, rgba: text };
}

const benchPage = { pictures: Object.keys(pictures), peers: Object.keys(peers), measure, referenceOf };

declare global {
  interface Window {
    benchPage?: typeof benchPage;
  }
}

window.benchPage = benchPage;
