import { describe, expect, test } from 'vitest';
import type { Facts } from '../../core/facts.ts';
import { trustOrder } from '../../core/guidance/provenance.ts';
import { guidance, type Knowledge, proceduresOf, UnknownProcedureError } from '../../core/guidance.ts';
import { confidences, type Issuer, type Procedure } from '../../core/issuer.ts';
import { issuerWith } from './issuer-with.ts';

const say = (text: string) => ({ 'zh-CN': text, fr: text, en: text });
const source = (confidence: Issuer['sources'][string]['confidence'], date: string | null = '2024') => ({
  title: confidence,
  publisher: 'someone',
  date,
  read: '2026-11-21',
  confidence,
});
const procedure = (parts: Partial<Procedure>): Procedure => ({
  id: 'reissue',
  purpose: 'social-card/replace',
  names: say('reissue'),
  portalTerm: '补领',
  summary: say('summary'),
  ...parts,
});
const national = issuerWith({
  id: 'national',
  sources: { law: source('official'), hearsay: source('unverified', null) },
  files: [
    {
      id: 'photo',
      kind: 'portrait',
      names: say('photo'),
      field: '照片',
      limits: [],
      mayEdit: { crop: true, background: false },
    },
  ],
  claims: [{ id: 'claim', verdict: 'wrong', claim: say('claim'), correction: say('no'), sources: ['law'] }],
  hotline: { number: '12333', issuer: say('here'), say: say('say'), never: say('never'), sources: ['law'] },
  contacts: [{ id: 'app', kind: 'app', names: say('app'), portalTerm: 'App', sources: ['law'] }],
  procedures: [
    procedure({
      steps: [{ id: 'apply', kind: 'apply', title: say('apply'), text: say('apply'), sources: ['law'] }],
      materials: [{ material: 'identity', sources: ['law'] }],
      warnings: [
        { id: 'scam', level: 'danger', text: say('scam'), sources: ['law'] },
        { id: 'child', level: 'info', text: say('child'), when: { applicant: 'child' }, sources: ['law'] },
      ],
      files: ['photo'],
    }),
    procedure({ id: 'loss' }),
  ],
});
const knowledge = (...issuers: Issuer[]): Knowledge => ({
  issuers: [national, ...issuers],
  materials: {
    sources: { notice: source('secondary') },
    materials: {
      identity: {
        term: { lang: 'zh-CN', text: '身份证' },
        names: say('identity'),
        howToGet: say('ask'),
        sources: ['notice'],
      },
      guardian: { term: { lang: 'zh-CN', text: '监护人' }, names: say('guardian'), sources: ['notice'] },
      photo: { term: { lang: 'zh-CN', text: '照片' }, names: say('photo'), sources: ['notice'] },
    },
  },
});
const cityWith = (parts: Partial<Procedure>, more: Partial<Issuer> = {}) =>
  issuerWith({
    id: 'city',
    extends: 'national',
    procedures: [procedure(parts)],
    sources: { page: source('secondary') },
    ...more,
  });
const ask = (issuer: Issuer, situation: Facts = {}) =>
  guidance({ issuer: issuer.id, procedure: 'reissue', person: null, situation }, knowledge(issuer));

describe('what an issuer takes over', () => {
  test('are the fields a procedure leaves out, and not those it states', () => {
    const city = cityWith({ materials: [{ material: 'photo', sources: ['page'] }] });
    const result = ask(city);
    expect(result.steps.map((step) => step.id)).toEqual(['apply']);
    expect(result.materials.map((line) => line.material)).toEqual(['photo']);
  });

  test('are procedures, hotline, contacts and files it does not describe itself', () => {
    const city = cityWith({});
    const data = knowledge(city);
    expect(proceduresOf('city', data).map((entry) => entry.id)).toEqual(['reissue', 'loss']);
    expect(guidance({ issuer: 'city', procedure: 'loss', person: null }, data).hotline?.number).toBe('12333');
    expect(ask(city).contacts.map((contact) => contact.id)).toEqual(['app']);
    expect(ask(city).files.map((file) => file.id)).toEqual(['photo']);
  });

  test('adds its warnings, claims and sources to its own, the same id being replaced', () => {
    const city = cityWith(
      { warnings: [{ id: 'scam', level: 'info', text: say('local'), sources: ['page', 'law'] }] },
      {
        claims: [
          { id: 'local', verdict: 'partly', claim: say('c'), correction: say('d'), sources: ['page'] },
        ],
      },
    );
    const result = ask(city, { applicant: 'child' });
    expect(result.warnings.map((line) => [line.id, line.level])).toEqual([
      ['scam', 'info'],
      ['child', 'info'],
    ]);
    expect(result.warnings[0]?.sources.map((line) => line.id)).toEqual(['law', 'page']);
    expect(result.claims.map((line) => line.id)).toEqual(['local', 'claim']);
  });

  test('keeps the lists it says it keeps: the same entry takes the inherited place, a new one comes first', () => {
    const city = cityWith({
      keeps: ['steps', 'materials'],
      steps: [
        { id: 'queue', kind: 'prepare', title: say('queue'), text: say('queue'), sources: ['page'] },
        { id: 'apply', kind: 'apply', title: say('here'), text: say('here'), sources: ['page'] },
      ],
      materials: [{ material: 'photo', sources: ['page'] }],
      details: [],
    });
    const result = ask(city);
    const inherited = ask(cityWith({}));
    expect(inherited.steps.map((step) => step.id)).toEqual(['apply']);
    expect(result.steps.map((step) => step.title.en)).toEqual(['queue', 'here']);
    expect(result.materials.map((line) => line.material).sort()).toEqual(
      [...new Set([...inherited.materials.map((line) => line.material), 'photo'])].sort(),
    );
    expect(result.details).toEqual([]);
  });

  test('puts an added step behind the one it names, so that a photo is not asked for before the loss', () => {
    const named = (id: string, after?: string) => ({
      id,
      kind: 'prepare' as const,
      title: say(id),
      text: say(id),
      sources: ['page'],
      ...(after === undefined ? {} : { after }),
    });
    const city = cityWith({ keeps: ['steps'], steps: [named('photo', 'apply'), named('queue')] });
    const { steps } = ask(city);
    expect(steps.map((step) => step.id)).toEqual(['queue', 'apply', 'photo']);
    expect(steps.at(-1)).not.toHaveProperty('after');
  });

  test('ends where the chain turns back on itself', () => {
    const circle = cityWith({}, { extends: 'city' });
    expect(ask(circle).steps).toEqual([]);
  });
});

describe('what is known about the person', () => {
  const city = cityWith({
    materials: [{ material: 'guardian', when: { applicant: 'child' }, sources: ['page'] }],
  });
  const need = (request: Parameters<typeof guidance>[0]) =>
    guidance(request, knowledge(city)).materials[0]?.need;

  test('includes whose card it is, from the relation', () => {
    const base = { issuer: 'city', procedure: 'reissue' };
    expect(need({ ...base, person: { relation: 'child', facts: {} } })).toBe('yes');
    expect(need({ ...base, person: { relation: 'self', facts: { applicant: 'child' } } })).toBe('no');
    expect(need({ ...base, person: { relation: 'parent', facts: {} } })).toBe('no');
    expect(need({ ...base, person: null })).toBe('depends');
  });

  test('gives way to the situation, but not to a blank in it', () => {
    const base = { issuer: 'city', procedure: 'reissue', person: { relation: 'child' as const, facts: {} } };
    expect(need({ ...base, situation: { applicant: 'self' } })).toBe('no');
    expect(need({ ...base, situation: { applicant: undefined } })).toBe('yes');
  });
});

describe('materials', () => {
  const city = cityWith({
    materials: [
      { material: 'guardian', when: { applicant: 'child' }, sources: ['page'] },
      { material: 'photo', when: { photoOnFile: 'no' }, sources: ['page'] },
      { material: 'identity', sources: ['page', 'law'] },
    ],
  });

  test('come wanted first, then perhaps, then not', () => {
    const lines = ask(city, { applicant: 'self' }).materials;
    expect(lines.map((line) => [line.material, line.need])).toEqual([
      ['identity', 'yes'],
      ['photo', 'depends'],
      ['guardian', 'no'],
    ]);
    expect(lines[1]?.waitsFor).toEqual(['photoOnFile']);
  });

  test('carry the word of the portal, their sources best first, and the sources of the advice', () => {
    const identity = ask(city).materials.find((line) => line.material === 'identity');
    expect(identity).toMatchObject({ term: { lang: 'zh-CN', text: '身份证' }, confidence: 'official' });
    expect(identity?.sources.map((line) => line.id)).toEqual(['law', 'page']);
    expect(identity?.advice?.sources.map((line) => line.id)).toEqual(['notice']);
  });
});

describe('confidence', () => {
  test('knows the same order of trust as the schema', () => {
    expect(trustOrder).toEqual(confidences);
  });

  test('of a line is that of its best source unless the line states a weaker one', () => {
    const line = (confidence?: 'secondary' | 'official') =>
      ask(cityWith({ materials: [{ material: 'photo', sources: ['hearsay', 'law'], confidence }] }))
        .materials[0];
    expect(line()?.confidence).toBe('official');
    expect(line('secondary')?.confidence).toBe('secondary');
    expect(
      ask(cityWith({ materials: [{ material: 'photo', sources: ['hearsay'], confidence: 'official' }] }))
        .materials[0]?.confidence,
    ).toBe('unverified');
  });
});

describe('lines beside the papers', () => {
  const city = cityWith({
    details: [
      { id: 'post', topic: 'duration', text: say('3 weeks'), when: { channel: 'post' }, sources: ['page'] },
    ],
    channels: [
      { id: 'web', kind: 'online', name: say('web'), when: { age: { from: 16 } }, sources: ['page'] },
    ],
  });

  test('of steps, details and channels say whether they are for this person', () => {
    const result = ask(city, { channel: 'online', age: 10 });
    expect(result.details[0]?.need).toBe('no');
    expect(result.channels[0]?.need).toBe('no');
    expect(result.steps[0]?.need).toBe('yes');
  });

  test('of warnings and claims are left out only when they are surely for others', () => {
    const ids = (facts: Facts) => ask(city, facts).warnings.map((line) => line.id);
    expect(ids({})).toEqual(['scam', 'child']);
    expect(ids({ applicant: 'self' })).toEqual(['scam']);
  });

  test('about other procedures stay away', () => {
    const elsewhere = cityWith(
      {},
      {
        claims: [
          {
            id: 'claim',
            verdict: 'wrong',
            claim: say('c'),
            correction: say('d'),
            procedures: ['loss'],
            sources: ['page'],
          },
        ],
      },
    );
    expect(ask(elsewhere).claims).toEqual([]);
  });
});

test('an issuer or procedure nobody describes is a mistake with a name', () => {
  const request = (issuer: string, id: string) => () =>
    guidance({ issuer, procedure: id, person: null }, knowledge());
  expect(request('nowhere', 'reissue')).toThrow(
    new UnknownProcedureError('nowhere', 'reissue', 'no such issuer'),
  );
  expect(request('national', 'dance')).toThrow('No guidance for national / dance: no such procedure');
  expect(proceduresOf('nowhere', knowledge())).toEqual([]);
});
