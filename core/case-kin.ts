/** In which case of an issuer a date is kept: some belong to the card and not to the page on which they were entered. */
import { type CaseDates, type CaseMoment, caseMoments, withDate } from './case-dates.ts';
import { type Case, type CaseKey, type Cases, caseId } from './cases.ts';
import type { Purpose } from './issuer/page.ts';

/** The procedures of an issuer, as far as cases are related by them. */
export type Relatives = readonly { readonly id: string; readonly purpose: Purpose }[];

const aboutLoss: readonly CaseMoment[] = ['lossReported', 'lossConfirmed'];
const lossPurposes: readonly Purpose[] = ['social-card/loss', 'social-card/replace'];
const cardPurposes: readonly Purpose[] = ['social-card/apply', 'social-card/replace'];
const followUps: readonly Purpose[] = ['social-card/loss', 'social-card/progress', 'social-card/activate'];

/**
 * The procedures whose cases share a date with this one. One loss is one loss, on whichever page it was entered; and
 * who looks up the progress of a card or activates it means the card that was asked for elsewhere.
 */
function kinOf(moment: CaseMoment, procedure: string, relatives: Relatives): readonly string[] {
  const purpose = relatives.find(({ id }) => id === procedure)?.purpose;
  if (purpose === undefined) return [];
  const shared = aboutLoss.includes(moment)
    ? lossPurposes.includes(purpose) || followUps.includes(purpose)
      ? lossPurposes
      : []
    : followUps.includes(purpose)
      ? cardPurposes
      : [];
  return relatives.filter((each) => shared.includes(each.purpose)).map(({ id }) => id);
}

/** Where a date of a case is kept: in the case itself, or in the last used one of its kin that has it. */
export function homeOf(cases: Cases, key: CaseKey, moment: CaseMoment, relatives: Relatives): CaseKey {
  if (stored(cases, key)?.dates[moment] !== undefined) return key;
  const holders = kinOf(moment, key.procedure, relatives)
    .map((procedure) => ({ ...key, procedure }))
    .flatMap((kin) => {
      const found = stored(cases, kin);
      return found?.dates[moment] === undefined ? [] : [{ kin, at: found.updatedAt }];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
  return holders[0]?.kin ?? key;
}

/** All dates of a case, those it shares with its kin included. */
export function datesOf(cases: Cases, key: CaseKey, relatives: Relatives): CaseDates {
  let dates: CaseDates = {};
  for (const moment of caseMoments) {
    const day = stored(cases, homeOf(cases, key, moment, relatives))?.dates[moment];
    if (day !== undefined) dates = withDate(dates, { moment, day });
  }
  return dates;
}

function stored(cases: Cases, key: CaseKey): Case | undefined {
  return cases.cases[caseId(key)];
}
