/** Dates as forms want them: a day and a month that change places are another birthday. */
import { describe, expect, it } from 'vitest';
import { type MadeField, outcome, outcomes, somebody } from './made-form.ts';

const chen = somebody('chen'); // 2002-09-15
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_each, at) => String(from + at));

describe('a date in one field', () => {
  it.each([
    ['Date de naissance', {}, '15/09/2002'],
    ['Date de naissance', { maxLength: 8 }, '15092002'],
    ['Date de naissance', { type: 'date' }, '2002-09-15'],
    ['出生日期', {}, '2002-09-15'],
    ['出生日期', { maxLength: 8 }, '20020915'],
    ['Date de naissance (jj-mm-aaaa)', {}, '15-09-2002'],
    ['Date de naissance', { hints: ['JJ / MM / AAAA'] }, '15/09/2002'],
    ['Date de naissance', { hints: ['AAAA -MM -JJ'] }, '2002-09-15'],
    ['Date de naissance', { hints: ['AAAA. MM. JJ'] }, '2002.09.15'],
    ['Date de naissance', { hints: ['jjmmaaaa'] }, '15092002'],
    ['Date of birth', { hints: ['MM/DD/YYYY'] }, '09/15/2002'],
    ['Date of birth', { hints: ['yyyymmdd'] }, '20020915'],
    ['Date of birth', { hints: ['mmddyyyy'] }, '09152002'],
    ['Date of birth', { after: 'DD.MM.YYYY' }, '15.09.2002'],
    ['出生日期', { hints: ['yyyy年mm月dd日'] }, '2002年09月15日'],
    ['出生日期', { hints: ['如 1990/01/31'] }, '2002/09/15'],
    ['Date of birth', { hints: ['1990-01-31'] }, '2002-09-15'],
    ['Date of birth', { hints: ['e.g. 31/01/1990'] }, '15/09/2002'],
    ['Date of birth', { hints: ['19900131'] }, '20020915'],
    // Either way round: not to be guessed.
    ['Date of birth', { hints: ['01/02/1990'] }, '(format)'],
    ['Date of birth', {}, '(format)'],
  ] as const)('"%s" %o is written %s', (label, more, written) => {
    expect(outcome({ labels: [label], ...more }, chen)).toBe(written);
  });

  it('takes no format from the text of fields further up', () => {
    const before = ['Date of birth', 'Your name', 'Arrival (MM/DD/YYYY)'];
    expect(outcome({ before }, chen)).toBe('(format)');
    expect(outcome({ before: ['Date of birth', 'MM/DD/YYYY'] }, chen)).toBe('09/15/2002');
  });
});

describe('a date in three fields', () => {
  const under = (labels: readonly string[], heading = 'Date de naissance'): MadeField[] =>
    labels.map((label) => ({ labels: [label], groups: [heading, 'Votre identité'] }));

  it('is taken apart in any order', () => {
    expect(outcomes(under(['Jour', 'Mois', 'Année']), chen)).toEqual(['15', '09', '2002']);
    expect(outcomes(under(['Year', 'Month', 'Day'], 'Date of birth'), chen)).toEqual(['2002', '09', '15']);
    expect(
      outcomes([{ before: ['出生日期'], after: '年' }, { after: '月' }, { after: '日（公历）' }], chen),
    ).toEqual(['2002', '09', '15']);
    expect(outcomes(['E-mail', ...under(['Jour', 'Mois', 'Année']), 'Code postal'], chen)).toEqual([
      'yuhan.chen@example.org',
      '15',
      '09',
      '2002',
      '69007',
    ]);
  });

  it('is written without a leading zero where the field shows one letter', () => {
    const letters = ['J', 'M', 'A'].map((hint) => ({ hints: [hint] }));
    const asked = under(['Jour', 'Mois', 'Année']).map((field, at) => ({
      ...(field as object),
      ...letters[at],
    }));
    expect(outcomes(asked, somebody('chen', { birthDate: '2002-09-05' }))).toEqual(['5', '9', '2002']);
    const tight = asked.map((field) => ({ ...field, hints: [], maxLength: 1 }));
    expect(outcomes(tight, somebody('chen', { birthDate: '2002-09-05' }))).toEqual([
      '5',
      '9',
      '(doesNotFit)',
    ]);
  });

  it('keeps its zeros where the field shows two letters', () => {
    const two = ['JJ', 'MM', 'AAAA'].map((hint) => ({ hints: [hint], groups: ['Date de naissance'] }));
    expect(outcomes(two, somebody('chen', { birthDate: '2002-09-05' }))).toEqual(['05', '09', '2002']);
  });

  it('goes by the label of a field and not by what stands behind it', () => {
    const asked = [
      { labels: ['年'], before: ['出生日期'], after: '月' },
      { labels: ['月'], after: '日' },
      { labels: ['日'], after: '手机号码' },
    ];
    expect(outcomes(asked, chen)).toEqual(['2002', '09', '15']);
    const told = [{ before: ['出生日期'], after: '年' }, { after: '月' }, { after: '日 请按身份证填写' }];
    expect(outcomes(told, chen)).toEqual(['2002', '09', '15']);
    const others = [{ before: ['出生日期'], after: '共12年' }, { after: '月' }, { after: '日' }];
    expect(outcomes(others, chen).slice(1)).toEqual([null, null]);
  });

  it('is not seen behind a field that asks for something else', () => {
    const [, month, year] = under(['Jour', 'Mois', 'Année']);
    if (!month || !year) throw new Error('no month');
    const phone = { labels: ['Jour'], before: ['Téléphone'], groups: ['Date de naissance'] };
    expect(outcomes([phone, month, year], chen).slice(1)).toEqual([null, null]);
    const country = {
      kind: 'select' as const,
      labels: ['Pays'],
      options: numbers(1, 31),
      groups: ['Date de naissance'],
    };
    expect(outcomes([country, month, year], chen)).toEqual(['(noOption)', null, null]);
  });

  it('is said to be missing, or not to fit, part by part', () => {
    expect(outcomes(under(['Jour', 'Mois', 'Année']), somebody('smith'))).toEqual([
      '(missing)',
      '(missing)',
      '(missing)',
    ]);
  });

  const list = (options: readonly string[], more: MadeField = {}) => ({
    kind: 'select' as const,
    options,
    ...(more as object),
  });
  const labelled = { labels: ['Date de naissance'] };

  it('is found in lists by what they hold', () => {
    const days = numbers(1, 31);
    const years = numbers(1940, 2010).reverse();
    const names = 'Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre';
    expect(outcomes([list(days, labelled), list(numbers(1, 12)), list(years)], chen)).toEqual([14, 8, 8]);
    expect(
      outcomes(
        [list(['--', ...days], labelled), list(['--', ...names.split(' ')]), list(['--', ...years])],
        chen,
      ),
    ).toEqual([15, 9, 9]);
    expect(
      outcomes(
        [
          list(['Jour', ...days], labelled),
          list(['Mois', ...names.split(' ')]),
          list(['Année', '2001', '2002']),
        ],
        chen,
      ),
    ).toEqual([15, 9, 2]);
    const padded = numbers(1971, 2010).map((year) => ` ${year} `);
    expect(outcomes([list(padded, labelled), list(numbers(1, 12)), list(days)], chen)).toEqual([31, 8, 14]);
  });

  it('is asked three times where each of three lists carries its label', () => {
    const three = [numbers(1, 31), numbers(1, 12), numbers(1950, 2010)].map((each) => list(each, labelled));
    expect(outcomes(three, chen)).toEqual(['(twice)', '(twice)', '(twice)']);
  });

  it('is left out where an option could be meant twice', () => {
    const three = [
      list([...numbers(1, 31), '015'], labelled),
      list(['Mois', '9', '09']),
      list(['Année', '2001', '2003']),
    ];
    expect(outcomes([{ ...three[0], options: ['Jour', '15', '015'] }, ...three.slice(1)], chen)).toEqual([
      '(noOption)',
      '(noOption)',
      '(noOption)',
    ]);
  });

  it.each([
    ['a wedding', under(['Jour', 'Mois', 'Année'], 'Date du mariage')],
    ['no matter at all', ['Jour', 'Mois', 'Année']],
    [
      'the heading above the nearest',
      under(['Jour', 'Mois', 'Année']).map((field) => ({
        ...(field as object),
        groups: ['Arrivée', 'Date de naissance'],
      })),
    ],
    ['two fields only', under(['Jour', 'Mois'])],
    ['a day twice', under(['Jour', 'Jour', 'Mois'])],
  ] as const)('is not seen in %s', (_what, asked) => {
    expect(new Set(outcomes(asked, chen))).toEqual(new Set([null]));
  });

  it('is not seen in buttons', () => {
    const buttons = under(['Jour', 'Mois', 'Année']).map((field) => ({
      ...(field as object),
      kind: 'radio' as const,
      options: ['15', '09', '2002'],
    }));
    expect(outcomes(buttons, chen)).toEqual(['(unclear)', '(unclear)', '(unclear)']);
  });

  it('is not seen where lists count something else', () => {
    const odd = [
      [numbers(1, 31), numbers(1, 12), numbers(1, 60)],
      [numbers(1, 30), numbers(1, 12), numbers(1950, 2010)],
      [numbers(1, 31), numbers(0, 12), numbers(1950, 2010)],
      [numbers(1, 31), numbers(1, 12), numbers(1972, 2010)],
      [numbers(1, 31), numbers(1, 12), numbers(1850, 2010)],
      [numbers(1, 31), numbers(1, 12), numbers(1950, 2200)],
      [numbers(1, 31), numbers(1, 12), numbers(1950, 2010).map((year) => `${year} €`)],
      [numbers(1, 31), ['Janvier', 'Mars'], numbers(1950, 2010)],
      [numbers(1, 31), numbers(1, 12).map((count) => `n° ${count}`), numbers(1950, 2010)],
      [numbers(1, 31), numbers(1, 12).map((count) => `${count} fois`), numbers(1950, 2010)],
    ];
    for (const [first = [], second = [], third = []] of odd)
      expect(outcomes([list(first, labelled), list(second), list(third)], chen)).toEqual([
        '(noOption)',
        null,
        null,
      ]);
  });
});
