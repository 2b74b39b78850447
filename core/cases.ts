/** What a person has ticked and answered for one procedure. */

import type { Facts } from './facts.ts';
import { factsSchema } from './person.ts';
import { z } from './schema.ts';

export const casesVersion = 1;

const caseSchema = z.strictObject({
  /** Ids of the materials that are ready. */
  ticks: z.array(z.string().max(80)).max(200),
  /** Answers that belong to this request only (`caseFacts`). */
  facts: factsSchema,
  updatedAt: z.iso.datetime(),
});
export type Case = z.infer<typeof caseSchema>;

export const casesSchema = z.strictObject({
  version: z.literal(casesVersion),
  cases: z.record(z.string().max(200), caseSchema),
});
export type Cases = z.infer<typeof casesSchema>;

export const noCases: Cases = { version: casesVersion, cases: {} };

/** Who and what a case belongs to; `person` is `null` while nobody is chosen. */
export interface CaseKey {
  readonly person: string | null;
  readonly issuer: string;
  readonly procedure: string;
}

/** The key under which a case is stored. */
export function caseId({ person, issuer, procedure }: CaseKey): string {
  return [person ?? 'nobody', issuer, procedure].join('/');
}

/** The stored case, or an empty one. */
export function caseOf(cases: Cases, key: CaseKey): Pick<Case, 'ticks' | 'facts'> {
  return cases.cases[caseId(key)] ?? { ticks: [], facts: {} };
}

/** Cases without those of one person: they go when the person goes. */
export function withoutPerson(cases: Cases, person: string): Cases {
  const kept = Object.entries(cases.cases).filter(([id]) => !id.startsWith(`${person}/`));
  return { version: casesVersion, cases: Object.fromEntries(kept) };
}

/** Cases with one replaced. */
export function withCase(
  cases: Cases,
  key: CaseKey,
  change: { ticks?: string[]; facts?: Facts },
  now: string,
): Cases {
  const before = caseOf(cases, key);
  const after: Case = {
    ticks: change.ticks ?? [...before.ticks],
    facts: change.facts ?? before.facts,
    updatedAt: now,
  };
  return { version: casesVersion, cases: { ...cases.cases, [caseId(key)]: after } };
}
