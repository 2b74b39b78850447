/** A person someone prepares papers for, as stored: on this device only. */

import type { FactAnswer } from './answer.ts';
import { type Details, detailNames, longestDetail, sexes } from './details.ts';
import { type ChoiceFact, type FactName, type Facts, factValues } from './facts.ts';
import { relations } from './relation.ts';
import { z } from './schema.ts';

export { applicantOf, type Relation, relations } from './relation.ts';

/** Shape version of stored people; raise it together with a migration in `migrations`. */
export const personVersion = 2;

const age = z.union([
  z.int().min(0).max(130),
  z.strictObject({ from: z.int().min(0).optional(), under: z.int().min(1).optional() }),
]);

const choices = Object.fromEntries(
  Object.entries(factValues).map(([fact, values]) => [fact, z.enum(values).optional()]),
);

/** Answers about a person or a case; unknown keys and unknown answers are refused. */
export const factsSchema = z.strictObject({ ...choices, age: age.optional() }) as unknown as z.ZodType<Facts>;

const factNames = Object.keys(factValues) as readonly ChoiceFact[];

function isAnswer(fact: FactName, value: unknown): boolean {
  return value !== undefined && factsSchema.safeParse({ [fact]: value }).success;
}

/** One answer: a fact of the vocabulary with a value that suits it, or `null` to forget it. */
export const answerSchema = z
  .strictObject({ fact: z.enum([...factNames, 'age']), value: z.unknown() })
  .refine(({ fact, value }) => value === null || isAnswer(fact, value), {
    message: 'no answer to this question',
    path: ['value'],
  }) as unknown as z.ZodType<FactAnswer>;

const detail = z.string().trim().min(1).max(longestDetail).optional();
const texts = Object.fromEntries(detailNames.map((name) => [name, detail]));

/** What forms ask about a person; unknown keys are refused. Numbers are kept as typed: their checks only warn. */
export const detailsSchema = z.strictObject({
  ...texts,
  sex: z.enum(sexes).optional(),
  birthDate: z.iso.date().optional(),
}) as unknown as z.ZodType<Details>;

export const personSchema = z.strictObject({
  id: z.uuid(),
  /** What the person is called in the lists; a nickname is enough. */
  name: z.string().trim().min(1).max(80),
  relation: z.enum(relations),
  facts: factsSchema,
  /** Since version 2. */
  details: detailsSchema.optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Person = z.infer<typeof personSchema>;

/** All people on this device and the one who is chosen. */
export const peopleSchema = z
  .strictObject({
    version: z.literal(personVersion),
    people: z.array(personSchema),
    chosen: z.uuid().nullable(),
  })
  .refine((all) => all.chosen === null || all.people.some((person) => person.id === all.chosen), {
    message: 'the chosen person is not in the list',
    path: ['chosen'],
  });
export type People = z.infer<typeof peopleSchema>;

export const noPeople: People = { version: personVersion, people: [], chosen: null };

/** From each version to the next, pure. Whoever was stored before there were details has none. */
export const peopleMigrations: Readonly<Record<number, (old: unknown) => unknown>> = {
  1: (old) => ({ ...(old as object), version: 2 }),
};
