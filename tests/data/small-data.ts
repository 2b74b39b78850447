import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { canonicalJson } from '../../scripts/data/canonical.ts';

const words = (text: string) => ({ 'zh-CN': text, fr: text, en: text });
export const source = {
  title: 'A rule',
  url: 'https://example.gov.cn/rule',
  publisher: 'The office',
  date: '2024-02-01',
  read: '2026-11-21',
  confidence: 'official',
};

/** A catalogue of one material, as a data file would hold it. */
export function smallCatalogue() {
  return {
    sources: { notice: { ...source, url: 'https://example.gov.cn/notice', confidence: 'secondary' } },
    materials: {
      identity: { term: { lang: 'zh-CN', text: '身份证' }, names: words('identity'), sources: ['notice'] },
    } as Record<string, unknown>,
  };
}

/** The smallest issuer that holds, for tests to break. */
export function smallIssuer(id = 'city') {
  return {
    id,
    country: 'CN',
    region: 'CN',
    kind: 'issuer',
    names: words('City'),
    portalName: '市',
    hosts: [{ host: `${id}.gov.cn`, official: 'gov' }] as Record<string, unknown>[],
    pages: [
      {
        id: 'loss',
        purpose: 'social-card/loss',
        procedure: 'loss',
        signals: [{ name: 'title', in: 'title', matches: '挂失', weight: 1 }] as Record<string, unknown>[],
      },
    ] as Record<string, unknown>[],
    procedures: [
      {
        id: 'loss',
        purpose: 'social-card/loss',
        names: words('loss'),
        portalTerm: '挂失',
        summary: words('summary'),
        materials: [{ material: 'identity', sources: ['rule'] }] as Record<string, unknown>[],
      } as Record<string, unknown>,
    ],
    sources: { rule: { ...source } } as Record<string, Record<string, unknown>>,
    examples: {
      pages: [
        { name: 'loss', facts: { url: `https://${id}.gov.cn/`, title: '挂失', headings: [] }, expect: null },
        { name: 'other', facts: { url: 'https://a.test/', title: '', headings: [] }, expect: null },
      ] as Record<string, unknown>[],
      situations: [] as Record<string, unknown>[],
    },
  };
}

/**
 * Writes data files below a new folder that goes away with the test.
 * @param files path below `data/` → value, or the text itself
 * @returns the project root for `loadKnowledge`
 */
export function projectWith(files: Record<string, unknown>): string {
  const root = mkdtempSync(join(tmpdir(), 'liasse-data-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'data', 'issuers'), { recursive: true });
  for (const [path, value] of Object.entries({ 'materials.json': smallCatalogue(), ...files })) {
    writeFileSync(join(root, 'data', path), typeof value === 'string' ? value : canonicalJson(value));
  }
  return root;
}
