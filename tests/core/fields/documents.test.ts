/** Numbers of documents: the wrong one is refused at best, and at worst somebody else's. */
import { describe, expect, it } from 'vitest';
import { outcome, outcomes, somebody } from './made-form.ts';

const chen = somebody('chen');
const wang = somebody('wang');
const both = somebody('wang', { passport: 'E 1234 5678' });
const identity = '110105198001010016';

const shows = (chosen: string, label = '证件类型') => ({
  kind: 'select' as const,
  labels: [label],
  options: ['请选择', '居民身份证', '护照', '军官证'],
  chosen,
  open: false,
});

describe('the number of a document', () => {
  it.each([
    ['护照', 'E12345678'],
    ['居民身份证', identity],
    // Nothing is chosen yet: the list can only say what it will be.
    ['请选择', identity],
    ['--', identity],
    ['', identity],
    // A document that we do not know: no number of ours is it.
    ['军官证', '(unclear)'],
  ])('is that of the document which the list shows: "%s"', (chosen, number) => {
    expect(outcomes([shows(chosen), '证件号码'], both)).toEqual([null, number]);
  });

  it('goes by the list of the same person, or by the only one', () => {
    expect(outcomes([shows('护照', '代办人证件类型'), shows('居民身份证'), '证件号码'], both)[2]).toBe(
      identity,
    );
    expect(outcomes([shows('居民身份证'), shows('护照', '代办人证件类型'), '证件号码'], both)[2]).toBe(
      identity,
    );
    expect(outcomes([shows('护照', '参保人证件类型'), '证件号码'], both)[1]).toBe('E12345678');
    expect(
      outcomes([shows('护照', '代办人证件类型'), shows('护照', '监护人证件类型'), '身份证件号码'], both)[2],
    ).toBe(identity);
    const child = somebody('lele', { passport: 'E12345678' });
    expect(outcomes([shows('护照', '儿童证件类型'), '证件号码'], child)[1]).toBe('E12345678');
  });

  it('is chosen together with its list where that is still open', () => {
    expect(outcomes([{ ...shows(''), open: true }, '证件号码'], both)).toEqual([1, identity]);
    const radio = { ...shows(''), kind: 'radio' as const, open: true };
    expect(outcomes([radio, '证件号码'], somebody('smith'))).toEqual([2, '123456789']);
  });

  it('is the identity card of a citizen in China and a choice elsewhere', () => {
    expect(outcome('ID number', both, { country: 'CN' })).toBe(identity);
    expect(outcome('Numéro de la pièce d’identité', both, { country: 'FR' })).toBe('(unclear)');
    expect(outcome('Numéro de la pièce d’identité', wang, { country: 'FR' })).toBe(identity);
    expect(outcome('Numéro de la pièce d’identité', chen, { country: 'FR' })).toBe('EA1234567');
    expect(outcomes([{ ...shows(''), open: true }], somebody('smith', { passport: undefined }))).toEqual([
      '(unclear)',
    ]);
  });

  it.each([
    ['社会保障卡号', somebody('wang', { cardNumber: 'A12 345-678' }), 'A12345678'],
    ['护照号码', both, 'E12345678'],
    [
      '港澳台居民居住证号码',
      somebody('smith', { residencePermit: '8100 0019 9408 2300 21' }),
      '810000199408230021',
    ],
    ['IBAN', chen, 'FR7630006000011234567890189'],
  ] as const)('%s is written without blanks', (label, person, number) => {
    expect(outcome(label, person)).toBe(number);
  });
});

describe('a part of a number', () => {
  it.each([
    [{ labels: ['身份证号码（后6位）'] }],
    [{ labels: ['身份证号码'], hints: ['请输入最后 四 位'] }],
    [{ labels: ['手机号码\n请输入后四位'] }],
    [{ before: ['护照号码（末4位）'] }],
    [{ labels: ['Passport number'], hints: ['The last 4 digits'] }],
    [{ labels: ['Numéro de passeport'], hints: ['Les 4 derniers chiffres'] }],
    [{ labels: ['Numéro de passeport'], hints: ['Derniers caractères'] }],
  ])('is asked, and the whole is not given: %o', (asked) => {
    expect(outcome(asked, both)).toBe('(unclear)');
  });

  it('is not asked where only the form of the whole is told', () => {
    expect(outcome({ labels: ['身份证号码'], hints: ['最后一位为X的请大写'] }, wang)).toBe(identity);
    expect(outcome({ labels: ['身份证号码（18位）'] }, wang)).toBe(identity);
    expect(outcome({ labels: ['身份证号码'], before: ['身份证号码', '手机号后四位'] }, wang)).toBe(identity);
  });
});

describe('the social security number', () => {
  const label = 'Numéro de sécurité sociale';
  const short = somebody('chen', { socialSecurityNumber: '8 02 09 99 216 001' });

  it.each([
    [{}, '802099921600195'],
    [{ maxLength: 15 }, '802099921600195'],
    [{ maxLength: 13 }, '8020999216001'],
    [{ labels: [`${label} (13 chiffres)`] }, '8020999216001'],
    [{ labels: [`${label} avec la clé`] }, '802099921600195'],
    [{ hints: ['Ce sont les 13 premiers chiffres lus au dos du courrier'] }, '8020999216001'],
    [{ labels: [`${label}\nIl compte 13 chiffres au dos du courrier`] }, '8020999216001'],
    [{ maxLength: 14 }, '(doesNotFit)'],
  ])('has its key or not, as the field says: %o', (more, number) => {
    expect(outcome({ labels: [label], ...more }, chen)).toBe(number);
  });

  it.each([
    [{}, '8020999216001'],
    [{ maxLength: 15 }, '(format)'],
    [{ labels: [`${label} (15 chiffres)`] }, '(format)'],
    [{ hints: ['Ce sont les 15 chiffres lus au dos du courrier'] }, '(format)'],
  ])('of which the key is not known is not written where the key is wanted: %o', (more, number) => {
    expect(outcome({ labels: [label], ...more }, short)).toBe(number);
  });

  it('is cut where the key has a field right behind it', () => {
    expect(outcomes([label, 'Clé'], chen)).toEqual(['8020999216001', '95']);
    expect(outcomes([label, 'Clé'], short)).toEqual(['8020999216001', '(format)']);
    expect(outcomes([label, 'E-mail', 'Clé'], chen)[0]).toBe('802099921600195');
  });

  it('is in English what the country calls so', () => {
    const english = 'Social security number';
    expect(outcome(english, chen, { country: 'FR' })).toBe('802099921600195');
    expect(outcome(english, wang, { country: 'CN' })).toBe(identity);
    expect(outcome(english, chen, { country: 'CN' })).toBe('(missing)');
    expect(outcome(english, somebody('wang', { socialSecurityNumber: '8020999216001' }))).toBe('(unclear)');
  });
});
