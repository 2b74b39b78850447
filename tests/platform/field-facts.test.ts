// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { fieldFacts, placeFacts } from '../../platform/page-files/field-facts.ts';

const one = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

describe('what is said of a file field', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('is the words at the button that was pressed, where several share one hidden field', () => {
    document.body.innerHTML = `
      <div><input type="file" hidden></div>
      <section><p>上传照片</p><button id="photo">选择</button></section>
      <section><p>上传身份证</p><button id="card">选择</button></section>
`;
    const field = one<HTMLInputElement>('input');
    expect(fieldFacts(field, one('#card')).labels.slice(0, 2)).toEqual(['选择', '上传身份证']);
    expect(fieldFacts(field, one('#photo')).labels.slice(0, 2)).toEqual(['选择', '上传照片']);
    // Where nothing was pressed the nearest words stand in.
    expect(fieldFacts(field).labels).toEqual(['上传照片 选择']);
  });

  it('leaves out the second field that uploaders keep for folders', () => {
    document.body.innerHTML =
      '<main><p>上传照片</p><div><input type="file"><input type="file" webkitdirectory></div></main>';
    expect(fieldFacts(one('input'))).toMatchObject({
      alone: true,
      labels: expect.arrayContaining(['上传照片']),
    });
  });

  it('is the field of a drop zone, which takes several files', () => {
    document.body.innerHTML =
      '<div><p>上传照片</p><div id="zone"><span>拖到这里</span><input type="file" name="photo" accept="image/jpeg"></div></div>';
    expect(placeFacts(one('#zone span'))).toMatchObject({
      accept: 'image/jpeg',
      multiple: true,
      names: ['photo'],
      labels: expect.arrayContaining(['拖到这里', '上传照片']),
    });
  });

  it('is the words of the zone itself where it has no field', () => {
    document.body.innerHTML = '<div id="zone" aria-label="上传照片">拖到这里</div>';
    expect(placeFacts(one('#zone'))).toMatchObject({
      accept: '',
      alone: true,
      labels: ['上传照片', '拖到这里'],
    });
  });

  it('is nothing for what is pasted into the page as a whole', () => {
    document.body.innerHTML = '<h1>社保卡补换申请</h1>';
    expect(placeFacts(document.body).labels).toEqual([]);
  });
});
