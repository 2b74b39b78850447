/** What is believed of the words beside a field. */
import { describe, expect, it } from 'vitest';
import { pageSays } from '../../../core/limits/page-says.ts';
import type { PhotoSpec } from '../../../core/photo/spec.ts';
import { KB, MB } from './reading.ts';

const said = (...labels: string[]) => pageSays({ labels, accept: '' }, () => true);

describe('figures at the ends of what can be meant', () => {
  it.each<readonly [text: string, firm: PhotoSpec]>([
    ['图片大小不超过4KB', { maxBytes: 4 * KB }],
    ['图片大小不超过3KB', {}],
    ['文件大小不超过1GB', { maxBytes: 1024 * MB }],
    ['文件大小不超过1.5GB', {}],
    ['文件大小不小于20MB', { minBytes: 20 * MB }],
    ['文件大小不小于21MB', {}],
    ['文件大小50KB-50KB', {}],
    ['图片宽度不小于30像素', { minWidthPx: 30 }],
    ['图片宽度不小于29像素', {}],
    ['图片宽度不超过12000像素', { maxWidthPx: 12_000 }],
    ['图片宽度不超过12001像素', {}],
    ['图片宽度不小于300像素，宽度不大于300像素', { minWidthPx: 300, maxWidthPx: 300 }],
    ['图片宽度不小于301像素，宽度不大于300像素', {}],
    ['图片高度不小于300像素，高度不大于300像素', { minHeightPx: 300, maxHeightPx: 300 }],
    ['图片高度不小于301像素，高度不大于300像素', {}],
    ['50dpi', { dpi: 50 }],
    ['1200dpi', { dpi: 1200 }],
    ['1201dpi', {}],
    ['1201dpi，白底', { background: 'white' }],
  ])('%s', (text, firm) => {
    expect(said(text).firm).toEqual(firm);
  });
});

describe('sample tips of widget libraries', () => {
  it.each([
    '只能上传jpg/png文件，且不超过500kb',
    'jpg/png files with a size less than 500kb',
    'Taille maximale : 500 Mo. Formats supportés : jpg, png, pdf. Plusieurs fichiers possibles.',
  ])('are told from what a person wrote: %s', (tip) => {
    expect(said(tip).firm).toEqual({});
    expect(said(tip).sample).not.toEqual({});
    expect(said(tip, '白底，不超过2M')).toMatchObject({ firm: { background: 'white', maxBytes: 2 * MB } });
  });

  it('count nearest first among themselves', () => {
    const first = '只能上传jpg/png文件，且不超过500kb';
    const second = 'Taille maximale : 500 Mo. Formats supportés : jpg, png, pdf.';
    expect(said(first, second).sample).toEqual({ formats: ['jpg', 'png'], maxBytes: 500 * KB });
  });
});

describe('the accept attribute beside words', () => {
  const formatsWith = (label: string, accept: string) =>
    pageSays({ labels: [label], accept }, () => true).firm.formats;

  it('narrows the formats, adds them where none is named, and gives way where nothing is common', () => {
    expect(formatsWith('支持jpg、png', '.png,.pdf')).toEqual(['png']);
    expect(formatsWith('白底', '.png,.pdf')).toEqual(['png', 'pdf']);
    expect(formatsWith('支持jpg', '.png')).toEqual(['jpg']);
    expect(formatsWith('支持jpg', '.docx')).toEqual(['jpg']);
  });
});

describe('a text that does not speak of the field', () => {
  it('is passed over', () => {
    const firm = pageSays({ labels: ['签名：20KB', '照片：50KB'], accept: '' }, (words) =>
      words.includes('照片'),
    ).firm;
    expect(firm).toEqual({ maxBytes: 50 * KB });
  });
});
