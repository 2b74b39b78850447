import { describe, expect, test } from 'vitest';
import type { Facts } from '../../core/facts.ts';
import { guidance } from '../../core/guidance.ts';
import type { Claim, ClaimAnchor } from '../../core/issuer.ts';
import { issuerWith } from './issuer-with.ts';

const words = { 'zh-CN': '说', fr: 'dit', en: 'said' };
const sources = ['rule'];
const claim = (about?: ClaimAnchor[], procedures?: string[], when?: Claim['when']): Claim => ({
  id: 'rumour',
  ...(when ? { when } : {}),
  verdict: 'wrong',
  claim: words,
  correction: words,
  ...(about ? { about } : {}),
  ...(procedures ? { procedures } : {}),
  sources,
});

function shown(about?: ClaimAnchor[], procedures?: string[], when?: Claim['when']) {
  const city = issuerWith({
    id: 'city',
    procedures: [
      {
        id: 'reissue',
        purpose: 'social-card/replace',
        names: words,
        portalTerm: '补领',
        summary: words,
        channels: [
          { id: 'counter', kind: 'counter', name: words, sources },
          { id: 'web', kind: 'online', name: words, when: { status: 'student' }, sources },
        ],
        steps: [
          { id: 'report', kind: 'loss', title: words, text: words, sources },
          { id: 'stolen', kind: 'loss', title: words, text: words, when: { reason: 'stolen' }, sources },
        ],
        materials: [{ material: 'photo', when: { photoOnFile: 'no' }, sources }],
        details: [
          { id: 'fee', topic: 'fee', text: words, sources },
          { id: 'second-fee', topic: 'fee', text: words, when: { reason: 'stolen' }, sources },
        ],
        warnings: [{ id: 'scam', level: 'danger', text: words, sources }],
        files: ['portrait'],
      },
    ],
    files: [
      {
        id: 'portrait',
        kind: 'portrait',
        names: words,
        field: 'photo',
        limits: [],
        mayEdit: { crop: true, background: false },
      },
    ],
    claims: [claim(about, procedures, when)],
    sources: {
      rule: {
        title: 'Rule',
        publisher: 'Office',
        date: null,
        read: '2026-11-21',
        confidence: 'official',
      },
    },
  });
  const photo = { term: { lang: 'zh-CN' as const, text: '照片' }, names: words, sources };
  return (situation: Facts = {}) =>
    guidance(
      { issuer: 'city', procedure: 'reissue', person: null, situation },
      { issuers: [city], materials: { sources: {}, materials: { photo } } },
    );
}

const ids = (line: { claims?: readonly { id: string }[] } | undefined) => line?.claims?.map(({ id }) => id);

describe('a popular statement', () => {
  test('stands beside a paper, a step, a detail, a channel, a file or a warning', () => {
    expect(ids(shown([{ material: 'photo' }])({ photoOnFile: 'no' }).materials[0])).toEqual(['rumour']);
    expect(ids(shown([{ step: 'report' }])().steps[0])).toEqual(['rumour']);
    expect(ids(shown([{ detail: 'fee' }])().details[0])).toEqual(['rumour']);
    expect(ids(shown([{ channel: 'counter' }])().channels[0])).toEqual(['rumour']);
    expect(ids(shown([{ file: 'portrait' }])().files[0])).toEqual(['rumour']);
    expect(ids(shown([{ warning: 'scam' }])().warnings[0])).toEqual(['rumour']);
    expect(ids(shown([{ file: 'portrait' }])().warnings[0])).toBeUndefined();
  });

  test('takes the first of its lines that is for this person, and no second one', () => {
    const about: ClaimAnchor[] = [{ step: 'stolen' }, { detail: 'fee' }, { step: 'report' }];
    const lost = shown(about)({ reason: 'lost' });
    expect(lost.claims[0]?.beside).toEqual({ detail: 'fee' });
    expect(lost.steps.map(ids)).toEqual([undefined, undefined]);
    const stolen = shown(about)({ reason: 'stolen' });
    expect(stolen.claims[0]?.beside).toEqual({ step: 'stolen' });
    expect(ids(stolen.details[0])).toBeUndefined();
  });

  test('counts a line that may apply', () => {
    expect(shown([{ material: 'photo' }])().claims[0]?.beside).toEqual({ material: 'photo' });
  });

  test('stays in the list when none of its lines is for this person, or it has none', () => {
    const guided = shown([{ material: 'photo' }])({ photoOnFile: 'yes' });
    expect(guided.claims.map(({ id, beside }) => [id, beside])).toEqual([['rumour', undefined]]);
    expect(ids(guided.materials[0])).toBeUndefined();
    expect(shown()().claims[0]?.beside).toBeUndefined();
  });

  test('does not stand beside a detail or a channel that is for others', () => {
    const about: ClaimAnchor[] = [{ detail: 'second-fee' }, { channel: 'web' }, { step: 'report' }];
    const beside = (situation: Facts) => shown(about)(situation).claims[0]?.beside;
    expect(beside({ reason: 'lost', status: 'employee' })).toEqual({ step: 'report' });
    expect(beside({ reason: 'lost', status: 'student' })).toEqual({ channel: 'web' });
    expect(beside({ reason: 'stolen', status: 'student' })).toEqual({ detail: 'second-fee' });
  });

  test('is for whom it is about, or may be', () => {
    const told = (situation: Facts) =>
      shown([{ step: 'report' }], ['reissue'], { status: 'student' })(situation);
    expect(told({ status: 'student' }).claims.length).toBe(1);
    expect(told({}).claims.length).toBe(1);
    expect(told({ status: 'employee' }).claims).toEqual([]);
    expect(ids(told({ status: 'employee' }).steps[0])).toBeUndefined();
  });

  test('belongs to a procedure that has only one of its lines', () => {
    expect(shown([{ detail: 'delivery' }, { detail: 'fee' }])().claims.length).toBe(1);
  });

  test('does not take a step for a detail of the same name', () => {
    const guided = shown([{ step: 'fee' }], ['reissue'])();
    expect(guided.claims.map(({ id }) => id)).toEqual(['rumour']);
    expect(ids(guided.details[0])).toBeUndefined();
  });

  test('is left out of a procedure that it does not name and that has none of its lines for anybody', () => {
    expect(shown([{ detail: 'delivery' }])().claims).toEqual([]);
    expect(shown([{ detail: 'delivery' }], ['reissue'])().claims.length).toBe(1);
    expect(shown([{ detail: 'delivery' }], ['loss'])().claims).toEqual([]);
  });
});
