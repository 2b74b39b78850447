import type { RefusedPhoto } from '../outcome.ts';
import type { PhotoNote } from '../spec.ts';

/** A PDF that was made. `B` is the type of the finished file. */
export interface FittedDocument<B> {
  readonly ok: true;
  readonly blob: B;
  readonly format: 'pdf';
  readonly bytes: number;
  readonly pages: number;
  /** Full encodes of pictures it took. */
  readonly encodes: number;
  readonly notes: readonly PhotoNote[];
  /** Time the work took, in milliseconds. */
  readonly ms: number;
}

/** What became of the files that should have been one PDF. */
export type DocumentOutcome<B> = FittedDocument<B> | RefusedPhoto;
