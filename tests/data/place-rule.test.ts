import { describe, expect, test } from 'vitest';
import type { Facts } from '../../core/facts.ts';
import { guidance, proceduresOf } from '../../core/guidance.ts';
import { issuers, knowledge } from '../../data/index.ts';

/** Every Chinese procedure in which a card is reported lost, made again or exchanged. */
const procedures = issuers
  .filter((issuer) => issuer.country === 'CN')
  .flatMap((issuer) =>
    proceduresOf(issuer.id, knowledge)
      .filter(({ purpose }) => purpose === 'social-card/replace' || purpose === 'social-card/loss')
      .map((procedure) => [issuer.id, procedure.id] as const),
  );

/** Ids of the steps of the place rule that are certain, and all that may apply. */
function stepsFor(issuer: string, procedure: string, situation: Facts) {
  const { steps } = guidance({ issuer, procedure, person: null, situation }, knowledge);
  const shown = steps.filter((step) => step.need !== 'no');
  return { shown, ids: shown.filter((step) => step.need === 'yes').map((step) => step.id) };
}

const rule = ['find-issuer', 'where-you-are', 'from-elsewhere', 'same-bank-nearby', 'no-bank-nearby'];

test('there are many procedures with a place to choose', () => {
  expect(procedures.length).toBeGreaterThan(100);
});

describe.each(procedures)('the place rule of %s / %s', (issuer, procedure) => {
  test('comes first: who issued the card, where you are, and what follows from it', () => {
    const { shown } = stepsFor(issuer, procedure, {});
    const lines = shown.slice(0, rule.length);
    expect(lines.map((step) => step.id)).toEqual(rule);
    for (const step of lines) expect(step.sources.length, step.id).toBeGreaterThan(0);
  });

  test('says one thing to somebody in the place and another to somebody elsewhere, by the bank on the card', () => {
    const here = stepsFor(issuer, procedure, { place: 'issuingPlace' }).ids;
    expect(here.filter((id) => rule.includes(id))).toEqual(['find-issuer', 'where-you-are']);
    const away = (cardKind: Facts['cardKind']) =>
      stepsFor(issuer, procedure, { place: 'elsewhere', cardKind }).ids.filter((id) => rule.includes(id));
    expect(away('bank')).toEqual(['find-issuer', 'from-elsewhere', 'same-bank-nearby']);
    expect(away('plain')).toEqual(['find-issuer', 'from-elsewhere', 'no-bank-nearby']);
  });
});

test('the province or city that has a rule of its own about branches states it', () => {
  const text = (issuer: string) =>
    stepsFor(issuer, 'reissue', { place: 'elsewhere', cardKind: 'bank' }).shown.find(
      (step) => step.id === 'same-bank-nearby',
    )?.text.en;
  expect(text('cn-guangzhou')).toContain('only branches in the city');
  expect(text('cn-suzhou')).toContain('any branch of the same bank in the province');
  expect(text('cn-xian')).toContain('The issuing place decides');
});
