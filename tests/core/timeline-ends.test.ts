/** The exact edges of a timeline, on guidance made for each: which moments there are, and which day counts. */
import { describe, expect, it } from 'vitest';
import type { CaseDates } from '../../core/case-dates.ts';
import { type DetailLine, type Guidance, guidance } from '../../core/guidance.ts';
import { isUrgent, timelineOf, urgentLapses } from '../../core/timeline.ts';
import { knowledge } from '../../data/index.ts';

const known = guidance({ issuer: 'cn-shanghai', procedure: 'reissue', person: null }, knowledge);
const [aStep] = known.steps;
const [aLine] = known.details;
if (!aStep || !aLine) throw new Error('no step or no line to make others of');

type Kind = Guidance['steps'][number]['kind'];
const step = (kind: Kind, need: 'yes' | 'no' | 'depends' = 'yes') => ({ ...aStep, id: kind, kind, need });
const line = (
  topic: DetailLine['topic'],
  amount?: DetailLine['amount'],
  need: DetailLine['need'] = 'yes',
): DetailLine => {
  const { amount: _amount, ...rest } = aLine;
  return { ...rest, id: topic, topic, need, ...(amount ? { amount } : {}) };
};
const days = (min?: number, max?: number): NonNullable<DetailLine['amount']> => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  unit: 'day',
});

function made(
  purpose: Guidance['purpose'],
  steps: readonly Guidance['steps'][number][],
  details: readonly DetailLine[] = [],
): Guidance {
  return { ...known, purpose, steps, details };
}

const today = '2026-11-22';
const momentsOf = (wanted: Guidance) =>
  timelineOf(wanted, {}, today)?.rows.map((row) => row.kind === 'moment' && row.moment) ?? null;

describe('the moments of a procedure', () => {
  const lapsing = line('lossValidity', days(5, 5));

  it.each([
    [
      'nothing is sent for a card that is only activated',
      'social-card/activate',
      ['apply', 'activate'],
      [],
      ['activated'],
    ],
    [
      'a progress has what was sent, whatever its steps',
      'social-card/progress',
      [],
      [],
      ['submitted', 'received'],
    ],
    [
      'a length of time means that something is sent',
      'health/enrol',
      [],
      [line('duration')],
      ['submitted', 'received'],
    ],
    ['nothing is known to be sent', 'health/enrol', ['prepare'], [line('fee')], null],
    ['one only reads up', 'vitale/info', ['loss', 'apply'], [line('duration')], null],
    ['a report that does not lapse is not made formal', 'social-card/loss', ['loss'], [], ['lossReported']],
    ['a report in France is not made formal', 'vitale/lost', ['loss'], [lapsing], ['lossReported']],
    [
      'no report, nothing to make formal',
      'social-card/replace',
      ['apply'],
      [lapsing],
      ['submitted', 'received'],
    ],
    ['nothing is activated in France', 'vitale/order', ['apply', 'activate'], [], ['submitted', 'received']],
    [
      'nor by reporting a loss',
      'social-card/loss',
      ['loss', 'activate'],
      [lapsing],
      ['lossReported', 'lossConfirmed'],
    ],
  ] as const)('%s', (_what, purpose, kinds, details, moments) => {
    expect(
      momentsOf(
        made(
          purpose,
          kinds.map((kind) => step(kind)),
          details,
        ),
      ),
    ).toEqual(moments);
  });

  it('are those of the steps and lines that this person needs, or may need', () => {
    const wanted = made(
      'social-card/replace',
      [step('loss', 'no'), step('apply', 'depends')],
      [line('lossValidity', days(5, 5), 'no')],
    );
    expect(momentsOf(wanted)).toEqual(['submitted', 'received']);
    expect(
      momentsOf(made('social-card/loss', [step('loss')], [line('lossValidity', days(5, 5), 'no')])),
    ).toEqual(['lossReported']);
    expect(momentsOf(made('health/enrol', [], [line('duration', days(5, 5), 'no')]))).toBeNull();
  });
});

describe('the rows', () => {
  const loss = made('social-card/loss', [step('loss')], [line('lossValidity', days(5, 7))]);

  it('hold the days that were entered and what follows from them', () => {
    const shown = timelineOf(loss, { lossReported: '2026-11-20' }, today);
    expect(shown?.rows).toEqual([
      { kind: 'moment', moment: 'lossReported', day: '2026-11-20' },
      {
        kind: 'lapse',
        line: loss.details[0],
        from: '2026-11-20',
        earliest: '2026-11-25',
        latest: '2026-11-27',
        state: 'ahead',
      },
      { kind: 'moment', moment: 'lossConfirmed' },
    ]);
    expect(shown?.empty).toBe(false);
    expect(timelineOf(loss, {}, today)?.rows).toEqual([
      { kind: 'moment', moment: 'lossReported' },
      { kind: 'moment', moment: 'lossConfirmed' },
    ]);
  });

  it('are empty until a day of this procedure is entered', () => {
    expect(timelineOf(loss, {}, today)?.empty).toBe(true);
    expect(timelineOf(loss, { submitted: '2026-11-20' }, today)?.empty).toBe(true);
    expect(timelineOf(loss, { lossConfirmed: '2026-11-20' }, today)?.empty).toBe(false);
  });

  const sent = (details: readonly DetailLine[], dates: CaseDates, on = today) =>
    timelineOf(made('vitale/order', [step('apply')], details), dates, on);
  const submitted = { submitted: '2026-11-20' };

  it('follow from the lines that name a time, or the first where none does', () => {
    const reckoned = (details: readonly DetailLine[]) =>
      sent(details, submitted)?.rows.flatMap((row) => (row.kind === 'expected' ? [row.latest] : []));
    expect(reckoned([line('duration'), line('duration', days(1, 3))])).toEqual(['2026-11-23']);
    expect(reckoned([line('duration'), line('duration')])).toEqual([undefined]);
    expect(reckoned([line('duration', { max: 20, unit: 'EUR' }), line('duration', days(1, 3))])).toEqual([
      '2026-11-23',
    ]);
    expect(reckoned([line('duration', { max: 20, unit: 'CNY' })])).toEqual([undefined]);
    expect(reckoned([line('duration', days(3))])).toEqual([undefined]);
    expect(reckoned([line('fee', { max: 20, unit: 'EUR' })])).toEqual([]);
  });

  it('say when an answer is late, from the day after the last', () => {
    const state = (on: string) =>
      sent([line('duration', days(1, 3))], submitted, on)?.rows.flatMap((row) =>
        row.kind === 'expected' ? [row.state] : [],
      );
    expect(state('2026-11-23')).toEqual(['ahead']);
    expect(state('2026-11-24')).toEqual(['past']);
    expect(
      sent([line('duration', days(3))], submitted, '2027-11-24')?.rows.find(
        ({ kind }) => kind === 'expected',
      ),
    ).toMatchObject({ state: 'ahead', earliest: '2026-11-23' });
  });

  it('expect nothing more once the card works', () => {
    const card = made(
      'social-card/replace',
      [step('apply'), step('activate')],
      [line('duration', days(1, 3))],
    );
    const shown = timelineOf(card, { ...submitted, activated: '2026-11-22' }, today);
    expect(shown?.rows.map(({ kind }) => kind)).toEqual(['moment', 'moment', 'moment']);
  });

  it('of several times that are named, the last one is waited for', () => {
    const two = [line('duration', days(1, 30)), line('duration', days(1, 3))];
    expect(sent(two, submitted)?.next).toEqual({ kind: 'wait', day: '2026-12-20' });
    expect(sent(two, submitted, '2026-12-01')?.next).toEqual({ kind: 'wait', day: '2026-12-20' });
    expect(sent(two, submitted, '2026-12-21')?.next).toEqual({ kind: 'overdue', day: '2026-12-20' });
    expect(sent([line('duration', days(1, 3)), line('duration', days(4))], submitted)?.next).toEqual({
      kind: 'wait',
      day: '2026-11-23',
    });
  });

  it('a loss report says nothing of when the card comes', () => {
    const both = made(
      'social-card/replace',
      [step('loss'), step('apply')],
      [line('lossValidity', days(60, 60)), line('duration', days(1, 30))],
    );
    expect(timelineOf(both, { ...submitted, lossReported: '2026-11-20' }, today)?.next).toEqual({
      kind: 'wait',
      day: '2026-12-20',
    });
  });
});

describe('a lapse', () => {
  it('of which only the last day is known is watched by that', () => {
    const wanted = made('social-card/loss', [step('loss')], [line('lossValidity', days(undefined, 5))]);
    const on = (day: string) => timelineOf(wanted, { lossReported: '2026-11-20' }, day);
    expect(on('2026-11-22')?.rows[1]).toMatchObject({ state: 'ahead', latest: '2026-11-25' });
    expect(on('2026-11-23')?.next).toEqual({ kind: 'lapseSoon', day: '2026-11-25' });
    expect(urgentLapses(on('2026-11-25')?.rows ?? [], '2026-11-25')).toEqual([
      { day: '2026-11-25', past: true },
    ]);
  });

  it('of which no day is known is ahead, and not urgent', () => {
    const wanted = made('social-card/loss', [step('loss')], [line('lossValidity'), line('lossValidity')]);
    const rows = timelineOf(wanted, { lossReported: '2026-01-01' }, today)?.rows ?? [];
    expect(rows.flatMap((row) => (row.kind === 'lapse' ? [row.state] : []))).toEqual(['ahead']);
    expect(urgentLapses(rows, today)).toEqual([]);
  });

  it('is urgent before and after its day, and nothing else is', () => {
    expect(isUrgent({ next: { kind: 'lapseSoon', day: today } })).toBe(true);
    expect(isUrgent({ next: { kind: 'lapsePast', day: today } })).toBe(true);
    expect(isUrgent({ next: { kind: 'overdue', day: today } })).toBe(false);
  });

  it('is named with the earliest first, and an answer that is late is none', () => {
    const wanted = made(
      'social-card/replace',
      [step('loss'), step('apply')],
      [line('lossValidity', days(6, 6)), line('lossValidity', days(5, 5)), line('duration', days(1, 2))],
    );
    const dates = { lossReported: '2026-11-20', submitted: '2026-11-20' };
    const rows = timelineOf(wanted, dates, '2026-11-25')?.rows ?? [];
    expect(urgentLapses(rows, '2026-11-25')).toEqual([
      { day: '2026-11-25', past: true },
      { day: '2026-11-26', past: false },
    ]);
  });
});
