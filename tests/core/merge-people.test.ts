import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case, Cases } from '../../core/cases.ts';
import { noCases } from '../../core/cases.ts';
import { mergePeople } from '../../core/merge-people.ts';
import { noPeople, type People, type Person } from '../../core/person.ts';

const early = '2026-11-20T10:00:00.000Z';
const late = '2026-11-22T10:00:00.000Z';
const ids = ['3f0c6c0a-6f0e-4b5e-9f43-0a1d2f3b4c5d', '8a1d2f3b-6f0e-4b5e-9f43-3f0c6c0a4c5d'] as const;

const xiaoyu: Person = {
  id: ids[0],
  name: '小雨',
  relation: 'child',
  facts: { age: 6 },
  createdAt: early,
  updatedAt: early,
};
const people = (...list: Person[]): People => ({ ...noPeople, people: list, chosen: list[0]?.id ?? null });
const one = (ticks: string[], updatedAt: string, facts = {}): Case => ({
  ticks,
  facts,
  dates: {},
  updatedAt,
});
const cases = (entries: Record<string, Case>): Cases => ({ ...noCases, cases: entries });
const withPeople = (list: People, entries: Record<string, Case> = {}) => ({
  people: list,
  cases: cases(entries),
});
const here = withPeople(people(xiaoyu));
const nobody = withPeople(noPeople);

describe('bringing people from a file together with those who are here', () => {
  it('takes in somebody new with their requests, and chooses whom the file had chosen when nobody was here', () => {
    const id = `${xiaoyu.id}/cn-shanghai/reissue`;
    const merged = mergePeople(nobody, withPeople(people(xiaoyu), { [id]: one(['photo'], early) }));
    expect(merged.people).toEqual(people(xiaoyu));
    expect(merged.cases.cases[id]?.ticks).toEqual(['photo']);
    expect(merged.steps).toEqual([{ name: '小雨', kind: 'new', added: 3, replaced: 0, kept: 0 }]);
  });

  it('counts all that comes in with somebody new, and chooses nobody where people were here', () => {
    const lea = { ...xiaoyu, id: ids[1], name: 'Léa', details: { city: 'Lyon', phone: '0600000000' } };
    const id = `${lea.id}/fr-cpam/order`;
    const request = { ...one(['photo'], early, { reason: 'lost' }), dates: { submitted: '2026-11-20' } };
    const merged = mergePeople(
      withPeople({ ...people(xiaoyu), chosen: null }),
      withPeople(people(lea), { [id]: request }),
    );
    expect(merged.steps).toEqual([{ name: 'Léa', kind: 'new', added: 7, replaced: 0, kept: 0 }]);
    expect(merged.people.chosen).toBeNull();
  });

  it('keeps what is here where both were changed at the same moment', () => {
    const id = `${xiaoyu.id}/cn-shanghai/reissue`;
    const merged = mergePeople(
      withPeople(people(xiaoyu), { [id]: one(['photo'], early, { reason: 'lost' }) }),
      withPeople(people({ ...xiaoyu, name: '雨' }), { [id]: one([], early, { reason: 'stolen' }) }),
    );
    expect(merged.people.people[0]?.name).toBe('小雨');
    expect(merged.cases.cases[id]).toEqual(one(['photo'], early, { reason: 'lost' }));
    expect(merged.steps[0]).toMatchObject({ kind: 'same', kept: 2 });
  });

  it('adds up what a person and their requests replace', () => {
    const id = `${xiaoyu.id}/cn-shanghai/reissue`;
    const merged = mergePeople(
      withPeople(people(xiaoyu), { [id]: one(['photo'], early, { reason: 'lost' }) }),
      withPeople(people({ ...xiaoyu, name: '雨', updatedAt: late }), {
        [id]: one([], late, { reason: 'stolen' }),
      }),
    );
    expect(merged.steps[0]).toMatchObject({ kind: 'merge', added: 0, replaced: 2, kept: 0 });
  });

  it('changes nothing where the file knows nothing new', () => {
    const merged = mergePeople(here, here);
    expect(merged.people).toEqual(here.people);
    expect(merged.steps).toEqual([{ name: '小雨', kind: 'same', added: 0, replaced: 0, kept: 0 }]);
  });

  it('never overwrites what was changed later here, and says so', () => {
    const ours = { ...xiaoyu, name: '雨', details: { city: 'Lyon' }, updatedAt: late };
    const theirs = { ...xiaoyu, details: { city: 'Paris', phone: '0600000000' } };
    const merged = mergePeople(withPeople(people(ours)), withPeople(people(theirs)));
    expect(merged.people.people).toEqual([{ ...ours, details: { city: 'Lyon', phone: '0600000000' } }]);
    expect(merged.steps).toEqual([{ name: '小雨', kind: 'merge', added: 1, replaced: 0, kept: 2 }]);
  });

  it('replaces what was changed later in the file, and keeps what only we know', () => {
    const ours = { ...xiaoyu, details: { city: 'Lyon', email: 'x@example.org' } };
    const theirs = { ...xiaoyu, facts: { age: 7 }, details: { city: 'Paris' }, updatedAt: late };
    const merged = mergePeople(withPeople(people(ours)), withPeople(people(theirs)));
    expect(merged.people.people[0]).toMatchObject({
      facts: { age: 7 },
      details: { city: 'Paris', email: 'x@example.org' },
      updatedAt: late,
    });
    expect(merged.steps[0]).toMatchObject({ kind: 'merge', replaced: 2, kept: 0 });
  });

  it('brings ticks together and takes the later answer of a request', () => {
    const id = `${xiaoyu.id}/cn-shanghai/reissue`;
    const merged = mergePeople(
      withPeople(people(xiaoyu), { [id]: one(['photo', 'form'], early, { reason: 'lost' }) }),
      withPeople(people(xiaoyu), { [id]: one(['form', 'card'], late, { reason: 'stolen' }) }),
    );
    expect(merged.cases.cases[id]).toMatchObject({
      ticks: ['photo', 'form', 'card'],
      facts: { reason: 'stolen' },
      updatedAt: late,
    });
  });

  it('brings dates together, and the later entry wins where both know one', () => {
    const id = `${xiaoyu.id}/cn-shanghai/reissue`;
    const merged = mergePeople(
      withPeople(people(xiaoyu), {
        [id]: { ...one([], late), dates: { submitted: '2026-11-21', lossReported: '2026-11-19' } },
      }),
      withPeople(people(xiaoyu), {
        [id]: { ...one([], early), dates: { submitted: '2026-11-20', received: '2026-11-22' } },
      }),
    );
    expect(merged.cases.cases[id]?.dates).toEqual({
      submitted: '2026-11-21',
      lossReported: '2026-11-19',
      received: '2026-11-22',
    });
    expect(merged.steps[0]).toMatchObject({ kind: 'merge', added: 1, kept: 1 });
  });

  it('leaves out requests of people whom the file does not hold', () => {
    const stray = `${ids[1]}/cn-shanghai/reissue`;
    const merged = mergePeople(nobody, withPeople(people(xiaoyu), { [stray]: one(['photo'], early) }));
    expect(merged.cases.cases).toEqual({});
  });

  it('keeps who is chosen here', () => {
    const other = { ...xiaoyu, id: ids[1], name: 'Léa' };
    expect(mergePeople(here, withPeople(people(other))).people.chosen).toBe(xiaoyu.id);
  });

  it('loses no entry of either side, whatever they hold, and is settled after one time', () => {
    const value = fc.constantFrom('a', 'b', 'c');
    const details = fc.record({ city: value, phone: value, email: value }, { requiredKeys: [] });
    const person = fc.record({
      id: fc.constantFrom(...ids),
      name: value,
      relation: fc.constantFrom('self', 'child'),
      facts: fc.record({ age: fc.nat(5) }, { requiredKeys: [] }),
      details,
      createdAt: fc.constant(early),
      updatedAt: fc.constantFrom(early, late),
    }) as unknown as fc.Arbitrary<Person>;
    const list = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 2 });
    fc.assert(
      fc.property(list, list, (ours, theirs) => {
        const merged = mergePeople(withPeople(people(...ours)), withPeople(people(...theirs)));
        for (const before of [...ours, ...theirs]) {
          const after = merged.people.people.find(({ id }) => id === before.id);
          for (const key of Object.keys(before.details ?? {})) expect(after?.details).toHaveProperty(key);
          for (const key of Object.keys(before.facts)) expect(after?.facts).toHaveProperty(key);
        }
        const again = mergePeople(merged, withPeople(people(...theirs)));
        expect(again.people.people).toEqual(merged.people.people);
      }),
      { numRuns: 60 },
    );
  });
});
