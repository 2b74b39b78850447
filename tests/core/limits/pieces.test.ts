import { describe, expect, it } from 'vitest';
import { fold } from '../../../core/limits/fold.ts';
import { numberStyle } from '../../../core/limits/numbers.ts';
import { tokenise } from '../../../core/limits/tokenise.ts';

const tokensOf = (text: string) => {
  const folded = fold(text);
  return tokenise(folded, numberStyle(folded.text));
};
const texts = (text: string) => tokensOf(text).map((token) => token.text);

describe('one spelling for every text', () => {
  it.each([
    ['５Ｍ', '5m'],
    ['①规格', ';规格'],
    ['❶规格', ';规格'],
    ['5 Mo¹', '5 mo '],
    ['≯2M', '≤2m'],
    ['≮2M', '≥2m'],
    ['l’image', "l'image"],
    ['10–20', '10-20'],
    ['10——20', '10-20'],
    ['10～20', '10~20'],
    ['10〜20', '10~20'],
    ['10∼20', '10~20'],
    ['a_b', 'a b'],
    ['3✕4', '3×4'],
    ['⩽2', '≤2'],
    ['≧2', '≥2'],
    ['Légère', 'legere'],
    ['1\u200b2\ufeff', '12'],
    ['圖檔', '图档'],
    ['5\u00a0\u202fMo', '5 mo'],
    ['a \t b\nc', 'a b\nc'],
  ])('%s', (raw, text) => {
    expect(fold(raw).text).toBe(text);
  });

  it('keeps the capitals beside it, place for place', () => {
    expect(fold('Photo É Mo')).toEqual({ text: 'photo e mo', cased: 'Photo E Mo' });
  });
});

describe('the pieces of a text', () => {
  it.each<readonly [text: string, pieces: readonly string[]]>([
    ['照片5MB以内', ['照片', '5', 'mb', '以内']],
    ['喵喵照片', ['喵喵', '照片']],
    ['喵 喵', ['喵', '喵']],
    ['喵a喵', ['喵', 'a', '喵']],
    ['@@', ['@', '@']],
    ['B5纸', ['b5', '纸']],
    ['h264', ['h264']],
    ['w480×h640px', ['w', '480', '×', 'h', '640', 'px']],
    ['x20kb', ['x', '20', 'kb']],
    ['mp4', ['mp4']],
    ['7z', ['7z']],
    ['a.jpg', ['a', '.jpg']],
    ['jpg.png', ['jpg', '.png']],
    ['1.5MB', ['1.5', 'mb']],
    ['1.358*441', ['1.', '358', '*', '441']],
    ['照片1.358*441', ['照片', '1.358', '*', '441']],
    ['照片。1.358像素', ['照片', '。', '1.', '358', '像素']],
    ['40-kb', ['40', 'kb']],
    ['40 -kb', ['40', 'kb']],
    ['40-50kb', ['40', '-', '50', 'kb']],
    ['cinq fichiers', ['cinq', 'fichiers']],
    ['mcinq fichiers', ['mcinq', 'fichiers']],
    ['五兆', ['五', '兆']],
  ])('%s', (text, pieces) => {
    expect(texts(text)).toEqual(pieces);
  });
});

describe('a dot', () => {
  const last = (text: string) => tokensOf(text).at(-1);

  it.each([
    '必须为.jpg',
    '支持 .jpg',
    'jpg.jpg',
    '(.jpg',
    '上传.jpg',
    '只能.jpg',
    '格式.jpg',
    '不是.jpg',
    '除.jpg',
    '须.jpg',
    '支持.jpg',
  ])('begins an extension: %s', (text) => {
    expect(last(text)).toMatchObject({ format: 'jpg', dotted: true });
  });

  it.each(['张三.jpg', 'photo1.jpg'])('is inside the name of a file: %s', (text) => {
    expect(last(text)?.format).toBeUndefined();
    expect(last(text)?.text).toBe('.jpg');
  });

  it('begins the extension of a film', () => {
    expect(last('支持 .mp4')).toMatchObject({ roles: ['video'], dotted: true });
  });

  it.each(['C’est fini. Du', 'fin.', 'fin.\n', 'fin.)', '完.完', 'Taille max. Du', 'Taille max.\n', 'max .'])(
    'ends a sentence: %s',
    (text) => {
      expect(tokensOf(text).find((token) => token.text === '.')?.mark).toBe('stop');
    },
  );

  it.each(['Taille max. du', 'www.site'])('ends no sentence: %s', (text) => {
    expect(tokensOf(text).find((token) => token.text === '.')?.mark).toBeUndefined();
  });
});

describe('the unit behind a number', () => {
  const unit = (text: string) => tokensOf(text).find((token) => token.unit !== undefined);

  it.each<readonly [text: string, unit: string, weak: true | undefined]>([
    ['5 Mo', 'bytes', undefined],
    ['5 mo', 'bytes', true],
    ['5M', 'bytes', true],
    ['5G', 'bytes', true],
    ['5g', 'foreign', undefined],
    ['5M €', 'foreign', undefined],
    ['$5M', 'foreign', undefined],
    ['5 Mo/s', 'foreign', undefined],
    ['5 Go par mois', 'foreign', undefined],
    ['358x441px', 'px', undefined],
    ['3.3cmX4.8cm', 'mm', undefined],
  ])('%s', (text, kind, weak) => {
    expect(unit(text)).toMatchObject({ unit: kind });
    expect(unit(text)?.weak).toBe(weak);
  });

  it('is a longer word where one stands there', () => {
    expect(unit('441 分辨率')).toBeUndefined();
  });
});
