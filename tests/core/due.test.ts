import { describe, expect, it } from 'vitest';
import type { CaseDates } from '../../core/case-dates.ts';
import { datesOf, homeOf } from '../../core/case-kin.ts';
import { type CaseKey, type Cases, noCases, withCaseChange } from '../../core/cases.ts';
import { dueLapses } from '../../core/due.ts';
import { proceduresOf } from '../../core/guidance.ts';
import { noPeople } from '../../core/person.ts';
import { knowledge } from '../../data/index.ts';

const shanghai = proceduresOf('cn-shanghai', knowledge);
const at = (procedure: string, issuer = 'cn-shanghai') => ({ person: null, issuer, procedure });

function dated(cases: Cases, key: CaseKey, dates: CaseDates, minute = 10): Cases {
  return Object.entries(dates).reduce(
    (before, [moment, day]) =>
      withCaseChange(
        before,
        key,
        { date: { moment: moment as keyof CaseDates, day } },
        `2026-11-22T10:${minute}:00.000Z`,
      ),
    cases,
  );
}

describe('a date that belongs to the card', () => {
  it('is seen from the loss and from the reissue, wherever it was entered', () => {
    const cases = dated(noCases, at('loss'), { lossReported: '2026-11-20' });
    expect(datesOf(cases, at('reissue'), shanghai)).toEqual({ lossReported: '2026-11-20' });
    expect(homeOf(cases, at('reissue'), 'lossReported', shanghai)).toEqual(at('loss'));
    const sent = dated(cases, at('reissue'), { submitted: '2026-11-21', received: '2026-11-22' });
    expect(datesOf(sent, at('progress'), shanghai).submitted).toBe('2026-11-21');
    expect(datesOf(sent, at('loss'), shanghai).received).toBe('2026-11-22');
  });

  it('stays with its own case between two requests, with its person and with its issuer', () => {
    const cases = dated(noCases, at('replace'), { submitted: '2026-11-20' });
    expect(datesOf(cases, at('apply'), shanghai)).toEqual({});
    expect(datesOf(cases, at('photo'), shanghai)).toEqual({});
    expect(datesOf(cases, { ...at('progress'), person: 'b' }, shanghai)).toEqual({});
    expect(datesOf(cases, at('progress', 'cn-guangzhou'), proceduresOf('cn-guangzhou', knowledge))).toEqual(
      {},
    );
  });

  it('is that of the case used last where two have it, and the own one before both', () => {
    const older = dated(noCases, at('apply'), { submitted: '2026-01-01' }, 10);
    const both = dated(older, at('reissue'), { submitted: '2026-11-20' }, 11);
    expect(datesOf(both, at('progress'), shanghai).submitted).toBe('2026-11-20');
    const own = dated(both, at('progress'), { submitted: '2026-11-10' }, 9);
    expect(datesOf(own, at('progress'), shanghai).submitted).toBe('2026-11-10');
  });
});

describe('what is due', () => {
  const due = (cases: Cases, today: string) => dueLapses(noPeople, cases, knowledge, today);
  const reported = dated(noCases, at('loss'), { lossReported: '2026-11-20' });

  it('is a loss report that lapses within two days, or has just lapsed', () => {
    expect(due(reported, '2026-11-22')).toEqual([]);
    expect(due(reported, '2026-11-23')).toMatchObject([{ day: '2026-11-25', past: false }]);
    expect(due(reported, '2026-11-25')).toMatchObject([{ day: '2026-11-25', past: true }]);
    expect(due(reported, '2026-12-02')).toHaveLength(1);
    expect(due(reported, '2026-12-03')).toEqual([]);
  });

  it('is named once, though several procedures share it', () => {
    const twice = dated(reported, at('reissue'), { lossReported: '2026-11-20' });
    expect(due(twice, '2026-11-24')).toHaveLength(1);
  });

  it('is named for each person, the most urgent first', () => {
    const first = dated(noCases, { ...at('loss'), person: 'b' }, { lossReported: '2026-11-21' });
    const both = dated(first, at('loss'), { lossReported: '2026-11-20' });
    expect(due(both, '2026-11-24').map(({ key, day }) => [key.person, day])).toEqual([
      [null, '2026-11-25'],
      ['b', '2026-11-26'],
    ]);
  });

  it('is nothing where no loss was reported', () => {
    expect(due(dated(noCases, at('loss'), { submitted: '2026-11-20' }), '2026-11-25')).toEqual([]);
  });

  it('is nothing once the report was made formal on another page', () => {
    expect(due(dated(reported, at('reissue'), { lossConfirmed: '2026-11-22' }), '2026-11-24')).toEqual([]);
  });

  it('passes over what an earlier version kept for a procedure that is no more', () => {
    expect(due(dated(noCases, at('gone'), { lossReported: '2026-11-20' }), '2026-11-24')).toEqual([]);
    expect(due(dated(noCases, at('loss', 'cn-gone'), { lossReported: '2026-11-20' }), '2026-11-24')).toEqual(
      [],
    );
  });
});
