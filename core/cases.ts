/** What a person has ticked, answered and dated for one procedure. */

import { type FactAnswer, withAnswer } from './answer.ts';
import { type CaseDates, type DateChange, withDate } from './case-dates.ts';
import type { Facts } from './facts.ts';

/** Shape version of stored cases; raise it together with a migration in `casesMigrations`. */
export const casesVersion = 2;

export interface Case {
  /** Ids of the materials that are ready. */
  readonly ticks: string[];
  /** Answers that belong to this request only (`caseFacts`). */
  readonly facts: Facts;
  /** When they did what. Since version 2. */
  readonly dates: CaseDates;
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

const nobody = 'nobody';

/** The key under which a case is stored. */
export function caseId({ person, issuer, procedure }: CaseKey): string {
  return [person ?? nobody, issuer, procedure].join('/');
}

/** The stored case, or an empty one. */
export function caseOf(cases: Cases, key: CaseKey): CaseContent {
  return cases.cases[caseId(key)] ?? { ticks: [], facts: {}, dates: {} };
}

/** What a case holds, without when it was last changed. */
export type CaseContent = Omit<Case, 'updatedAt'>;

/** A case with whom and what it belongs to. */
export interface KeyedCase {
  readonly key: CaseKey;
  readonly case: Case;
}

/** All cases with their keys, last used first. */
export function allCases(cases: Cases): KeyedCase[] {
  return Object.entries(cases.cases)
    .flatMap(([id, each]): KeyedCase[] => {
      const [person, issuer, procedure] = id.split('/');
      if (!person || !issuer || !procedure) return [];
      return [{ key: { person: person === nobody ? null : person, issuer, procedure }, case: each }];
    })
    .sort((a, b) => b.case.updatedAt.localeCompare(a.case.updatedAt));
}

/** Cases without those of one person: they go when the person goes. */
export function withoutPerson(cases: Cases, person: string): Cases {
  const kept = Object.entries(cases.cases).filter(([id]) => !id.startsWith(`${person}/`));
  return { version: casesVersion, cases: Object.fromEntries(kept) };
}

/** One thing that a person did in a case. */
export type CaseChange =
  | { readonly tick: { readonly material: string; readonly ticked: boolean } }
  | { readonly answer: FactAnswer }
  | { readonly date: DateChange };

/** A case after one change; a tick that is there already stays where it is. */
export function changeCase({ ticks, facts, dates }: CaseContent, change: CaseChange): CaseContent {
  if ('answer' in change) return { ticks, dates, facts: withAnswer(facts, change.answer) };
  if ('date' in change) return { ticks, facts, dates: withDate(dates, change.date) };
  const { material, ticked } = change.tick;
  if (ticks.includes(material) === ticked) return { ticks, facts, dates };
  return { ticks: ticked ? [...ticks, material] : ticks.filter((id) => id !== material), facts, dates };
}

/** Cases with one change made. `now` is an ISO date and time. */
export function withCaseChange(cases: Cases, key: CaseKey, change: CaseChange, now: string): Cases {
  const after: Case = { ...changeCase(caseOf(cases, key), change), updatedAt: now };
  return { version: casesVersion, cases: { ...cases.cases, [caseId(key)]: after } };
}
