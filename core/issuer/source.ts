/** Where a rule comes from and how far it can be trusted. */
import { z } from '../schema.ts';
import { httpUrl, isoDate, sentence } from './words.ts';

/** How far a source can be trusted; the order is the order of trust. */
export const confidences = ['official', 'official-old', 'secondary', 'unverified'] as const;
export const confidenceSchema = z.enum(confidences);
export type Confidence = z.infer<typeof confidenceSchema>;

export const sourceSchema = z.strictObject({
  title: sentence,
  /** Address of the text; left out only where the dossier has none. */
  url: httpUrl.optional(),
  publisher: sentence,
  /** Date the text carries; `null` when it shows none. */
  date: isoDate.nullable(),
  /** Date on which we read it. */
  read: isoDate,
  confidence: confidenceSchema,
  /** The text of the authority as `publisher` reprints it, not the authority's own page. */
  reprint: z.literal(true).optional(),
});
export type Source = z.infer<typeof sourceSchema>;
