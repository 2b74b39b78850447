import { describe, expect, test } from 'vitest';
import { guidance } from '../../core/guidance.ts';
import type { FileSpec, Issuer, Procedure } from '../../core/issuer.ts';
import { issuerWith } from './issuer-with.ts';

const words = { 'zh-CN': '词', fr: 'mot', en: 'word' };
const sources = ['law'];
const law = {
  title: 'Law',
  publisher: 'Office',
  date: '2024',
  read: '2026-11-21',
  confidence: 'official',
} as const;
const channel = (id: string) => ({ id, kind: 'counter' as const, name: words, sources });
const step = (id: string) => ({ id, kind: 'apply' as const, title: words, text: words, sources });
const detail = (id: string) => ({ id, topic: 'fee' as const, text: words, sources });
const warning = (id: string) => ({ id, level: 'info' as const, text: words, sources });
const file = (id: string): FileSpec => ({
  id,
  kind: 'document',
  names: words,
  field: id,
  limits: [],
  mayEdit: { crop: true, background: false },
});
const paper = { term: { lang: 'zh-CN' as const, text: '纸' }, names: words, sources };

/** One line of each kind, named after the file it stands in. */
const linesOf = (id: string): Partial<Procedure> => ({
  channels: [channel(id)],
  steps: [step(id)],
  materials: [{ material: id, sources }],
  details: [detail(id)],
});

function procedure(parts: Partial<Procedure>): Procedure {
  return {
    id: 'reissue',
    purpose: 'social-card/replace',
    names: words,
    portalTerm: '补领',
    summary: words,
    ...parts,
  };
}

function asked(national: Partial<Procedure>, city: Partial<Procedure>, files: FileSpec[] = []) {
  const issuers: Issuer[] = [
    issuerWith({ id: 'national', procedures: [procedure(national)], files, sources: { law } }),
    issuerWith({ id: 'city', extends: 'national', procedures: [procedure(city)] }),
  ];
  return guidance(
    { issuer: 'city', procedure: 'reissue', person: null },
    { issuers, materials: { sources: {}, materials: { national: paper, city: paper } } },
  );
}

describe('a procedure of a city that has lines of its own', () => {
  const lists = ['channels', 'steps', 'materials', 'details'] as const;
  const idsOf = (kept: readonly (typeof lists)[number][]) => {
    const shown = asked(linesOf('national'), { ...linesOf('city'), keeps: [...kept] });
    return {
      channels: shown.channels.map(({ id }) => id),
      steps: shown.steps.map(({ id }) => id),
      materials: shown.materials.map(({ material }) => material),
      details: shown.details.map(({ id }) => id),
    };
  };
  const own = { channels: ['city'], steps: ['city'], materials: ['city'], details: ['city'] };

  test('has no others, unless it keeps them', () => {
    expect(idsOf([])).toEqual(own);
  });

  test.each(lists)('keeps the national ones of the list it names, and of no other: %s', (list) => {
    expect(idsOf([list])).toEqual({ ...own, [list]: ['city', 'national'] });
  });

  test('keeps nothing where there is nothing to keep', () => {
    const shown = asked({}, { ...linesOf('city'), keeps: ['channels', 'steps', 'materials', 'details'] });
    expect(shown.steps.map(({ id }) => id)).toEqual(['city']);
    expect(shown.details.map(({ id }) => id)).toEqual(['city']);
  });

  test('has the national warnings beside its own, and none where neither has any', () => {
    const both = asked({ warnings: [warning('national')] }, { warnings: [warning('city')] });
    expect(both.warnings.map(({ id }) => id)).toEqual(['city', 'national']);
    expect(asked({}, {}).warnings).toEqual([]);
  });
});

test('a procedure that only the city has takes nothing over from another one', () => {
  const issuers: Issuer[] = [
    issuerWith({ id: 'national', procedures: [procedure(linesOf('national'))], sources: { law } }),
    issuerWith({ id: 'city', extends: 'national', procedures: [procedure({ id: 'renew' })] }),
  ];
  const data = { issuers, materials: { sources: {}, materials: { national: paper } } };
  const asked = (id: string) => guidance({ issuer: 'city', procedure: id, person: null }, data);
  expect(asked('renew').steps).toEqual([]);
  expect(asked('reissue').steps.map(({ id }) => id)).toEqual(['national']);
});

test('a procedure wants the files it names, and not the others of its issuer', () => {
  const files = [file('photo'), file('proof')];
  expect(asked({ files: ['proof'] }, {}, files).files.map(({ id }) => id)).toEqual(['proof']);
  expect(asked({}, {}, files).files).toEqual([]);
});

test('a paper comes with advice where it is known how to get it or how it gets refused, and else without', () => {
  const adviceOn = (more: object) => {
    const issuers = [
      issuerWith({
        id: 'city',
        procedures: [procedure({ materials: [{ material: 'paper', sources }] })],
        sources: { law },
      }),
    ];
    return guidance(
      { issuer: 'city', procedure: 'reissue', person: null },
      { issuers, materials: { sources: {}, materials: { paper: { ...paper, ...more } } } },
    ).materials[0]?.advice?.confidence;
  };
  expect(adviceOn({ howToGet: words })).toBe('official');
  expect(adviceOn({ howRefused: words })).toBe('official');
  expect(adviceOn({})).toBeUndefined();
});
