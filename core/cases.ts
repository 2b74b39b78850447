/** What a person has ticked and answered for one procedure. */

import type { Facts } from './facts.ts';

export const casesVersion = 1;

export interface Case {
  /** Ids of the materials that are ready. */
  readonly ticks: string[];
  /** Answers that belong to this request only (`caseFacts`). */
  readonly facts: Facts;
  /** ISO date and time. */
  readonly updatedAt: string;
}

/** All cases, by `caseId`. */
export interface Cases {
  readonly version: typeof casesVersion;
  readonly cases: Record<string, Case>;
}

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
