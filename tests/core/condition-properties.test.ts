import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../core/condition.ts';
import { type FactName, type Facts, factValues } from '../../core/facts.ts';
import type { Condition } from '../../core/issuer.ts';
import { completions, conditions, factNames, people, runs, wholePeople } from './arbitraries.ts';

/** The meaning of the three answers, worked out by trying everybody the known facts may be about. */
function tried(rule: Condition, facts: Facts) {
  const everybody = completions(facts).map((one) => ({ one, answer: evaluate(rule, one).answer }));
  const outcomes = new Set(everybody.map(({ answer }) => answer));
  const matters = (fact: FactName) => {
    const byOthers = Map.groupBy(everybody, ({ one }) => JSON.stringify({ ...one, [fact]: null }));
    return [...byOthers.values()].some((alike) => new Set(alike.map(({ answer }) => answer)).size > 1);
  };
  return {
    answer: outcomes.size > 1 ? 'unknown' : [...outcomes][0],
    waitsFor: factNames.filter(matters),
  };
}

describe('any rule', () => {
  test('is unknown exactly where people who may be meant get different answers, and waits for what tells them apart', () => {
    fc.assert(
      fc.property(conditions, people, (rule, facts) => {
        const { answer, waitsFor } = evaluate(rule, facts);
        expect({ answer, waitsFor: factNames.filter((fact) => waitsFor.includes(fact)) }).toEqual(
          tried(rule, facts),
        );
      }),
      runs(2000),
    );
  });

  test('is settled for somebody about whom everything is known', () => {
    fc.assert(
      fc.property(conditions, wholePeople, (rule, facts) => {
        expect(evaluate(rule, facts)).toEqual({ answer: expect.stringMatching(/^(yes|no)$/), waitsFor: [] });
      }),
      runs(2000),
    );
  });

  test('names each fact it waits for once, and none that is known', () => {
    fc.assert(
      fc.property(conditions, people, (rule, facts) => {
        const { waitsFor } = evaluate(rule, facts);
        expect(new Set(waitsFor).size).toBe(waitsFor.length);
        expect(waitsFor.filter((fact) => fact !== 'age' && facts[fact] !== undefined)).toEqual([]);
      }),
      runs(2000),
    );
  });
});

describe('a rule that names a fact twice', () => {
  const always: Condition = { any: [{ hosted: 'yes' }, { not: { hosted: 'yes' } }] };

  test('does not wait for it where every answer leads to the same', () => {
    expect(evaluate(always, {})).toEqual({ answer: 'yes', waitsFor: [] });
    expect(evaluate({ not: always }, {})).toEqual({ answer: 'no', waitsFor: [] });
    expect(evaluate({ hosted: ['yes', 'no'] }, {})).toEqual({ answer: 'yes', waitsFor: [] });
    const grown: Condition = { any: [{ age: { under: 18 } }, { age: { from: 16 } }] };
    expect(evaluate(grown, { age: { from: 7 } })).toEqual({ answer: 'yes', waitsFor: [] });
  });

  test('still waits for the others', () => {
    expect(evaluate({ all: [always, { applicant: 'child' }] }, {}).waitsFor).toEqual(['applicant']);
  });

  test('waits for both facts that only decide together', () => {
    const both: Condition = {
      any: [
        { hosted: 'yes', photoOnFile: 'yes' },
        { hosted: 'no', photoOnFile: 'no' },
      ],
    };
    expect(evaluate(both, {})).toEqual({ answer: 'unknown', waitsFor: ['hosted', 'photoOnFile'] });
  });
});

test('a missing fact is taken to get one of the answers that are offered, a known one is not doubted', () => {
  const choices = { ...factValues, channel: ['online', 'counter'] };
  expect(evaluate({ channel: 'post' }, {}, choices).answer).toBe('no');
  expect(evaluate({ channel: ['online', 'counter'] }, {}, choices).answer).toBe('yes');
  expect(evaluate({ channel: 'post' }, { channel: 'post' }, choices).answer).toBe('yes');
});
