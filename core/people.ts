/** Changes to the list of people, as pure functions: old list in, new list out. */
import { type FactAnswer, withAnswer } from './answer.ts';
import type { Details } from './details.ts';
import type { Facts } from './facts.ts';
import { type People, type Person, peopleSchema, personVersion, type Relation } from './person.ts';

/** What the person typed in the form; the rest is ours. */
export interface PersonDraft {
  /** Left out for a new person. */
  readonly id?: string;
  readonly name: string;
  readonly relation: Relation;
  readonly facts: Facts;
  /** Left out: those known before stay. */
  readonly details?: Details;
}

export type PeopleChange =
  /** `newId`: the id of a new person, so that a change which is asked for again makes nobody twice. */
  | { readonly kind: 'save'; readonly draft: PersonDraft; readonly newId?: string }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'choose'; readonly id: string | null }
  | { readonly kind: 'answer'; readonly id: string; readonly answer: FactAnswer };

/** What `changePeople` needs from the world. */
export interface Moment {
  /** ISO date and time. */
  readonly now: string;
  readonly newId: () => string;
}

/**
 * Applies one change and checks the result.
 * @returns the new list, or `null` when the change names nobody (who is not to be removed anyway) or does not hold (a
 *   blank name, say).
 */
export function changePeople(people: People, change: PeopleChange, moment: Moment): People | null {
  const next = apply(people, change, moment);
  if (!next) return null;
  const parsed = peopleSchema.safeParse(next);
  return parsed.success ? parsed.data : null;
}

function apply(people: People, change: PeopleChange, { now, newId }: Moment): People | null {
  const list = people.people;
  const find = (id: string) => list.find((person) => person.id === id);
  const replace = (changed: Person): People => ({
    ...people,
    people: list.map((person) => (person.id === changed.id ? changed : person)),
  });
  switch (change.kind) {
    case 'save': {
      const { id, ...typed } = change.draft;
      if (id === undefined) {
        if (change.newId !== undefined && find(change.newId)) return people;
        const person = { ...typed, id: change.newId ?? newId(), createdAt: now, updatedAt: now };
        return { version: personVersion, people: [...list, person], chosen: person.id };
      }
      const before = find(id);
      return before ? replace({ ...before, ...typed, updatedAt: now }) : null;
    }
    case 'remove': {
      // Gone already, in another tab perhaps: as it was asked for.
      if (!find(change.id)) return people;
      const left = list.filter((person) => person.id !== change.id);
      const chosen = people.chosen === change.id ? (left[0]?.id ?? null) : people.chosen;
      return { version: personVersion, people: left, chosen };
    }
    case 'choose':
      return { ...people, chosen: change.id };
    case 'answer': {
      const before = find(change.id);
      if (!before) return null;
      return replace({ ...before, facts: withAnswer(before.facts, change.answer), updatedAt: now });
    }
  }
}
