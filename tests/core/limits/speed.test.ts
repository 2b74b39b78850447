import { describe, expect, test } from 'vitest';
import { readLimits } from '../../../core/limits.ts';

/** Ordinary text of a page, about 2,000 characters. */
const page =
  '照片要求：近期免冠白底彩色照，jpg格式，358像素（宽）×441像素（高），分辨率350dpi，大小14K-40K。' +
  'Le fichier doit être au format PDF, JPG ou PNG et ne doit pas dépasser 5 Mo (3 fichiers maximum). ' +
  'Your photo must be between 50 KB and 10 MB, at least 600 pixels wide and 750 pixels tall. ';
const pages = page.repeat(Math.ceil(2000 / page.length)).slice(0, 2000);

/** Texts made to make a careless reader slow: one pattern over and over. */
const hostile: readonly string[] = [
  '1x',
  '1*1-',
  '9K-',
  '0/',
  '3:',
  '1,234',
  '1 024 ',
  '9',
  'a',
  '.jpg',
  '.',
  'jpg,',
  'max ',
  '不',
  '不大于',
  '大于1K',
  '宽1高',
  '宽高',
  '(',
  '背景',
  '白、',
  '头部',
  '一',
  'K',
  '照片1M签名2M',
  'photo: 1MB form: 2MB ',
  'entre 1 et ',
  '1 Mo et ',
  '视频1M',
  '除jpg不',
  'ne pas ',
  '\u0301',
  '～',
  ' ',
  '\n',
  'ﷺ',
  'respectively 1MB 2MB ',
  'x: 1MB y: 2MB ',
  '宽1px宽2px',
];

/**
 * The fastest of several readings, in milliseconds: the others were disturbed by something else. Reads no further once
 * one was below `enough`, so that many rounds cost only a busy machine anything.
 */
function fastest(text: string, rounds: number, enough = 0): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && best >= enough; round += 1) {
    const start = performance.now();
    readLimits(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('reading is fast', () => {
  test('2,000 characters of a page take at most 2 ms', () => {
    expect(fastest(pages, 60)).toBeLessThan(2);
  });

  test.each(hostile)('"%s" repeated takes time in proportion to its length', (pattern) => {
    const short = pattern.repeat(Math.ceil(500 / pattern.length));
    const long = pattern.repeat(Math.ceil(4000 / pattern.length));
    // The long one first: the short one is then read by a program that is warm, and twice is enough.
    const once = fastest(long, 1);
    // Eight times the text: a quadratic reader would need 64 times as long.
    const most = 32 * Math.max(fastest(short, 2), 0.15);
    expect(once < most ? once : fastest(long, 20, most)).toBeLessThan(most);
  });
});

describe('reading any text', () => {
  test('never throws', () => {
    const odd = [
      '',
      '\0',
      '\ud800',
      '12',
      '×',
      '-',
      '()',
      'max',
      'Mo',
      '𝟓𝟎𝟎𝐊𝐁',
      '5 Mo¹',
      '\u202e5MB',
      '½ Mo',
    ];
    for (const text of odd) expect(Array.isArray(readLimits(text))).toBe(true);
  });
});
