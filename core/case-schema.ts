/** The shape of stored cases; apart from `cases.ts`, so that the sidebar does without the schema library. */
import { type Cases, casesVersion } from './cases.ts';
import { factsSchema } from './person.ts';
import { z } from './schema.ts';

const caseSchema = z.strictObject({
  ticks: z.array(z.string().max(80)).max(200),
  facts: factsSchema,
  updatedAt: z.iso.datetime(),
});

export const casesSchema: z.ZodType<Cases> = z.strictObject({
  version: z.literal(casesVersion),
  cases: z.record(z.string().max(200), caseSchema),
});
