import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Knowledge } from '../../core/guidance.ts';
import type { Confidence, Procedure, Source } from '../../core/issuer.ts';
import { knowledge } from '../../data/index.ts';
import { reportOn } from '../../scripts/data/report.ts';
import { reportAsText } from '../../scripts/data/report-text.ts';
import { statementTables } from '../../scripts/data-report.ts';
import { issuerWith } from '../core/issuer-with.ts';

const words = { 'zh-CN': '字', fr: 'mot', en: 'word' };
const source = (confidence: Confidence, date: string | null, read = '2026-11-21'): Source => ({
  title: 'Text',
  publisher: 'Office',
  date,
  read,
  confidence,
});
const reissue = (parts: Partial<Procedure>): Procedure => ({
  id: 'reissue',
  purpose: 'social-card/replace',
  names: words,
  portalTerm: '补领',
  summary: words,
  ...parts,
});
const detail = (topic: 'fee' | 'duration', sources: string[], confidence?: Confidence) => ({
  id: topic,
  topic,
  text: words,
  sources,
  ...(confidence ? { confidence } : {}),
});

const country = issuerWith({
  id: 'country',
  kind: 'national',
  procedures: [reissue({ details: [detail('fee', ['law']), detail('duration', ['press'])] })],
  hotline: { number: '1', say: words, issuer: words, never: words, sources: ['law'] },
  sources: { law: source('official', '2026-02-01'), press: source('secondary', '2023-05', '2024-01-10') },
});
const city = issuerWith({
  id: 'city',
  extends: 'country',
  procedures: [
    reissue({
      keeps: ['details'],
      details: [detail('fee', ['note', 'press'], 'unverified')],
      files: ['portrait'],
    }),
  ],
  files: [
    {
      id: 'portrait',
      kind: 'portrait',
      names: words,
      field: 'photo',
      limits: [{ widthPx: 358, heightPx: 441, strength: 'target', sources: ['law'] }],
      mayEdit: { crop: true, background: false },
    },
  ],
  sources: { note: source('secondary', null) },
});
const office = issuerWith({ id: 'office', kind: 'notIssuer', notIssuer: { text: words, sources: ['own'] } });
const small: Knowledge = { issuers: [city, country, office], materials: { sources: {}, materials: {} } };
const rows = { guide: [{ outcome: 'shown' }, { outcome: 'corrected' }, { outcome: 'shown' }] };

describe('the report on a small set of data', () => {
  const report = reportOn(small, rows, '2026-11-22');
  const of = (id: string) => report.issuers.find(({ issuer }) => issuer === id);

  test('counts the lines of each file by their own confidence', () => {
    expect(of('city')?.lines).toEqual({ official: 1, 'official-old': 0, secondary: 0, unverified: 1 });
    expect(of('country')?.lines).toEqual({ official: 2, 'official-old': 0, secondary: 1, unverified: 0 });
  });

  test('lists lines whose first source is old or undated, with their place', () => {
    expect(of('country')?.aged).toEqual([
      {
        place: 'procedures[reissue].details[duration]',
        confidence: 'secondary',
        date: '2023-05',
        age: 'old',
      },
    ]);
    // The dated text comes before the undated one; it is the old one that people see.
    expect(of('city')?.aged).toMatchObject([{ place: 'procedures[reissue].details[fee]', age: 'old' }]);
    const later = reportOn(small, rows, '2028-02-02').issuers.find(({ issuer }) => issuer === 'country');
    expect(later?.aged).toHaveLength(3);
  });

  test('lists sources that nobody has read for a year', () => {
    expect(report.unread).toEqual([{ file: 'country', source: 'press', read: '2024-01-10' }]);
  });

  test('names every gap, and what is only known for the country', () => {
    expect(of('city')).toMatchObject({
      missing: ['hotline hours', 'contacts'],
      procedures: [
        {
          procedure: 'reissue',
          missing: ['delivery', 'activation', 'photo limits'],
          general: ['duration'],
        },
      ],
    });
    expect(of('country')?.procedures[0]?.general).toEqual([]);
    expect(of('office')).toMatchObject({ missing: [], procedures: [] });
  });

  test('adds up the outcomes of the statements', () => {
    expect(report.statements).toEqual({ guide: { shown: 2, corrected: 1 } });
  });

  test('reads in a terminal', () => {
    const text = reportAsText(report);
    expect(text).toMatch(/^ {2}city +1 +0 +0 +1$/m);
    expect(text).toMatch(/^ {2}all +3 +0 +1 +2$/m);
    expect(text).toContain('    2023-05  secondary  procedures[reissue].details[duration]');
    expect(text).toContain(
      '    reissue: no delivery, no activation, no photo limits; general rule only, confirm with the office: duration',
    );
    expect(text).toContain('  guide: 2 shown, 1 corrected');
  });
});

describe('the report on the data of this project', () => {
  const root = resolve(import.meta.dirname, '..', '..');
  const report = reportOn(knowledge, statementTables(root), '2026-11-22');

  test('covers every issuer and every statement', () => {
    expect(report.issuers).toHaveLength(knowledge.issuers.length);
    const counts = Object.values(report.statements).flatMap((outcomes) => Object.values(outcomes));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(134);
  });

  test('finds official lines, old ones and gaps, and writes them out', () => {
    const cpam = report.issuers.find(({ issuer }) => issuer === 'fr-cpam');
    expect(cpam?.lines.official).toBeGreaterThan(100);
    expect(cpam?.procedures.flatMap(({ missing }) => missing)).toContain('photo limits');
    const shanghai = report.issuers.find(({ issuer }) => issuer === 'cn-shanghai');
    expect(shanghai?.aged.some(({ date }) => date === '2010-09-01')).toBe(true);
    expect(reportAsText(report).split('\n').length).toBeGreaterThan(500);
  });
});
