import { describe, expect, it } from 'vitest';
import { pageSays } from '../../../core/limits/page-says.ts';
import { pageWins, statedFindings } from '../../../core/limits/page-wins.ts';
import { fileWith as file } from './file-with.ts';
import { KB, MB } from './reading.ts';

const ours = file({
  formats: ['jpg'],
  minBytes: 20 * KB,
  maxBytes: 50 * KB,
  widthPx: 358,
  heightPx: 441,
  dpi: 350,
  background: 'white',
});

function saying(...labels: string[]) {
  return pageSays({ labels, accept: '' }, () => true);
}

describe('a page that states other limits than ours', () => {
  it('counts for the size, and leaves the limits it does not speak of', () => {
    const won = pageWins(ours, saying('照片大小：30KB-60KB'));
    const expected = { ...ours.required, minBytes: 30 * KB, maxBytes: 60 * KB };
    expect(won.required).toEqual(expected);
    expect(won.wanted).toEqual(expected);
    expect(won.limits.map(({ limit }) => limit.kind)).toEqual(['formats', 'pixels', 'dpi', 'background']);
    expect(won.stated?.limits).toEqual([{ kind: 'bytes', min: 30 * KB, max: 60 * KB }]);
    expect(won.stated?.differences.map(({ ours: { limit } }) => limit)).toEqual([
      { kind: 'bytes', min: 20 * KB, max: 50 * KB },
    ]);
  });

  it.each([
    ['the format', '格式：png', { formats: ['png'] }],
    ['the pixels', '像素：295×413', { widthPx: 295, heightPx: 413 }],
    ['the density', '分辨率300dpi', { dpi: 300 }],
    ['the background', '蓝色背景', { background: 'blue' }],
  ] as const)('counts for %s', (_what, text, stated) => {
    const won = pageWins(ours, saying(text));
    expect(won.required).toEqual({ ...ours.required, ...stated });
    expect(won.wanted).toEqual({ ...ours.wanted, ...stated });
    expect(won.stated?.differences).toHaveLength(1);
  });

  it('counts for a background that we hold to be refused', () => {
    const french = file({ background: 'light', notBackground: 'white' });
    const won = pageWins(french, saying('photo sur fond blanc'));
    expect(won.wanted).toEqual({ kind: 'portrait', background: 'white' });
    expect(won.stated?.differences.map(({ ours: { limit } }) => limit.kind)).toContain('notBackground');
  });

  it('is not said to differ where it says the same', () => {
    const won = pageWins(ours, saying('JPG格式，20KB-50KB，358*441像素'));
    expect(won.stated?.differences).toEqual([]);
    expect(won.limits).toEqual(ours.limits);
    expect(won.required).toEqual(ours.required);
  });

  it('drops our pixels where it states a print size of another shape', () => {
    const won = pageWins(ours, saying('Photo de 35 x 45 mm'));
    expect(won.required.widthPx).toBeUndefined();
    expect(won.required).toMatchObject({ widthMm: 35, heightMm: 45 });
  });

  it('keeps our pixels beside a print size of the same shape', () => {
    const won = pageWins(ours, saying('照片尺寸26mm×32mm'));
    expect(won.required).toMatchObject({ widthMm: 26, heightMm: 32, widthPx: 358, heightPx: 441 });
  });
});

describe('a page that leaves something open', () => {
  it('checks a file against the page alone, but makes one that keeps to our minimum as well', () => {
    const won = pageWins(ours, saying('图片大小不超过100KB'));
    expect(won.required.minBytes).toBeUndefined();
    expect(won.required.maxBytes).toBe(100 * KB);
    expect(won.wanted).toMatchObject({ minBytes: 20 * KB, maxBytes: 100 * KB });
  });

  it('forgets our minimum where it lies above the page’s maximum', () => {
    const won = pageWins(ours, saying('图片大小不超过15KB'));
    expect(won.wanted.minBytes).toBeUndefined();
    expect(won.wanted.maxBytes).toBe(15 * KB);
  });

  it('makes our exact pixels inside the page’s range, and lets others inside it pass', () => {
    const won = pageWins(ours, saying('照片像素不低于300×400'));
    expect(won.required).toMatchObject({ minWidthPx: 300, minHeightPx: 400 });
    expect(won.required.widthPx).toBeUndefined();
    expect(won.wanted).toMatchObject({ widthPx: 358, heightPx: 441 });
    expect(won.stated?.differences).toEqual([]);
  });

  it('makes the format that both take', () => {
    const won = pageWins(ours, saying('支持png、jpg格式'));
    expect(won.required.formats).toEqual(['png', 'jpg']);
    expect(won.wanted.formats).toEqual(['jpg']);
  });
});

describe('several texts near a field', () => {
  it('count nearest first, limit by limit', () => {
    const { firm } = saying('大小20K-50K', '照片要求：jpg格式，大小不超过200K，295*413像素');
    expect(firm).toEqual({
      formats: ['jpg'],
      minBytes: 20 * KB,
      maxBytes: 50 * KB,
      widthPx: 295,
      heightPx: 413,
    });
  });

  it('give a field its own part of a text about several files', () => {
    const text = '身份证：pdf，不超过2M；照片：jpg，20K-50K';
    const own = pageSays({ labels: [text], accept: '' }, (words) => /照片/.test(words));
    expect(own.firm).toEqual({ formats: ['jpg'], minBytes: 20 * KB, maxBytes: 50 * KB });
    expect(saying(text).firm).toEqual({});
  });

  it('are narrowed by the accept attribute', () => {
    expect(pageSays({ labels: ['jpg、png、pdf'], accept: '.jpg,.pdf' }, () => true).firm.formats).toEqual([
      'jpg',
      'pdf',
    ]);
    expect(pageSays({ labels: [], accept: 'image/jpeg' }, () => true).firm).toEqual({ formats: ['jpg'] });
    expect(pageSays({ labels: [], accept: 'image/*' }, () => true).firm).toEqual({});
  });
});

describe('figures that cannot be meant', () => {
  it.each([
    '图片大小不超过0KB',
    '图片大小不超过1KB',
    'fichier de 1 octet maximum',
    '文件大小不超过9999MB',
    '照片大小100KB以上，50KB以下',
    '照片像素：100000×100000',
    '照片大小不小于500MB',
  ])('are not read from "%s"', (text) => {
    expect(saying(text).firm).toEqual({});
    expect(pageWins(ours, saying(text))).toEqual(ours);
  });
});

describe('the sample tip of a widget library', () => {
  const tip = '只能上传jpg/png文件，且不超过500kb';

  it('does not stand against what we know', () => {
    expect(pageWins(ours, saying(tip))).toEqual(ours);
  });

  it('counts where we know nothing', () => {
    const won = pageWins(file({}), saying(tip));
    expect(won.required).toEqual({ kind: 'portrait', formats: ['jpg', 'png'], maxBytes: 500 * KB });
  });

  it('counts once somebody has put their own figure in', () => {
    expect(saying('只能上传jpg/png文件，且不超过2mb').firm.maxBytes).toBe(2 * MB);
  });
});

describe('what is wrong with a file', () => {
  it('is said to be stated on the page where the page states it', () => {
    const won = pageWins(ours, saying('照片大小：30KB-60KB'));
    const wrong = [
      { code: 'tooManyBytes', actual: 90 * KB, wanted: 60 * KB },
      { code: 'wrongDensity', wanted: 350 },
    ] as const;
    expect(statedFindings(wrong, won)).toEqual(['tooManyBytes']);
    expect(statedFindings(wrong, ours)).toEqual([]);
  });
});
