import { describe, expect, test } from 'vitest';
import { limitsAsSpec, readLimits } from '../../../core/limits.ts';
import type { PhotoSpec } from '../../../core/photo/spec.ts';
import { KB, MB, readsEach } from './reading.ts';

describe('several fields in one text', () => {
  readsEach([
    [
      '照片：20-50KB；签名：10-20KB',
      [
        { minBytes: 20 * KB, maxBytes: 50 * KB },
        { minBytes: 10 * KB, maxBytes: 20 * KB },
      ],
    ],
    ['照片不超过1M，附件不超过10M', [{ maxBytes: 1 * MB }, { maxBytes: 10 * MB }]],
    ['照片格式为jpg，附件格式为pdf', [{ formats: ['jpg'] }, { formats: ['pdf'] }]],
    [
      'Photo (JPG, 2 Mo max) Justificatif (PDF, 5 Mo max)',
      [
        { formats: ['jpg'], maxBytes: 2 * MB },
        { formats: ['pdf'], maxBytes: 5 * MB },
      ],
    ],
    ['Signature : 500 Ko maximum. Photo : 1 Mo maximum.', [{ maxBytes: 500 * KB }, { maxBytes: 1 * MB }]],
    ['Passport: 2MB Photo: 1MB', [{ maxBytes: 2 * MB }, { maxBytes: 1 * MB }]],
    [
      'photo and signature must not exceed 100KB and 40KB respectively',
      [{ maxBytes: 100 * KB }, { maxBytes: 40 * KB }],
    ],
    ['Photos must be JPEG and documents must be PDF', [{ formats: ['jpg'] }, { formats: ['pdf'] }]],
  ]);
});

describe('one field with everything', () => {
  readsEach([
    [
      '照片要求：近期免冠白底彩色照，jpg格式，358像素（宽）×441像素（高），分辨率350dpi，大小14K-40K。',
      {
        background: 'white',
        formats: ['jpg'],
        widthPx: 358,
        heightPx: 441,
        dpi: 350,
        minBytes: 14 * KB,
        maxBytes: 40 * KB,
      },
    ],
    [
      "Photo d'identité sur fond clair, 35 x 45 mm, au format JPEG, 300 dpi, entre 100 Ko et 2 Mo",
      {
        background: 'light',
        widthMm: 35,
        heightMm: 45,
        formats: ['jpg'],
        dpi: 300,
        minBytes: 100 * KB,
        maxBytes: 2 * MB,
      },
    ],
    [
      'JPEG only, 413 x 531 pixels, white background, 20 KB to 200 KB',
      {
        formats: ['jpg'],
        widthPx: 413,
        heightPx: 531,
        background: 'white',
        minBytes: 20 * KB,
        maxBytes: 200 * KB,
      },
    ],
  ]);
});

describe('the accept attribute', () => {
  test('stands for the formats where the text names none', () => {
    expect(readLimits('Taille maximale : 2 Mo', { accept: '.pdf,.jpeg' })).toEqual([
      { maxBytes: 2 * MB, formats: ['pdf', 'jpg'] },
    ]);
  });

  test('narrows the formats that the text names', () => {
    expect(readLimits('支持jpg、png、gif格式', { accept: 'image/jpeg,image/png' })).toEqual([
      { formats: ['jpg', 'png'] },
    ]);
  });

  test('widens nothing when it is a wildcard', () => {
    expect(readLimits('只能上传png', { accept: 'image/*' })).toEqual([{ formats: ['png'] }]);
    expect(readLimits('请上传照片', { accept: 'image/*,.pdf' })).toEqual([]);
  });

  test('gives way to the words where both have nothing in common', () => {
    expect(readLimits('PDF uniquement', { accept: '.png' })).toEqual([{ formats: ['pdf'] }]);
  });

  test('is a limit of its own beside a text without one', () => {
    expect(readLimits('Ajouter un fichier', { accept: 'application/msword, application/pdf' })).toEqual([
      { formats: ['doc', 'pdf'] },
    ]);
  });
});

describe('the language hint', () => {
  test('decides what a comma between digits means', () => {
    expect(readLimits('max 1,5 MB', { lang: 'fr' })).toEqual([{ maxBytes: 1.5 * MB }]);
    expect(readLimits('358*441,20KB以内', { lang: 'zh-CN' })).toEqual([
      { widthPx: 358, heightPx: 441, maxBytes: 20 * KB },
    ]);
  });
});

describe('limits as a photo spec', () => {
  test('keep the formats that a photo can have', () => {
    const spec: PhotoSpec = limitsAsSpec({ formats: ['docx', 'jpg', 'pdf'], maxBytes: 10 });
    expect(spec).toEqual({ formats: ['jpg', 'pdf'], maxBytes: 10 });
  });

  test('name no format where a photo has none of those stated', () => {
    expect(limitsAsSpec({ formats: ['zip'], widthPx: 300 })).toEqual({ widthPx: 300 });
  });
});
