import { describe, expect, test } from 'vitest';
import type { Facts } from '../../core/facts.ts';
import { guidance } from '../../core/guidance.ts';
import { knowledge } from '../../data/index.ts';

const opening = (situation: Facts) =>
  guidance({ issuer: 'fr-cpam', procedure: 'open-rights', person: null, situation }, knowledge);
const foreigner: Facts = { applicant: 'self', nationality: 'mainland', birthplace: 'abroad' };
const needs = (situation: Facts) =>
  opening(situation)
    .materials.filter(({ need }) => need === 'yes')
    .map(({ material }) => material);

describe('where French texts contradict each other, the later or the higher one holds', () => {
  test('a student over 28 registers as any other: the limit went with the student scheme in 2019', () => {
    const young = opening({ ...foreigner, status: 'student', age: 20 });
    const older = opening({ ...foreigner, status: 'student', age: 35 });
    expect(older.materials).toEqual(young.materials);
    expect(older.steps).toEqual(young.steps);
    expect(needs({ ...foreigner, status: 'student', age: 35 })).not.toContain('fr-three-months');
  });

  test('adult asylum seekers wait three months since 2020, minors do not', () => {
    const adult: Facts = { ...foreigner, status: 'asylumSeeker', age: 30 };
    expect(needs(adult)).toContain('fr-three-months');
    expect(needs({ ...adult, age: 16 })).not.toContain('fr-three-months');
    const line = opening(adult).details.find(({ id }) => id === 'asylum');
    expect(line).toMatchObject({ need: 'yes' });
    expect(line?.text.fr).toMatch(/Depuis 2020.*3\smois.*pas les mineurs/);
  });

  test('the employee gives the papers to the fund, not the employer as in 2019', () => {
    const line = opening({ ...foreigner, status: 'employee' }).details.find(
      ({ id }) => id === 'from-first-hour',
    );
    expect(line).toMatchObject({ need: 'yes' });
    expect(line?.text.fr).toMatch(/Vous remettez les pièces à la CPAM/);
  });

  test('CAF gives no card: whoever reads otherwise is told so at the step that names the fund', () => {
    const fund = opening({ ...foreigner, status: 'inactive' }).steps.find(({ id }) => id === 'fund');
    const told = fund?.claims?.map(({ id }) => id);
    expect(told).toEqual(expect.arrayContaining(['caf-or-mgen', 'caf-for-parents', 'mgen-fuller-cover']));
  });

  test('nothing is activated: the statement stands beside the line that says so', () => {
    const shown = guidance({ issuer: 'fr-cpam', procedure: 'order', person: null }, knowledge);
    const line = shown.details.find(({ id }) => id === 'no-activation');
    expect(line?.claims?.map(({ id }) => id)).toEqual(['sms-activation']);
    expect(shown.steps.filter(({ kind, need }) => kind === 'activate' && need !== 'no')).toEqual([]);
  });
});
