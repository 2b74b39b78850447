/** A procedure: its channels, steps, materials, details and warnings, each with its sources. */
import { factValues } from '../facts.ts';
import { z } from '../schema.ts';
import { conditionSchema } from './condition.ts';
import { detailTopics } from './detail-topics.ts';
import { purposes } from './page.ts';
import { confidenceSchema } from './source.ts';
import { httpUrl, id, localizedSchema, sentence, sourceIds } from './words.ts';

const channelSchema = z.strictObject({
  id,
  kind: z.enum(factValues.channel),
  name: localizedSchema,
  url: httpUrl.optional(),
  note: localizedSchema.optional(),
  when: conditionSchema.optional(),
  sources: sourceIds,
});

const stepSchema = z.strictObject({
  id,
  kind: z.enum(['prepare', 'loss', 'apply', 'pay', 'wait', 'receive', 'activate', 'contact']),
  title: localizedSchema,
  text: localizedSchema,
  url: httpUrl.optional(),
  when: conditionSchema.optional(),
  /** Of a step added to inherited ones (`keeps`): the inherited step it follows; without it, it comes first. */
  after: id.optional(),
  sources: sourceIds,
});

const needSchema = z.strictObject({
  /** Id in `data/materials.json`. */
  material: id,
  when: conditionSchema.optional(),
  /** Materials with the same word here are alternatives: one of them is enough. */
  oneOf: id.optional(),
  note: localizedSchema.optional(),
  sources: sourceIds,
  /** Only where the use of the sources here is weaker than the sources themselves. */
  confidence: confidenceSchema.optional(),
});

const detailSchema = z.strictObject({
  id,
  topic: z.enum(detailTopics),
  text: localizedSchema,
  /** The number inside the text, for dates and sums. */
  amount: z
    .strictObject({
      min: z.number().optional(),
      max: z.number().optional(),
      unit: z.enum(['day', 'workingDay', 'week', 'month', 'CNY', 'EUR']),
    })
    .optional(),
  when: conditionSchema.optional(),
  sources: sourceIds,
  confidence: confidenceSchema.optional(),
});

const warningSchema = z.strictObject({
  id,
  level: z.enum(['info', 'caution', 'danger']),
  text: localizedSchema,
  when: conditionSchema.optional(),
  sources: sourceIds,
});

export const procedureSchema = z.strictObject({
  id,
  purpose: z.enum(purposes),
  names: localizedSchema,
  /** The name the portal itself uses. */
  portalTerm: sentence,
  summary: localizedSchema,
  channels: z.array(channelSchema).optional(),
  steps: z.array(stepSchema).optional(),
  materials: z.array(needSchema).optional(),
  details: z.array(detailSchema).optional(),
  warnings: z.array(warningSchema).optional(),
  /**
   * Lists that are laid over those of the issuer it extends instead of replacing them: the same id (for papers the
   * same material) takes the inherited place, new entries come first.
   */
  keeps: z
    .array(z.enum(['channels', 'steps', 'materials', 'details']))
    .min(1)
    .optional(),
  /** The request is always about the child of whoever makes it: what is asked is asked about the child. */
  forChild: z.literal(true).optional(),
  /** Ids in `files` of the same issuer or of the one it extends. */
  files: z.array(id).optional(),
});

export type Procedure = z.infer<typeof procedureSchema>;
export type Need = z.infer<typeof needSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Detail = z.infer<typeof detailSchema>;
export type Warning = z.infer<typeof warningSchema>;
export type Channel = z.infer<typeof channelSchema>;
