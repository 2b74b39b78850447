/** What the preview says of each field: what goes in, and why something is left out. */
import { describe, expect, it } from 'vitest';
import { fieldsToFill } from '../../../core/fields.ts';
import { formOf, outcome, outcomes, somebody } from './made-form.ts';

const chen = somebody('chen');
const wang = somebody('wang');

describe('a plan', () => {
  const contradictory = { labels: ['姓名'], hints: ['请输入手机号码'] };

  it('names what it leaves out in the order of the page, each with its reason', () => {
    const form = formOf([
      '护照号码',
      '代办人姓名',
      { labels: ['手机号码'], open: false, covered: true },
      contradictory,
      { ...contradictory, open: false },
      '你好',
    ]);
    expect(fieldsToFill(form, wang)).toEqual({
      fill: [],
      leftOut: [
        { field: 1, label: '护照号码', reason: 'missing' },
        { field: 2, label: '代办人姓名', reason: 'otherPerson' },
        { field: 3, label: '手机号码', reason: 'covered' },
        { field: 4, label: '姓名', reason: 'unclear' },
      ],
    });
  });

  it('says how sure it is and what has to be masked', () => {
    const form = formOf([
      '身份证号码',
      { hints: ['请输入手机号码'] },
      { kind: 'select', labels: ['性别'], options: ['请选择', '女', '男'] },
    ]);
    expect(fieldsToFill(form, wang).fill).toEqual([
      {
        field: 1,
        label: '身份证号码',
        detail: 'residentId',
        value: '110105198001010016',
        shown: '110105198001010016',
        identifier: true,
        confidence: 'sure',
      },
      {
        field: 2,
        label: '请输入手机号码',
        detail: 'phone',
        value: '13812345678',
        shown: '13812345678',
        identifier: false,
        confidence: 'likely',
      },
      {
        field: 3,
        label: '性别',
        detail: 'sex',
        value: 2,
        shown: '男',
        identifier: false,
        confidence: 'sure',
      },
    ]);
  });

  it('names the detail that an option or a part of a date stands for', () => {
    const list = (label: string, options: readonly string[]) => ({
      kind: 'select' as const,
      labels: [label],
      options,
    });
    const form = formOf([
      list('Nationalité', ['Française', 'Chinoise']),
      list('Type de pièce d’identité', ['Carte', 'Passeport']),
      ...['Jour', 'Mois', 'Année'].map((label) => ({ labels: [label], groups: ['Date de naissance'] })),
      { autocomplete: 'email' },
    ]);
    expect(fieldsToFill(form, chen).fill.map(({ detail, confidence }) => [detail, confidence])).toEqual([
      ['nationality', 'sure'],
      ['documentType', 'sure'],
      ['birthDate', 'sure'],
      ['birthDate', 'sure'],
      ['birthDate', 'sure'],
      ['email', 'likely'],
    ]);
  });

  it('is silent about a detail that most people have none of, but not where it is known and too long', () => {
    expect(outcomes(['Nom d’usage', 'Complément d’adresse'], somebody('smith'))).toEqual([null, null]);
    expect(outcome({ labels: ['Complément d’adresse'], maxLength: 4 }, chen)).toBe('(doesNotFit)');
  });

  it('leaves a field alone that is not open', () => {
    expect(outcome({ labels: ['姓名'], open: false }, wang)).toBeNull();
  });

  it.each([
    ['E-mail', { maxLength: 5 }, '(doesNotFit)'],
    ['Date of birth', {}, '(format)'],
    ['Date of birth', { hints: ['MM/DD/YYYY'], maxLength: 9 }, '(doesNotFit)'],
    ['Pays', { kind: 'select', options: ['Belgique', 'Suisse'] }, '(noOption)'],
    ['Pays', { kind: 'select', options: ['France', 'FRANCE'] }, '(noOption)'],
    ['Numéro de passeport', { kind: 'select', options: ['EA1234567', 'EA7654321'] }, 0],
    ['Date de naissance', { kind: 'select', options: ['15/09/2002'] }, '(noOption)'],
  ] as const)('says of "%s" %o: %s', (label, more, said) => {
    expect(outcome({ labels: [label], ...more }, chen)).toBe(said);
  });
});

describe('a street', () => {
  const whole = '12 rue des Lilas';

  it.each([
    [{ labels: ['N°'] }],
    [{ labels: ['Numéro de voie *'] }],
    [{ labels: ['N° de rue :'] }],
    [{ before: ['Number'] }],
    [{ hints: ['House number'] }],
  ])('is not cut where the number has a field of its own before or behind it: %o', (number) => {
    expect(outcomes([number, 'Rue'], chen)[1]).toBe('(unclear)');
    expect(outcomes(['Rue', number], chen)[0]).toBe('(unclear)');
    expect(outcomes([number, 'E-mail', 'Rue'], chen)[2]).toBe(whole);
  });

  it.each([
    [{ labels: ['Numéro de téléphone'] }],
    [{ labels: ['Passeport numéro'] }],
    [{ labels: ['Ville'], before: ['Ville', 'N°'] }],
    [{ labels: ['Bâtiment'] }],
  ])('is written whole beside another field: %o', (beside) => {
    expect(outcomes(['Rue', beside], chen)[0]).toBe(whole);
    expect(outcomes(['Rue'], chen)[0]).toBe(whole);
  });

  it.each([
    'N° de voie',
    'Numéro de rue *',
    'Numéro dans la voie',
    'Street number',
    'Street no.',
    'No. of street',
  ])('is never written where its number alone is asked: %s', (label) => {
    expect(outcomes([label, 'E-mail'], chen)).toEqual([null, 'yuhan.chen@example.org']);
    expect(outcomes([label, 'Adresse'], chen)).toEqual([null, whole]);
  });

  it('is the whole line where the field asks for the address', () => {
    expect(outcomes(['N°', 'Adresse'], chen)).toEqual([null, whole]);
  });
});
