import { describe, expect, it } from 'vitest';
import { formatDate, sizeOf, sizesApart } from '../../components/amounts.ts';
import { ageWords, knownFacts, questionWords } from '../../components/fact-words.ts';
import { limitWords } from '../../components/limit-words.ts';
import { piecesOf } from '../../components/parts/foreign-words.tsx';
import { findingWords } from '../../components/photo/finding-words.ts';
import { textIn } from '../../components/text.tsx';

const zh = textIn('zh-CN');
const fr = textIn('fr');
const en = textIn('en');

describe('sentences with numbers', () => {
  it('choose the plural form of the language', () => {
    expect(en.t('questions.title', { count: 1 })).toBe('One question, so that the list is right');
    expect(en.t('questions.title', { count: 3 })).toMatch(/^3 questions/);
    expect(fr.t('fact.age.exact', { count: 1 })).toBe('1 an');
    expect(zh.t('questions.title', { count: 1 })).toContain('1 个问题');
  });

  it('fill in every placeholder given and say nothing for a key there is not', () => {
    expect(en.t('people.deleteTitle', { name: 'Li' })).toBe('Delete Li?');
    expect(en.maybe('fact.reason.eaten')).toBeNull();
    expect(en.maybe('fact.reason')).toBeNull();
    expect(en.maybe('toString')).toBeNull();
  });
});

describe('sizes and dates', () => {
  it('are written in Ko in French and in KB elsewhere, K being 1024', () => {
    const limit = { kind: 'bytes', min: 20480, max: 51200 } as const;
    expect(limitWords(zh, limit)).toBe('20 KB 到 50 KB');
    expect(limitWords(en, limit)).toBe('20 KB to 50 KB');
    expect(limitWords(fr, limit)).toBe('de 20 Ko à 50 Ko');
    expect(sizeOf(3.4e6)).toEqual({ key: 'file.megabytes', value: 3.2 });
    expect(sizeOf(900)).toEqual({ key: 'file.bytes', value: 900 });
  });

  it('never round a file onto the limit that it breaks', () => {
    const text = findingWords(en, { code: 'tooManyBytes', actual: 51201, wanted: 51200 });
    expect(text).toContain('51,201 bytes');
    expect(sizesApart(51800, 51200).actual).toEqual({ key: 'file.kilobytes', value: 51 });
    expect(sizesApart(51300, 51200).actual).toEqual({ key: 'file.kilobytes', value: 50.1 });
  });

  it('keep a date as exact as the source gives it', () => {
    expect(formatDate('en', '2024-03-15')).toBe('15 Mar 2024');
    expect(formatDate('fr', '2024-03')).toBe('mars 2024');
    expect(formatDate('zh-CN', '2024')).toBe('2024年');
    expect(formatDate('zh-CN', '2024-03-15')).toBe('2024/3/15');
    expect(formatDate('en', 'once')).toBe('once');
  });
});

describe('facts in words', () => {
  it('name the bands of an age', () => {
    expect(ageWords(en, { under: 16 })).toBe('Under 16');
    expect(ageWords(en, { from: 7, under: 16 })).toBe('7 to 15');
    expect(ageWords(en, { from: 16, under: 17 })).toBe('16 years old');
    expect(ageWords(zh, { from: 16 })).toBe('16 岁及以上');
    expect(ageWords(fr, 9)).toBe('9 ans');
  });

  it('put the question to the reader or about a person by name', () => {
    expect(questionWords(en, 'age', null)).toBe('How old are you?');
    expect(questionWords(zh, 'household', '小明')).toBe('小明的户籍在发卡地吗？');
  });

  it('leave out what nobody has answered', () => {
    expect(knownFacts(en, {})).toEqual([]);
    expect(knownFacts(en, { reason: 'lost', age: { under: 7 } }).map(({ answer }) => answer)).toEqual([
      'It is lost',
      'Under 7',
    ]);
  });
});

describe('words of another language', () => {
  it('are marked in every sentence without changing it', () => {
    const sentence = 'Report it (挂失) and keep the attestation de droits, your récépissé.';
    const pieces = piecesOf(sentence, 'en');
    expect(pieces.map(({ text }) => text).join('')).toBe(sentence);
    expect(pieces.filter(({ lang }) => lang)).toEqual([
      { text: '挂失', lang: 'zh-CN' },
      { text: 'attestation de droits', lang: 'fr' },
      { text: 'récépissé', lang: 'fr' },
    ]);
  });

  it('are not marked in their own language', () => {
    expect(piecesOf('La carte Vitale', 'fr')).toEqual([{ text: 'La carte Vitale' }]);
    expect(piecesOf('先挂失', 'zh-CN')).toEqual([{ text: '先挂失' }]);
    expect(piecesOf('法国医保卡（carte Vitale）', 'zh-CN')).toContainEqual({
      text: 'carte Vitale',
      lang: 'fr',
    });
  });

  it('include the names of buttons, forms and offices, and short words where they are quoted', () => {
    const menu = 'Mon espace privé > Mes services > Santé > Ma carte Vitale';
    expect(piecesOf(`In ${menu}.`, 'en')).toContainEqual({ text: menu, lang: 'fr' });
    expect(piecesOf('选“vol”（被盗），插卡（borne）', 'zh-CN').filter(({ lang }) => lang)).toEqual([
      { text: 'vol', lang: 'fr' },
      { text: 'borne', lang: 'fr' },
    ]);
    expect(piecesOf('the volume that was borne', 'en')).toEqual([{ text: 'the volume that was borne' }]);
  });

  it('include terms with either apostrophe', () => {
    for (const term of ["pièce d'identité", 'pièce d’identité']) {
      expect(piecesOf(`your ${term}`, 'en')).toContainEqual({ text: term, lang: 'fr' });
    }
  });
});

describe('findings in words', () => {
  it('give the figure of the file and the one that is wanted', () => {
    const pixels = {
      code: 'wrongPixels',
      actual: { width: 3024, height: 4032 },
      wanted: { width: 358, height: 441 },
    } as const;
    expect(findingWords(en, pixels)).toMatch(/3024 × 4032.*358 × 441/);
    expect(findingWords(fr, { code: 'wrongFormat', actual: 'png', wanted: ['jpg', 'pdf'] })).toMatch(
      /PNG.*JPG ou PDF/,
    );
    expect(findingWords(zh, { code: 'misleadingName', extension: 'jpg', actual: 'png' })).toMatch(
      /\.jpg.*PNG/,
    );
    expect(findingWords(fr, { code: 'turnedByMetadata', orientation: 6 })).toMatch(/^Il /);
    expect(findingWords(en, { code: 'wrongDensity', wanted: 350 })).toMatch(/does not state.*350 dpi/);
    expect(findingWords(en, { code: 'wrongFormat', actual: 'other', wanted: ['jpg'] })).not.toContain(
      'OTHER',
    );
  });
});
