/** Whose detail a field asks for: a number in somebody else's field is the worst that filling can do. */
import { describe, expect, it } from 'vitest';
import { outcomes, somebody } from './made-form.ts';

const chen = somebody('chen');
const wang = somebody('wang');
const lele = somebody('lele');

describe('a field of somebody else', () => {
  it('is left out by its own words or by the nearest heading that names anybody', () => {
    const other = { labels: ['姓名'], groups: ['基本信息', '代办人信息'] };
    expect(outcomes(['代办人手机号码', other], wang)).toEqual(['(otherPerson)', '(otherPerson)']);
    expect(outcomes([{ labels: ['姓名'], groups: ['申请人信息', '代办人信息'] }], wang)).toEqual(['王建国']);
  });

  it('is taken for the person’s own where its label says so under a heading that does not', () => {
    expect(outcomes([{ labels: ['申请人姓名'], groups: ['代办人信息'] }], wang)).toEqual(['王建国']);
  });

  it('is the child’s only where the person is one', () => {
    expect(outcomes(['儿童姓名'], wang)).toEqual(['(otherPerson)']);
    expect(outcomes(['儿童姓名'], lele)).toEqual(['王乐乐']);
  });

  it('is left out beside an IBAN where it asks for the holder, unless it is the holder of the card', () => {
    expect(outcomes(['Nom du titulaire', 'Prénom du titulaire', 'IBAN'], chen)).toEqual([
      '(otherPerson)',
      '(otherPerson)',
      'FR7630006000011234567890189',
    ]);
    expect(outcomes(['E-mail du titulaire de la carte', 'IBAN'], chen)[0]).toBe('yuhan.chen@example.org');
    expect(outcomes(['E-mail du titulaire', 'Code postal'], chen)[0]).toBe('yuhan.chen@example.org');
    expect(outcomes(['E-mail du demandeur', 'IBAN'], chen)[0]).toBe('yuhan.chen@example.org');
  });

  it('is the person’s where the IBAN stands under another heading', () => {
    const card = { labels: ['E-mail du titulaire'], groups: ['Votre carte'] };
    expect(outcomes([card, { labels: ['IBAN'], groups: ['Banque'] }], chen)[0]).toBe(
      'yuhan.chen@example.org',
    );
  });
});

describe('a guardian’s field', () => {
  it('gets the guardian’s name or number for a child', () => {
    expect(outcomes(['监护人姓名', '监护人手机号码'], lele)).toEqual(['王建国', '13812345678']);
    expect(outcomes(['监护人联系电话'], lele)).toEqual(['13812345678']);
  });

  it('gets nothing else, and nothing where the child’s guardian is not known', () => {
    expect(outcomes(['监护人电子邮箱'], somebody('lele', { email: 'lele@example.org' }))).toEqual([
      '(otherPerson)',
    ]);
    expect(outcomes(['监护人姓名'], somebody('lele', { guardianName: undefined }))).toEqual([
      '(otherPerson)',
    ]);
    expect(outcomes([{ kind: 'select', labels: ['监护人姓名'], options: ['王建国'] }], lele)).toEqual([
      '(otherPerson)',
    ]);
  });

  it('gets nothing of a grown-up, even where a guardian was once noted', () => {
    const grown = somebody('wang', { guardianName: '王大明', guardianPhone: '13900001111' });
    expect(outcomes(['监护人姓名', '监护人手机号码'], grown)).toEqual(['(otherPerson)', '(otherPerson)']);
  });
});

describe('a form that speaks of two people', () => {
  it('leaves both to somebody who could be either, and fills what names nobody', () => {
    expect(outcomes(['E-mail de l’assuré', 'Téléphone du bénéficiaire', 'Code postal'], chen)).toEqual([
      '(otherPerson)',
      '(otherPerson)',
      '69007',
    ]);
    expect(outcomes(['申请人姓名', '参保人身份证号码', '监护人手机号码'], lele)).toEqual([
      '(otherPerson)',
      '(otherPerson)',
      '13812345678',
    ]);
  });

  it('is filled for somebody who applies for themself and is both by any reading', () => {
    expect(outcomes(['申请人手机号码', '参保人姓名'], wang)).toEqual(['13812345678', '王建国']);
    expect(outcomes(['E-mail du demandeur', 'Téléphone du bénéficiaire'], chen)).toEqual([
      'yuhan.chen@example.org',
      '0612345678',
    ]);
    expect(outcomes(['E-mail de l’assuré', 'Téléphone du demandeur'], chen)).toEqual([
      'yuhan.chen@example.org',
      '0612345678',
    ]);
  });

  it('is filled for a child whom alone it names, whoever else is to be called', () => {
    expect(outcomes(['儿童姓名', '身份证号码'], lele)).toEqual(['王乐乐', '110105202001010015']);
    expect(outcomes(['儿童姓名', '申请人的联系人手机号码'], lele)).toEqual(['王乐乐', '(otherPerson)']);
  });
});

describe('two fields that ask for the same', () => {
  it.each([
    [['姓名', '姓名']],
    [['Nom et prénom', '姓名']],
    [['Prénom et nom', 'Nom et prénom']],
    [['Prénoms', 'Premier prénom']],
    [['Adresse', 'Rue']],
  ])('are both left out: %s', (labels) => {
    expect(outcomes(labels, chen)).toEqual(['(twice)', '(twice)']);
  });

  it('are no rivals where they ask it of different people', () => {
    expect(outcomes(['姓名', '代办人姓名'], wang)).toEqual(['王建国', '(otherPerson)']);
  });

  it('leave the number to the field for the mobile', () => {
    expect(outcomes(['Téléphone', 'Portable'], chen)).toEqual(['(twice)', '0612345678']);
  });

  it('are both filled where one asks to confirm the other, which may also stand alone', () => {
    const mail = 'yuhan.chen@example.org';
    expect(outcomes(['E-mail', 'Confirmez votre e-mail'], chen)).toEqual([mail, mail]);
    expect(outcomes(['Confirmez votre e-mail'], chen)).toEqual([mail]);
    expect(outcomes(['E-mail', 'Confirmez votre e-mail', 'Répétez votre e-mail'], chen)).toEqual([
      '(twice)',
      '(twice)',
      '(twice)',
    ]);
    expect(outcomes(['Confirmez votre e-mail', 'Répétez votre e-mail'], chen)).toEqual([
      '(twice)',
      '(twice)',
    ]);
  });
});

describe('"Nom"', () => {
  it('is the family name beside a field for given names, and otherwise may be the whole name', () => {
    expect(outcomes(['Nom', 'Prénom'], chen)).toEqual(['CHEN', 'Yu Han']);
    expect(outcomes(['Nom', 'Premier prénom'], chen)).toEqual(['CHEN', 'Yu']);
    expect(outcomes(['Nom', 'E-mail'], chen)[0]).toBe('(unclear)');
  });

  it('is not the family name where another field is that already', () => {
    expect(outcomes(['Nom', 'Nom de famille', 'Prénom'], chen)).toEqual(['(unclear)', 'CHEN', 'Yu Han']);
  });

  it('goes with the given names of the same person only', () => {
    expect(outcomes(['Nom de l’assuré', 'Prénom du demandeur'], chen)).toEqual(['CHEN', 'Yu Han']);
    expect(outcomes(['Nom du bénéficiaire', 'Prénom'], chen)).toEqual(['(unclear)', 'Yu Han']);
    expect(outcomes(['Nom de l’enfant', 'Prénom de l’enfant'], lele)).toEqual(['WANG', 'Lele']);
  });
});
