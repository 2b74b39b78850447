import { describe, expect, test } from 'vitest';
import type { Facts } from '../../core/facts.ts';
import { type Guidance, guidance, type HotlineGuidance } from '../../core/guidance.ts';
import { callScript, numbersToDial, type ScriptLine } from '../../core/hotline.ts';
import type { Detail, Issuer, Material, Procedure, Step } from '../../core/issuer.ts';
import { issuerWith } from './issuer-with.ts';

const say = (text: string) => ({ 'zh-CN': text, fr: text, en: text });
const source = (confidence: Issuer['sources'][string]['confidence']) => ({
  title: confidence,
  publisher: 'someone',
  date: '2024',
  read: '2026-11-21',
  confidence,
});

type Hotline = NonNullable<Issuer['hotline']>;
interface Case {
  readonly country?: 'FR' | 'CN';
  readonly procedure?: Partial<Procedure>;
  readonly hotline?: Partial<Hotline>;
  readonly facts?: Facts;
}

const loss: Step = { id: 'loss', kind: 'loss', title: say('t'), text: say('t'), sources: ['law'] };
const figure: Pick<Detail, 'amount' | 'text'> = { amount: { min: 1, max: 5, unit: 'day' }, text: say('t') };

function shown({ country = 'CN', procedure = {}, hotline = {}, facts = {} }: Case): Guidance {
  const issuer = issuerWith({
    id: 'place',
    country,
    sources: { law: source('official'), blog: source('secondary') },
    procedures: [
      {
        id: 'it',
        purpose: 'social-card/replace',
        names: say('the procedure'),
        portalTerm: '业务',
        summary: say('summary'),
        ...procedure,
      },
    ],
    hotline: {
      number: '021-12333',
      areaCode: '021',
      issuer: say('here'),
      say: say('say'),
      never: say('never'),
      sources: ['law'],
      ...hotline,
    },
  });
  const paper: Material = { term: { lang: 'zh-CN', text: '纸' }, names: say('paper'), sources: ['law'] };
  const materials = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, paper]));
  const data = { issuers: [issuer], materials: { sources: {}, materials } };
  return guidance({ issuer: 'place', procedure: 'it', person: null, situation: facts }, data);
}

function linesOf(what: Case): readonly ScriptLine[] {
  const script = callScript(shown(what), what.country ?? 'CN');
  if (!script) throw new Error('no script');
  return script.lines;
}

/** The keys of the phrases of all lines of one kind, or of all kinds. */
function keys(what: Case, kind?: ScriptLine['kind']): string[] {
  return linesOf(what).flatMap((line) =>
    (kind === undefined || line.kind === kind) && line.kind !== 'own'
      ? line.phrases.map(({ key }) => key)
      : [],
  );
}

describe('the opening of a call about a Chinese card', () => {
  test.each([
    ['self', 'cardSelf'],
    ['child', 'cardChild'],
    ['other', 'cardOther'],
    [undefined, 'cardUnknown'],
  ] as const)('says whose card it is: %s', (applicant, key) => {
    expect(keys({ facts: { applicant } }, 'open')[0]).toBe(key);
  });

  test('tells a first card from one there is already', () => {
    expect(
      keys({ procedure: { purpose: 'social-card/apply' }, facts: { applicant: 'child' } }, 'open')[0],
    ).toBe('applyChild');
  });

  test('says what happened only when that is known', () => {
    const steps = [loss];
    expect(keys({ procedure: { steps }, facts: { reason: 'stolen' } }, 'open')).toEqual([
      'cardUnknown',
      'isStolen',
      'wantReissue',
    ]);
    expect(keys({ procedure: { steps } }, 'open')).toEqual(['cardUnknown', 'wantReissue']);
    expect(keys({ procedure: { steps }, facts: { reason: 'damaged' } }, 'open')).toEqual([
      'cardUnknown',
      'isDamaged',
      'wantExchange',
    ]);
  });

  test('leaves a blank for the age of a child, and never asks for that of a grown person', () => {
    expect(keys({ facts: { applicant: 'child' } }, 'open')).toContain('ageBlank');
    expect(keys({ facts: { applicant: 'child', age: 5 } }, 'open')).toContain('ageIs');
    expect(keys({ facts: { applicant: 'child', age: { under: 7 } } }, 'open')).toContain('ageUnder');
    expect(keys({ facts: { applicant: 'child', age: { from: 7, under: 16 } } }, 'open')).toContain(
      'ageBetween',
    );
    expect(keys({ facts: { applicant: 'child', age: { from: 6, under: 7 } } }, 'open')).toContain('ageIs');
    for (const applicant of ['self', 'other', undefined] as const) {
      expect(keys({ facts: { applicant } }, 'open').filter((key) => key.startsWith('age'))).toEqual([]);
    }
    expect(keys({ facts: { applicant: 'self', age: 30 } }, 'open')).not.toContain('ageIs');
  });

  test('says where the person is, where they are registered and which bank, as far as it is known', () => {
    expect(
      keys({ facts: { place: 'elsewhere', household: 'elsewhere', cardKind: 'bank', channel: 'online' } }),
    ).toEqual(expect.arrayContaining(['elsewhere', 'householdElsewhere', 'bankOnCard', 'online']));
    expect(linesOf({}).map(({ kind }) => kind)).not.toContain('also');
  });
});

describe('what is urgent', () => {
  const steps = [loss];
  const days: Detail = { id: 'd', topic: 'lossValidity', ...figure, sources: ['law'] };

  test('is asked first: the temporary loss report, its days and the bank account', () => {
    expect(keys({ procedure: { steps } }, 'whole')).toEqual([
      'urgentLoss',
      'urgentDays',
      'urgentBank',
      'thanks',
    ]);
    expect(linesOf({ procedure: { steps } })[1]?.kind).toBe('whole');
  });

  test('asks neither for days an official text states nor for a bank that is not on the card', () => {
    expect(keys({ procedure: { steps, details: [days] }, facts: { cardKind: 'plain' } }, 'whole')).toEqual([
      'urgentLoss',
      'thanks',
    ]);
    const weak = { ...days, sources: ['blog'] };
    expect(keys({ procedure: { steps, details: [weak] } }, 'whole')).toContain('urgentDays');
  });

  test('is not there for a card that is at hand', () => {
    for (const reason of ['damaged', 'expired', 'dataChanged'] as const) {
      expect(keys({ procedure: { steps }, facts: { reason } }, 'whole')).toEqual(['thanks']);
    }
    expect(keys({}, 'whole')).toEqual(['thanks']);
  });

  test('names a theft a theft in France', () => {
    const french: Case = { country: 'FR', procedure: { purpose: 'vitale/lost', steps } };
    expect(keys({ ...french, facts: { reason: 'stolen' } }, 'whole')).toEqual(['declareTheft', 'thanks']);
    expect(keys({ ...french, facts: { reason: 'lost' } }, 'whole')).toEqual(['declareLoss', 'thanks']);
    expect(keys({ ...french, facts: { reason: 'damaged' } }, 'whole')).toEqual(['thanks']);
  });
});

describe('what is asked', () => {
  const paper = (material: string, sources: string[], more = {}) => ({ material, sources, ...more });

  test('is what no official text settles', () => {
    expect(keys({}, 'ask')).toEqual(['fee', 'duration', 'delivery']);
    const details = (['fee', 'duration', 'delivery'] as const).map((topic) => ({
      id: topic,
      topic,
      ...figure,
      sources: ['law'],
    }));
    expect(keys({ procedure: { details } }, 'ask')).toEqual(['next']);
    const weak = details.map((line) => ({ ...line, sources: ['blog'] }));
    expect(keys({ procedure: { details: weak } }, 'ask')).toEqual(['fee', 'duration', 'delivery']);
  });

  test('names the few papers that rest on weak evidence, and stays general for many or while it depends', () => {
    const few = [paper('a', ['law']), paper('b', ['blog'])];
    expect(keys({ procedure: { materials: few } }, 'ask')).toContain('thesePapers');
    expect(keys({ procedure: { materials: few.slice(0, 1) } }, 'ask')).not.toContain('thesePapers');
    const many = ['a', 'b', 'c', 'd'].map((id) => paper(id, ['blog']));
    expect(keys({ procedure: { materials: many } }, 'ask')).toContain('papers');
    const open = [paper('a', ['blog'], { when: { applicant: 'child' } })];
    expect(keys({ procedure: { materials: open } }, 'ask')).toContain('papers');
    expect(keys({ procedure: { materials: open }, facts: { applicant: 'self' } }, 'ask')).not.toContain(
      'papers',
    );
  });

  test('leaves alternatives alone when one of them is official', () => {
    const either = (sources: string[]) => [
      paper('a', ['blog'], { oneOf: 'x' }),
      paper('b', sources, { oneOf: 'x' }),
    ];
    expect(keys({ procedure: { materials: either(['blog']) } }, 'ask')).toContain('eitherPaper');
    expect(keys({ procedure: { materials: either(['law']) } }, 'ask')).not.toContain('eitherPaper');
  });

  test('asks from elsewhere whether it goes online, and by a bank only where the card has one', () => {
    expect(keys({ facts: { place: 'elsewhere' } }, 'ask')).toEqual(
      expect.arrayContaining(['fromAfar', 'sameBank']),
    );
    expect(keys({ facts: { place: 'elsewhere', cardKind: 'plain' } }, 'ask')).not.toContain('sameBank');
    expect(keys({ facts: { place: 'issuingPlace' } }, 'ask')).not.toContain('fromAfar');
    expect(keys({}, 'ask')).not.toContain('fromAfar');
  });

  test('takes in the issuer’s own questions for this procedure and this person, in the place of ours', () => {
    const ask = [{ id: 'q', text: say('what fee?'), covers: ['fee' as const], sources: ['blog'] }];
    const own = (more: object): Case => ({ hotline: { ask: ask.map((each) => ({ ...each, ...more })) } });
    const texts = (what: Case) => linesOf(what).flatMap((line) => (line.kind === 'own' ? line.texts : []));
    expect(texts(own({}))).toEqual([say('what fee?')]);
    expect(keys(own({}), 'ask')).toEqual(['duration', 'delivery']);
    expect(texts(own({ procedures: ['another'] }))).toEqual([]);
    expect(texts(own({ when: { applicant: 'child' } }))).toEqual([]);
    expect(texts({ ...own({ when: { applicant: 'child' } }), facts: { applicant: 'child' } })).toHaveLength(
      1,
    );
    expect(texts(own({ unless: { reason: 'damaged' } }))).toHaveLength(1);
    expect(texts({ ...own({ unless: { reason: 'damaged' } }), facts: { reason: 'damaged' } })).toEqual([]);
  });

  test('asks for proof of residence only for people registered elsewhere', () => {
    expect(keys({ facts: { household: 'elsewhere' } }, 'ask')).toContain('residence');
    expect(keys({ facts: { household: 'local' } }, 'ask')).not.toContain('residence');
    expect(keys({}, 'ask')).not.toContain('residence');
  });
});

describe('a call in France', () => {
  const french = (purpose: Procedure['purpose'], facts: Facts = {}): Case => ({
    country: 'FR',
    procedure: { purpose },
    facts,
  });

  test('says the fund, whom it is for and the kind of number', () => {
    const facts = { applicant: 'child', age: 9, reason: 'lost', socialSecurityNumber: 'temporary' } as const;
    expect(keys(french('vitale/lost', facts), 'open')).toEqual(['fund', 'forChild', 'ageIs', 'vitaleLost']);
    expect(keys(french('vitale/lost', facts), 'also')).toEqual(['numberTemporary']);
    expect(keys(french('vitale/order'), 'open')).toEqual(['fund', 'vitaleOrder']);
  });

  test('tells one’s own situation when asking for rights, and nobody else’s', () => {
    const facts = { status: 'student', hosted: 'yes', birthplace: 'abroad' } as const;
    expect(keys(french('health/enrol', { ...facts, applicant: 'self' }), 'also')).toEqual([
      'isStudent',
      'bornAbroad',
      'isHosted',
    ]);
    expect(keys(french('health/enrol', { ...facts, applicant: 'other' }), 'also')).toEqual(['bornAbroad']);
    expect(keys(french('vitale/order', { ...facts, applicant: 'self' }), 'also')).toEqual([]);
  });

  test('has the right number at hand', () => {
    const atHand = (facts: Facts) => callScript(shown(french('vitale/order', facts)), 'FR')?.atHand[0];
    expect(atHand({})).toBe('numberAny');
    expect(atHand({ socialSecurityNumber: 'temporary' })).toBe('numberTemporary');
    expect(atHand({ socialSecurityNumber: 'none' })).toBe('numberNone');
  });
});

test('without a line to call there is no script', () => {
  const { hotline: _hotline, ...without } = shown({});
  expect(callScript(without, 'CN')).toBeNull();
});

describe('the number to dial', () => {
  const line = (parts: Partial<HotlineGuidance>) => ({ ...(shown({}).hotline as HotlineGuidance), ...parts });
  const dial = (parts: Partial<HotlineGuidance>, place?: Facts['place']) =>
    numbersToDial(line(parts), place).map(({ from, number }) => `${from} ${number}`);

  test('loses the area code in the issuing place and keeps it elsewhere', () => {
    expect(dial({}, 'issuingPlace')).toEqual(['inPlace 12333']);
    expect(dial({}, 'elsewhere')).toEqual(['elsewhere 021-12333']);
    expect(dial({})).toEqual(['inPlace 12333', 'elsewhere 021-12333']);
  });

  test('has a blank for the code where each city has its own, with an example', () => {
    const province = {
      number: '12333',
      areaCode: undefined,
      example: { city: say('Hefei'), areaCode: '0551' },
    };
    expect(dial(province, 'elsewhere')).toEqual(['elsewhereCity ______-12333']);
    expect(numbersToDial(line(province), 'elsewhere')[0]).toMatchObject({ example: '0551-12333' });
    expect(dial(province, 'issuingPlace')).toEqual(['inPlace 12333']);
  });

  test('is the same everywhere in France, with those for callers from abroad beside it', () => {
    const french = {
      number: '3646',
      areaCode: undefined,
      others: [{ from: say('abroad'), number: '+33 1' }],
    };
    expect(dial(french)).toEqual(['anywhere 3646', 'other +33 1']);
    expect(dial(french, 'elsewhere')).toEqual(['anywhere 3646', 'other +33 1']);
  });

  test('is not made up where none is printed', () => {
    expect(dial({ number: undefined, areaCode: undefined })).toEqual([]);
  });
});
