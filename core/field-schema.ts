/** The shapes in which content scripts describe file fields to the background. */
import { z } from './schema.ts';

/** One file field as `FieldFacts` describes it. */
export const fieldSchema = z.strictObject({
  labels: z.array(z.string().max(800)).max(60),
  accept: z.string().max(2000),
  multiple: z.boolean(),
  names: z.array(z.string().max(500)).max(2),
  alone: z.boolean(),
});

const range = z.tuple([z.number(), z.number()]);

/** A `FieldRule`; the facts in it are at most those of one field. */
export const ruleSchema = z.strictObject({
  field: z.string().max(20_000),
  rule: z
    .strictObject({
      formats: z.array(z.enum(['jpg', 'png', 'pdf'])),
      bytes: range,
      files: z.number().min(1),
      header: z.array(range).max(5),
    })
    .nullable(),
});
