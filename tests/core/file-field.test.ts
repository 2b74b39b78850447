import { describe, expect, it } from 'vitest';
import { fileForField } from '../../core/file-field.ts';
import type { FieldFacts } from '../../core/frame-messages.ts';
import { guidance } from '../../core/guidance.ts';
import { knowledge } from '../../data/index.ts';

const { files } = guidance({ issuer: 'cn-shanghai', procedure: 'reissue', person: null }, knowledge);

function field(labels: string[], rest: Partial<FieldFacts> = {}): FieldFacts {
  return { labels, accept: '', multiple: false, names: [], alone: false, ...rest };
}

const kindOf = (facts: FieldFacts) => fileForField(facts, files)?.kind ?? null;

describe('which file a field wants', () => {
  it.each([
    ['a label that says photo', field(['上传照片']), 'portrait'],
    ['a name that says photo', field([], { names: ['photoFile'] }), 'portrait'],
    ['a name that says ID card', field([], { names: ['sfzPhoto'], alone: true }), null],
    ['the only field of the page, with nothing said', field([], { alone: true }), 'portrait'],
    ['one of several fields with nothing said', field(['选择文件']), null],
    ['a label for the ID card', field(['身份证人像面'], { alone: true }), null],
    ['a label nearer than a heading about photos', field(['户口簿首页', '上传照片']), null],
    ['a photo field that takes no pictures', field(['上传照片'], { accept: '.pdf' }), null],
    [
      'a photo field that takes pictures by extension',
      field(['证件照'], { accept: '.jpg,.png' }),
      'portrait',
    ],
  ] as const)('%s', (_what, facts, kind) => {
    expect(kindOf(facts)).toBe(kind);
  });

  it('judges nothing where no limit is known', () => {
    const order = guidance({ issuer: 'fr-cpam', procedure: 'order', person: null }, knowledge);
    expect(order.files).not.toEqual([]);
    expect(fileForField(field(["Photo d'identité"], { alone: true }), order.files)).toBeNull();
  });
});
