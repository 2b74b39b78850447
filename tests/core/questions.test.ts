import { describe, expect, test } from 'vitest';
import { choicesWith, openQuestions } from '../../core/guidance/questions.ts';
import type { Condition } from '../../core/issuer.ts';

const ask = (conditions: Condition[], facts = {}, channels: ('online' | 'counter' | 'phone')[] = []) =>
  openQuestions({ conditions, facts, choices: choicesWith(channels) });
const names = (conditions: Condition[], facts = {}) =>
  ask(conditions, facts).map((question) => question.fact);

describe('questions', () => {
  test('are about facts that undecided lines wait for', () => {
    expect(names([{ hosted: 'yes' }, { status: 'student' }], { hosted: 'no' })).toEqual(['status']);
  });

  test('start with the fact that changes most lines', () => {
    expect(names([{ hosted: 'yes' }, { status: 'student' }, { status: 'employee' }])).toEqual([
      'status',
      'hosted',
    ]);
    expect(names([{ hosted: 'yes' }, { status: 'student' }, { hosted: 'no' }])).toEqual(['hosted', 'status']);
    expect(names([{ hosted: 'yes' }, { status: 'student' }]).toSorted()).toEqual(['hosted', 'status']);
  });

  test('leave out a fact that cannot matter any more', () => {
    expect(names([{ all: [{ applicant: 'child' }, { hosted: 'yes' }] }], { applicant: 'self' })).toEqual([]);
    expect(names([{ any: [{ applicant: 'self' }, { age: { from: 7 } }] }], { applicant: 'self' })).toEqual(
      [],
    );
  });

  test('leave out a fact whose answers all lead to the same list', () => {
    expect(names([{ hosted: ['yes', 'no'] }])).toEqual([]);
  });

  test('keep a fact that settles a line only together with another', () => {
    expect(names([{ all: [{ applicant: 'child' }, { hosted: 'yes' }] }])).toEqual(['applicant', 'hosted']);
  });

  test('offer every answer of the vocabulary', () => {
    expect(ask([{ hosted: 'yes' }])).toEqual([{ fact: 'hosted', kind: 'choice', options: ['yes', 'no'] }]);
  });

  test('offer only the channels this procedure has', () => {
    expect(ask([{ channel: 'online' }], {}, ['counter', 'online'])[0]?.options).toEqual([
      'online',
      'counter',
    ]);
    expect(ask([{ channel: 'online' }], {}, ['counter'])[0]?.options).toHaveLength(4);
  });
});

describe('the question of age', () => {
  const rules: Condition[] = [
    { age: { from: 7 } },
    { all: [{ age: { under: 16 } }, { applicant: 'child' }] },
  ];

  test('offers the bands that the rules tell apart, youngest first', () => {
    expect(ask(rules).find((question) => question.fact === 'age')).toEqual({
      fact: 'age',
      kind: 'age',
      options: [{ under: 7 }, { from: 7, under: 16 }, { from: 16 }],
    });
  });

  test('divides only the part that is still open', () => {
    const known = { age: { from: 3, under: 16 } };
    expect(ask(rules, known).find((question) => question.fact === 'age')?.options).toEqual([
      { from: 3, under: 7 },
      { from: 7, under: 16 },
    ]);
  });

  test('is not asked when an answered band already settles the rules', () => {
    expect(names(rules, { age: { from: 16 } })).toEqual([]);
  });
});
