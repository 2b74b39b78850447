import { describe, expect, it } from 'vitest';
import { withAnswer } from '../../core/answer.ts';
import { caseOf, changeCase, noCases, withCaseChange } from '../../core/cases.ts';

const key = { person: null, issuer: 'cn-shanghai', procedure: 'reissue' };
const tick = (material: string, ticked = true) => ({ tick: { material, ticked } });

describe('one change to a case', () => {
  it('adds a tick beside the others, once, and takes away that one alone', () => {
    const both = changeCase(changeCase({ ticks: [], facts: {} }, tick('a')), tick('b'));
    expect(both.ticks).toEqual(['a', 'b']);
    expect(changeCase(both, tick('a')).ticks).toEqual(['a', 'b']);
    expect(changeCase(both, tick('a', false)).ticks).toEqual(['b']);
    expect(changeCase(both, tick('c', false)).ticks).toEqual(['a', 'b']);
  });

  it('keeps an answer beside the ticks and the other answers', () => {
    const before = { ticks: ['a'], facts: { channel: 'online' } } as const;
    const after = changeCase({ ...before, ticks: ['a'] }, { answer: { fact: 'reason', value: 'lost' } });
    expect(after).toEqual({ ticks: ['a'], facts: { channel: 'online', reason: 'lost' } });
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
