/** A small upright picture to show while the crop is chosen, in the thread it is called in. */
import type { PhotoPreview, RefusedPhoto } from '../../core/photo/outcome.ts';
import { decodePicture, letGo } from './decode.ts';
import { readPicture } from './read.ts';

const defaultSide = 800;

/** Longer side at most `maxSide` pixels. Never throws. */
export async function previewHere(
  input: Blob,
  maxSide: number = defaultSide,
): Promise<PhotoPreview<Blob> | RefusedPhoto> {
  try {
    const read = await readPicture(input);
    if (!read.ok) return { ok: false, reason: read.reason, detail: read.detail };
    const decoded = await decodePicture(read.bytes, read.info);
    if (!decoded.ok) return { ok: false, reason: decoded.reason, detail: decoded.detail };
    const { bitmap } = decoded;
    const source = { width: bitmap.width, height: bitmap.height };
    const scale = Math.min(1, maxSide / Math.max(source.width, source.height));
    const width = Math.max(1, Math.round(source.width * scale));
    const height = Math.max(1, Math.round(source.height * scale));
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    letGo(context);
    return { ok: true, blob, source, width, height };
  } catch (error) {
    return { ok: false, reason: 'engineFailed', detail: String(error) };
  }
}
