/** The dates of a case out of the stored state, and each new one to where it is kept. */
import { useCallback, useMemo } from 'preact/hooks';
import type { DateChange } from '../core/case-dates.ts';
import { datesOf, homeOf } from '../core/case-kin.ts';
import type { CaseKey, Cases } from '../core/cases.ts';
import type { Day } from '../core/days.ts';
import { type Guidance, type Knowledge, proceduresOf } from '../core/guidance.ts';
import { type Timeline, timelineOf } from '../core/timeline.ts';
import type { StoredStateHook } from './use-stored-state.ts';

export interface TimelineHook {
  readonly timeline: Timeline;
  readonly onDate: (change: DateChange) => void;
}

/** The timeline of the chosen person for one procedure; `undefined` where there is nothing to date. */
export function useTimeline(
  { state, change }: Pick<StoredStateHook, 'state' | 'change'>,
  knowledge: Knowledge,
  guidance: Guidance | undefined,
  today: Day,
): TimelineHook | undefined {
  const person = state?.people.chosen ?? null;
  const cases = state?.cases;
  const timeline = useMemo(
    () => (cases && guidance ? caseTimeline(cases, person, guidance, knowledge, today) : null),
    [cases, person, guidance, knowledge, today],
  );
  const onDate = useCallback(
    (date: DateChange) => {
      if (cases && guidance) keepDate(change, cases, keyOf(guidance, person), date, knowledge);
    },
    [change, cases, guidance, person, knowledge],
  );
  return timeline ? { timeline, onDate } : undefined;
}

function keyOf({ issuer, procedure }: Guidance, person: string | null): CaseKey {
  return { person, issuer, procedure };
}

/** Where one case stands on a day; `null` where there is nothing to date. */
export function caseTimeline(
  cases: Cases,
  person: string | null,
  guidance: Guidance,
  knowledge: Knowledge,
  today: Day,
): Timeline | null {
  const relatives = proceduresOf(guidance.issuer, knowledge);
  return timelineOf(guidance, datesOf(cases, keyOf(guidance, person), relatives), today);
}

/** Sends a date to the case that has it already, else to the one it was entered in. */
export function keepDate(
  change: StoredStateHook['change'],
  cases: Cases,
  key: CaseKey,
  date: DateChange,
  knowledge: Knowledge,
): void {
  const home = homeOf(cases, key, date.moment, proceduresOf(key.issuer, knowledge));
  void change('case/change', { key: home, date });
}
