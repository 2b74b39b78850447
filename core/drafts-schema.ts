/** The shape of what is being typed about people; apart from `drafts.ts`, so that the popup does without the schema library. */
import { type Details, detailNames, longestDetail } from './details.ts';
import { type Drafts, draftsVersion, type FormDraft, mostDrafts } from './drafts.ts';
import { factsSchema } from './person.ts';
import { relations } from './relation.ts';
import { z } from './schema.ts';

// Half of a date, or blanks, are no detail yet and a draft all the same.
const typed = z.string().max(longestDetail).optional();

const content = {
  name: z.string().max(200),
  relation: z.enum(relations),
  facts: factsSchema,
  details: z.strictObject(
    Object.fromEntries(detailNames.map((name) => [name, typed])),
  ) as unknown as z.ZodType<Details>,
  years: z.string().max(200),
};

export const formDraftSchema: z.ZodType<FormDraft> = z.strictObject({
  ...content,
  id: z.uuid().nullable(),
  before: z.strictObject(content),
});

export const draftsSchema: z.ZodType<Drafts> = z.strictObject({
  version: z.literal(draftsVersion),
  drafts: z.array(formDraftSchema).max(mostDrafts),
});
