import { describe, expect, test } from 'vitest';
import type { Facts } from '../../core/facts.ts';
import { type Guidance, guidance, proceduresOf } from '../../core/guidance.ts';
import { isLanguage, type Localized } from '../../core/languages.ts';
import { issuers, knowledge } from '../../data/index.ts';

const chinese = issuers.filter((issuer) => issuer.country === 'CN').map((issuer) => issuer.id);
const shown = (issuer: string, procedure: string, situation: Facts = {}): Guidance =>
  guidance({ issuer, procedure, person: null, situation }, knowledge);
const wanted = (issuer: string, procedure: string, situation: Facts) =>
  shown(issuer, procedure, situation)
    .materials.filter((line) => line.need !== 'no')
    .map((line) => line.material);

/** The people a file describes, each with what is known about them. */
const people = (id: string) =>
  (issuers.find((issuer) => issuer.id === id)?.examples.situations ?? []).map(
    (situation) => situation.facts as Facts,
  );
const exactAge = ({ age }: Facts) => (typeof age === 'number' ? age : Number.NaN);

const inFull = [
  ...['beijing', 'shanghai', 'guangzhou', 'chengdu', 'xian', 'shenzhen', 'wuhan', 'changsha', 'hangzhou'],
  ...['taiyuan', 'jinan', 'chongqing', 'tianjin', 'nanjing', 'suzhou'],
].map((name) => `cn-${name}`);

describe('the people in the Chinese files', () => {
  test.each<readonly [string, (facts: Facts) => boolean]>([
    ['adults for themselves', (facts) => facts.applicant === 'self' && facts.nationality === 'mainland'],
    ['children under 7', (facts) => facts.applicant === 'child' && exactAge(facts) < 7],
    ['children from 7', (facts) => facts.applicant === 'child' && exactAge(facts) >= 7],
    ['people acting for somebody', (facts) => facts.applicant === 'other'],
    ['people registered elsewhere', (facts) => facts.household === 'elsewhere'],
    ['holders of a card with a bank account', (facts) => facts.cardKind === 'bank'],
    ['foreigners', ({ nationality = '' }) => ['french', 'eea', 'other'].includes(nationality)],
    ['residents of Hong Kong, Macao, Taiwan', ({ nationality = '' }) => /hongKong|taiwan/.test(nationality)],
  ])('stand for %s at least twice in the national file', (_who, isOne) => {
    expect(people('cn-national').filter(isOne).length).toBeGreaterThanOrEqual(2);
  });

  test.each(inFull)('are at least four in %s, and no two of them are the same', (issuer) => {
    const all = people(issuer).map((facts) => JSON.stringify(facts));
    expect(all.length).toBeGreaterThanOrEqual(4);
    const named = issuers
      .find(({ id }) => id === issuer)
      ?.examples.situations.map(({ procedure, facts }) => procedure + JSON.stringify(facts));
    expect(new Set(named).size).toBe(all.length);
  });
});

describe.each(chinese)('%s', (issuer) => {
  test('asks for no paper on the phone, only for what to say', () => {
    for (const applicant of ['self', 'child', 'other'] as const)
      expect(
        wanted(issuer, 'loss', { applicant, age: 12, nationality: 'mainland', channel: 'phone' }),
      ).toEqual(['cn-call-details']);
  });

  test('reports the loss before anything is asked for, and says how a report is cancelled', () => {
    const steps = shown(issuer, 'reissue').steps;
    const lastLoss = steps.map(({ kind }) => kind).lastIndexOf('loss');
    expect(lastLoss).toBeGreaterThan(-1);
    expect(lastLoss).toBeLessThan(steps.findIndex(({ kind }) => kind === 'apply'));
    const photo = steps.findIndex(({ id }) => ['confirm-photo', 'photo'].includes(id));
    if (photo !== -1) expect(photo).toBeGreaterThan(lastLoss);
    expect(
      shown(issuer, 'loss')
        .details.map(({ text }) => text['zh-CN'])
        .join(),
    ).toContain('解挂');
  });

  test('takes the old card back in an exchange without asking why', () => {
    expect(wanted(issuer, 'replace', { channel: 'counter' })).toContain('cn-old-card');
    expect(shown(issuer, 'replace').questions.map(({ fact }) => fact)).not.toContain('reason');
  });

  test('speaks politely, and keeps the portal’s words for both kinds of loss', () => {
    for (const { id } of proceduresOf(issuer, knowledge)) {
      const { channels, steps, materials, details, warnings } = shown(issuer, id);
      const texts = localized([channels, steps, materials, details, warnings]);
      expect(texts.filter((text) => text['zh-CN'].includes('你'))).toEqual([]);
      for (const { title, kind, id: step } of steps)
        if (kind === 'loss' && step !== 'bank-loss')
          for (const text of [title.fr, title.en]) expect(text).toMatch(/挂失/);
    }
  });
});

/** Every sentence in three languages anywhere inside a value. */
function localized(value: unknown): Localized[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every(isLanguage)) return [value as Localized];
  return Object.values(value).flatMap(localized);
}
