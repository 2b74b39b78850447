/** What a call asks about papers that rest on weak evidence, and about the photo. */
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../core/facts.ts';
import type { FileSpec, Procedure } from '../../core/issuer.ts';
import { asked, type Case, need, say, scriptOf } from './made-call.ts';

describe('papers on weak evidence', () => {
  const phrases = (materials: ReturnType<typeof need>[], more: Case = {}) =>
    scriptOf({ procedure: { materials }, ...more }).lines.flatMap((each) =>
      each.kind === 'ask' ? each.phrases.filter(({ key }) => /[pP]aper/.test(key)) : [],
    );
  const word = (id: string) => ({ ...say('paper'), 'zh-CN': `纸${id}` });

  test('are named by the portal’s word, up to three', () => {
    const three = ['a', 'b', 'c'].map((id) => need(id, ['blog']));
    expect(phrases(three)).toEqual([
      { key: 'thesePapers', values: { papers: { all: [word('a'), word('b'), word('c')] } } },
    ]);
    expect(phrases([...three, need('d', ['blog'])])).toEqual([{ key: 'papers' }]);
    expect(phrases([...three, need('d', ['law'])])).toHaveLength(1);
  });

  test('are a choice where one of them is enough, apart from the others', () => {
    const either = [need('a', ['blog'], { oneOf: 'x' }), need('b', ['blog'], { oneOf: 'x' })];
    expect(phrases([...either, need('c', ['blog'])])).toEqual([
      { key: 'thesePapers', values: { papers: { all: [word('c')] } } },
      { key: 'eitherPaper', values: { papers: { oneOf: [word('a'), word('b')] } } },
    ]);
    expect(phrases([need('a', ['blog'], { oneOf: 'x' }), need('b', ['law'], { oneOf: 'y' })])).toEqual([]);
    expect(phrases([need('a', ['blog']), need('b', ['law'], { oneOf: 'y' })])).toHaveLength(1);
  });

  test('are not asked about where the photo is the matter, nor those this person does not need', () => {
    expect(phrases([need('a', ['blog'])], { purpose: 'social-card/photo' })).toEqual([]);
    const other = [need('a', ['blog'], { when: { applicant: 'child' } })];
    expect(phrases(other, { facts: { applicant: 'self' } })).toEqual([]);
  });

  test('that prove a residence are asked about for a card only', () => {
    const facts = { household: 'elsewhere' } as const;
    expect(asked({ facts, purpose: 'social-card/apply' })).toContain('residence');
    expect(asked({ facts, purpose: 'social-card/loss' })).not.toContain('residence');
  });
});

describe('the photo', () => {
  const file = (kind: FileSpec['kind'], limits: FileSpec['limits'] = [], id: string = kind): FileSpec => ({
    id,
    kind,
    names: say('file'),
    field: '照片',
    limits,
    mayEdit: { crop: true, background: false },
  });
  const bytes = { maxBytes: 20_000, strength: 'limit' as const, sources: ['law'] };
  const ask = (files: readonly FileSpec[], facts: Facts = {}, purpose?: Procedure['purpose']) =>
    asked({ files, facts, ...(purpose ? { purpose } : {}) }).filter((key) => key.startsWith('photo'));

  test('may be on file for a card, and its limits are asked where no official text has its size', () => {
    expect(ask([file('portrait')])).toEqual(['photoOnFile', 'photoLimits']);
    expect(ask([file('portrait')], {}, 'social-card/apply')).toEqual(['photoOnFile', 'photoLimits']);
    expect(ask([file('portrait')], {}, 'social-card/photo')).toEqual(['photoLimits']);
    expect(ask([file('portrait', [bytes])])).toEqual(['photoOnFile']);
    expect(
      ask([file('portrait', [{ widthPx: 358, heightPx: 441, strength: 'limit', sources: ['law'] }])]),
    ).toEqual(['photoOnFile', 'photoLimits']);
    expect(ask([file('portrait', [{ ...bytes, strength: 'target' }])])).toContain('photoLimits');
    expect(ask([file('portrait', [{ ...bytes, sources: ['blog'] }])])).toContain('photoLimits');
    const dpi = { dpi: 300, strength: 'limit' as const, sources: ['law'] };
    expect(ask([file('portrait', [dpi, bytes])])).toEqual(['photoOnFile']);
    expect(ask([file('portrait'), file('portrait', [bytes], 'second')])).toEqual(['photoOnFile']);
  });

  test('is no matter where none is uploaded, or where it is known to be there', () => {
    expect(ask([])).toEqual([]);
    expect(ask([file('document')])).toEqual([]);
    expect(ask([file('portrait')], { channel: 'online' })).toContain('photoLimits');
    expect(ask([file('portrait')], { channel: 'counter' })).toEqual(['photoOnFile']);
    expect(ask([file('portrait')], { photoOnFile: 'yes' })).toEqual(['photoOnFile']);
    expect(ask([file('portrait')], { photoOnFile: 'no' })).toEqual(['photoLimits']);
    const covered = {
      ask: [{ id: 'q', text: say('?'), covers: ['photo' as const], sources: ['law'] }],
    };
    expect(asked({ files: [file('portrait')], hotline: covered })).not.toContain('photoLimits');
  });
});
