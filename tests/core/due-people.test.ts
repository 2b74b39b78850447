/** Whose loss reports are due: each person's facts and each case's answers count, and each loss once. */
import { describe, expect, it } from 'vitest';
import { type CaseKey, type Cases, caseId, casesVersion } from '../../core/cases.ts';
import { dueLapses } from '../../core/due.ts';
import type { Facts } from '../../core/facts.ts';
import type { Knowledge } from '../../core/guidance.ts';
import type { Issuer } from '../../core/issuer.ts';
import { type People, type Person, personVersion } from '../../core/person.ts';
import { issuerWith } from './issuer-with.ts';

const say = (text: string) => ({ 'zh-CN': text, fr: text, en: text });

/** An issuer where only a child's card is reported, and again to have it made anew. */
function place(id: string): Issuer {
  const report = {
    id: 'loss',
    kind: 'loss' as const,
    title: say('t'),
    text: say('t'),
    when: { applicant: 'child' as const },
    sources: ['law'],
  };
  const procedure = (name: string, purpose: 'social-card/loss' | 'social-card/replace') => ({
    id: name,
    purpose,
    names: say('p'),
    portalTerm: '挂失',
    summary: say('s'),
    steps: [report],
    details: [
      {
        id: 'd',
        topic: 'lossValidity' as const,
        text: say('t'),
        amount: { min: 5, max: 5, unit: 'day' as const },
        sources: ['law'],
      },
    ],
  });
  return issuerWith({
    id,
    sources: {
      law: { title: 'l', publisher: 'p', date: '2024', read: '2026-11-21', confidence: 'official' },
    },
    procedures: [procedure('loss', 'social-card/loss'), procedure('reissue', 'social-card/replace')],
  });
}

const knowledge: Knowledge = {
  issuers: [place('cn-a'), place('cn-b')],
  materials: { sources: {}, materials: {} },
};
const person = (id: string, relation: Person['relation']): Person => ({
  id,
  name: id,
  relation,
  facts: {},
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
});
const people: People = {
  version: personVersion,
  people: [person('me', 'self'), person('child', 'child')],
  chosen: null,
};

const at = (who: string | null, procedure = 'loss', issuer = 'cn-a'): CaseKey => ({
  person: who,
  issuer,
  procedure,
});
function reported(...all: (readonly [key: CaseKey, updatedAt: string, facts?: Facts])[]): Cases {
  const cases = all.map(([key, updatedAt, facts = {}]) => [
    caseId(key),
    { ticks: [], facts, dates: { lossReported: '2026-11-20' }, updatedAt: `2026-11-20T${updatedAt}:00.000Z` },
  ]);
  return { version: casesVersion, cases: Object.fromEntries(cases) };
}
const keysDue = (cases: Cases) => dueLapses(people, cases, knowledge, '2026-11-24').map(({ key }) => key);

describe('a loss report that is due', () => {
  it('is that of the person whose procedure has one', () => {
    expect(keysDue(reported([at('child'), '10:00'], [at('me'), '11:00']))).toEqual([at('child')]);
  });

  it('may be nobody’s in particular, unless an answer of the case says that it is none', () => {
    expect(keysDue(reported([at(null), '10:00']))).toEqual([at(null)]);
    expect(keysDue(reported([at(null), '10:00', { applicant: 'self' }]))).toEqual([]);
  });

  it('is named once for all procedures of one issuer, always by the same one', () => {
    const both = [at('child', 'loss'), at('child', 'reissue')] as const;
    expect(keysDue(reported([both[0], '10:00'], [both[1], '11:00']))).toEqual([both[0]]);
    expect(keysDue(reported([both[0], '11:00'], [both[1], '10:00']))).toEqual([both[0]]);
  });

  it('is another one for another person or another issuer', () => {
    const cases = reported(
      [at('child', 'loss', 'cn-b'), '12:00'],
      [at(null), '11:00'],
      [at('child'), '10:00'],
    );
    const keys = keysDue(cases);
    expect(keys).toHaveLength(3);
    expect(keys.map(caseId)).toEqual(keys.map(caseId).toSorted((a, b) => a.localeCompare(b)));
  });
});
