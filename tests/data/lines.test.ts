import { describe, expect, test } from 'vitest';
import { guidance, type Provenance, proceduresOf } from '../../core/guidance.ts';
import { confidences } from '../../core/issuer.ts';
import { isLanguage, type Localized } from '../../core/languages.ts';
import { issuers, knowledge, materials } from '../../data/index.ts';

const procedures = issuers.flatMap((issuer) =>
  proceduresOf(issuer.id, knowledge).map((procedure) => [issuer.id, procedure.id] as const),
);

describe.each(procedures)('%s / %s', (issuer, procedure) => {
  const shown = guidance({ issuer, procedure, person: null }, knowledge);
  const lines: readonly Provenance[] = [
    ...shown.channels,
    ...shown.steps,
    ...shown.materials,
    ...shown.details,
    ...shown.warnings,
    ...shown.claims,
    ...shown.contacts,
    ...shown.files.flatMap((file) => [...file.limits, ...(file.receipt ? [file.receipt] : [])]),
    ...shown.materials.flatMap((line) => (line.advice ? [line.advice] : [])),
    ...(shown.hotline ? [shown.hotline, ...shown.hotline.ask] : []),
  ];

  test('shows a source, the day it was read and a confidence on every line', () => {
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      expect(line.sources.length, JSON.stringify(line)).toBeGreaterThan(0);
      expect(confidences).toContain(line.confidence);
      for (const source of line.sources) expect(source.read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test('warns of fraud, below the list and not in its way', () => {
    const fraud = shown.warnings.filter(({ id }) => ['scam-message', 'never-pays'].includes(id));
    expect(fraud.map(({ level }) => level)).toEqual(['caution']);
  });

  test('says how to be sure: a number to call that never asks for a password, or else the body’s own page', () => {
    const { hotline, contacts } = shown;
    if (!hotline?.number) {
      if (hotline) expect(hotline.never.en).toMatch(/password/);
      expect(contacts.map(({ url }) => url)).toContainEqual(expect.stringMatching(/^https?:/));
      return;
    }
    expect(hotline.number).toMatch(/^[\d-]+$/);
    expect(hotline.never.en).toMatch(/password/);
  });
});

describe('what people read', () => {
  const sentences = [...localized(issuers), ...localized(materials)];

  test('is there in plenty, so that the checks below look at something', () => {
    expect(sentences.length).toBeGreaterThan(300);
  });

  test('is Chinese in Chinese', () => {
    const latin = sentences
      .map((sentence) => sentence['zh-CN'])
      .filter((text) => !/\p{Script=Han}/u.test(text));
    expect(latin).toEqual([]);
  });

  test('is not the same sentence twice in French and English', () => {
    const same = sentences.filter(
      (sentence) => sentence.fr === sentence.en && /\s\w+\s\w+\s/.test(sentence.fr),
    );
    expect(same).toEqual([]);
  });

  test('keeps French marks off the start of a line and its apostrophes curved', () => {
    const careless = sentences.map((sentence) => sentence.fr).filter((text) => / [:;!?»%]|« |'/.test(text));
    expect(careless).toEqual([]);
  });

  test('writes Chinese sentences with full-width marks', () => {
    const careless = sentences
      .map((sentence) => sentence['zh-CN'])
      .filter((text) => /\p{Script=Han}[,;:?!]|[,;?!]\p{Script=Han}/u.test(text));
    expect(careless).toEqual([]);
  });
});

/** Every sentence in three languages anywhere inside a value. */
function localized(value: unknown): Localized[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every(isLanguage)) return [value as Localized];
  return Object.values(value).flatMap(localized);
}
