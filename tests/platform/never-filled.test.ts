// @vitest-environment happy-dom
/** What is never filled, whatever it is called: each beside a field that is. */
import { describe, expect, it } from 'vitest';
import { fieldsToFill } from '../../core/fields.ts';
import { createPageFields } from '../../platform/page-fields.ts';
import { formPeople } from '../fixtures/form-people.ts';

const { wang: person } = formPeople;

/** Happy DOM draws nothing; what is drawn is asked of a browser in `tests/browser/fill-forms.test.ts`. */
const isSeen = (element: Element) => element.closest('[hidden],[aria-hidden=true]') === null;

/** Fills a page of the given field and a field for the telephone. */
async function fillBeside(html: string) {
  if (!person) throw new Error('nobody to fill for');
  document.body.innerHTML = `<form>${html}<div><label for="tel">手机号码</label><input id="tel"></div></form>`;
  const before = [...document.querySelectorAll('input')].map(({ value, checked }) => `${value} ${checked}`);
  const pressed: string[] = [];
  for (const type of ['submit', 'click'])
    document.body.addEventListener(type, ({ target }) => pressed.push((target as Element).id), {
      once: true,
    });
  const page = createPageFields(isSeen, 0, () => false);
  await page.fill(fieldsToFill(page.describe().fields, person).fill);
  const [...all] = document.querySelectorAll('input');
  const changed = all.filter(({ value, checked }, at) => `${value} ${checked}` !== before[at]);
  return { changed: changed.map(({ id }) => id), pressed };
}

describe('filling a form', () => {
  it.each([
    ['a password', '<label for="x">姓名</label><input id="x" type="password">'],
    ['a password by its words', '<label for="x">登录密码</label><input id="x" name="xm">'],
    ['a captcha', '<label for="x">图形验证码</label><input id="x" name="xm">'],
    ['a captcha by its name', '<label for="x">姓名</label><input id="x" name="captcha">'],
    ['a one-time code', '<label for="x">短信验证码</label><input id="x" maxlength="6">'],
    [
      'a one-time code by its attribute',
      '<label for="x">手机号码</label><input id="x" autocomplete="one-time-code">',
    ],
    [
      'a new password by its attribute',
      '<label for="x">姓名</label><input id="x" autocomplete="new-password">',
    ],
    ['a hidden input', '<input id="x" type="hidden" name="xm">'],
    ['a hidden attribute', '<label for="x">姓名</label><input id="x" hidden>'],
    [
      'a field in a part for machines',
      '<div aria-hidden="true"><label for="x">姓名</label><input id="x"></div>',
    ],
    ['a submit button', '<label for="x">姓名</label><input id="x" type="submit" value="">'],
    ['a button with a picture', '<label for="x">姓名</label><input id="x" type="image" alt="姓名">'],
    ['a consent to tick', '<input id="x" type="checkbox" name="xm"><label for="x">本人已阅读并同意</label>'],
    [
      'a consent to choose',
      '<p>本人承诺</p><label><input id="x" type="radio" name="ok">同意</label><label><input id="y" type="radio" name="ok">不同意</label>',
    ],
    ['a disabled field', '<label for="x">姓名</label><input id="x" disabled>'],
    ['a field to read only', '<label for="x">姓名</label><input id="x" readonly>'],
    ['a field that the keyboard cannot reach', '<label for="x">姓名</label><input id="x" tabindex="-1">'],
    ['a field that is not empty', '<label for="x">姓名</label><input id="x" value="王">'],
    ['a trap for machines by its words', '<label for="x">姓名（请留空）</label><input id="x">'],
    ['a trap for machines by its name', '<label for="x">姓名</label><input id="x" name="honeypot">'],
    ['a search', '<label for="x">姓名</label><input id="x" type="search">'],
    ['a file', '<label for="x">姓名</label><input id="x" type="file">'],
  ])('leaves %s alone', async (_what, html) => {
    expect(await fillBeside(html)).toEqual({ changed: ['tel'], pressed: [] });
  });

  it('leaves a field alone that something lies over, and says so', async () => {
    if (!person) throw new Error('nobody to fill for');
    document.body.innerHTML =
      '<label for="x">姓名</label><input id="x"><label for="tel">手机号码</label><input id="tel">';
    const page = createPageFields(isSeen, 0, ({ id }) => id === 'x');
    const { fill, leftOut } = fieldsToFill(page.describe().fields, person);
    expect(leftOut).toEqual([{ field: 1, label: '姓名', reason: 'covered' }]);
    expect(fill.map(({ field }) => field)).toEqual([2]);
    expect(await page.fill([{ field: 1, value: '王建国' }])).toEqual([]);
  });

  it('takes a field for the only one of its kind when the other lies behind a dialog', () => {
    if (!person) throw new Error('nobody to fill for');
    document.body.innerHTML =
      '<label for="x">姓名</label><input id="x"><div role="dialog"><label for="y">姓名</label><input id="y"></div>';
    const page = createPageFields(isSeen, 0, ({ id }) => id === 'x');
    const { fill, leftOut } = fieldsToFill(page.describe().fields, person);
    expect(fill.map(({ field, value }) => [field, value])).toEqual([[2, '王建国']]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['covered']);
  });

  it('fills the same field when nothing forbids it', async () => {
    const done = await fillBeside('<label for="x">姓名</label><input id="x">');
    expect(done).toEqual({ changed: ['x', 'tel'], pressed: [] });
  });
});
