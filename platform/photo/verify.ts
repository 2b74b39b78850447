/** The last look at a finished file, from its bytes alone, before it is handed over. */
import { inBand, statedBand } from '../../core/photo/band.ts';
import { identify } from '../../core/photo/identify.ts';
import type { PixelSize } from '../../core/photo/image-info.ts';
import type { PhotoSpec } from '../../core/photo/spec.ts';
import { decodePicture } from './decode.ts';

/** What is wrong with a finished file, or undefined. The file must be what was meant, whole, and open. */
export async function faultOf(
  bytes: Uint8Array<ArrayBuffer>,
  format: 'jpg' | 'png',
  size: PixelSize,
  spec: PhotoSpec,
): Promise<string | undefined> {
  const info = identify(bytes);
  if (info.refusal || info.format !== format) return `made ${info.format} ${info.refusal ?? ''}`;
  if (info.width !== size.width || info.height !== size.height) return `made ${info.width}x${info.height}`;
  if (!inBand(bytes.length, statedBand(spec))) return `made ${bytes.length} bytes`;
  if (info.hasExif || info.hasProfile) return 'made a file with metadata';
  if (spec.dpi !== undefined && (info.density?.x !== spec.dpi || info.density.y !== spec.dpi)) {
    return `made density ${info.density?.x ?? 'none'}`;
  }
  const decoded = await decodePicture(bytes, info);
  if (!decoded.ok) return decoded.detail;
  decoded.bitmap.close();
  return undefined;
}
