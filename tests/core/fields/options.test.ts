/** The one option of a page's own list that is meant; a list that could be read two ways is left alone. */
import { describe, expect, it } from 'vitest';
import { isPart } from '../../../core/fields/dates.ts';
import {
  documentKind,
  documentOption,
  placeOption,
  sameCountry,
  sexOption,
  speaksOfSex,
  titleOption,
} from '../../../core/fields/options.ts';

describe('an option', () => {
  it.each([
    '男',
    '1-男',
    '01 - 男',
    '1.男',
    '1、 男',
    '10: 男',
    'A-男',
    'a1 - 男',
    '“男”',
    '【男】',
    '男 (1)',
    '男(12)',
    '男 (M)',
    '1 - Homme',
    '12. Homme',
    'M - Homme',
    'HOM - Homme',
    'H1 - Homme',
    'H  -  Homme',
    'Homme (H)',
    'un homme',
    'Je suis un homme',
    'I am a man',
    'man',
    'male',
  ])('is meant whatever the portal puts around it: "%s"', (option) => {
    const all = ['请选择', option.replaceAll(/[“”]/g, '"'), '女'];
    expect(sexOption(all, 'male')).toBe(1);
    expect(sexOption(all.slice(0, 1), 'male')).toBeNull();
  });

  it.each([
    '男女不限',
    '非男',
    '不是-男',
    'Homme ou femme',
    'Homme (H) ou femme',
    '1-2-男',
    '男 (父亲姓名)',
    '(1) 男孩家长',
    'jeune - homme',
    'pas un homme',
    'ABCD - homme',
    'Hommes',
    'A.M',
  ])('of other words is not: "%s"', (option) => {
    expect(sexOption(['请选择', option], 'male')).toBeNull();
  });

  it('is meant only where no other is', () => {
    expect(sexOption(['男', '1-男'], 'male')).toBeNull();
    expect(titleOption(['M.', 'Monsieur'], 'male')).toBeNull();
    expect(titleOption(['Mme', 'M.'], 'male')).toBe(1);
    expect(titleOption(['Mme', 'M.'], 'female')).toBe(0);
  });

  it('tells whether a list speaks of sexes at all', () => {
    expect(speaksOfSex(['Étudiant', 'Une femme'])).toBe(true);
    expect(speaksOfSex(['Madame', 'Autre'])).toBe(true);
    expect(speaksOfSex(['1 - Homme', 'Autre'])).toBe(true);
    expect(speaksOfSex(['Étudiant', 'Salarié'])).toBe(false);
  });
});

describe('a place', () => {
  it('is found under any name of the same country, and a town under its own alone', () => {
    expect(placeOption(['France', 'CHN - Chine'], '中国')).toBe(1);
    expect(placeOption(['Chine (République populaire de)', 'Taïwan'], 'China')).toBe(0);
    expect(placeOption(['LYON (69)', 'Lyon'], 'Lyon')).toBeNull();
    expect(placeOption(['LYON', 'Lille'], 'Lyon')).toBe(0);
    expect(placeOption(['Lyonnais'], 'Lyon')).toBeNull();
    expect(sameCountry('Chine')).toContain('中国');
    expect(sameCountry('Lyon')).toEqual([]);
  });
});

describe('a kind of document', () => {
  it.each([
    ['居民身份证', 'residentId'],
    ['A-居民身份证', 'residentId'],
    ['居民身份证（户口簿）', 'residentId'],
    ['【护照】', 'passport'],
    ['Passeport', 'passport'],
    ['外国人永久居留身份证', 'permanentResidence'],
    ['港澳台居民居住证', 'residencePermit'],
    ['台胞证', 'travelPermit'],
    ['军官证', null],
    ['临时居民身份证', null],
    ['请选择', null],
  ])('"%s" is %s', (option, kind) => {
    expect(documentKind(option)).toBe(kind);
  });

  it('is found in its list, and one that has no words is not', () => {
    const list = ['身份证', '护照', '军官证'];
    expect(documentOption(list, 'passport')).toBe(1);
    expect(documentOption(list, 'residentId')).toBe(0);
    expect(documentOption(list, 'travelPermit')).toBeNull();
    expect(documentOption(['社保卡'], 'cardNumber')).toBeNull();
  });
});

describe('an option of a list', () => {
  it.each([
    ['09', 'month'],
    ['9月', 'month'],
    ['9 月', 'month'],
    ['九月', 'month'],
    ['Sept.', 'month'],
    ['09 - septembre', 'month'],
    ['9. September', 'month'],
    ['09–septembre', 'month'],
    ['9 sept', 'month'],
    ['15日', 'day'],
    ['15号', 'day'],
    ['2002年', 'year'],
  ] as const)('"%s" is the %s of 15 September 2002', (option, part) => {
    expect(isPart('2002-09-15', part, option)).toBe(true);
  });

  it.each([
    ['9', 'day'],
    ['15', 'month'],
    ['septembre', 'day'],
    ['1509', 'day'],
    ['15 ans', 'day'],
    ['le 15', 'day'],
    ['12002', 'year'],
    ['20021', 'year'],
    ['septembre 9', 'month'],
    ['septembre2002', 'month'],
    ['sep.tembre', 'month'],
    ['septembres', 'month'],
    ['9 mai', 'month'],
    ['', 'month'],
  ] as const)('"%s" is not the %s of it', (option, part) => {
    expect(isPart('2002-09-15', part, option)).toBe(false);
  });

  it('that names a month is no day of the same number', () => {
    expect(isPart('2002-03-03', 'day', 'mars')).toBe(false);
    expect(isPart('2002-03-03', 'month', 'mars')).toBe(true);
  });
});
