import { describe, expect, it } from 'vitest';
import { withAnswer } from '../../core/answer.ts';
import { casesMigrations, casesSchema } from '../../core/case-schema.ts';
import { allCases, caseOf, changeCase, noCases, withCaseChange, withoutPerson } from '../../core/cases.ts';

const key = { person: null, issuer: 'cn-shanghai', procedure: 'reissue' };
const tick = (material: string, ticked = true) => ({ tick: { material, ticked } });

describe('one change to a case', () => {
  it('adds a tick beside the others, once, and takes away that one alone', () => {
    const both = changeCase(changeCase({ ticks: [], facts: {}, dates: {} }, tick('a')), tick('b'));
    expect(both.ticks).toEqual(['a', 'b']);
    expect(changeCase(both, tick('a')).ticks).toEqual(['a', 'b']);
    expect(changeCase(both, tick('a', false)).ticks).toEqual(['b']);
    expect(changeCase(both, tick('c', false)).ticks).toEqual(['a', 'b']);
  });

  it('keeps an answer beside the ticks and the other answers', () => {
    const before = { ticks: ['a'], facts: { channel: 'online' }, dates: {} } as const;
    const after = changeCase({ ...before, ticks: ['a'] }, { answer: { fact: 'reason', value: 'lost' } });
    expect(after).toEqual({ ticks: ['a'], facts: { channel: 'online', reason: 'lost' }, dates: {} });
  });

  it('keeps a date, corrects it and takes it back', () => {
    const on = (day: string | null) => ({ date: { moment: 'lossReported', day } }) as const;
    const dated = changeCase(
      { ticks: ['a'], facts: {}, dates: { submitted: '2026-11-01' } },
      on('2026-11-20'),
    );
    expect(dated.dates).toEqual({ submitted: '2026-11-01', lossReported: '2026-11-20' });
    expect(changeCase(dated, on('2026-11-21')).dates.lossReported).toBe('2026-11-21');
    expect(changeCase(dated, on(null))).toEqual({
      ticks: ['a'],
      facts: {},
      dates: { submitted: '2026-11-01' },
    });
  });

  it('leaves the cases of others as they are', () => {
    const other = { ...key, procedure: 'apply' };
    const cases = withCaseChange(noCases, other, tick('a'), '2026-11-21T10:00:00.000Z');
    const after = withCaseChange(cases, key, tick('b'), '2026-11-21T11:00:00.000Z');
    expect(caseOf(after, other).ticks).toEqual(['a']);
    expect(caseOf(after, key).ticks).toEqual(['b']);
  });
});

describe('an answer', () => {
  it('is forgotten when it is taken back', () => {
    const facts = { channel: 'online', reason: 'lost' } as const;
    expect(withAnswer(facts, { fact: 'channel', value: null })).toEqual({ reason: 'lost' });
    expect(withAnswer({}, { fact: 'age', value: { from: 16 } })).toEqual({ age: { from: 16 } });
  });
});

describe('stored cases', () => {
  it('of the first version load with their ticks and answers, and without dates', () => {
    const old = {
      version: 1,
      cases: {
        'nobody/cn-shanghai/reissue': {
          ticks: ['a'],
          facts: { reason: 'lost' },
          updatedAt: '2026-11-21T10:00:00.000Z',
        },
      },
    };
    const loaded = casesSchema.parse(casesMigrations[1]?.(old));
    expect(caseOf(loaded, key)).toMatchObject({ ticks: ['a'], facts: { reason: 'lost' }, dates: {} });
  });

  it('are refused with a day that does not exist or a moment that nobody knows', () => {
    const stored = (dates: object) => ({
      version: 2,
      cases: { 'nobody/a/b': { ticks: [], facts: {}, dates, updatedAt: '2026-11-21T10:00:00.000Z' } },
    });
    expect(casesSchema.safeParse(stored({ submitted: '2026-02-28' })).success).toBe(true);
    expect(casesSchema.safeParse(stored({ submitted: '2026-02-30' })).success).toBe(false);
    expect(casesSchema.safeParse(stored({ lunch: '2026-02-28' })).success).toBe(false);
  });

  it('are listed last used first, with whom and what they belong to', () => {
    const person = '00000000-0000-4000-8000-000000000001';
    const other = { person, issuer: 'fr-cpam', procedure: 'order' };
    const cases = withCaseChange(noCases, key, tick('a'), '2026-11-21T10:00:00.000Z');
    const both = withCaseChange(cases, other, tick('b'), '2026-11-21T11:00:00.000Z');
    expect(allCases(both).map((each) => each.key)).toEqual([other, key]);
  });
});

describe('all cases', () => {
  const held = { ticks: [], facts: {}, dates: {}, updatedAt: '2026-11-01T00:00:00.000Z' };
  const casesOf = (...ids: string[]) => ({
    version: noCases.version,
    cases: Object.fromEntries(ids.map((id) => [id, held])),
  });

  it('leave out what belongs to no person, issuer or procedure', () => {
    const ids = ['p1/cn-shanghai/reissue', 'p1/cn-shanghai', 'p1//reissue', '/cn-shanghai/reissue', 'p1'];
    expect(allCases(casesOf(...ids)).map((each) => each.key)).toEqual([
      { person: 'p1', issuer: 'cn-shanghai', procedure: 'reissue' },
    ]);
  });

  it('go with their person, and those of others stay', () => {
    const after = withoutPerson(casesOf('p1/a/loss', 'p10/a/loss', 'p2/p1/loss', 'p1/b/loss'), 'p1');
    expect(after).toEqual(casesOf('p10/a/loss', 'p2/p1/loss'));
  });
});
