/** What a person has ticked and answered for one procedure. */

import { type FactAnswer, withAnswer } from './answer.ts';
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

/** One thing that a person did in a case. */
export type CaseChange =
  | { readonly tick: { readonly material: string; readonly ticked: boolean } }
  | { readonly answer: FactAnswer };

/** A case after one change; a tick that is there already stays where it is. */
export function changeCase(
  { ticks, facts }: Pick<Case, 'ticks' | 'facts'>,
  change: CaseChange,
): Pick<Case, 'ticks' | 'facts'> {
  if ('answer' in change) return { ticks, facts: withAnswer(facts, change.answer) };
  const { material, ticked } = change.tick;
  if (ticks.includes(material) === ticked) return { ticks, facts };
  return { ticks: ticked ? [...ticks, material] : ticks.filter((id) => id !== material), facts };
}

/** Cases with one change made. `now` is an ISO date and time. */
export function withCaseChange(cases: Cases, key: CaseKey, change: CaseChange, now: string): Cases {
  const after: Case = { ...changeCase(caseOf(cases, key), change), updatedAt: now };
  return { version: casesVersion, cases: { ...cases.cases, [caseId(key)]: after } };
}
