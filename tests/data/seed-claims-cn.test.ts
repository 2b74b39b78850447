import { describe, expect, test } from 'vitest';
import type { Facts } from '../../core/facts.ts';
import { type Guidance, guidance, type Need } from '../../core/guidance.ts';
import { issuers, knowledge } from '../../data/index.ts';
import table from '../../data/seed-claims/cn.json';

/** Where the answer to a widely copied statement is shown. */
interface Place {
  readonly kind: string;
  readonly id: string;
  /** Of a material: what the list says to this person. */
  readonly need?: Need;
  /** Of a file: the limit that is shown. */
  readonly limit?: string;
  /** Of a step: the step it comes before. */
  readonly before?: string;
  /** Chinese words with which the line answers. */
  readonly says?: string;
  /** Of a claim that answers several statements: Chinese words of this one. */
  readonly quotes?: string;
}
interface Row {
  readonly id: string;
  readonly claim: string;
  readonly outcome: string;
  readonly reason?: string;
  readonly issuer?: string;
  readonly procedure?: string;
  readonly situation?: Facts;
  readonly where?: Place;
}
const rows = table as readonly Row[];
const answered = rows.filter((row) => row.outcome !== 'omitted');

/** Only the correction answers a statement; the statement itself would be an echo. */
function withoutEcho(line: object | undefined): object {
  const { claim: _claim, claims: _claims, ...rest } = { claim: undefined, claims: undefined, ...line };
  return rest;
}

/** The lines of the kind, as people get them. */
function linesOf(shown: Guidance, kind: string): readonly { readonly id: string; readonly line: object }[] {
  const named = (lines: readonly { readonly id: string }[]) => lines.map((line) => ({ id: line.id, line }));
  switch (kind) {
    case 'material':
      return shown.materials.map((line) => ({ id: line.material, line }));
    case 'step':
      return named(shown.steps);
    case 'detail':
      return named(shown.details);
    case 'warning':
      return named(shown.warnings);
    case 'claim':
      return named(shown.claims);
    case 'channel':
      return named(shown.channels);
    case 'file':
      return named(shown.files);
    case 'hotline':
      return shown.hotline ? [{ id: shown.hotline.number ?? '', line: shown.hotline }] : [];
    default:
      return [];
  }
}

describe('the statements of a popular Chinese guide', () => {
  test('have each one outcome, none is left without', () => {
    const ids = rows.map((row) => row.id);
    expect(ids).toEqual(Array.from({ length: 103 }, (_, i) => `CN-${String(i + 1).padStart(3, '0')}`));
    for (const row of rows) {
      expect(['shown', 'corrected', 'omitted'], row.id).toContain(row.outcome);
      expect(row.claim.length, row.id).toBeGreaterThan(10);
      if (row.outcome === 'omitted') expect(row.reason?.length ?? 0, row.id).toBeGreaterThan(30);
    }
  });

  test('are left out only where they are somebody’s story', () => {
    expect(rows.filter((row) => row.outcome === 'omitted').map((row) => row.id)).toEqual([
      'CN-058',
      'CN-068',
      'CN-071',
    ]);
  });

  test.each(answered.map((row) => [row.id, row.claim, row] as const))('%s: %s', (_id, _claim, row) => {
    const { issuer = '', procedure = '', situation, where } = row;
    const shown = guidance({ issuer, procedure, person: null, situation }, knowledge);
    const line = linesOf(shown, where?.kind ?? '').find((entry) => entry.id === where?.id)?.line;
    expect(line, `${issuer} shows no ${where?.kind} ${where?.id}`).toBeDefined();
    if (where?.need) expect(line).toMatchObject({ need: where.need });
    if (where?.quotes) expect(line).toHaveProperty('claim.zh-CN', expect.stringContaining(where.quotes));
    if (where?.says) expect(JSON.stringify(withoutEcho(line))).toContain(where.says);
    if (where?.limit) {
      expect(line).toMatchObject({
        limits: expect.arrayContaining([
          expect.objectContaining({ limit: expect.objectContaining({ kind: where.limit }) }),
        ]),
      });
    }
    if (where?.before) {
      const steps = shown.steps.map((step) => step.id);
      expect(steps.indexOf(where.id)).toBeLessThan(steps.indexOf(where.before));
    }
  });

  test.each(answered.filter((row) => row.outcome === 'corrected').map((row) => [row.id, row] as const))(
    '%s is never repeated as a fact: its line is weaker or carries a correction',
    (_id, { issuer = '', procedure = '', situation, where }) => {
      const shown = guidance({ issuer, procedure, person: null, situation }, knowledge);
      const line = linesOf(shown, where?.kind ?? '').find((entry) => entry.id === where?.id)?.line;
      if (where?.kind === 'claim') expect(line).toHaveProperty('correction');
      else expect(JSON.stringify(line)).toMatch(/"confidence":"(secondary|unverified)"|不要只说/u);
    },
  );
});

test('every claim of a Chinese file that quotes the popular guide answers one of its statements', () => {
  const answers = new Set(answered.flatMap(({ where }) => (where?.kind === 'claim' ? [where.id] : [])));
  const quoting = issuers
    .filter((issuer) => issuer.country === 'CN')
    .flatMap((issuer) => issuer.claims ?? [])
    .filter((claim) => claim.sources.includes('popular-article-cn'))
    .map((claim) => claim.id);
  const others = ['bj-residence', 'sz-child-proof', 'medical-questions'];
  expect(quoting.filter((id) => !answers.has(id) && !others.includes(id))).toEqual([]);
});
