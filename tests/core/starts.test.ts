import { describe, expect, it } from 'vitest';
import { keptAnswers } from '../../core/starts.ts';

const self = { relation: 'self', facts: {} } as const;

describe('what a start knows', () => {
  it('is kept with the person where it is about them, and with the case where it is about this request', () => {
    expect(keptAnswers({ reason: 'lost', status: 'student' }, self)).toEqual({
      person: [{ fact: 'status', value: 'student' }],
      case: [{ fact: 'reason', value: 'lost' }],
    });
  });

  it('overwrites no other answer of the person: the case has its own', () => {
    const student = { relation: 'self', facts: { status: 'student' } } as const;
    expect(keptAnswers({ status: 'employee' }, student)).toEqual({
      person: [],
      case: [{ fact: 'status', value: 'employee' }],
    });
    expect(keptAnswers({ status: 'student' }, student)).toEqual({ person: [], case: [] });
  });

  it('goes before what the case had for itself', () => {
    const student = { relation: 'self', facts: { status: 'student' } } as const;
    expect(keptAnswers({ status: 'student' }, student, { status: 'employee' })).toEqual({
      person: [],
      case: [{ fact: 'status', value: 'student' }],
    });
  });

  it('never makes a person the child that it is about', () => {
    const about = { applicant: 'child' } as const;
    expect(keptAnswers(about, self).person).toEqual([]);
    expect(keptAnswers(about, { relation: 'child', facts: {} })).toEqual({ person: [], case: [] });
    expect(keptAnswers(about, null)).toEqual({ person: [], case: [{ fact: 'applicant', value: 'child' }] });
  });
});
