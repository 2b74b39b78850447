import { describe, expect, it } from 'vitest';
import { changePeople } from '../../core/people.ts';
import { noPeople, type People } from '../../core/person.ts';

const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const moment = { now: '2026-11-21T10:00:00.000Z', newId: () => ids[0] ?? '' };
const later = { now: '2026-11-22T10:00:00.000Z', newId: () => ids[1] ?? '' };

function withTwo(): People {
  const one = changePeople(
    noPeople,
    { kind: 'save', draft: { name: 'Lin', relation: 'self', facts: {} } },
    moment,
  );
  const two =
    one && changePeople(one, { kind: 'save', draft: { name: 'Yu', relation: 'child', facts: {} } }, later);
  if (!two) throw new Error('the two people could not be made');
  return two;
}

describe('changing the list of people', () => {
  it('chooses the person who was added last', () => {
    expect(withTwo().chosen).toBe(ids[1]);
  });

  it('makes nobody twice when it is asked for again', () => {
    const asked = {
      kind: 'save',
      draft: { name: 'Yu', relation: 'child', facts: {} },
      newId: ids[1],
    } as const;
    const once = changePeople(noPeople, asked, moment);
    expect(once).toMatchObject({ chosen: ids[1], people: [{ name: 'Yu', id: ids[1] }] });
    expect(once && changePeople(once, asked, later)).toEqual(once);
  });

  it('edits in place, keeping when the person was created', () => {
    const draft = {
      id: ids[0],
      name: 'Lin Wei',
      relation: 'self',
      facts: { nationality: 'mainland' },
    } as const;
    const edited = changePeople(withTwo(), { kind: 'save', draft }, later);
    expect(edited?.people[0]).toMatchObject({ name: 'Lin Wei', createdAt: moment.now, updatedAt: later.now });
  });

  it('chooses somebody who is left when the chosen one is removed', () => {
    const left = changePeople(withTwo(), { kind: 'remove', id: ids[1] ?? '' }, later);
    expect(left).toMatchObject({ chosen: ids[0], people: [{ name: 'Lin' }] });
  });

  it('keeps who is chosen when somebody else is removed, and nobody is chosen when all are', () => {
    const left = changePeople(withTwo(), { kind: 'remove', id: ids[0] ?? '' }, later);
    expect(left).toMatchObject({ chosen: ids[1], people: [{ name: 'Yu' }] });
    expect(left && changePeople(left, { kind: 'remove', id: ids[1] ?? '' }, later)).toEqual(noPeople);
  });

  it('chooses somebody, or nobody', () => {
    const before = withTwo();
    expect(changePeople(before, { kind: 'choose', id: ids[0] ?? '' }, later)).toEqual({
      ...before,
      chosen: ids[0],
    });
    expect(changePeople(before, { kind: 'choose', id: null }, later)).toEqual({ ...before, chosen: null });
  });

  it('keeps an answer with the person', () => {
    const after = changePeople(
      withTwo(),
      { kind: 'answer', id: ids[1] ?? '', answer: { fact: 'age', value: { under: 7 } } },
      later,
    );
    expect(after?.people[1]?.facts).toEqual({ age: { under: 7 } });
  });

  it.each([
    [
      'an edit of nobody',
      { kind: 'save', draft: { id: crypto.randomUUID(), name: 'X', relation: 'self', facts: {} } },
    ],
    ['a name of blanks', { kind: 'save', draft: { name: ' \n', relation: 'self', facts: {} } }],
    ['a name of 81 letters', { kind: 'save', draft: { name: 'x'.repeat(81), relation: 'self', facts: {} } }],
    ['an answer of nobody', { kind: 'answer', id: crypto.randomUUID(), answer: { fact: 'age', value: 6 } }],
    ['choosing nobody', { kind: 'choose', id: crypto.randomUUID() }],
  ] as const)('refuses %s', (_what, change) => {
    expect(changePeople(withTwo(), change, later)).toBeNull();
  });

  it('calls somebody removed who is gone already', () => {
    const people = withTwo();
    expect(changePeople(people, { kind: 'remove', id: crypto.randomUUID() }, later)).toEqual(people);
  });
});
