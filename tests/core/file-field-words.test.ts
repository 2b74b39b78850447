/** Which of several files an upload field wants, by the words around it, on files made for each case. */
import { describe, expect, it } from 'vitest';
import { judgeField } from '../../core/file-field.ts';
import type { FieldFacts } from '../../core/frame-messages.ts';
import { type FileGuidance, guidance } from '../../core/guidance.ts';
import { knowledge } from '../../data/index.ts';

const [known] = guidance({ issuer: 'cn-shanghai', procedure: 'reissue', person: null }, knowledge).files;
if (!known) throw new Error('no file to make others of');

const file = (
  id: string,
  kind: FileGuidance['kind'],
  field: string,
  required: FileGuidance['required'] = { maxBytes: 50_000 },
): FileGuidance => ({ ...known, id, kind, field, required });

const portrait = file('photo', 'portrait', '照片|photo');
const card = file('id', 'document', "身份证|pi[èe]ce d[’']identité");
const both = [portrait, card];

function wants(
  labels: readonly string[],
  rest: Partial<FieldFacts> = {},
  files: readonly FileGuidance[] = both,
) {
  const judged = judgeField({ labels, accept: '', multiple: false, names: [], alone: false, ...rest }, files);
  return judged.kind === 'file' ? judged.file.id : judged.kind;
}

describe('the words beside a field', () => {
  it('that come first name the file, in whatever order the files are known', () => {
    expect(wants(['照片（与身份证一致）'])).toBe('photo');
    expect(wants(['照片（与身份证一致）'], {}, both.toReversed())).toBe('photo');
    expect(wants(['Pièce d’identité, puis photo'])).toBe('id');
    expect(wants(['Pièce d’identité, puis photo'], {}, both.toReversed())).toBe('id');
  });

  it('of something else count where they come before the file', () => {
    expect(wants(['投诉：附照片'])).toBe('other');
    expect(wants(['照片（不用于投诉）'])).toBe('photo');
    expect(wants(['用户头像'])).toBe('other');
  });

  it('count up to 160 characters, so that a paragraph names nothing', () => {
    expect(wants([`${'请'.repeat(158)}照片`])).toBe('photo');
    expect(wants([`${'请'.repeat(159)}照片`])).toBe('unclear');
  });

  it('that name a paper which is not asked for leave the field unclear', () => {
    expect(wants(['委托书', '照片'])).toBe('unclear');
    expect(wants(['Photo de votre permis de conduire', 'Photo'])).toBe('unclear');
    expect(wants(['Photo de votre permis de conduire', 'Photo'], {}, [portrait])).toBe('unclear');
    expect(wants(['请选择文件', '照片'])).toBe('photo');
  });
});

describe('the kinds that a field takes', () => {
  it.each([
    ['', 'photo'],
    ['  ', 'photo'],
    ['image/*', 'photo'],
    ['.jpg', 'photo'],
    ['*/*', 'photo'],
    ['.pdf', 'unclear'],
    ['.xlsx', 'other'],
    ['video/*', 'other'],
  ])('"%s" for a label that says photo: %s', (accept, wanted) => {
    expect(wants(['照片'], { accept })).toBe(wanted);
  });

  it('may leave only a document', () => {
    expect(wants(['身份证'], { accept: '.pdf' })).toBe('id');
    expect(wants([], { accept: '.pdf', alone: true })).toBe('id');
  });
});

describe('a name inside the page', () => {
  it.each([
    [['photo'], 'photo'],
    [['zhaopian'], 'photo'],
    [['avatarPhoto'], 'other'],
    [['qianming'], 'other'],
    [['sfzPhoto'], 'unclear'],
    [['x1', 'photo'], 'photo'],
    [['x1'], 'unclear'],
  ])('%o: %s', (names, wanted) => {
    expect(wants([], { names })).toBe(wanted);
  });

  it('of a photo names no document', () => {
    expect(wants([], { names: ['photo'] }, [card])).toBe('unclear');
  });
});

describe('a field that nothing names', () => {
  it('is that of the only file with limits, where it is the only field', () => {
    expect(wants([], { alone: true }, [portrait])).toBe('photo');
    expect(wants([], { alone: true })).toBe('unclear');
    expect(wants([], { alone: true }, [portrait, file('id', 'document', '身份证', {})])).toBe('photo');
    expect(wants([], { alone: false }, [portrait])).toBe('unclear');
    expect(wants([], { alone: true }, [file('photo', 'portrait', '照片', {})])).toBe('unclear');
  });

  it.each([
    ['白色背景，不超过50KB', 'photo'],
    ['尺寸 26mm×32mm', 'photo'],
    ['358×441像素', 'photo'],
    // Lying or square: a scan as well.
    ['441×358像素', 'unclear'],
    ['400×400像素', 'unclear'],
    ['不超过50KB', 'unclear'],
  ])('is that of the portrait where the page asks what only portraits have: %s', (stated, wanted) => {
    expect(wants([stated])).toBe(wanted);
    expect(wants([stated], {}, [portrait, file('second', 'portrait', '相片'), card])).toBe('unclear');
    expect(wants([stated], {}, [card])).toBe('unclear');
  });
});

describe('the limits that a page states', () => {
  function limitsOf(labels: readonly string[], files: readonly FileGuidance[] = both) {
    const judged = judgeField({ labels, accept: '', multiple: false, names: [], alone: false }, files);
    return judged.kind === 'file' ? judged.file.required.maxBytes : judged.kind;
  }

  it('stand before ours where they speak of this file, or of none', () => {
    expect(limitsOf(['照片', '照片不超过30KB'])).toBe(30 * 1024);
    expect(limitsOf(['照片', '不超过30KB'])).toBe(30 * 1024);
    expect(limitsOf(['Pièce d’identité', 'Piece d’identite : 30 Ko maximum'])).toBe(30 * 1024);
  });

  it('are not this file’s where they speak of another', () => {
    expect(limitsOf(['照片', '身份证不超过30KB'])).toBe(50_000);
    expect(limitsOf(['照片', '委托书不超过30KB'])).toBe(50_000);
    expect(limitsOf(['照片', '签名不超过30KB'])).toBe(50_000);
    expect(limitsOf(['身份证', '照片不超过30KB'], [...both, file('book', 'document', '户口')])).toBe(50_000);
  });
});
