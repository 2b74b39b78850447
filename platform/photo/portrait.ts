/** Measures the portrait in a picture, in the thread it is called in. */
import type { PortraitOutcome } from '../../core/photo/outcome.ts';
import { measurePortrait } from '../../core/photo/portrait/measure.ts';
import { readerOf } from '../../core/photo/portrait/pixel-reader.ts';
import { canvasIsTrue, decodePicture, letGo, readingCanvas } from './decode.ts';
import { readPicture } from './read.ts';

/** The measuring works on at most this many pixels along a side: ample for a face a twelfth as wide as the picture. */
const workingSide = 1440;

/** Never throws. */
export async function portraitHere(input: Blob): Promise<PortraitOutcome> {
  try {
    const read = await readPicture(input);
    if (!read.ok) return { ok: false, reason: read.reason, detail: read.detail };
    if (!canvasIsTrue()) return { ok: false, reason: 'engineFailed', detail: 'canvas' };
    const decoded = await decodePicture(read.bytes, read.info);
    if (!decoded.ok) return { ok: false, reason: decoded.reason, detail: decoded.detail };
    const started = performance.now();
    const { bitmap } = decoded;
    const source = { width: bitmap.width, height: bitmap.height };
    const scale = Math.min(1, workingSide / Math.max(source.width, source.height));
    const width = Math.max(1, Math.round(source.width * scale));
    const height = Math.max(1, Math.round(source.height * scale));
    const context = readingCanvas(width, height);
    // White behind transparent parts, as the finished photo has it.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    const { data } = context.getImageData(0, 0, width, height);
    letGo(context);
    const measures = measurePortrait(readerOf({ data, width, height }, source), source);
    return { ok: true, measures, ms: performance.now() - started };
  } catch (error) {
    return { ok: false, reason: 'engineFailed', detail: String(error) };
  }
}
