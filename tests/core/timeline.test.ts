import { describe, expect, it } from 'vitest';
import type { CaseDates } from '../../core/case-dates.ts';
import { guidance } from '../../core/guidance.ts';
import { type ReckonedRow, type Timeline, timelineOf } from '../../core/timeline.ts';
import { knowledge } from '../../data/index.ts';

type Situation = Parameters<typeof guidance>[0]['situation'];

function timeline(place: string, dates: CaseDates, today: string, situation?: Situation) {
  const [issuer = '', procedure = ''] = place.split('/');
  return timelineOf(guidance({ issuer, procedure, person: null, situation }, knowledge), dates, today);
}

const reckoned = (kind: ReckonedRow['kind'], shown: Timeline | null): ReckonedRow[] =>
  (shown?.rows ?? []).filter((row): row is ReckonedRow => row.kind === kind);

const shape = (place: string, situation?: Situation) =>
  timeline(place, {}, '2026-11-22', situation)?.rows.map((row) => row.kind === 'moment' && row.moment) ??
  null;

describe('what can be dated', () => {
  it('follows the procedure: from the loss to the activation for a card of China', () => {
    expect(shape('cn-shanghai/reissue', { reason: 'lost' })).toEqual([
      'lossReported',
      'lossConfirmed',
      'submitted',
      'received',
      'activated',
    ]);
    expect(shape('cn-shanghai/loss')).toEqual(['lossReported', 'lossConfirmed']);
    expect(shape('cn-shanghai/replace')).toEqual(['submitted', 'received', 'activated']);
    expect(shape('cn-shanghai/progress')).toEqual(['submitted', 'received']);
    expect(shape('cn-national/activate')).toEqual(['activated']);
  });

  it('is what is sent and what comes back in France, where nothing is activated', () => {
    expect(shape('fr-cpam/order')).toEqual(['submitted', 'received']);
    expect(shape('fr-cpam/lost')).toEqual(['lossReported', 'submitted', 'received']);
    expect(shape('fr-student/open-rights')).toEqual(['submitted', 'received']);
  });

  it('is nothing where one only reads up', () => {
    expect(shape('fr-cpam/update')).toBeNull();
  });

  it('ends with a card or with an answer', () => {
    expect(timeline('fr-cpam/lost', {}, '2026-11-22')?.outcome).toBe('card');
    expect(timeline('fr-student/open-rights', {}, '2026-11-22')?.outcome).toBe('answer');
    expect(timeline('cn-guangzhou/photo', {}, '2026-11-22')?.outcome).toBe('answer');
  });
});

describe('a temporary loss report', () => {
  const reported = { lossReported: '2026-11-20' };
  const lapse = (place: string, dates: CaseDates, today: string) =>
    reckoned('lapse', timeline(place, dates, today));

  it('lapses after the days that the issuer’s data names, with their source', () => {
    const [row] = lapse('cn-shanghai/reissue', reported, '2026-11-20');
    expect(row).toMatchObject({ from: '2026-11-20', earliest: '2026-11-25', latest: '2026-11-25' });
    expect(row?.line.sources.length).toBeGreaterThan(0);
  });

  it('is planned for the shorter time where the data names two', () => {
    const [row] = lapse('cn-changsha/loss', reported, '2026-11-20');
    expect(row).toMatchObject({ earliest: '2026-11-25', latest: '2026-11-27' });
  });

  it('has no date where the data names no time, and still the line that says whom to ask', () => {
    const rows = lapse('cn-guangzhou/reissue', reported, '2026-11-20');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).not.toHaveProperty('earliest');
      expect(row).not.toHaveProperty('latest');
    }
  });

  it('is worth a word two days before, on the day, and after it; not three days before', () => {
    const next = (today: string) => timeline('cn-shanghai/reissue', reported, today)?.next;
    expect(next('2026-11-22')).toEqual({ kind: 'do', moment: 'lossConfirmed' });
    expect(next('2026-11-23')).toEqual({ kind: 'lapseSoon', day: '2026-11-25' });
    expect(next('2026-11-24')).toEqual({ kind: 'lapseSoon', day: '2026-11-25' });
    expect(next('2026-11-25')).toEqual({ kind: 'lapsePast', day: '2026-11-25' });
  });

  it('that lapsed is worth a word for a week, like the mark on the button, and then what is in order again', () => {
    const next = (today: string) => timeline('cn-shanghai/reissue', reported, today)?.next;
    expect(next('2026-12-02')).toEqual({ kind: 'lapsePast', day: '2026-11-25' });
    expect(next('2026-12-03')).toEqual({ kind: 'do', moment: 'lossConfirmed' });
    const sent = timeline('cn-shanghai/reissue', { ...reported, submitted: '2026-11-21' }, '2026-12-03');
    expect(sent?.next.kind).toBe('wait');
    expect(reckoned('lapse', sent)).toMatchObject([{ state: 'past' }]);
  });

  it('is planned for the earliest day, in whatever order the data names them', () => {
    const wanted = guidance({ issuer: 'cn-shanghai', procedure: 'reissue', person: null }, knowledge);
    const line = wanted.details.find(({ topic }) => topic === 'lossValidity');
    if (!line) throw new Error('no line on how long a report counts');
    const lasting = (id: string, days: number) => ({
      ...line,
      id,
      amount: { min: days, max: days, unit: 'day' as const },
    });
    const others = wanted.details.filter(({ topic }) => topic !== 'lossValidity');
    const next = (days: readonly [number, number], today: string) =>
      timelineOf(
        { ...wanted, details: [...others, lasting('first', days[0]), lasting('second', days[1])] },
        reported,
        today,
      )?.next;
    expect(next([7, 5], '2026-11-25')).toEqual({ kind: 'lapsePast', day: '2026-11-25' });
    expect(next([6, 5], '2026-11-24')).toEqual({ kind: 'lapseSoon', day: '2026-11-25' });
    expect(next([5, 6], '2026-11-24')).toEqual({ kind: 'lapseSoon', day: '2026-11-25' });
    // The one of long ago says nothing any more; the one to come does.
    expect(next([1, 20], '2026-12-09')).toEqual({ kind: 'lapseSoon', day: '2026-12-10' });
  });

  it('is still watched once the request is sent, and no more when it was made formal or the card is there', () => {
    const sent = { ...reported, submitted: '2026-11-21' };
    expect(timeline('cn-shanghai/reissue', sent, '2026-11-24')?.next.kind).toBe('lapseSoon');
    for (const done of [{ lossConfirmed: '2026-11-22' }, { received: '2026-11-23' }]) {
      const after = { ...sent, ...done };
      expect(lapse('cn-shanghai/reissue', after, '2026-11-24')).toEqual([]);
      expect(timeline('cn-shanghai/reissue', after, '2026-11-24')?.next.kind).not.toBe('lapseSoon');
    }
  });
});

describe('what is to be expected', () => {
  const expected = (place: string, dates: CaseDates, today: string, situation?: Situation) =>
    reckoned('expected', timeline(place, dates, today, situation));

  it('is counted in working days or calendar days, as the data says', () => {
    // 12 working days after Friday, 20 November.
    const [working] = expected('cn-guangzhou/reissue', { submitted: '2026-11-20' }, '2026-11-20');
    expect(working).toMatchObject({ latest: '2026-12-08' });
    expect(working).not.toHaveProperty('earliest');
    const [calendar] = expected('cn-shanghai/reissue', { submitted: '2026-11-20' }, '2026-11-20');
    expect(calendar).toMatchObject({ latest: '2026-12-20' });
  });

  it('has a first and a last day where the data names both', () => {
    const [row] = expected('fr-cpam/lost', { submitted: '2026-11-20' }, '2026-11-20');
    expect(row).toMatchObject({ earliest: '2026-12-04', latest: '2026-12-11' });
  });

  it('says one line for the chosen channel, and both while it is open', () => {
    const submitted = { submitted: '2026-11-20' };
    expect(expected('fr-cpam/order', submitted, '2026-11-20').length).toBe(2);
    expect(expected('fr-cpam/order', submitted, '2026-11-20', { channel: 'post' })).toMatchObject([
      { latest: '2026-12-11' },
    ]);
  });

  it('is waited for until its last day, and asked about after it', () => {
    const next = (today: string) => timeline('fr-cpam/lost', { submitted: '2026-11-20' }, today)?.next;
    expect(next('2026-12-11')).toEqual({ kind: 'wait', day: '2026-12-11' });
    expect(next('2026-12-12')).toEqual({ kind: 'overdue', day: '2026-12-11' });
  });

  it('makes no date of “on the spot”, nor where no time is known', () => {
    const [onTheSpot] = expected('cn-chengdu/reissue', { submitted: '2026-11-20' }, '2026-11-20');
    expect(onTheSpot).toBeDefined();
    expect(onTheSpot).not.toHaveProperty('latest');
    expect(timeline('fr-msa/order', { submitted: '2026-11-20' }, '2027-11-20')?.next).toEqual({
      kind: 'wait',
    });
  });

  it('is over once the card is there', () => {
    const dates = { submitted: '2026-11-20', received: '2026-11-30' };
    expect(expected('cn-shanghai/reissue', dates, '2026-12-01')).toEqual([]);
    expect(timeline('cn-shanghai/reissue', dates, '2026-12-01')?.next).toEqual({
      kind: 'do',
      moment: 'activated',
    });
    expect(timeline('cn-shanghai/progress', dates, '2026-12-01')?.next).toEqual({ kind: 'done' });
  });
});

describe('the next step', () => {
  it('goes on after the last thing that was done, whatever was not noted before it', () => {
    expect(timeline('cn-shanghai/reissue', {}, '2026-11-22')?.next).toEqual({
      kind: 'do',
      moment: 'lossReported',
    });
    const received = timeline('cn-shanghai/reissue', { received: '2026-11-20' }, '2026-11-22');
    expect(received?.next).toEqual({ kind: 'do', moment: 'activated' });
    const all = timeline('cn-shanghai/reissue', { activated: '2026-11-20' }, '2026-11-22');
    expect(all?.next).toEqual({ kind: 'done' });
  });
});
