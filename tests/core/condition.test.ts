import { describe, expect, test } from 'vitest';
import { evaluate, factTests } from '../../core/condition.ts';

describe('a single fact', () => {
  test('is yes when it has the wanted answer, no with another one, unknown without any', () => {
    expect(evaluate({ channel: 'online' }, { channel: 'online' })).toEqual({ answer: 'yes', waitsFor: [] });
    expect(evaluate({ channel: 'online' }, { channel: 'post' })).toEqual({ answer: 'no', waitsFor: [] });
    expect(evaluate({ channel: 'online' }, {})).toEqual({ answer: 'unknown', waitsFor: ['channel'] });
  });

  test('is yes when its answer is one of a list', () => {
    const rule = { reason: ['lost', 'stolen'] as ('lost' | 'stolen')[] };
    expect(evaluate(rule, { reason: 'stolen' }).answer).toBe('yes');
    expect(evaluate(rule, { reason: 'damaged' }).answer).toBe('no');
  });

  test('without a rule always holds', () => {
    expect(evaluate(undefined, {})).toEqual({ answer: 'yes', waitsFor: [] });
  });
});

describe('several facts in one rule', () => {
  const rule = { applicant: 'child', channel: 'counter' } as const;

  test('must all hold', () => {
    expect(evaluate(rule, { applicant: 'child', channel: 'counter' }).answer).toBe('yes');
  });

  test('are settled by a single no, so that the missing one is not asked for', () => {
    expect(evaluate(rule, { applicant: 'self' })).toEqual({ answer: 'no', waitsFor: [] });
  });

  test('wait for every missing one', () => {
    expect(evaluate(rule, {}).waitsFor).toEqual(['applicant', 'channel']);
  });
});

describe('age', () => {
  const fromSeven = { age: { from: 7, under: 16 } };

  test.each([
    [6, 'no'],
    [7, 'yes'],
    [15, 'yes'],
    [16, 'no'],
  ] as const)('%i years against 7 to under 16 is %s', (age, answer) => {
    expect(evaluate(fromSeven, { age }).answer).toBe(answer);
  });

  test.each([
    [{ from: 8, under: 12 }, 'yes'],
    [{ from: 7, under: 16 }, 'yes'],
    [{ from: 16 }, 'no'],
    [{ under: 7 }, 'no'],
    [{ under: 16 }, 'unknown'],
    [{ from: 12 }, 'unknown'],
  ] as const)('a known interval %o is %s', (age, answer) => {
    expect(evaluate(fromSeven, { age }).answer).toBe(answer);
  });

  test('that nobody has told is asked for', () => {
    expect(evaluate(fromSeven, {})).toEqual({ answer: 'unknown', waitsFor: ['age'] });
  });
});

describe('combined rules', () => {
  const unknown = { status: 'student' } as const;
  const yes = { channel: 'online' } as const;
  const no = { channel: 'post' } as const;
  const facts = { channel: 'online' } as const;

  test.each([
    [{ all: [yes, unknown] }, 'unknown'],
    [{ all: [no, unknown] }, 'no'],
    [{ all: [yes, yes] }, 'yes'],
    [{ any: [yes, unknown] }, 'yes'],
    [{ any: [no, unknown] }, 'unknown'],
    [{ any: [no, no] }, 'no'],
    [{ not: yes }, 'no'],
    [{ not: no }, 'yes'],
    [{ not: unknown }, 'unknown'],
  ] as const)('%o is %s', (rule, answer) => {
    expect(evaluate(structuredClone(rule) as never, facts).answer).toBe(answer);
  });

  test('wait for each missing fact once', () => {
    const rule = { any: [{ all: [unknown, { hosted: 'yes' as const }] }, { not: unknown }] };
    expect(evaluate(rule, {}).waitsFor).toEqual(['status', 'hosted']);
  });

  test('show the tests inside them in reading order', () => {
    expect(factTests({ all: [yes, { any: [no, { not: unknown }] }] })).toEqual([yes, no, unknown]);
  });
});
