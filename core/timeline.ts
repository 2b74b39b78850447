/** The dates of one case in their order: what was done, what lapses, what is to be expected, and what comes next. */
import type { CaseDates, CaseMoment } from './case-dates.ts';
import { type Day, dayAfter, daysBetween } from './days.ts';
import type { DetailLine, Guidance } from './guidance.ts';
import type { Purpose } from './issuer/page.ts';

/** Something that a person does and dates. */
export interface MomentRow {
  readonly kind: 'moment';
  readonly moment: CaseMoment;
  readonly day?: Day;
}

/** A day or a span that follows from one that was entered, by a line of the issuer's data. */
export interface ReckonedRow {
  /** `lapse`: from when a temporary loss report may count no more; `expected`: when the answer may come. */
  readonly kind: 'lapse' | 'expected';
  readonly line: DetailLine;
  /** The day from which is counted. */
  readonly from: Day;
  /** First and last day that the line allows; both missing where it names no time, one where it leaves it open. */
  readonly earliest?: Day;
  readonly latest?: Day;
  /** `soon`: lapses within two days. */
  readonly state: 'ahead' | 'soon' | 'past';
}

export type TimelineRow = MomentRow | ReckonedRow;

/** What to do or wait for now. */
export type NextStep =
  | { readonly kind: 'lapseSoon' | 'lapsePast'; readonly day: Day }
  | { readonly kind: 'do'; readonly moment: Exclude<CaseMoment, 'received'> }
  /** Nothing to do; `day` is the last one that the issuer's data names. */
  | { readonly kind: 'wait'; readonly day?: Day }
  | { readonly kind: 'overdue'; readonly day: Day }
  | { readonly kind: 'done' };

export interface Timeline {
  /** What arrives at the end: a card, or an answer. */
  readonly outcome: 'card' | 'answer';
  readonly rows: readonly TimelineRow[];
  readonly next: NextStep;
  /** Nothing was entered yet. */
  readonly empty: boolean;
}

/** Whether something lapses in the next days or has lapsed. */
export function isUrgent({ next }: Pick<Timeline, 'next'>): boolean {
  return next.kind === 'lapseSoon' || next.kind === 'lapsePast';
}

/** How many days ahead a lapse is worth a word. */
export const lapseNotice = 2;
/** For how many days after a lapse it is: later the person has seen it or let it be. */
export const lapseReminder = 7;

/**
 * The timeline of a case; `null` for a procedure in which nothing is sent or reported.
 * @param guidance what the procedure wants from this person: its steps say what can be dated, its details how long
 *   things take.
 * @param today the day where the person is
 */
export function timelineOf(guidance: Guidance, dates: CaseDates, today: Day): Timeline | null {
  const moments = momentsOf(guidance);
  if (moments.length === 0) return null;
  const rows = moments.flatMap((moment): TimelineRow[] => {
    const day = dates[moment];
    const row: MomentRow = { kind: 'moment', moment, ...(day === undefined ? {} : { day }) };
    if (day === undefined) return [row];
    if (moment === 'lossReported') return [row, ...lapses(guidance, day, dates, today)];
    if (moment === 'submitted') return [row, ...expectations(guidance, day, dates, today)];
    return [row];
  });
  return {
    outcome: guidance.purpose.startsWith('health/') || isPhoto(guidance.purpose) ? 'answer' : 'card',
    rows,
    next: nextStep(rows, dates, today),
    empty: rows.every((row) => row.kind === 'moment' && row.day === undefined),
  };
}

const isPhoto = (purpose: Purpose) => purpose === 'social-card/photo';

/** What can be dated follows from the steps of the procedure and, where it has none of its own, from its purpose. */
function momentsOf({ purpose, steps, details }: Guidance): CaseMoment[] {
  const has = (kind: string) => steps.some((step) => step.kind === kind && step.need !== 'no');
  const lapsing = linesOn('lossValidity', details).length > 0;
  const lossOnly = purpose === 'social-card/loss';
  const card = purpose.startsWith('social-card/');
  // Nothing is sent where one only reads up (`vitale/info`) or takes the card to a terminal.
  const sent =
    !lossOnly &&
    purpose !== 'vitale/info' &&
    purpose !== 'social-card/activate' &&
    (has('apply') || linesOn('duration', details).length > 0 || purpose === 'social-card/progress');
  const moments: CaseMoment[] = [];
  if (has('loss') && purpose !== 'vitale/info') moments.push('lossReported');
  if (has('loss') && card && lapsing) moments.push('lossConfirmed');
  if (sent) moments.push('submitted', 'received');
  if (card && !lossOnly && has('activate')) moments.push('activated');
  return moments;
}

function linesOn(topic: DetailLine['topic'], details: readonly DetailLine[]): DetailLine[] {
  return details.filter((line) => line.topic === topic && line.need !== 'no');
}

/**
 * When a loss report made on `from` may stop to count. A formal report does not lapse, and with the new card in hand
 * nothing hangs on it any more.
 */
function lapses(guidance: Guidance, from: Day, dates: CaseDates, today: Day): ReckonedRow[] {
  if (dates.lossConfirmed !== undefined || dates.received !== undefined) return [];
  return mostTelling(linesOn('lossValidity', guidance.details)).map((line) => {
    const span = spanOf(line, from);
    return { kind: 'lapse', line, from, ...span, state: lapseState(span.earliest ?? span.latest, today) };
  });
}

function lapseState(first: Day | undefined, today: Day): ReckonedRow['state'] {
  if (first === undefined) return 'ahead';
  if (today >= first) return 'past';
  return daysBetween(today, first) <= lapseNotice ? 'soon' : 'ahead';
}

function expectations(guidance: Guidance, from: Day, dates: CaseDates, today: Day): ReckonedRow[] {
  if (dates.received !== undefined || dates.activated !== undefined) return [];
  return mostTelling(linesOn('duration', guidance.details)).map((line) => {
    const span = spanOf(line, from);
    const over = span.latest !== undefined && today > span.latest;
    return { kind: 'expected', line, from, ...span, state: over ? 'past' : 'ahead' };
  });
}

/** The lines that name a time; where none does, the first, which says so and whom to ask. */
function mostTelling(lines: DetailLine[]): DetailLine[] {
  const timed = lines.filter(({ amount }) => amount !== undefined && isTime(amount));
  return timed.length > 0 ? timed : lines.slice(0, 1);
}

type Amount = NonNullable<DetailLine['amount']>;
type Time = Amount & { readonly unit: Exclude<Amount['unit'], 'CNY' | 'EUR'> };

/** "At once and nothing else" (0 to 0) is no time to wait for. */
function isTime(amount: Amount): amount is Time {
  return amount.unit !== 'CNY' && amount.unit !== 'EUR' && (amount.max ?? amount.min ?? 0) > 0;
}

function spanOf({ amount }: DetailLine, from: Day): Pick<ReckonedRow, 'earliest' | 'latest'> {
  if (!amount || !isTime(amount)) return {};
  const { min, max, unit } = amount;
  return {
    // "0 to 30" means: perhaps at once, so only the end is worth a date.
    ...(min === undefined || min === 0 ? {} : { earliest: dayAfter(from, min, unit) }),
    ...(max === undefined ? {} : { latest: dayAfter(from, max, unit) }),
  };
}

export interface UrgentLapse {
  readonly day: Day;
  readonly past: boolean;
}

/** Lapses within the next two days or the last seven, the earliest day first, in whatever order the data names them. */
export function urgentLapses(rows: readonly TimelineRow[], today: Day): UrgentLapse[] {
  return rows
    .filter((row): row is ReckonedRow => row.kind === 'lapse')
    .flatMap(({ state, earliest, latest }): UrgentLapse[] => {
      const day = earliest ?? latest;
      if (day === undefined || state === 'ahead' || daysBetween(day, today) > lapseReminder) return [];
      return [{ day, past: state === 'past' }];
    })
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** What is urgent comes before what is in order. */
function nextStep(rows: readonly TimelineRow[], dates: CaseDates, today: Day): NextStep {
  const [urgent] = urgentLapses(rows, today);
  if (urgent) return { kind: urgent.past ? 'lapsePast' : 'lapseSoon', day: urgent.day };
  const moments = rows.filter((row): row is MomentRow => row.kind === 'moment').map(({ moment }) => moment);
  // Whoever has the card has also asked for it, whether the day was noted or not.
  const lastDone = moments.findLastIndex((moment) => dates[moment] !== undefined);
  const next = moments[lastDone + 1];
  if (next === undefined) return { kind: 'done' };
  if (next !== 'received') return { kind: 'do', moment: next };
  const expected = rows.filter((row): row is ReckonedRow => row.kind === 'expected');
  const latest = expected
    .flatMap(({ latest }) => latest ?? [])
    .sort()
    .at(-1);
  if (latest === undefined) return { kind: 'wait' };
  return { kind: expected.every(({ state }) => state === 'past') ? 'overdue' : 'wait', day: latest };
}
