import { describe, expect, it } from 'vitest';
import { type NumberStyle, numberStyle, readNumber, readNumberWord } from '../../../core/limits/numbers.ts';

describe('the language that says how numbers are written', () => {
  it.each<readonly [text: string, lang: string | undefined, style: NumberStyle]>([
    ['5 mb', 'fr-FR', 'fr'],
    ['5 mb', 'ZH-cn', 'zh'],
    ['不超过5mb', 'en', 'en'],
    ['不超过5mb', undefined, 'zh'],
    ['不超过5mb', 'de', 'zh'],
    ['taille 5 mb', undefined, 'fr'],
    ['5 mo', undefined, 'fr'],
    ['5 mb', 'de', 'en'],
    ['fichier', 'french', 'fr'],
    ['models', undefined, 'en'],
  ])('%s, page in %s', (text, lang, style) => {
    expect(numberStyle(text, lang)).toBe(style);
  });
});

describe('a number', () => {
  it.each<readonly [text: string, style: NumberStyle, value: number, written: string]>([
    ['1.5 mb', 'en', 1.5, '1.5'],
    ['1.5', 'zh', 1.5, '1.5'],
    ['1,5 mo', 'fr', 1.5, '1,5'],
    ['0,125 mo', 'fr', 0.125, '0,125'],
    ['1,5 mb', 'en', 1.5, '1,5'],
    ['1,55 mb', 'en', 1.55, '1,55'],
    ['1,555 files', 'en', 1, '1'],
    ['441,20kb', 'zh', 441, '441'],
    ['1 024 ko', 'fr', 1024, '1 024'],
    ['20 480 octets', 'fr', 20_480, '20 480'],
    ['1 048 576 octets', 'fr', 1_048_576, '1 048 576'],
    ['200 ko', 'fr', 200, '200'],
    ['1024 512 ko', 'fr', 1024, '1024'],
    ['1 000 px', 'fr', 1000, '1 000'],
    ['12 000 pixels', 'fr', 12_000, '12 000'],
    ['358 441 px', 'fr', 358, '358'],
    ['1 024', 'fr', 1, '1'],
    ['1 024 ko', 'en', 1, '1'],
    ['1 024 kobolds', 'fr', 1, '1'],
    ['20,480 bytes', 'en', 20_480, '20,480'],
    ['20,480字节', 'zh', 20_480, '20,480'],
    ['1,048,576 bytes', 'en', 1_048_576, '1,048,576'],
    ['1,024 kb', 'en', 1024, '1,024'],
    ['12,024 kb', 'en', 12, '12'],
    ['1234,567 bytes', 'en', 1234, '1234'],
    ['123456789', 'en', 123_456_789, '123456789'],
  ])('%s (%s)', (text, style, value, written) => {
    expect(readNumber(text, 0, style)).toEqual({ value, end: written.length, foreign: false });
  });

  it('behind a sign of multiplication is no group of thousands', () => {
    expect(readNumber('358x1,024 kb', 4, 'en')).toEqual({ value: 1, end: 5, foreign: false });
    expect(readNumber('358*441,150 bytes', 4, 'zh')).toEqual({ value: 441, end: 7, foreign: false });
  });

  it.each(['3:4', '3 : 4', '1/10', '2/3/2024', '207±14', '207 ± 1.5', '2024-03-01', '1234567890'])(
    'that can be no limit: %s',
    (text) => {
      expect(readNumber(text, 0, 'en')).toMatchObject({ foreign: true, end: text.length });
    },
  );

  it.each(['1/2mb', '1/2 mo', '3:400px', '3/400像素', '10-20-30kb', '10-20-300'])(
    'beside another one that may be a limit: %s',
    (text) => {
      expect(readNumber(text, 0, 'en').foreign).toBe(false);
    },
  );
});

describe('a number in words', () => {
  it.each<readonly [text: string, value: number, word: string]>([
    ['三张', 3, '三'],
    ['两 份', 2, '两'],
    ['十个', 10, '十'],
    ['十二个', 12, '十二'],
    ['二十五个', 25, '二十五'],
    ['两百五十个', 250, '两百五十'],
    ['一千二百个', 1200, '一千二百'],
    ['五百k', 500, '五百'],
    ['五百kb', 500, '五百'],
    ['五兆', 5, '五'],
    ['cinq fichiers', 5, 'cinq'],
    ['un seul fichier', 1, 'un'],
    ['une photo', 1, 'une'],
    ['trois autres pieces', 3, 'trois'],
    ['two-files', 2, 'two'],
    ['ten images', 10, 'ten'],
    ['one single document', 1, 'one'],
    ['half a megabyte', 0.5, 'half a'],
    ['un demi mo', 0.5, 'un demi'],
  ])('%s', (text, value, word) => {
    expect(readNumberWord(text, 0)).toEqual({ value, end: word.length, foreign: false });
  });

  it.each(['一寸', '五公里', 'deux jours', 'cinquante fichiers', 'onefile', 'five momentous things'])(
    'counts nothing here: %s',
    (text) => {
      expect(readNumberWord(text, 0)).toBeUndefined();
    },
  );
});
