/**
 * Fields that take the name of something the browser has: `form.elements` is then the field called `elements`, and
 * `document.documentElement` the picture of that name, for our world as for the page's.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { createPageFields } from '../../platform/page-fields.ts';
import { holdField } from '../../platform/page-files/field-holding.ts';
import * as pageEvents from '../../platform/page-files/page-events.ts';

const field = '<label for="a">姓名</label><input id="a">';
const openAndCovered = () =>
  createPageFields()
    .describe()
    .fields.filter(({ labels }) => labels.includes('姓名'))
    .map(({ open, covered }) => [open, covered]);

afterEach(() => {
  document.body.innerHTML = '';
});

describe('a form whose fields have names of the browser’s own', () => {
  it.each(['opacity:.02', 'clip-path:inset(100%)', 'overflow:hidden;height:1px'])(
    'cannot show us another place for itself than the one that hides it (%s)',
    (style) => {
      const other = '<input form="f" name="parentElement">';
      document.body.innerHTML = `<div style="${style}"><form id="f">${field}</form></div>${other}`;
      expect(document.forms[0]?.parentElement?.localName).toBe('input');
      expect(openAndCovered()).toEqual([[false, false]]);
    },
  );

  it('cannot keep us from seeing what lies over it with a picture of the document’s name', () => {
    const mask =
      '<div style="position:fixed;left:0;top:40px;width:400px;height:300px;background:#fff"></div>';
    const picture = '<img name="documentElement" alt="" style="display:block;width:2px;height:2px">';
    document.body.innerHTML = `${picture}<p style="margin:80px">${field}</p>${mask}`;
    expect(document.documentElement.localName).toBe('img');
    expect(openAndCovered()).toEqual([[false, true]]);
  });

  it('gets the copy and not the original, however its list of fields is called', async () => {
    document.body.innerHTML =
      '<form><input type="file" name="photo"><input name="elements"><button>上传</button></form>';
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no field');
    // The page's world is there and says that nobody looks.
    const understood = (event: Event) => event.preventDefault();
    addEventListener(pageEvents.handing, understood);
    const holding = holdField(input, { held: new WeakMap(), pressed: new WeakMap() });
    const copy = new File(['copy'], 'copy.jpg', { type: 'image/jpeg' });
    // A hand-over that fails is made again, with the original.
    await expect(holding.give([copy])).resolves.toBe('taken');
    removeEventListener(pageEvents.handing, understood);
    expect(input.files?.[0]?.name).toBe('copy.jpg');
  });
});
