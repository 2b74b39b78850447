/** What the page and the photo worker say to each other. One job at a time. */
import type { DocumentOutcome } from '../../core/photo/document/outcome.ts';
import type { PhotoOutcome, PhotoPreview, PortraitOutcome, RefusedPhoto } from '../../core/photo/outcome.ts';
import type { CropRect, FitProgress, PhotoSpec } from '../../core/photo/spec.ts';
import type { Arrangement } from './arrange.ts';
import type { Deadline } from './decoders/deadline.ts';
import type { DocumentInput } from './document/fit-document.ts';
import type { BackgroundWish } from './even.ts';

export type PhotoJob =
  | {
      readonly kind: 'fit';
      readonly input: Blob;
      readonly spec: PhotoSpec;
      readonly crop?: CropRect;
      readonly arrangement?: Arrangement;
      readonly background?: BackgroundWish;
    }
  | { readonly kind: 'portrait'; readonly input: Blob }
  | { readonly kind: 'document'; readonly inputs: readonly DocumentInput[]; readonly spec: PhotoSpec }
  | { readonly kind: 'preview'; readonly input: Blob; readonly maxSide?: number };

export type PreviewOutcome = PhotoPreview<Blob> | RefusedPhoto;

/** What each kind of job ends with. */
export interface JobOutcomes {
  readonly fit: PhotoOutcome<Blob>;
  readonly document: DocumentOutcome<Blob>;
  readonly preview: PreviewOutcome;
  readonly portrait: PortraitOutcome;
}

export type JobKind = keyof JobOutcomes;

export type JobAnswer =
  | { readonly kind: 'progress'; readonly progress: FitProgress }
  | { readonly kind: 'deadline'; readonly deadline: Deadline }
  | { readonly kind: 'done'; readonly outcome: JobOutcomes[JobKind] };
