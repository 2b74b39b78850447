// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { withPageLimits } from '../../app/sidebar/page-limits.ts';
import { fieldRule } from '../../app/sidebar/use-field-rules.ts';
import { judgeField } from '../../core/file-field.ts';
import { limitValues } from '../../core/guidance/files.ts';
import { guidance } from '../../core/guidance.ts';
import { knowledge } from '../../data/index.ts';
import { fieldFacts, pageFields } from '../../platform/page-files/field-facts.ts';
import { issuer } from '../components/made-up-guidance.ts';
import { type FieldSnippet, fieldSnippets } from '../fixtures/file-fields.ts';

function show(html: string): HTMLInputElement {
  document.body.innerHTML = `<h1>办理页面</h1>${html}`;
  const input = document.querySelector<HTMLInputElement>('#it');
  if (!input) throw new Error('no #it');
  return input;
}

function filesOf([issuerId, procedure]: FieldSnippet['on']) {
  return guidance({ issuer: issuerId, procedure, person: null }, knowledge).files;
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('a file field on a page', () => {
  it.each(fieldSnippets)('$what', ({ html, on, wants, limits }) => {
    const judged = judgeField(fieldFacts(show(html)), filesOf(on));
    expect(judged.kind === 'file' ? judged.file.id : judged.kind).toBe(wants);
    if (!limits) return;
    if (judged.kind === 'unclear') expect(judged.stated).toEqual(limitValues(limits));
    if (judged.kind === 'file') {
      expect(judged.file.required).toMatchObject(limits);
      if (Object.keys(limits).length === 0) expect(judged.file.stated).toBeUndefined();
    }
  });
});

describe('what is told about a field', () => {
  it('is at most 2,000 characters, each text at most 800', () => {
    show(
      `<div>${'很长的说明。'.repeat(2000)}<div><p>${'照片'.repeat(900)}</p><input id="it" type="file"></div></div>`,
    );
    const [{ labels = [] } = {}] = pageFields(document);
    expect(labels.join('').length).toBeLessThanOrEqual(2000);
    expect(Math.max(...labels.map(({ length }) => length))).toBe(800);
  });

  it('holds no value of a field, no script and no style', () => {
    const { labels } = fieldFacts(
      show(`<div>照片<input value="110101199001011237"><textarea>秘密</textarea>
        <select><option>已婚</option></select><script>var max='2M'</script><style>p{}</style><input id="it" type="file"></div>`),
    );
    expect(labels).toEqual(['照片', '办理页面']);
  });

  it('covers at most six fields of a page', () => {
    document.body.innerHTML = '<input type="file">'.repeat(9);
    expect(pageFields(document)).toHaveLength(6);
  });
});

describe('the rules that a page’s side is told ahead', () => {
  const files = filesOf(['cn-shanghai', 'reissue']);

  it('hold a photo to the limits of the field, the page’s own first', () => {
    const field = fieldFacts(
      show('<div><label>照片<input id="it" type="file"></label><p>30KB-60KB</p></div>'),
    );
    const { rule } = fieldRule(field, files);
    expect(rule?.bytes).toEqual([30 * 1024, 60 * 1024]);
    expect(rule?.formats).toEqual(['jpg']);
  });

  it('let everything pass in a field that is not for us', () => {
    expect(
      fieldRule(fieldFacts(show('<label>用户头像<input id="it" type="file"></label>')), files).rule,
    ).toBeNull();
  });

  it('belong to the very words that the page’s side will see at the choice', () => {
    const field = fieldFacts(show('<label>照片<input id="it" type="file"></label>'));
    expect(fieldRule(structuredClone(field), files).field).toBe(JSON.stringify(field));
  });
});

describe('the photo card', () => {
  const state = {
    kind: 'guidance',
    issuer,
    guidance: guidance({ issuer: 'cn-shanghai', procedure: 'reissue', person: null }, knowledge),
  } as const;

  it('shows the limits of the page’s own field before a file is chosen', () => {
    show('<div><label>照片<input id="it" type="file"></label><p>30KB-60KB</p></div>');
    const shown = withPageLimits(state, pageFields(document));
    if (shown.kind !== 'guidance') throw new Error(shown.kind);
    const photo = shown.guidance.files.find(({ id }) => id === 'card-photo');
    expect(photo?.stated?.limits).toEqual([{ kind: 'bytes', min: 30 * 1024, max: 60 * 1024 }]);
    expect(shown.unclearField).toBeUndefined();
  });

  it('offers to check a file where a field could not be told', () => {
    show('<div><span>委托书（3M以内）</span><input id="it" type="file"></div>');
    const shown = withPageLimits(state, pageFields(document));
    expect(shown.kind === 'guidance' && shown.unclearField?.stated).toEqual([
      { kind: 'bytes', max: 3 * 1024 ** 2, min: undefined },
    ]);
  });

  it('is as our data has it where the page has no field', () => {
    expect(withPageLimits(state, [])).toBe(state);
  });
});
