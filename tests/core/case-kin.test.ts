import { describe, expect, test } from 'vitest';
import type { CaseDates } from '../../core/case-dates.ts';
import { datesOf, homeOf } from '../../core/case-kin.ts';
import { caseId, noCases } from '../../core/cases.ts';

const relatives = [
  { id: 'apply', purpose: 'social-card/apply' },
  { id: 'loss', purpose: 'social-card/loss' },
  { id: 'replace', purpose: 'social-card/replace' },
  { id: 'progress', purpose: 'social-card/progress' },
] as const;
const key = (procedure: string) => ({ person: null, issuer: 'city', procedure });
const casesOf = (
  ...entries: readonly (readonly [procedure: string, updatedAt: string, dates: CaseDates])[]
) => ({
  ...noCases,
  cases: Object.fromEntries(
    entries.map(([procedure, updatedAt, dates]) => [
      caseId(key(procedure)),
      { ticks: [], facts: {}, dates, updatedAt },
    ]),
  ),
});

describe('a date of a case', () => {
  test('is its own where it has one, whatever its kin have', () => {
    const cases = casesOf(
      ['loss', '2026-11-03', { lossReported: '2026-11-03' }],
      ['replace', '2026-11-01', { lossReported: '2026-11-01' }],
    );
    expect(homeOf(cases, key('replace'), 'lossReported', relatives)).toEqual(key('replace'));
  });

  test('is that of the kin that was used last', () => {
    const [older, newer] = [
      ['loss', '2026-11-01', { lossReported: '2026-10-30' }],
      ['replace', '2026-11-02', { lossReported: '2026-11-02' }],
    ] as const;
    for (const cases of [casesOf(older, newer), casesOf(newer, older)]) {
      expect(homeOf(cases, key('progress'), 'lossReported', relatives)).toEqual(key('replace'));
    }
  });

  test('of a loss is none of a first card', () => {
    const cases = casesOf(['loss', '2026-11-01', { lossReported: '2026-11-01' }]);
    expect(homeOf(cases, key('apply'), 'lossReported', relatives)).toEqual(key('apply'));
    expect(datesOf(cases, key('apply'), relatives)).toStrictEqual({});
  });

  test('of a request is shared by what follows it up, and not by another request', () => {
    const cases = casesOf(['apply', '2026-11-01', { submitted: '2026-11-01' }]);
    expect(datesOf(cases, key('progress'), relatives)).toStrictEqual({ submitted: '2026-11-01' });
    expect(datesOf(cases, key('replace'), relatives)).toStrictEqual({});
  });

  test('stays where it is in a procedure that nobody describes', () => {
    const cases = casesOf(['apply', '2026-11-01', { submitted: '2026-11-01' }]);
    expect(homeOf(cases, key('lost-page'), 'submitted', relatives)).toEqual(key('lost-page'));
  });
});
