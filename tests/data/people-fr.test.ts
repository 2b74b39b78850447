import { describe, expect, test } from 'vitest';
import type { Facts } from '../../core/facts.ts';
import { factValues } from '../../core/facts.ts';
import { type Guidance, guidance, proceduresOf } from '../../core/guidance.ts';
import { isLanguage, type Localized, languages } from '../../core/languages.ts';
import { issuers, knowledge } from '../../data/index.ts';

const french = issuers.filter((issuer) => issuer.country === 'FR');
const people = french.flatMap((issuer) =>
  issuer.examples.situations.map((person) => ({ issuer: issuer.id, ...person })),
);
const shownTo = (issuer: string, procedure: string, facts: object) =>
  guidance({ issuer, procedure, person: null, situation: facts as Facts }, knowledge);
const stepsOf = (shown: Guidance) => shown.steps.filter((step) => step.need !== 'no');
const isYoungChild = ({ applicant, age }: Record<string, unknown>) =>
  applicant === 'child' && typeof age === 'number' && age < 16;
const newcomer = { applicant: 'self', birthplace: 'abroad', socialSecurityNumber: 'none', age: 30 };

describe('the examples of the French files', () => {
  test.each(factValues.status)('know at least two people of the situation %s', (status) => {
    const alike = people.filter(
      ({ issuer, procedure, facts }) =>
        issuer === (status === 'student' ? 'fr-student' : 'fr-cpam') &&
        procedure === 'open-rights' &&
        facts.status === status,
    );
    expect(alike.length).toBeGreaterThanOrEqual(2);
  });

  test('know at least two people for each procedure with papers', () => {
    const procedures = french.flatMap((issuer) =>
      issuer.procedures
        .filter(({ materials = [] }) => materials.length > 0)
        .map(({ id }) => [issuer.id, id].join(' / ')),
    );
    const few = procedures.filter(
      (name) => people.filter(({ issuer, procedure }) => `${issuer} / ${procedure}` === name).length < 2,
    );
    expect(procedures.length).toBeGreaterThan(10);
    expect(few).toEqual([]);
  });
});

describe('the five steps, from “am I entitled?” to “use the card”,', () => {
  const adults = people.filter(
    ({ procedure, facts, issuer }) =>
      procedure === 'open-rights' && issuer !== 'fr-msa' && !isYoungChild(facts),
  );

  test.each(adults.map((person) => [`${person.issuer}: ${person.name}`, person] as const))(
    'are there for %s',
    (_name, { issuer, facts }) => {
      const steps = stepsOf(shownTo(issuer, 'open-rights', facts));
      const kinds = steps.map(({ kind }) => kind);
      expect(steps.slice(0, 2).map(({ id }) => id)).toEqual(['entitled', 'fund']);
      expect(kinds.lastIndexOf('prepare')).toBeLessThan(kinds.indexOf('apply'));
      expect(kinds.indexOf('apply')).toBeLessThan(kinds.indexOf('receive'));
      expect(steps.find(({ kind }) => kind === 'receive')?.text.fr).toMatch(/activ/);
    },
  );

  test('lead a child under 16 to the attachment and to no form or account of its own', () => {
    const facts = {
      ...newcomer,
      applicant: 'child',
      age: 8,
      nationality: 'mainland',
      status: 'familyOfInsured',
    };
    const steps = stepsOf(shownTo('fr-cpam', 'open-rights', facts)).map(({ id }) => id);
    expect(steps).toContain('attach-child');
    expect(steps).not.toEqual(expect.arrayContaining(['send']));
    expect(steps).not.toEqual(expect.arrayContaining(['account']));
    expect(steps).not.toEqual(expect.arrayContaining(['visa']));
  });

  test('never send anybody to the CAF', () => {
    for (const [issuer, procedure, id] of [
      ['fr-cpam', 'open-rights', 'fund'],
      ['fr-cpam', 'order', 'fund'],
      ['fr-student', 'open-rights', 'fund'],
      ['fr-msa', 'open-rights', 'entitled'],
    ] as const)
      expect(
        shownTo(issuer, procedure, {}).steps.find((step) => step.id === id)?.text.fr,
        `${issuer} ${procedure}`,
      ).toMatch(/CAF, jamais/);
  });

  test('put loss before the new card, and trying a terminal before both', () => {
    const lost = french.flatMap((issuer) =>
      proceduresOf(issuer.id, knowledge)
        .filter(({ id }) => id === 'lost' || id === 'card')
        .map(({ id }) => [issuer.id, id] as const),
    );
    expect(lost.length).toBeGreaterThan(5);
    for (const [issuer, procedure] of lost) {
      const kinds = stepsOf(shownTo(issuer, procedure, { reason: 'lost' })).map(({ kind }) => kind);
      const after = kinds.findIndex((kind) => ['apply', 'contact', 'receive'].includes(kind));
      expect(kinds, `${issuer} ${procedure}`).toContain('loss');
      expect(kinds.lastIndexOf('loss'), `${issuer} ${procedure}`).toBeLessThan(after);
    }
    for (const issuer of ['fr-cpam', 'fr-msa'])
      expect(stepsOf(shownTo(issuer, 'lost', { reason: 'damaged' }))[0]?.id).toBe('try-terminal');
    expect(stepsOf(shownTo('fr-cpam', 'update', { reason: 'dataChanged' }))[0]?.id).toBe('report-changes');
  });

  test('end without an activation wherever a card is given', () => {
    const cards = french.flatMap((issuer) =>
      proceduresOf(issuer.id, knowledge)
        .filter(({ purpose }) => purpose.startsWith('vitale/'))
        .map(({ id }) => shownTo(issuer.id, id, {})),
    );
    expect(cards.length).toBeGreaterThan(10);
    for (const { issuer, procedure, details } of cards)
      expect(details.find(({ id }) => id === 'no-activation')?.text.fr, `${issuer} ${procedure}`).toMatch(
        /Aucune activation/,
      );
  });
});

describe('who is asked for what', () => {
  test.each([
    ['student', false],
    ['employee', false],
    ['selfEmployed', false],
    ['familyOfInsured', false],
    ['jobSeeker', true],
    ['inactive', true],
    ['retired', true],
    ['asylumSeeker', true],
  ] as const)('%s: three months of residence %s', (status, asked) => {
    const facts = { ...newcomer, nationality: 'other', status, hosted: 'no' };
    const line = shownTo('fr-cpam', 'open-rights', facts).materials.find(
      ({ material }) => material === 'fr-three-months',
    );
    expect(line?.need).toBe(asked ? 'yes' : 'no');
  });

  test('a student registers online and is offered no post and no counter', () => {
    const shown = shownTo('fr-cpam', 'open-rights', {
      ...newcomer,
      nationality: 'mainland',
      status: 'student',
    });
    const offered = shown.channels.filter(({ need }) => need === 'yes').map(({ id }) => id);
    expect(offered.sort()).toEqual(['phone', 'student-site']);
  });

  test('an EU citizen without work hears of the online service, others do not', () => {
    const stepIds = (nationality: string) =>
      stepsOf(
        shownTo('fr-cpam', 'open-rights', { ...newcomer, nationality, status: 'inactive', hosted: 'no' }),
      ).map(({ id }) => id);
    expect(stepIds('eea')).toContain('eu-service');
    expect(stepIds('mainland')).not.toContain('eu-service');
  });

  test('nobody with a definitive number is told to wait for one', () => {
    const facts = {
      ...newcomer,
      nationality: 'mainland',
      status: 'employee',
      socialSecurityNumber: 'definitive',
    };
    for (const issuer of ['fr-cpam', 'fr-msa']) {
      const steps = stepsOf(shownTo(issuer, 'open-rights', facts)).map(({ id }) => id);
      expect(steps.filter((id) => ['waiting-number', 'civil-status'].includes(id))).toEqual([]);
    }
  });

  test('a card said to have expired brings the warning, and a lost one does not', () => {
    for (const issuer of ['fr-cpam', 'fr-msa']) {
      const warnings = (reason: string) => shownTo(issuer, 'lost', { reason }).warnings.map(({ id }) => id);
      expect(warnings('expired')).toContain('never-expires');
      expect(warnings('lost')).not.toContain('never-expires');
    }
  });
});

describe('no French file', () => {
  const promises: Readonly<Record<(typeof languages)[number], RegExp>> = {
    'zh-CN': /一定(会|能)|肯定能|保证(通过|能)/u,
    fr: /\b(sera|seront|serez) (accept|remplac|délivr)|garanti(e|s)? que|sans risque/iu,
    en: /\bwill be (accepted|granted|issued)|guarantee/iu,
  };

  test('promises an acceptance in any language', () => {
    const sentences = [...localized(french)];
    expect(sentences.length).toBeGreaterThan(400);
    const promising = sentences.flatMap((sentence) =>
      languages.filter((language) => promises[language].test(sentence[language])).map((l) => sentence[l]),
    );
    expect(promising).toEqual([]);
  });
});

/** Every sentence in three languages anywhere inside a value. */
function localized(value: unknown): Localized[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every(isLanguage)) return [value as Localized];
  return Object.values(value).flatMap(localized);
}
