import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guidance, proceduresOf } from '../../core/guidance.ts';
import { factsSchema } from '../../core/person.ts';
import type { Start } from '../../core/starts.ts';
import { loadKnowledge } from '../../scripts/data.ts';

const root = `${import.meta.dirname}/../..`;
const knowledge = loadKnowledge(root, 'any');
const starts: readonly Start[] = JSON.parse(readFileSync(`${root}/data/starts.json`, 'utf8'));
const ways = starts.flatMap(({ facts, search, choices = [] }) => [
  ...choices.map((choice) => ({ ...choice, facts: { ...facts, ...choice.facts } })),
  ...(search ? [{ id: 'general', issuer: search.general, procedure: search.procedure, facts }] : []),
]);

describe('one-click starts', () => {
  it.each(ways)('“$id” leads to a list of $issuer with its answers known', ({ issuer, procedure, facts }) => {
    expect(factsSchema.safeParse(facts).success).toBe(true);
    const list = guidance({ issuer, procedure, person: null, situation: facts }, knowledge);
    expect(list.materials.filter(({ need }) => need !== 'no')).not.toEqual([]);
    for (const { fact } of list.questions) expect(Object.keys(facts)).not.toContain(fact);
  });

  it('finds the procedure in every office that a start lets one search', () => {
    for (const { country, search } of starts) {
      if (!search) continue;
      const offices = knowledge.issuers.filter(
        (issuer) => issuer.country === country && issuer.kind === 'issuer',
      );
      expect(offices.length).toBeGreaterThan(0);
      for (const { id } of offices) {
        expect(proceduresOf(id, knowledge).map((procedure) => procedure.id)).toContain(search.procedure);
      }
    }
  });
});
