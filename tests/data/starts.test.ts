import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guidance, proceduresOf } from '../../core/guidance.ts';
import { factsSchema } from '../../core/person.ts';
import { officesOf, type Start } from '../../core/starts.ts';
import { loadKnowledge } from '../../scripts/data.ts';

const root = `${import.meta.dirname}/../..`;
const knowledge = loadKnowledge(root, 'any');
const starts: readonly Start[] = JSON.parse(readFileSync(`${root}/data/starts.json`, 'utf8'));
const ways = starts.flatMap(({ facts, cards = [], choices = [] }) => [
  ...choices.map((choice) => ({ ...choice, facts: { ...facts, ...choice.facts } })),
  ...cards.flatMap(({ general, procedures: [procedure = ''] }) =>
    general === undefined ? [] : [{ id: 'general', issuer: general, procedure, facts }],
  ),
]);

describe('one-click starts', () => {
  it.each(ways)('“$id” leads to a list of $issuer with its answers known', ({ issuer, procedure, facts }) => {
    expect(factsSchema.safeParse(facts).success).toBe(true);
    const list = guidance({ issuer, procedure, person: null, situation: facts }, knowledge);
    expect(list.materials.filter(({ need }) => need !== 'no')).not.toEqual([]);
    for (const { fact } of list.questions) expect(Object.keys(facts)).not.toContain(fact);
  });

  it('finds a procedure in every office of a card that a start may be about', () => {
    const cards = starts.flatMap(({ cards = [] }) => cards);
    expect(cards.map(({ id }) => id)).toEqual(['china', 'vitale']);
    for (const card of cards) {
      const offices = knowledge.issuers
        .filter(({ country, kind }) => country === card.country && kind === 'issuer')
        .map(({ id }) => id);
      const found = officesOf(card, knowledge);
      expect(found.map(({ issuer }) => issuer.id).sort()).toEqual(offices.sort());
      for (const { issuer, procedure } of found) {
        expect(proceduresOf(issuer.id, knowledge).map(({ id }) => id)).toContain(procedure);
      }
    }
  });

  it('opens the loss itself for a carte Vitale wherever the office has it, and the general scheme first', () => {
    const vitale = starts.flatMap(({ cards = [] }) => cards).find(({ id }) => id === 'vitale');
    if (!vitale) throw new Error('no carte Vitale');
    const offices = officesOf(vitale, knowledge);
    expect(offices[0]).toMatchObject({ issuer: { id: 'fr-cpam' }, procedure: 'lost' });
    for (const { issuer, procedure } of offices) {
      const hasLoss = proceduresOf(issuer.id, knowledge).some(({ id }) => id === 'lost');
      expect(procedure, issuer.id).toBe(hasLoss ? 'lost' : 'card');
    }
  });
});
