/** What the format-specific makers and the engine pass between them. */
import type { ChromaSampling } from '../../core/photo/outcome.ts';
import type { RefusalReason } from '../../core/photo/spec.ts';

/** Lets a job be stopped between its steps and tells how far it is. */
export interface Pace {
  /** Throws `Stopped` when the job was cancelled. */
  readonly step: (done: number) => Promise<void>;
}

/** Thrown inside the engine only; it leaves as the refusal `cancelled`. */
export class Stopped extends Error {}

export interface Made {
  readonly ok: true;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encodes: number;
  readonly quality: number;
  readonly chroma: ChromaSampling;
  readonly padded: boolean;
}

export interface NotMade {
  readonly ok: false;
  readonly reason: RefusalReason;
  readonly encodes: number;
  /** Sizes that were reached, for choosing other pixels. */
  readonly smallest: number;
}
