/** The line to call about a card: its numbers, and what is particular to it in the words to say. */
import { z } from '../schema.ts';
import { conditionSchema } from './condition.ts';
import { id, localizedSchema, sentence, sourceIds } from './words.ts';

const areaCode = z.string().regex(/^0\d{2,3}$/, 'expected an area code such as 021');

/** Questions the script asks by itself where guidance leaves them open. An own question may take the place of some. */
export const openTopics = [
  'papers',
  'residence',
  'photo',
  'fee',
  'duration',
  'delivery',
  'lossValidity',
  'bank',
] as const;
export type OpenTopic = (typeof openTopics)[number];

const askSchema = z.strictObject({
  id,
  /** A whole question, as one says it on the phone. */
  text: localizedSchema,
  /** Left out: for every procedure of the issuer. */
  procedures: z.array(id).min(1).optional(),
  /** Asked only when this is certain: the script is kept short. */
  when: conditionSchema.optional(),
  /** Left out when this is certain. */
  unless: conditionSchema.optional(),
  /** What the script need not ask any more. */
  covers: z.array(z.enum(openTopics)).min(1).optional(),
  sources: sourceIds,
});

export const hotlineSchema = z.strictObject({
  /** As dialled from elsewhere where there is an area code: `021-12333`. Left out: no official text prints it. */
  number: sentence.optional(),
  /** Inside this area the number is dialled without it. */
  areaCode: areaCode.optional(),
  /** Where each city of the issuer has its own area code: one of them, as an example. */
  example: z.strictObject({ city: localizedSchema, areaCode }).optional(),
  /** Numbers for callers from abroad or overseas. */
  others: z
    .array(z.strictObject({ from: localizedSchema, number: sentence }))
    .min(1)
    .optional(),
  hours: localizedSchema.optional(),
  /** Who issued the card, as one names it in a sentence; `______` where only the person knows. */
  issuer: localizedSchema,
  /** What the card is called on the phone where that is not the usual name. */
  card: localizedSchema.optional(),
  /** How to get through. */
  say: localizedSchema,
  ask: z.array(askSchema).min(1).optional(),
  never: localizedSchema,
  sources: sourceIds,
});
export type Hotline = z.infer<typeof hotlineSchema>;
