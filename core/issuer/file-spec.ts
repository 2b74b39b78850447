/** What a portal wants of a photo or scan. */
import { z } from '../schema.ts';
import { conditionSchema } from './condition.ts';
import { confidenceSchema } from './source.ts';
import { id, localizedSchema, regex, sentence, sourceIds } from './words.ts';

/** One limit, or several that one source states together. The keys are those of a photo spec. */
const fileLimitSchema = z.strictObject({
  formats: z
    .array(z.enum(['jpg', 'png', 'pdf', 'gif', 'bmp', 'webp', 'tiff', 'heic']))
    .min(1)
    .optional(),
  minBytes: z.int().positive().optional(),
  maxBytes: z.int().positive().optional(),
  widthPx: z.int().positive().optional(),
  heightPx: z.int().positive().optional(),
  minWidthPx: z.int().positive().optional(),
  maxWidthPx: z.int().positive().optional(),
  minHeightPx: z.int().positive().optional(),
  maxHeightPx: z.int().positive().optional(),
  widthMm: z.number().positive().optional(),
  heightMm: z.number().positive().optional(),
  dpi: z.int().positive().optional(),
  background: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  /** Colours that are refused, whatever else is asked. */
  notBackground: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  maxFiles: z.int().positive().optional(),
  /**
   * `limit`: the portal is said to refuse a file outside it, so a chosen file is checked against it.
   * `target`: a standard that shapes the files we make, but for which no file is held back.
   */
  strength: z.enum(['limit', 'target']),
  sources: sourceIds,
  confidence: confidenceSchema.optional(),
});

export const fileSpecSchema = z.strictObject({
  id,
  kind: z.enum(['portrait', 'document']),
  names: localizedSchema,
  /** Words of the page that mark an upload field as this one, as a regular expression (flags `iu`). */
  field: regex,
  when: conditionSchema.optional(),
  /** Empty where the portal states no limit that we know of. */
  limits: z.array(fileLimitSchema),
  /** Face geometry in pixels of the finished picture; `headHeightMm` (chin to crown, without hair) in its print. */
  geometry: z
    .strictObject({
      headHeightMm: z.strictObject({ min: z.number(), max: z.number() }).optional(),
      faceWidth: z.strictObject({ min: z.number(), max: z.number() }).optional(),
      hairTop: z.strictObject({ min: z.number(), max: z.number() }).optional(),
      eyeCentreX: z.strictObject({ min: z.number(), max: z.number() }).optional(),
      eyesToBottom: z.strictObject({ min: z.number() }).optional(),
      sources: sourceIds,
    })
    .optional(),
  /** What we may do to the picture; `sources` where somebody states it, left out where we are only careful. */
  mayEdit: z.strictObject({ crop: z.boolean(), background: z.boolean(), sources: sourceIds.optional() }),
  note: localizedSchema.optional(),
  /** Where the portal wants a code from a photo service and not a file (Guangdong 相片回执号). */
  receipt: z.strictObject({ term: sentence, text: localizedSchema, sources: sourceIds }).optional(),
});

export type FileSpec = z.infer<typeof fileSpecSchema>;
export type FileLimit = z.infer<typeof fileLimitSchema>;
