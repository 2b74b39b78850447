import { describe, expect, it } from 'vitest';
import { contentOf, type FormDraft, resumed } from '../../core/drafts.ts';
import type { Person } from '../../core/person.ts';

const person: Person = {
  id: '3f0c6c0a-6f0e-4b5e-9f43-0a1d2f3b4c5d',
  name: '小明',
  relation: 'child',
  facts: { age: 6, household: 'local', status: 'student' },
  details: { city: 'Lyon', country: 'France' },
  createdAt: '2026-11-21T00:00:00Z',
  updatedAt: '2026-11-21T00:00:00Z',
};

const draft: FormDraft = {
  id: person.id,
  name: '小明明',
  relation: 'child',
  facts: { age: 6, household: 'local' },
  details: { city: 'Nice', country: 'France' },
  years: '6',
  before: contentOf(person),
};

describe('a form that is gone on with', () => {
  it('shows what was typed, and what was taken out as taken out', () => {
    expect(resumed(person, draft)).toEqual(draft);
    expect(resumed(person, undefined)).toEqual({
      ...contentOf(person),
      id: person.id,
      before: contentOf(person),
    });
  });

  it('keeps what was answered and changed elsewhere since, where nothing was typed', () => {
    const since: Person = {
      ...person,
      relation: 'client',
      facts: { age: 7, household: 'elsewhere', status: 'student', nationality: 'mainland' },
      details: { city: 'Metz', postcode: '57000' },
    };
    expect(resumed(since, draft)).toEqual({
      id: person.id,
      name: '小明明',
      relation: 'client',
      // The status was taken out by hand, the others were not touched.
      facts: { age: 7, household: 'elsewhere', nationality: 'mainland' },
      details: { city: 'Nice', postcode: '57000' },
      years: '7',
      before: contentOf(since),
    });
  });

  it('is as it was for somebody new', () => {
    const fresh = { ...draft, id: null, before: contentOf(null) };
    expect(resumed(null, fresh)).toEqual(fresh);
  });
});
