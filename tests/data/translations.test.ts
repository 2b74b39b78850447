import { describe, expect, test } from 'vitest';
import { isLanguage, type Language, type Localized, languages } from '../../core/languages.ts';
import { issuers, materials } from '../../data/index.ts';
import { type Figures, figuresOf } from './figures.ts';

/** Every sentence of the data in its three languages, each once. */
const sentences = [
  ...new Map([...localized(issuers), ...localized(materials)].map((entry) => [JSON.stringify(entry), entry])),
].map(([, entry]) => entry);

describe('the three languages of a sentence', () => {
  test('are there in plenty, so that the comparison compares something', () => {
    expect(sentences.length).toBeGreaterThan(1000);
    expect(sentences.filter((entry) => figuresOf('en', entry.en).digits.size > 0).length).toBeGreaterThan(
      300,
    );
  });

  test('state the same numbers and telephone numbers', () => {
    expect(sentences.flatMap(missing)).toEqual([]);
  });

  test('name the same hosts', () => {
    expect(unlike((figures) => figures.hosts)).toEqual([]);
  });

  test('state sizes in the same unit, in octets in French and in bytes elsewhere', () => {
    expect(unlike((figures) => figures.sizes)).toEqual([]);
    const french = sentences.map((entry) => entry.fr).filter((text) => /\d[\s\u00a0]?[KM]B\b/u.test(text));
    const others = sentences
      .flatMap((entry) => [entry['zh-CN'], entry.en])
      .filter((text) => /\d[\s\u00a0]?[KM]o\b/u.test(text));
    expect([...french, ...others]).toEqual([]);
  });

  test('keep a narrow no-break space at French high punctuation and inside guillemets', () => {
    const misspaced = /[^\u202f]([?!;»])|[^\u202f]:(?=\s|$)|«[^\u202f]/u;
    expect(sentences.map((entry) => entry.fr).filter((text) => misspaced.test(text))).toEqual([]);
    expect(sentences.some((entry) => entry.fr.includes('\u202f»'))).toBe(true);
  });
});

describe('the comparison', () => {
  const sentence: Localized = {
    'zh-CN': '2017 年 10 月 1 日起，8:30–19:00 打 0 805 805 817，三个月内，50 KB',
    fr: 'Depuis le 1er octobre 2017, de 8 h 30 à 19 h, appelez le 0 805 805 817, 3 mois, 50 Ko',
    en: 'Since 1 October 2017, 08:30–19:00, call 0 805 805 817, three months, 50 KB',
  };

  test('takes dates, times, words and units of three languages for the same', () => {
    expect(missing(sentence)).toEqual([]);
    expect(
      new Set(languages.map((language) => [...figuresOf(language, sentence[language]).sizes].join())),
    ).toEqual(new Set(['KB']));
  });

  test.each([
    ['817', '818'],
    ['2017', '2018'],
    ['08:30', '08:00'],
    ['three', 'four'],
    ['50 KB', '60 KB'],
  ])('sees that %s has become %s', (right, wrong) => {
    expect(missing({ ...sentence, en: sentence.en.replace(right, wrong) })).not.toEqual([]);
  });

  test('reads hosts apart from the words around them', () => {
    expect([...figuresOf('en', 'only on assure.ameli.fr, never ameli.com').hosts]).toEqual([
      'assure.ameli.fr',
      'ameli.com',
    ]);
  });
});

/** `language: number: sentence` for every number in digits of one language that another does not state. */
function missing(entry: Localized): string[] {
  const figures = languages.map((language) => [language, figuresOf(language, entry[language])] as const);
  const all = new Set(figures.flatMap(([, { digits }]) => [...digits]));
  return figures.flatMap(([language, { digits, spelled }]) =>
    [...all]
      .filter((value) => !digits.has(value) && !spelled.has(value))
      .map((value) => `${language} lacks ${value}: ${entry[language]} | ${entry.en}`),
  );
}

/** Sentences whose languages disagree about a set of figures. */
function unlike(pick: (figures: Figures) => ReadonlySet<string>): string[] {
  return sentences.flatMap((entry) => {
    const written = (language: Language) => [...pick(figuresOf(language, entry[language]))].sort().join();
    return new Set(languages.map(written)).size === 1 ? [] : [languages.map((l) => entry[l]).join(' | ')];
  });
}

/** Every sentence in three languages anywhere inside a value. */
function localized(value: unknown): Localized[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every(isLanguage)) return [value as Localized];
  return Object.values(value).flatMap(localized);
}
