import { describe, expect, it } from 'vitest';
import { fitsPattern } from '../../../core/fields/pattern.ts';
import { fits } from '../../../core/fields/typed-text.ts';
import { fieldOf } from './made-form.ts';

/** Patterns as forms write them, and texts that a browser takes or refuses. */
const patterns: readonly string[] = [
  '[0-9]{15}',
  '\\d{13}(\\d{2})?',
  '^1[3-9]\\d{9}$',
  '(0|\\+33)[1-9](?:[ .-]?\\d{2}){4}',
  "[A-Za-z\\-\\s']+",
  '\\d{17}[\\dXx]|\\d{15}',
  '[^@\\s]+@[^@\\s]+\\.[a-z]{2,}',
  '(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:[0-2]\\d|3[01])',
  '[\\u4e00-\\u9fa5]{2,20}'.replace(/\\u([0-9a-f]{4})/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  ),
  '.{2,5}',
  'a*b+?c{2}',
  '',
];
const texts: readonly string[] = [
  '802099921600195',
  '8020999216001',
  '13812345678',
  '23812345678',
  '0612345678',
  '06 12 34 56 78',
  '+33612345678',
  'CHEN',
  "D'Arc Jean-Marie",
  '11010519800101001X',
  '110105198001010',
  'yuhan.chen@example.org',
  'yuhan@@example',
  '2002-09-15',
  '2002-19-15',
  '王建国',
  '王',
  'aabbcc',
  'bc',
  '',
];

describe('a pattern of the page', () => {
  it.each(patterns)('"%s" takes and refuses what a browser does', (pattern) => {
    for (const text of texts)
      expect([text, fitsPattern(pattern, text)]).toEqual([text, new RegExp(`^(?:${pattern})$`).test(text)]);
  });

  it.each([
    ['(a+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'],
    ['(a|a)*b', 'a'.repeat(120)],
    ['(.*)*(.*)*(.*)*x', 'a'.repeat(120)],
    ['([a-z]+[0-9]?)+!', 'ab1'.repeat(40)],
    ['((((a?){999}){999}){999}){999}b', 'a'.repeat(120)],
  ])('that a backtracking engine would try for hours is answered at once: %s', (pattern, text) => {
    const start = performance.now();
    expect(fitsPattern(pattern, text)).not.toBe(true);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it.each([
    '(?=.*\\d).+',
    '(a)\\1',
    '\\p{L}+',
    '[a-z',
    '(ab',
    'a)',
    '*a',
    'a{2000}',
    'a{3,2}',
    '[z-a]',
    '('.repeat(13) + ')'.repeat(13),
    'a'.repeat(401),
    'a{1001}',
    'a{1,1001}',
    'a{1001,}',
    '[[a]1]',
    '[a&&1]',
    '[\\',
    '[a-\\d]',
    '[a-',
    'a\\',
    '}',
    ']',
    '(?<n>a)1',
    '(?!b)a1',
    '\\b',
    '\\0',
  ])('that is not read says nothing: %s', (pattern) => {
    expect(fitsPattern(pattern, 'a1')).toBeNull();
  });

  it.each([
    ['\\d', '5', true],
    ['\\d', ':', false],
    ['\\d', '/', false],
    ['\\D', ':', true],
    ['\\D', '5', false],
    ['\\w', '_', true],
    ['\\w', '-', false],
    ['\\W', '_', false],
    ['\\s', ' ', true],
    ['\\S', ' ', false],
    ['\\S', 'a', true],
    ['\\t\\n\\r', '\t\n\r', true],
    ['\\t', 't', false],
    ['.', '\n', false],
    ['.', '\r', false],
    ['.', 'n', true],
    ['[a-a]', 'a', true],
    ['[a-]', '-', true],
    ['[\\-a]', '-', true],
    ['[^a-c]', 'b', false],
    ['[^a-c]', 'd', true],
    ['a{1000}', 'a'.repeat(1000), true],
    ['a{0,1000}', 'a'.repeat(1000), true],
    ['a{1000,}', 'a'.repeat(1000), true],
    ['a{2,}', 'aaaaa', true],
    ['a{2}', 'aaa', false],
    ['a?', 'aa', false],
    ['b^a', 'ba', false],
    ['a$b', 'ab', false],
    ['^a$', 'a', true],
    ['(a|b){2}', 'ba', true],
    ['(a?){3}', 'aa', true],
    ['(aa|a){2}', 'aaa', true],
    [`${'('.repeat(12)}a${')'.repeat(12)}`, 'a', true],
    ['a'.repeat(400), 'a'.repeat(400), true],
  ])('%s on %j: %s', (pattern, text, fitting) => {
    expect(fitsPattern(pattern, text)).toBe(fitting);
  });

  it('decides whether a value fits the field, and one that is not read lets it pass', () => {
    const field = fieldOf({ pattern: '[0-9]{15}' });
    expect(fits('802099921600195', field)).toBe(true);
    expect(fits('8020999216001', field)).toBe(false);
    expect(fits('8020999216001', { ...field, pattern: '(?!0).*' })).toBe(true);
  });
});
