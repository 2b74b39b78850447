import { describe, expect, test } from 'vitest';
import { fileGuidance, limitValues } from '../../core/guidance/files.ts';
import type { FileLimit, FileSpec, Source } from '../../core/issuer.ts';

const words = { 'zh-CN': '照片', fr: 'photo', en: 'photo' };
const source = (confidence: Source['confidence']): Source => ({
  title: confidence,
  publisher: 'someone',
  date: '2024',
  read: '2026-11-21',
  confidence,
});
const sources = { law: source('official'), article: source('unverified') };
const fileWith = (limits: FileLimit[], more: Partial<FileSpec> = {}) =>
  fileGuidance(
    {
      id: 'photo',
      kind: 'portrait',
      names: words,
      field: '照片',
      limits,
      mayEdit: { crop: true, background: false },
      ...more,
    },
    sources,
  );
const band: FileLimit = {
  formats: ['jpg'],
  minBytes: 20480,
  maxBytes: 51200,
  strength: 'limit',
  sources: ['article'],
};
const standard: FileLimit = {
  widthPx: 358,
  heightPx: 441,
  dpi: 350,
  background: 'white',
  minBytes: 14336,
  maxBytes: 40960,
  strength: 'target',
  sources: ['law'],
};

describe('limits of a file', () => {
  test('hold a chosen file only as far as they are limits', () => {
    expect(fileWith([band, standard]).required).toEqual({
      kind: 'portrait',
      formats: ['jpg'],
      minBytes: 20480,
      maxBytes: 51200,
    });
  });

  test('shape the file we make by limits first and targets where no limit speaks', () => {
    expect(fileWith([standard, band]).wanted).toEqual({
      kind: 'portrait',
      formats: ['jpg'],
      minBytes: 20480,
      maxBytes: 51200,
      widthPx: 358,
      heightPx: 441,
      dpi: 350,
      background: 'white',
    });
  });

  test('of better confidence win over others of the same strength', () => {
    const official: FileLimit = { maxBytes: 30720, strength: 'limit', sources: ['law'] };
    expect(fileWith([band, official]).required).toEqual({
      kind: 'portrait',
      formats: ['jpg'],
      maxBytes: 30720,
    });
  });

  test('become one line for each value, with strength and origin', () => {
    const lines = fileWith([band, standard]).limits;
    expect(lines.map((line) => [line.limit.kind, line.strength, line.confidence])).toEqual([
      ['formats', 'limit', 'unverified'],
      ['bytes', 'limit', 'unverified'],
      ['bytes', 'target', 'official'],
      ['pixels', 'target', 'official'],
      ['dpi', 'target', 'official'],
      ['background', 'target', 'official'],
    ]);
    expect(lines[0]?.sources[0]?.id).toBe('article');
  });

  test('of every kind are shown', () => {
    const all: FileLimit = {
      minWidthPx: 100,
      maxHeightPx: 900,
      widthMm: 35,
      heightMm: 45,
      background: ['white', 'light-gray'],
      notBackground: 'red',
      maxFiles: 2,
      strength: 'limit',
      sources: ['law'],
    };
    expect(fileWith([all]).limits.map((line) => line.limit)).toEqual([
      { kind: 'pixelRange', minWidth: 100, maxWidth: undefined, minHeight: undefined, maxHeight: 900 },
      { kind: 'millimetres', width: 35, height: 45 },
      { kind: 'background', colours: ['white', 'light-gray'] },
      { kind: 'notBackground', colours: ['red'] },
      { kind: 'maxFiles', count: 2 },
    ]);
  });

  test('name a refused background in the spec that photos are held to', () => {
    const light: FileLimit = {
      background: 'light',
      notBackground: 'white',
      strength: 'target',
      sources: ['law'],
    };
    expect(fileWith([light]).wanted).toEqual({
      kind: 'portrait',
      background: 'light',
      notBackground: 'white',
    });
  });

  test('that nobody states leave nothing to hold a file to', () => {
    expect(fileWith([]).required).toEqual({ kind: 'portrait' });
  });
});

test('what may be edited has an origin where somebody states it', () => {
  const bare = { crop: true, background: false };
  expect(fileWith([]).mayEdit).toEqual(bare);
  const { mayEdit } = fileWith([], { mayEdit: { ...bare, sources: ['law'] } });
  expect(mayEdit).toMatchObject({ ...bare, origin: { confidence: 'official', sources: [{ id: 'law' }] } });
});

test('a receipt instead of a file keeps its word, its text and its origin', () => {
  const receipt = { term: '相片回执号', text: words, sources: ['law'] };
  expect(fileWith([], { receipt }).receipt).toMatchObject({
    term: '相片回执号',
    text: words,
    confidence: 'official',
  });
  expect(fileWith([]).receipt).toBeUndefined();
});

describe('the values that are shown', () => {
  test('are exact pixels where both sides are stated, and else a range of the one', () => {
    expect(limitValues({ widthPx: 358, heightPx: 441 })).toStrictEqual([
      { kind: 'pixels', width: 358, height: 441 },
    ]);
    const none = { minWidth: undefined, maxWidth: undefined, minHeight: undefined, maxHeight: undefined };
    expect(limitValues({ widthPx: 358 })).toStrictEqual([
      { kind: 'pixelRange', ...none, minWidth: 358, maxWidth: 358 },
    ]);
    expect(limitValues({ heightPx: 441, maxHeightPx: 500 })).toStrictEqual([
      { kind: 'pixelRange', ...none, minHeight: 441, maxHeight: 500 },
    ]);
    expect(limitValues({ minWidthPx: 300, maxWidthPx: 400, widthPx: 350 })).toStrictEqual([
      { kind: 'pixelRange', ...none, minWidth: 300, maxWidth: 400 },
    ]);
  });

  test('are a size with one end where one is stated, and a print size only with both sides', () => {
    expect(limitValues({ minBytes: 10 })).toStrictEqual([{ kind: 'bytes', min: 10, max: undefined }]);
    expect(limitValues({ maxBytes: 20 })).toStrictEqual([{ kind: 'bytes', min: undefined, max: 20 }]);
    expect(limitValues({ widthMm: 35 })).toStrictEqual([]);
    expect(limitValues({ heightMm: 45 })).toStrictEqual([]);
    expect(limitValues({ widthMm: 35, heightMm: 45 })).toStrictEqual([
      { kind: 'millimetres', width: 35, height: 45 },
    ]);
  });
});
