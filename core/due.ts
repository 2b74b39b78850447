/** Which loss reports of all people on this device are about to lapse, or have just done so. */
import { datesOf, type Relatives } from './case-kin.ts';
import { allCases, type CaseKey, type Cases, caseId } from './cases.ts';
import type { Day } from './days.ts';
import { guidance, type Knowledge, proceduresOf } from './guidance.ts';
import type { People } from './person.ts';
import { timelineOf, urgentLapses } from './timeline.ts';

export interface Due {
  readonly key: CaseKey;
  readonly day: Day;
  readonly past: boolean;
}

/** Loss reports that lapse within two days or lapsed within the last seven, most urgent first; each loss once. */
export function dueLapses(people: People, cases: Cases, knowledge: Knowledge, today: Day): Due[] {
  return allCases(cases)
    .filter((each) => each.case.dates.lossReported !== undefined)
    .flatMap(({ key }) => dueIn(key, people, cases, knowledge, today))
    .sort((a, b) => a.day.localeCompare(b.day) || caseId(a.key).localeCompare(caseId(b.key)))
    .filter(({ key }, place, all) => all.findIndex((other) => isSameLoss(other.key, key)) === place);
}

/** Dates of a loss are shared within one person and issuer. */
function isSameLoss(a: CaseKey, b: CaseKey): boolean {
  return a.person === b.person && a.issuer === b.issuer;
}

function dueIn(key: CaseKey, people: People, cases: Cases, knowledge: Knowledge, today: Day): Due[] {
  const relatives: Relatives = proceduresOf(key.issuer, knowledge);
  // Kept from an earlier version that knew another procedure.
  if (!relatives.some(({ id }) => id === key.procedure)) return [];
  const person = people.people.find(({ id }) => id === key.person) ?? null;
  const { issuer, procedure } = key;
  const situation = cases.cases[caseId(key)]?.facts;
  const wanted = guidance({ issuer, procedure, person, situation }, knowledge);
  const rows = timelineOf(wanted, datesOf(cases, key, relatives), today)?.rows ?? [];
  return urgentLapses(rows, today).map((lapse) => ({ key, ...lapse }));
}
