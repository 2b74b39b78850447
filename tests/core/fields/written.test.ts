/** How details are written: each form in its own way, and nothing that it would take for something else. */
import { describe, expect, it } from 'vitest';
import { outcome, outcomes, somebody } from './made-form.ts';

const chen = somebody('chen');
const wang = somebody('wang');

describe('a telephone number', () => {
  it.each([
    ['Téléphone', chen, {}, '0612345678'],
    ['手机号码', wang, {}, '13812345678'],
    // Abroad the country code is part of it, where the field has room.
    ['手机号码', chen, {}, '+33612345678'],
    ['手机号码', chen, { maxLength: 12 }, '+33612345678'],
    ['手机号码', chen, { maxLength: 11 }, '0612345678'],
    ['手机号码', chen, { pattern: '\\d{10}' }, '0612345678'],
    ['手机号码', chen, { pattern: '1\\d{10}' }, '(doesNotFit)'],
    ['Phone number', wang, {}, '+8613812345678'],
    ['Phone number', wang, { type: 'number' }, '(doesNotFit)'],
    ['Téléphone', somebody('chen', { phone: '12 (ask Lin)' }), {}, '12 (ask Lin)'],
  ] as const)('"%s" gets it as dialled there', (label, person, more, written) => {
    expect(outcome({ labels: [label], ...more }, person)).toBe(written);
  });
});

describe('an address', () => {
  it('is whole in a Chinese form only where it was written in Chinese', () => {
    expect(outcome('家庭住址', wang)).toBe('上海市浦东新区世纪大道100号');
    expect(outcome('家庭住址', chen)).toBe('(format)');
    expect(outcome('Adresse', chen)).toBe('12 rue des Lilas');
    expect(outcome({ labels: ['Adresse'], type: 'textarea' }, chen)).toBe('12 rue des Lilas');
  });

  it.each([
    ['69007', '69007'],
    ['2A004', '(doesNotFit)'],
    ['69007B', '(doesNotFit)'],
    ['B69007', '(doesNotFit)'],
  ])('with the postcode %s in a field for numbers: %s', (postcode, written) => {
    expect(outcome({ labels: ['Code postal'], type: 'number' }, somebody('chen', { postcode }))).toBe(
      written,
    );
  });
});

describe('a country', () => {
  it.each([
    ['出生国家', 'Chine', '中国'],
    ['Country of birth', 'Chine', 'China'],
    ['Pays de naissance', 'China', 'Chine'],
    ['出生国家', 'France', '法国'],
    ['Country of birth', 'Francaise', 'France'],
    ['Pays de naissance', '法国', 'France'],
    ['Country of birth', 'Brésil', 'Brésil'],
  ])('"%s" of somebody from %s is %s', (label, birthCountry, written) => {
    expect(outcome(label, somebody('chen', { birthCountry }))).toBe(written);
  });

  it('that somebody lives in is written in the words of the form too', () => {
    expect(outcome('Pays', somebody('wang', { country: '中国' }))).toBe('Chine');
  });

  it('is found in a list under any of its names', () => {
    const asked = {
      kind: 'select',
      labels: ['Pays'],
      options: ['Belgique', 'FR - France', 'Suisse'],
    } as const;
    expect(outcome(asked, chen)).toBe(1);
    expect(outcome(asked, somebody('chen', { country: '法国' }))).toBe(1);
    expect(outcome(asked, somebody('chen', { country: 'Suisse' }))).toBe(2);
  });

  it('stands for the nationality only where the papers settle it', () => {
    const asked = ['Nationalité', '国籍', 'Nationality'];
    const each = (person: typeof chen) => asked.map((label) => outcome(label, person));
    expect(each(chen)).toEqual(['Chinoise', '中国', 'Chinese']);
    expect(each({ ...chen, facts: { nationality: 'french' } })).toEqual(['Française', '法国', 'French']);
    expect(each({ ...chen, facts: { nationality: 'other' } })).toEqual([
      '(missing)',
      '(missing)',
      '(missing)',
    ]);
    expect(outcome({ labels: ['Nationalité'], maxLength: 2 }, chen)).toBe('(doesNotFit)');
    const list = { kind: 'select', labels: ['Nationalité'], options: ['Française', 'Chinoise'] } as const;
    expect(outcome(list, chen)).toBe(1);
    expect(outcome({ ...list, kind: 'radio' }, chen)).toBe(1);
  });
});

describe('a name', () => {
  it.each([
    ['Prénom et nom', 'Yu Han CHEN'],
    ['Nom et prénom', 'CHEN Yu Han'],
    ['Full name', 'Yu Han CHEN'],
    ['姓名', '陈雨涵'],
    ['First names', 'Yu Han'],
    ['Premier prénom', 'Yu'],
    // Which of two is the one in use, and how characters are to be spelled, only the person knows.
    ['Prénom usuel', '(format)'],
    ['姓名（拼音）', '(format)'],
    // Who has no other name is not asked for a former one.
    ['Nom de jeune fille', null],
    ['Nom d’usage', null],
  ])('"%s" is %s', (label, written) => {
    expect(outcome(label, chen)).toBe(written);
  });

  it('is taken from what is known and never half', () => {
    const { wed, alone } = {
      wed: somebody('chen', { usedName: 'MARTIN' }),
      alone: somebody('wang', { givenNames: undefined }),
    };
    expect(outcomes(['Nom de jeune fille', 'Nom d’usage'], wed)).toEqual(['CHEN', 'MARTIN']);
    expect(outcome('Prénom usuel', somebody('smith'))).toBe('John');
    expect(outcome('Prénom usuel', somebody('smith', { givenNames: 'John,Paul' }))).toBe('(format)');
    expect(outcome('Premier prénom', somebody('smith', { givenNames: 'John, Paul' }))).toBe('John');
    expect(outcome('Full name', alone)).toBe('王建国');
    expect(outcome('Full name', somebody('smith', { givenNames: undefined }))).toBe('(format)');
    expect(outcome('Full name', wang)).toBe('Jianguo WANG');
    for (const label of ['Nom et prénom', 'Prénom et nom']) {
      expect(outcome(label, alone)).toBe('(format)');
      expect(outcome(label, somebody('smith', { familyName: undefined }))).toBe('(missing)');
    }
    expect(outcome('姓名', somebody('smith'))).toBe('(missing)');
  });
});

describe('a name in Chinese characters', () => {
  it.each([
    ['Chinese name', '陈雨涵'],
    ['Name (in Chinese)', '陈雨涵'],
    ['Full name in Chinese characters', '陈雨涵'],
    ['Nom et prénom (en chinois)', '陈雨涵'],
    ['Prénom et nom en caractères chinois', '陈雨涵'],
    // Where it has to be cut is not ours to say.
    ['Chinese surname', '(format)'],
    ['Nom de famille (en chinois)', '(format)'],
    ['Prénom (caractères chinois)', '(format)'],
    ['Nom d’usage en chinois', null],
    ['Address in Chinese', '(format)'],
    ['Chinese phone number', '+33612345678'],
  ])('"%s" is %s', (label, written) => {
    expect(outcome(label, chen)).toBe(written);
  });

  it('is missing where it is not known, however well the other is', () => {
    expect(outcome('Chinese name', somebody('smith'))).toBe('(missing)');
    expect(outcome('Nom et prénom (en chinois)', somebody('smith'))).toBe('(missing)');
    expect(outcome('Nom d’usage en chinois', somebody('chen', { usedName: 'MARTIN' }))).toBe('(format)');
    expect(outcome('Address in Chinese', wang)).toBe('上海市浦东新区世纪大道100号');
  });
});

describe('a sex or a title', () => {
  const list = (label: string, options: readonly string[]) =>
    ({ kind: 'select', labels: [label], options }) as const;

  it.each([
    ['Sexe', ['Choisir', 'Homme', 'Femme'], 2],
    ['Sexe', ['M.', 'Mme'], 1],
    ['Civilité', ['Homme', 'Femme'], 1],
    // Both speak of her: the word that was asked for goes first.
    ['Sexe', ['Madame', 'Femme'], 1],
    ['Civilité', ['Femme', 'Madame'], 1],
    ['性别', ['1-男', '2-女'], 1],
    ['Sexe', ['une femme', 'un homme'], 0],
    ['Sexe', ['F', 'Femme'], '(noOption)'],
    ['Sexe', ['Oui', 'Non'], '(noOption)'],
  ] as const)('"%s" of %o', (label, options, place) => {
    expect(outcome(list(label, options), chen)).toBe(place);
  });

  it('is missing where it is not known, and read from the number of the identity card', () => {
    expect(outcome(list('性别', ['男', '女']), somebody('smith'))).toBe('(missing)');
    expect(outcome(list('性别', ['女', '男']), wang)).toBe(1);
    const permit = somebody('smith', { residencePermit: '810000199408230021' });
    expect(outcomes([list('性别', ['女', '男']), '出生日期'], permit)).toEqual([0, '1994-08-23']);
    expect(outcome('出生日期', somebody('wang', { birthDate: '1980-02-02' }))).toBe('1980-02-02');
  });
});
