/** Reading what a page of ours says about a message beside its payload. */
import { type Envelope, mostEarlier } from './numbered.ts';
import { z } from './schema.ts';

const envelopeSchema = z.object({
  id: z.string().min(1).max(80).optional(),
  again: z.literal(true).optional(),
  earlier: z.array(z.unknown()).max(mostEarlier).optional(),
  inPrivate: z.literal(true).optional(),
});

/** What a raw message says beside its name and payload; `null` where that has no shape of ours. */
export function readEnvelope(raw: unknown): Envelope | null {
  const parsed = envelopeSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}
