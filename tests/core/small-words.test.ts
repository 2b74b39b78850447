import { describe, expect, test } from 'vitest';
import { checksumOfWords } from '../../core/checksum.ts';
import { masked } from '../../core/details.ts';
import { firstLanguage, isLanguage } from '../../core/languages.ts';
import { applicantOf, relations } from '../../core/relation.ts';
import { isOlderThan, sourceAge } from '../../core/source-age.ts';

describe('the language to begin with', () => {
  test.each([
    [['fr-CA', 'en'], 'fr'],
    [['zh-Hant-TW'], 'zh-CN'],
    [['ZH'], 'zh-CN'],
    [['de', 'en-GB', 'fr'], 'en'],
    [['de', 'fra', 'fr'], 'fr'],
    [['de'], 'en'],
    [[], 'en'],
  ])('after %j is %s', (tags, language) => {
    expect(firstLanguage(tags)).toBe(language);
  });

  test('is one of three', () => {
    expect(['zh-CN', 'fr', 'en'].every(isLanguage)).toBe(true);
    expect(['zh', 'de', '', null, undefined, 7].some(isLanguage)).toBe(false);
  });
});

describe('the age of a text', () => {
  test('is old after two years, counted from the last day it may be of', () => {
    expect(sourceAge('2024-11-22', '2026-11-22')).toBe('recent');
    expect(sourceAge('2024-11-21', '2026-11-22')).toBe('old');
    expect(sourceAge('2024-10', '2026-10-31')).toBe('recent');
    expect(sourceAge('2024-10', '2026-11-01')).toBe('old');
    expect(sourceAge('2023', '2025-12-31')).toBe('recent');
    expect(sourceAge('2023', '2026-01-01')).toBe('old');
    expect(sourceAge(null, '2026-11-22')).toBe('undated');
  });

  test('may be asked for with other years', () => {
    expect(isOlderThan('2025-11-22', 1, '2026-11-22')).toBe(false);
    expect(isOlderThan('2025-11-21', 1, '2026-11-22')).toBe(true);
    expect(isOlderThan('0999-12-31', 1, '1001-01-01')).toBe(true);
    expect(isOlderThan('0998-12-31', 1, '0999-06-01')).toBe(false);
  });
});

describe('a short name for words', () => {
  test('begins with their FNV-1a, as its authors publish it', () => {
    expect(checksumOfWords('').slice(0, 8)).toBe('811c9dc5');
    expect(checksumOfWords('a').slice(0, 8)).toBe('e40c292c');
    expect(checksumOfWords('foobar').slice(0, 8)).toBe('bf9cf968');
  });

  test('has sixteen digits and tells the order of the words', () => {
    const names = ['', 'a', 'ab', 'ba', '照片', '片照'].map(checksumOfWords);
    for (const name of names) expect(name).toMatch(/^[\da-f]{16}$/);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(names.map((name) => name.slice(8))).size).toBe(names.length);
  });
});

describe('a masked number', () => {
  test.each([
    ['11010519491231002X', '••••••••••••••002X'],
    ['123456789', '•••••6789'],
    ['12345678', '••••••78'],
    ['123', '•23'],
    ['12', '•2'],
    ['1', '•'],
    ['', '•'],
  ])('%s shows its last characters only: %s', (value, shown) => {
    expect(masked(value)).toBe(shown);
  });
});

test('whose card it is follows from who the person is', () => {
  expect(relations.map((relation) => [relation, applicantOf(relation)])).toEqual([
    ['self', 'self'],
    ['child', 'child'],
    ['parent', 'other'],
    ['client', 'other'],
  ]);
});
