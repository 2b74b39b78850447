/** How well a made photo keeps its source, in a word a person understands. */
import type { FittedPhoto } from './outcome.ts';

/** `locales`: `photos.quality.*`. */
export type QualityWord = 'lossless' | 'asGood' | 'slight' | 'visible';

/** JPEG luma quality from which the loss cannot be seen at the size it is shown (SSIMULACRA2 of some 88 and more). */
const unseen = 85;
/** Below this the loss is seen without looking for it. */
const seen = 60;

export function qualityWord(photo: Pick<FittedPhoto<unknown>, 'format' | 'quality'>): QualityWord {
  if (photo.format === 'png') return photo.quality >= 100 ? 'lossless' : 'asGood';
  if (photo.quality >= unseen) return 'asGood';
  return photo.quality >= seen ? 'slight' : 'visible';
}
