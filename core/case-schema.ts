/** The shape of stored cases; apart from `cases.ts`, so that the sidebar does without the schema library. */
import { type CaseDates, caseMoments } from './case-dates.ts';
import { type Cases, casesVersion } from './cases.ts';
import { factsSchema } from './person.ts';
import { z } from './schema.ts';

const dates = Object.fromEntries(caseMoments.map((moment) => [moment, z.iso.date().optional()]));

const caseSchema = z.strictObject({
  ticks: z.array(z.string().max(80)).max(200),
  facts: factsSchema,
  dates: z.strictObject(dates) as unknown as z.ZodType<CaseDates>,
  updatedAt: z.iso.datetime(),
});

export const casesSchema: z.ZodType<Cases> = z.strictObject({
  version: z.literal(casesVersion),
  cases: z.record(z.string().max(200), caseSchema),
});

/** From each version to the next, pure. Cases that were stored before there were dates have none. */
export const casesMigrations: Readonly<Record<number, (old: unknown) => unknown>> = {
  1: (old) => {
    const { cases } = old as { cases: Record<string, object> };
    const dated = Object.entries(cases).map(([id, each]) => [id, { ...each, dates: {} }]);
    return { version: 2, cases: Object.fromEntries(dated) };
  },
};
