/** What the photo check shows of an outcome, and what is handed over: plain turning of one shape into another. */
import type { CropChoice, FixState, ShownPicture } from '../../components/photo/props.ts';
import type { TravellingFile } from '../../core/frame-messages.ts';
import type { FileGuidance } from '../../core/guidance.ts';
import { exactSize, pixelTarget } from '../../core/photo/geometry.ts';
import type { ImageInfo } from '../../core/photo/image-info.ts';
import type { FittedPhoto, PhotoOutcome } from '../../core/photo/outcome.ts';
import { outputName } from '../../core/photo/output-name.ts';
import type { CropRect, PhotoSpec } from '../../core/photo/spec.ts';

/** A frame this much narrower than the finished photo would show more blur than face. */
const narrowestShare = 4;
/** Where the finished pixels are free, a frame narrower than this is not worth having. */
const narrowestFree = 120;

export function mayPass(fix: FixState): boolean {
  return fix.kind === 'refused' && ['engineFailed', 'outOfMemory', 'cancelled'].includes(fix.reason);
}

export function replacement(file: TravellingFile<Blob>, made: FittedPhoto<Blob>): TravellingFile<Blob> {
  // A fresh time: WebUploader takes the same name, size and time for the same file and refuses the second one.
  return { blob: made.blob, name: outputName(file.name, made.format), lastModified: Date.now() };
}

export function fixState(
  outcome: PhotoOutcome<Blob>,
  show: (blob: Blob, size: FittedPhoto<Blob>) => ShownPicture,
): FixState {
  if (!outcome.ok) return { kind: 'refused', reason: outcome.reason };
  const { format, width, height, bytes, notes } = outcome;
  const { url } = show(outcome.blob, outcome);
  return { kind: 'ready', picture: { url, width, height }, format, width, height, bytes, notes };
}

/** Width over height where a spec fixes it. */
export function fixedRatio(spec: PhotoSpec): number | undefined {
  const { exact, leastRatio, mostRatio } = pixelTarget(spec);
  if (exact) return exact.width / exact.height;
  return leastRatio > 0 && leastRatio === mostRatio ? leastRatio : undefined;
}

/** The frame the person may move; none where the portal forbids cropping or the shape is free. */
export function cropChoice(
  { crop, source }: FittedPhoto<Blob>,
  { wanted, mayEdit }: FileGuidance,
  suggested: CropRect,
): CropChoice | undefined {
  const ratio = fixedRatio(wanted);
  if (!mayEdit.crop || ratio === undefined) return undefined;
  const size = exactSize(wanted);
  const least = size ? Math.ceil(size.width / narrowestShare) : narrowestFree;
  return { rect: crop, suggested, ratio, minWidth: Math.min(source.width, least) };
}

export function knownFormat({ format }: ImageInfo) {
  return format === 'avif' || format === 'svg' || format === 'other' ? undefined : format;
}

export function uprightSize({ upright }: ImageInfo): { width?: number; height?: number } {
  return upright.width > 0 && upright.height > 0 ? { ...upright } : {};
}
