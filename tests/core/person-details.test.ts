import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseMessage } from '../../core/messages.ts';
import { changePeople } from '../../core/people.ts';
import { noPeople, peopleMigrations, peopleSchema } from '../../core/person.ts';
import { writeSlots } from '../../platform/stores/slots.ts';
import { readState } from '../../platform/stores/state.ts';

beforeEach(() => fakeBrowser.reset());

const id = '11111111-1111-4111-8111-111111111111';
const first = {
  version: 1,
  people: [
    {
      id,
      name: '小林',
      relation: 'self',
      facts: { nationality: 'mainland' },
      createdAt: '2026-11-21T10:00:00.000Z',
      updatedAt: '2026-11-21T10:00:00.000Z',
    },
  ],
  chosen: id,
};
const moment = { now: '2026-11-22T10:00:00.000Z', newId: () => id };

describe('people stored before there were details', () => {
  it('are read as they were, without details and without a word', async () => {
    await writeSlots('people', first);
    const { people, problems } = await readState();
    expect(people).toEqual({ ...first, version: 2 });
    expect(problems).toEqual([]);
  });

  it('are taken over without touching what was stored', () => {
    const before = structuredClone(first);
    expect(peopleSchema.safeParse(peopleMigrations[1]?.(first)).success).toBe(true);
    expect(first).toEqual(before);
  });
});

describe('details of a person', () => {
  const save = (details: object) =>
    parseMessage({
      name: 'people/change',
      payload: { kind: 'save', draft: { name: 'Lin', relation: 'self', facts: {}, details } },
    });

  it('are kept as typed, whatever their checks say', () => {
    expect(save({ residentId: '123', phone: 'ask Lin' })).not.toBeNull();
    expect(save({})).not.toBeNull();
  });

  it.each([{ password: 'x' }, { sex: 'other' }, { birthDate: '15/09/2002' }, { city: 'x'.repeat(121) }])(
    'refuse %j',
    (details) => {
      expect(save(details)).toBeNull();
    },
  );

  it('stay when the person is saved without them, and go when they are emptied', () => {
    const draft = { name: 'Lin', relation: 'self', facts: {} } as const;
    const one = changePeople(
      noPeople,
      { kind: 'save', draft: { ...draft, details: { city: 'Lyon' } } },
      moment,
    );
    const two = one && changePeople(one, { kind: 'save', draft: { ...draft, id } }, moment);
    expect(two?.people[0]?.details).toEqual({ city: 'Lyon' });
    const three = two && changePeople(two, { kind: 'save', draft: { ...draft, id, details: {} } }, moment);
    expect(three?.people[0]?.details).toEqual({});
  });
});
