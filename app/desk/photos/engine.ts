import type { DocumentOutcome } from '../../../core/photo/document/outcome.ts';
import type { FitProgress, PhotoSpec } from '../../../core/photo/spec.ts';
import type { DocumentInput } from '../../../platform/photo/document/fit-document.ts';
import type { PhotoEngine } from '../../sidebar/photo-desk.ts';

/** What the desk needs of the photo engine (`platform/photo/fit.ts`). */
export interface DeskEngine extends PhotoEngine {
  readonly fitDocument: (
    inputs: readonly DocumentInput[],
    spec: PhotoSpec,
    options: { signal: AbortSignal; onProgress: (progress: FitProgress) => void },
  ) => Promise<DocumentOutcome<Blob>>;
}
