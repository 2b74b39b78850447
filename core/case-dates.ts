/** The days on which a person did something in a case. */
import type { Day } from './days.ts';

/** What can be done and dated in a case, in the order in which it happens. */
export const caseMoments = ['lossReported', 'lossConfirmed', 'submitted', 'received', 'activated'] as const;
export type CaseMoment = (typeof caseMoments)[number];

export type CaseDates = { readonly [M in CaseMoment]?: Day };

/** One day entered, corrected or (`null`) taken back. */
export interface DateChange {
  readonly moment: CaseMoment;
  readonly day: Day | null;
}

/** Dates with one change made. */
export function withDate(dates: CaseDates, { moment, day }: DateChange): CaseDates {
  const { [moment]: _before, ...others } = dates;
  return day === null ? others : { ...others, [moment]: day };
}
