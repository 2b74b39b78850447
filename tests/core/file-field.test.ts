import { describe, expect, it } from 'vitest';
import { fileForField, judgeField } from '../../core/file-field.ts';
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

  it.each([
    ['fr-cpam', 'order', "Photo de la carte d'identité", 'card-id'],
    ['fr-cpam', 'order', 'Photo of your passport page', 'unclear'],
    ['fr-cpam', 'order', "Photo d'identité (norme passeport)", 'card-photo'],
    ['fr-cpam', 'order', 'Passport photo', 'card-photo'],
    ['fr-cpam', 'order', 'Photo de votre permis de conduire', 'unclear'],
    ['cn-shanghai', 'reissue', '身份证照片', 'id-images'],
    ['cn-shanghai', 'reissue', '照片（身份证正面）', 'id-images'],
    ['cn-shanghai', 'reissue', '照片：手持护照', 'unclear'],
    ['cn-shanghai', 'reissue', '本人照片（与身份证一致）', 'card-photo'],
  ] as const)('on %s %s, "%s" wants %s', (issuer, procedure, label, wants) => {
    const known = guidance({ issuer, procedure, person: null }, knowledge).files;
    const judged = judgeField(field([label], { alone: true }), known);
    expect(judged.kind === 'file' ? judged.file.id : judged.kind).toBe(wants);
  });

  it('judges nothing where no limit is known', () => {
    const order = guidance({ issuer: 'fr-cpam', procedure: 'order', person: null }, knowledge);
    expect(order.files).not.toEqual([]);
    expect(fileForField(field(["Photo d'identité"], { alone: true }), order.files)).toBeNull();
  });
});
