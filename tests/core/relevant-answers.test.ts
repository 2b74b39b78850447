import { describe, expect, it } from 'vitest';
import { relevantAnswers } from '../../core/relevant-answers.ts';
import { knowledge } from '../../data/index.ts';

const reissue = { issuer: 'cn-shanghai', procedure: 'reissue', person: null };

describe('answers that matter for a procedure', () => {
  it('shows an answer that the procedure asked for', () => {
    const situation = { applicant: 'child', age: { under: 7 } } as const;
    expect(relevantAnswers({ ...reissue, situation }, knowledge)).toEqual(situation);
  });

  it('leaves out what no rule of the procedure looks at', () => {
    const situation = { socialSecurityNumber: 'none', hosted: 'yes' } as const;
    expect(relevantAnswers({ ...reissue, situation }, knowledge)).toEqual({});
  });

  it('does not show who a chosen person is to oneself: that is their own field', () => {
    const person = { relation: 'child', facts: { age: 6 } } as const;
    expect(relevantAnswers({ ...reissue, person }, knowledge)).not.toHaveProperty('applicant');
  });
});
