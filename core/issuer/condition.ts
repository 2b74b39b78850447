/** The condition of a rule: a test of facts about the person and the case. */
import { factValues } from '../facts.ts';
import { z } from '../schema.ts';

const choice = <const V extends readonly [string, ...string[]]>(values: V) =>
  z.union([z.enum(values), z.array(z.enum(values)).min(1)]);

/** All named facts must hold; a list means "one of these". */
export const factTestSchema = z
  .strictObject({
    applicant: choice(factValues.applicant).optional(),
    nationality: choice(factValues.nationality).optional(),
    household: choice(factValues.household).optional(),
    status: choice(factValues.status).optional(),
    channel: choice(factValues.channel).optional(),
    reason: choice(factValues.reason).optional(),
    cardKind: choice(factValues.cardKind).optional(),
    place: choice(factValues.place).optional(),
    socialSecurityNumber: choice(factValues.socialSecurityNumber).optional(),
    birthplace: choice(factValues.birthplace).optional(),
    photoOnFile: choice(factValues.photoOnFile).optional(),
    hosted: choice(factValues.hosted).optional(),
    age: z
      .strictObject({ from: z.int().min(0).optional(), under: z.int().min(1).optional() })
      .refine((range) => range.from !== undefined || range.under !== undefined, 'needs from, under or both')
      .optional(),
  })
  .refine((test) => Object.keys(test).length > 0, 'an empty condition says nothing');
export type FactTest = z.infer<typeof factTestSchema>;

export type Condition = FactTest | { all: Condition[] } | { any: Condition[] } | { not: Condition };
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    factTestSchema,
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);
