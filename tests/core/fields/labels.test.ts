/** What stands beside a field, and what is made of it when it says more, or less, than one thing. */
import { describe, expect, it } from 'vitest';
import { fieldsToFill } from '../../../core/fields.ts';
import { formOf, type MadeField, outcome, outcomes, somebody } from './made-form.ts';

const chen = somebody('chen');
const wang = somebody('wang');
const mail = 'yuhan.chen@example.org';
const mobile = '13812345678';

describe('a label', () => {
  it.each([
    ['1. 姓名', '王建国'],
    [' 12 、 姓名', '王建国'],
    ['3)手机号码 *', mobile],
    ['11位手机号码', mobile],
    ['手机号码（必填）：', mobile],
    ['姓名（申请人）', '王建国'],
    ['手机号码（代办人）', '(otherPerson)'],
    // A word that is not known may be another person or another thing.
    ['户籍地址', null],
    ['手机号码归属地', null],
    ['123. 姓名', null],
    ['姓名 2. ', null],
    // Nobody reads a paragraph as a label.
    [`${'请输入'.repeat(20)}姓名`, null],
  ])('"%s": %s', (label, value) => {
    expect(outcome(label, wang)).toBe(value);
  });

  it.each([
    ['Prénom(s)', 'Yu Han'],
    ['Né(e) le', '15/09/2002'],
    ['Adresse e-mail', mail],
    ['Date de naissance jj/mm/aaaa', '15/09/2002'],
    ['Adresse 2', 'Bâtiment B'],
    ['Adresse 3', null],
    // Two things in one field are neither.
    ['Téléphone / E-mail', null],
    ['Nom / Surname', 'CHEN'],
    ['Lieu de naissance (pays)', null],
    ['Pays (nationalité)', null],
    ['E-mail (ou téléphone)', null],
    ['Nom d’usage (nom de famille)', null],
    ['Téléphone (portable)', '0612345678'],
    ['Date de naissance (jour, mois, année)', '15/09/2002'],
    ['Surname (as on passport)', 'CHEN'],
    ['N ° de téléphone', '0612345678'],
    // A French number is none of the mainland.
    ['中国大陆手机号', '(format)'],
    ['境内手机号码', '(format)'],
    ['Mainland mobile number', '(format)'],
    ['手机号码', '+33612345678'],
    ['E-mail (obligatoire)[2]', mail],
    ['E-mail du client', null],
  ])('"%s": %s', (label, value) => {
    expect(outcome(label, chen)).toBe(value);
  });

  it.each([
    'Registered address',
    'Registered residence address',
    'Pays de la pièce d’identité',
    'Ville de l’acte de naissance',
    'Code postal (carte Vitale)',
    'Country on your passport',
    '身份证上的住址',
    '住址（以身份证为准）',
    '住址（与身份证一致）',
  ])('"%s" asks for what a paper says, which may be another place', (label) => {
    expect(outcome(label, somebody('wang', { country: '中国', city: '上海' }))).toBeNull();
  });

  it.each([
    ['证件上的姓名', '王建国'],
    ['姓名（与身份证一致）', '王建国'],
    ['Given names as on your passport', 'Jianguo'],
    ['Registered mobile number', '+8613812345678'],
    ['Registered email address', 'wang@example.org'],
  ])('"%s" says the same as the paper', (label, value) => {
    expect(outcome(label, wang)).toBe(value);
  });

  it('may go on below with help, whose owner counts', () => {
    expect(outcome('E-mail\nCelui de votre tuteur', chen)).toBe('(otherPerson)');
    expect(outcome('E-mail\nDe l’enfant ou le vôtre, comme il vous plaira', chen)).toBe(mail);
    expect(outcome('E-mail\nNous y envoyons la réponse', chen)).toBe(mail);
    expect(outcome('E-mail\nCelui de votre conjoint si besoin', chen)).toBe('(otherPerson)');
    expect(outcome('Adresse\ne-mail\nNous y envoyons la réponse', chen)).toBe(mail);
    expect(outcome('Réponse\nE-mail', chen)).toBeNull();
  });

  it('may be made of three pieces before the field, the nearest first', () => {
    expect(outcome({ before: ['号码', '手机'] }, wang)).toBe(mobile);
    expect(outcome({ before: ['*', '号码', '手机'] }, wang)).toBe(mobile);
    expect(outcome({ before: ['*', '*', '：', '手机号码'] }, wang)).toBeNull();
    expect(outcome({ before: ['归属地', '手机号码'] }, wang)).toBeNull();
  });

  it('is the nearest of several, and the field’s own before what stands around', () => {
    expect(outcome({ labels: ['', '手机号码'], before: ['姓名'] }, wang)).toBe(mobile);
    expect(outcome({ labels: ['手机号码', '姓名'] }, wang)).toBe(mobile);
  });

  it('is no heading right above a field that names itself', () => {
    const asked = { before: ['Vos démarches'], hints: ['E-mail'] };
    expect(outcome({ ...asked, groups: ['Vos démarches'] }, chen)).toBe(mail);
    expect(outcome(asked, chen)).toBe('(unclear)');
    expect(outcome({ ...asked, before: ['Téléphone'], groups: ['Téléphone'] }, chen)).toBe('(unclear)');
  });

  it.each([
    [{ labels: ['* 姓名：\n请填写'] }, '姓名'],
    [{ labels: ['*'], before: ['姓名'] }, '姓名'],
    [{ hints: ['姓名'] }, '姓名'],
    [{ names: ['xm'] }, 'xm'],
    [{ labels: [`姓名（${'请输入'.repeat(18)}真实姓名）`] }, `姓名（${'请输入'.repeat(18)}真实姓`],
  ] as const)('is shown as the page has it, short and bare: %o', (asked, shown) => {
    const { fill, leftOut } = fieldsToFill(formOf([asked]), wang);
    expect([...fill, ...leftOut].map(({ label }) => label)).toEqual([shown]);
  });
});

describe('a hint', () => {
  it.each([
    [{ labels: ['Adresse'], hints: ['12 rue de la Paix'] }, '12 rue des Lilas'],
    [{ labels: ['E-mail'], hints: ['nom@exemple.fr'] }, mail],
    [{ labels: ['Nom de famille'], hints: ['Ex. : Prénom'] }, 'CHEN'],
    [{ labels: ['Nom de famille'], hints: ['eg. first name'] }, 'CHEN'],
    [{ labels: ['Ville'], hints: ['例：手机号码'] }, 'Lyon'],
    [{ labels: ['Ville'], hints: ['  12345 Pays'] }, 'Lyon'],
    [{ labels: ['Ville'], hints: ['+33 téléphone'] }, 'Lyon'],
    [{ labels: ['Ville'], hints: ['Le texte : pays'] }, '(unclear)'],
    [{ labels: ['Ville'], hints: ['expéditeur : pays'] }, '(unclear)'],
    [{ labels: ['E-mail'], hints: ['Votre adresse e-mail'] }, mail],
    [{ labels: ['Nom'], hints: ['Nom de famille'] }, 'CHEN'],
    // What the page shows has to agree with itself.
    [{ labels: ['E-mail'], hints: ['Téléphone'] }, '(unclear)'],
    [{ labels: ['E-mail'], hints: ['Numéro de téléphone du client'] }, '(unclear)'],
    [{ labels: ['E-mail'], hints: ['Pour vous répondre'] }, mail],
    [{ labels: ['E-mail'], hints: ['Téléphone'], open: false }, null],
  ] as const)('%o: %s', (asked, value) => {
    expect(outcome(asked as MadeField, chen)).toBe(value);
  });

  it('names the field where nothing else does', () => {
    expect(outcome({ hints: ['E-mail'] }, chen)).toBe(mail);
    expect(outcome({ hints: ['E-mail', 'Téléphone'] }, chen)).toBe('(unclear)');
    expect(outcome({ hints: ['Votre conjoint : e-mail'] }, chen)).toBe('(otherPerson)');
  });
});

describe('a name inside the page', () => {
  it.each([
    [['xm'], '王建国'],
    [['sfzh'], '110105198001010016'],
    [['form1', 'txtSjhm'], mobile],
    [['ctl00$main$sjh'], mobile],
    [['form[email]'], 'wang@example.org'],
    [['jtdz'], '上海市浦东新区世纪大道100号'],
    [['dbrXm'], '(otherPerson)'],
    [['dbrxm'], '(otherPerson)'],
    [['lxrSjh'], '(otherPerson)'],
    [['xmdbrx'], null],
    [['q7'], null],
    [['tel_2024'], '+8613812345678'],
    [['user'], null],
    [['captchaXm', 'xm'], null],
    [['xm', 'honeypot'], null],
  ])('%o says: %s', (names, value) => {
    expect(outcome({ names }, wang)).toBe(value);
  });

  it('is for the page itself: the label counts, but the name may tell whose it is', () => {
    expect(outcome({ labels: ['手机号码'], names: ['xm'] }, wang)).toBe(mobile);
    expect(outcome({ labels: ['手机号码'], names: ['dbrSjh'] }, wang)).toBe('(otherPerson)');
    expect(outcome({ labels: ['归属地'], names: ['sjh'] }, wang)).toBe('(unclear)');
    expect(outcome({ names: ['sjh', 'xm'] }, wang)).toBe('(unclear)');
  });
});

describe('the autocomplete attribute', () => {
  it.each([
    [{ autocomplete: 'family-name' }, 'CHEN'],
    [{ autocomplete: 'section-a   GIVEN-NAME' }, 'Yu Han'],
    [{ autocomplete: 'home tel-national' }, '+33612345678'],
    [{ autocomplete: 'family-name', labels: ['Nom'] }, 'CHEN'],
    [{ autocomplete: 'address-line1', labels: ['Rue'] }, '12 rue des Lilas'],
    [{ autocomplete: 'tel', labels: ['E-mail'] }, '(unclear)'],
    [{ autocomplete: 'email', labels: ['Contact de secours'] }, '(unclear)'],
    [{ autocomplete: 'shipping street-address', labels: ['Adresse'] }, '(otherPerson)'],
    [{ autocomplete: 'work email', labels: ['E-mail'] }, '(otherPerson)'],
    [{ autocomplete: 'shipping' }, null],
    [{ autocomplete: 'section-a one-time-code', labels: ['Téléphone'] }, null],
    [{ autocomplete: 'cc-name', labels: ['Full name'] }, null],
    [{ autocomplete: 'organization-title', labels: ['Nom et prénom'] }, null],
    [{ autocomplete: 'off', labels: ['E-mail'] }, mail],
    [{ autocomplete: 'on' }, null],
  ] as const)('%o: %s', (asked, value) => {
    expect(outcome(asked as MadeField, chen)).toBe(value);
  });
});

describe('the kind of a field', () => {
  it.each([
    [{ labels: ['姓名'], type: 'email' }, '(unclear)'],
    [{ labels: ['电子邮箱'], type: 'email' }, 'wang@example.org'],
    [{ labels: ['手机号码'], type: 'date' }, '(unclear)'],
    [{ labels: ['出生日期'], type: 'month' }, '(unclear)'],
    [{ labels: ['出生日期'], type: 'week' }, '(unclear)'],
    [{ labels: ['出生日期'], type: 'time' }, '(unclear)'],
    [{ labels: ['出生日期'], type: 'datetime-local' }, '(unclear)'],
    [{ labels: ['电子邮箱'], type: 'url' }, '(unclear)'],
    [{ labels: ['姓名'], type: 'textarea' }, '(unclear)'],
    [{ labels: ['手机号码'], type: 'tel' }, mobile],
    [{ labels: ['性别'] }, '(unclear)'],
    [{ labels: ['Civilité'] }, '(unclear)'],
    [{ labels: ['证件类型'] }, '(unclear)'],
    [{ labels: ['姓名'], kind: 'radio', options: ['王建国', '李明'] }, '(unclear)'],
    [{ labels: ['性别'], kind: 'radio', options: ['男', '女'] }, 0],
    [{ labels: ['Civilité'], kind: 'radio', options: ['Madame', 'Monsieur'] }, 1],
    [{ labels: ['国籍'], kind: 'radio', options: ['外国', '中国'] }, 1],
    [{ labels: ['Vous êtes'], kind: 'radio', options: ['Étudiant', 'Salarié'] }, null],
    [{ labels: ['Vous êtes'], kind: 'radio', options: ['Une femme', 'Un homme'] }, 1],
    [{ labels: ['姓名'], type: 'search' }, null],
  ] as const)('%o: %s', (asked, value) => {
    expect(outcome(asked as MadeField, wang)).toBe(value);
  });
});

describe('a secret', () => {
  it.each([
    [{ labels: ['密码'], names: ['xm'] }],
    [{ before: ['短信验证码'], names: ['sjh'] }],
    [{ names: ['sjhYzm'] }],
    [{ hints: ['请输入图形验证码'], names: ['xm'] }],
    [{ before: ['*', '请留空'], hints: ['姓名'] }],
  ] as const)('is never asked for: %o', (asked) => {
    expect(outcomes([asked as MadeField, '手机号码'], wang)).toEqual([null, mobile]);
  });

  it('is not seen in what a well-named field says besides', () => {
    expect(outcome({ labels: ['手机号码'], hints: ['用于接收验证码'] }, wang)).toBe(mobile);
    expect(outcome({ labels: ['手机号码'], before: ['手机号码', '登录密码'] }, wang)).toBe(mobile);
  });
});
