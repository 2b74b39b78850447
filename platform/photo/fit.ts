/** The one door to the photo engine. */
import type { DocumentOutcome } from '../../core/photo/document/outcome.ts';
import type { PhotoOutcome, PortraitOutcome } from '../../core/photo/outcome.ts';
import type { CropRect, FitProgress, PhotoSpec } from '../../core/photo/spec.ts';
import type { Arrangement } from './arrange.ts';
import type { DocumentInput, DocumentOptions } from './document/fit-document.ts';
import type { BackgroundWish } from './even.ts';
import type { PreviewOutcome } from './jobs.ts';
import { runInWorker } from './worker-desk.ts';

export { outputName } from '../../core/photo/output-name.ts';
export { photoInfo } from './read.ts';

export interface FitOptions {
  /** In upright source pixels; another shape than the spec's is cut to it. By default the largest centred one. */
  readonly crop?: CropRect;
  /** Turns and straightens a document first; the crop is then of the arranged picture. */
  readonly arrangement?: Arrangement;
  /** Evens out a plain wall; only where the portal allows editing the background. Said in the notes. */
  readonly background?: BackgroundWish;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FitProgress) => void;
  /** False: work in this thread even in a page. */
  readonly worker?: boolean;
}

/** In a page the work goes to a worker; inside a worker it is done at once. */
function hasPage(): boolean {
  return typeof document !== 'undefined' && typeof Worker !== 'undefined';
}

/**
 * Makes of a picture a file that keeps to every limit of the spec, as good as the limits allow, without metadata,
 * or says why not. Never throws and never changes the input.
 *
 * Formats made: JPEG (preferred where the spec names several) and PNG. Density is written where `spec.dpi` asks
 * for it; otherwise the file states none, as none is known. Bytes stay inside the narrower reading of the limits
 * (1000 at the top, 1024 at the bottom). Cancelling by `signal` gives the reason `cancelled`.
 */
export async function fitPhoto(
  input: Blob,
  spec: PhotoSpec,
  options: FitOptions = {},
): Promise<PhotoOutcome<Blob>> {
  const { crop, arrangement, background, signal, onProgress } = options;
  try {
    if (hasPage() && options.worker !== false) {
      const outcome = await runInWorker<'fit'>(
        { kind: 'fit', input, spec, crop, arrangement, background },
        signal,
        onProgress,
      );
      if (outcome) return outcome;
    }
    const { fitHere } = await import('./engine.ts');
    return await fitHere(input, spec, { crop, arrangement, background, signal, onProgress });
  } catch (error) {
    return { ok: false, reason: 'engineFailed', detail: String(error) };
  }
}

/** A small upright JPEG of any picture that can be opened, and its upright size: for the crop frame. */
export async function previewPhoto(
  input: Blob,
  options: { readonly maxSide?: number; readonly signal?: AbortSignal; readonly worker?: boolean } = {},
): Promise<PreviewOutcome> {
  const { maxSide, signal } = options;
  try {
    if (hasPage() && options.worker !== false) {
      const outcome = await runInWorker<'preview'>({ kind: 'preview', input, maxSide }, signal);
      if (outcome) return outcome;
    }
    const { previewHere } = await import('./preview.ts');
    return await previewHere(input, maxSide);
  } catch (error) {
    return { ok: false, reason: 'engineFailed', detail: String(error) };
  }
}

/**
 * Makes one PDF of several pictures and PDF files, in their order and inside the byte limits of the spec, or says
 * why not and which file is to blame. Never throws and never changes the inputs.
 */
export async function fitDocument(
  inputs: readonly DocumentInput[],
  spec: PhotoSpec,
  options: DocumentOptions & { readonly worker?: boolean } = {},
): Promise<DocumentOutcome<Blob>> {
  const { signal, onProgress } = options;
  try {
    if (hasPage() && options.worker !== false) {
      const job = { kind: 'document', inputs, spec } as const;
      const outcome = await runInWorker<'document'>(job, signal, onProgress);
      if (outcome) return outcome;
    }
    const { fitDocumentHere } = await import('./document/fit-document.ts');
    return await fitDocumentHere(inputs, spec, { signal, onProgress });
  } catch (error) {
    return { ok: false, reason: 'engineFailed', detail: String(error) };
  }
}

/** The marks of the face in a picture, how sure they are, and what was measured of wall and light. Never throws. */
export async function portraitOf(
  input: Blob,
  options: { readonly signal?: AbortSignal; readonly worker?: boolean } = {},
): Promise<PortraitOutcome> {
  try {
    if (hasPage() && options.worker !== false) {
      const outcome = await runInWorker<'portrait'>({ kind: 'portrait', input }, options.signal);
      if (outcome) return outcome;
    }
    const { portraitHere } = await import('./portrait.ts');
    return await portraitHere(input);
  } catch (error) {
    return { ok: false, reason: 'engineFailed', detail: String(error) };
  }
}
