/** What a call asks and what to have at hand, by the matter and by what is known already. */
import { describe, expect, test } from 'vitest';
import type { Detail, Issuer } from '../../core/issuer.ts';
import { asked, type Case, need, rounds, said, say, scriptOf } from './made-call.ts';

const figure = { amount: { min: 1, max: 5, unit: 'day' as const }, text: say('t') };
const line = (topic: Detail['topic'], more: Partial<Detail> = {}): Detail => ({
  id: topic,
  topic,
  ...figure,
  sources: ['law'],
  ...more,
});

describe('what a call about a Chinese card is for', () => {
  test.each([
    ['social-card/loss', ['wantLoss']],
    ['social-card/photo', ['wantPhoto']],
    ['social-card/progress', ['wantProgress']],
    ['social-card/activate', ['wantActivation']],
    ['social-card/apply', []],
  ] as const)('%s', (purpose, wants) => {
    expect(said({ purpose }, 'open').slice(1)).toEqual(wants);
  });

  test('says what happened only where a card may be gone', () => {
    const facts = { reason: 'lost' } as const;
    expect(said({ purpose: 'social-card/loss', facts }, 'open')).toContain('isLost');
    expect(said({ purpose: 'social-card/progress', facts }, 'open')).not.toContain('isLost');
  });

  test('asks to replace a card, and not for one lost, where no step reports the loss', () => {
    const steps = [{ id: 's', kind: 'apply' as const, title: say('t'), text: say('t'), sources: ['law'] }];
    expect(said({ procedure: { steps } }, 'open')).toContain('wantExchange');
    const weak = { id: 'l', kind: 'loss' as const, title: say('t'), text: say('t'), sources: ['law'] };
    const depends = { procedure: { steps: [{ ...weak, when: { applicant: 'child' as const } }] } };
    expect(said(depends, 'whole')).toEqual(['thanks']);
  });

  test('tells the age of somebody else only where it is known', () => {
    expect(said({ facts: { applicant: 'other' } }, 'open')).not.toContain('ageBlank');
    const other = { applicant: 'other', age: { from: 70 } } as const;
    const [opening] = scriptOf({ facts: other }).lines;
    expect(opening?.kind === 'open' && opening.phrases.at(-1)).toEqual({
      key: 'ageFrom',
      values: { whom: { phrase: 'theHolder' }, from: 70 },
    });
    const child = { applicant: 'child', age: { from: 6, under: 7 } } as const;
    const [first] = scriptOf({ facts: child }).lines;
    expect(first?.kind === 'open' && first.phrases.at(-1)).toEqual({
      key: 'ageIs',
      values: { whom: { phrase: 'theChild' }, count: 6 },
    });
  });

  test.each([
    ['hongKongMacao', 'papersHongKongMacao'],
    ['taiwan', 'papersTaiwan'],
    ['french', 'papersForeign'],
    ['eea', 'papersForeign'],
    ['other', 'papersForeign'],
  ] as const)('names the papers of %s', (nationality, key) => {
    const also = scriptOf({ facts: { nationality } }).lines.find(({ kind }) => kind === 'also');
    expect(also?.kind === 'also' && also.phrases.map((phrase) => phrase.key)).toEqual([key]);
  });
});

describe('what is at hand', () => {
  test.each([
    [{}, 'idCard'],
    [{ nationality: 'mainland' }, 'idCard'],
    [{ nationality: 'taiwan' }, 'otherDocument'],
    [{ applicant: 'child', nationality: 'taiwan' }, 'guardianAndChild'],
    [{ applicant: 'other' }, 'bothIdCards'],
    [{ applicant: 'self' }, 'idCard'],
  ] as const)('in China for %o: %s, the number of the card and a pen', (facts, first) => {
    expect(scriptOf({ facts }).atHand).toEqual([first, 'cardNumber', 'pen']);
    expect(scriptOf({ facts, purpose: 'social-card/apply' }).atHand).toEqual([first, 'pen']);
  });

  test('in France: the kind of number, the postcode and a pen', () => {
    const french: Case = { country: 'FR', purpose: 'vitale/order' };
    expect(scriptOf(french).atHand).toEqual(['numberAny', 'postcode', 'pen']);
    expect(scriptOf({ ...french, facts: { socialSecurityNumber: 'definitive' } }).atHand[0]).toBe(
      'numberDefinitive',
    );
  });

  test('a card to be made again in France is named by what happened, or by the matter', () => {
    expect(said({ country: 'FR', purpose: 'vitale/lost' }, 'open')).toEqual(['fund', 'vitaleReplace']);
    expect(said({ country: 'FR', purpose: 'vitale/order' }, 'open')).toEqual(['fund', 'vitaleOrder']);
    expect(said({ country: 'FR', purpose: 'vitale/info' }, 'open')).toEqual(['fund', 'about']);
  });
});

describe('questions of the matter', () => {
  test.each([
    ['social-card/progress', [['progress']]],
    ['social-card/activate', [['activation']]],
    ['social-card/loss', [['next']]],
    ['social-card/photo', [['duration']]],
    ['social-card/apply', [['fee', 'duration', 'delivery']]],
    ['social-card/replace', [['fee', 'duration', 'delivery']]],
  ] as const)('in China for %s', (purpose, wants) => {
    expect(rounds({ purpose })).toEqual(wants);
  });

  test.each([
    ['vitale/order', [['fee', 'duration', 'delivery']]],
    ['vitale/lost', [['fee', 'duration', 'delivery']]],
    ['vitale/info', [['next']]],
    ['health/enrol', [['duration']]],
    ['health/documents', [['duration']]],
  ] as const)('in France for %s', (purpose, wants) => {
    expect(rounds({ country: 'FR', purpose })).toEqual(wants);
  });

  test('are settled by official figures on the same matter and for this person', () => {
    const fee = (more: Partial<Detail>) => asked({ procedure: { details: [line('fee', more)] } });
    expect(fee({})).not.toContain('fee');
    expect(fee({ sources: ['old'] })).not.toContain('fee');
    expect(fee({ sources: ['blog'] })).toContain('fee');
    expect(fee({ amount: undefined })).toContain('fee');
    expect(asked({ procedure: { details: [line('duration')] } })).toEqual(['fee', 'delivery']);
    const children = { when: { applicant: 'child' as const } };
    expect(
      asked({
        procedure: { details: [line('fee', children), line('delivery', children)] },
        facts: { applicant: 'self' },
      }),
    ).toEqual(['fee', 'duration', 'delivery']);
    // How it is delivered needs no figure.
    expect(asked({ procedure: { details: [line('delivery', { amount: undefined })] } })).not.toContain(
      'delivery',
    );
  });

  test('leave out what the issuer’s own questions cover', () => {
    const covers = (...topics: NonNullable<NonNullable<Issuer['hotline']>['ask']>[number]['covers'][]) => ({
      ask: [{ id: 'q', text: say('?'), covers: topics.flatMap((topic) => topic ?? []), sources: ['law'] }],
    });
    const materials = [need('a', ['blog'])];
    const afar: Case = { procedure: { materials }, facts: { household: 'elsewhere' } };
    expect(rounds(afar)[0]).toEqual(['thesePapers', 'residence']);
    expect(rounds({ ...afar, hotline: covers(['papers']) })[0]).toEqual(['residence']);
    expect(rounds({ ...afar, hotline: covers(['residence']) })[0]).toEqual(['thesePapers']);
    const gone: Case = {
      procedure: {
        steps: [{ id: 'l', kind: 'loss', title: say('t'), text: say('t'), sources: ['law'] }],
      },
    };
    expect(said(gone, 'whole')).toEqual(['urgentLoss', 'urgentDays', 'urgentBank', 'thanks']);
    expect(said({ ...gone, hotline: covers(['lossValidity']) }, 'whole')).toEqual([
      'urgentLoss',
      'urgentBank',
      'thanks',
    ]);
    expect(said({ ...gone, hotline: covers(['bank']) }, 'whole')).toEqual([
      'urgentLoss',
      'urgentDays',
      'thanks',
    ]);
  });
});

test('from elsewhere, it is asked whether a card can be had from there, and no more for the rest', () => {
  const facts = { place: 'elsewhere' } as const;
  for (const purpose of ['social-card/replace', 'social-card/loss', 'social-card/apply'] as const)
    expect(rounds({ purpose, facts }).at(-1)).toEqual(['fromAfar', 'sameBank']);
  expect(asked({ purpose: 'social-card/progress', facts })).not.toContain('fromAfar');
});
