/** What a page of ours says about a message beside its payload. */
import { z } from './schema.ts';

export interface Envelope {
  /** The same for each attempt, so that a repeat is recognised. */
  readonly id?: string;
  /** An attempt before this one got no answer. */
  readonly again?: true;
  /** The page stands in a private window, which the browser does not tell of a popup. */
  readonly inPrivate?: true;
}

const envelopeSchema = z.object({
  id: z.string().min(1).max(80).optional(),
  again: z.literal(true).optional(),
  inPrivate: z.literal(true).optional(),
});

/** What a raw message says beside its name and payload; `null` where that has no shape of ours. */
export function readEnvelope(raw: unknown): Envelope | null {
  const parsed = envelopeSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}
