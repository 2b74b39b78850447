/** The replica forms where things are really drawn: what cannot be seen is not filled. */
import { describe, expect, it } from 'vitest';
import { createPageFields } from '../../platform/page-fields.ts';
import en from '../replicas/forms/en.html?raw';
import fr from '../replicas/forms/fr.html?raw';
import { fillReplica, formsIn, sumOf, type Tally } from '../replicas/forms/measure.ts';
import fresh from '../replicas/forms/others-first.html?raw';
import unseen from '../replicas/forms/others-second.html?raw';
import third from '../replicas/forms/others-third.html?raw';
import styles from '../replicas/forms/styles-first.html?raw';
import moreStyles from '../replicas/forms/styles-second.html?raw';
import lastStyles from '../replicas/forms/styles-third.html?raw';
import zh from '../replicas/forms/zh.html?raw';

describe('filling replica forms in a browser', () => {
  it('fills what is expected and nothing else', async () => {
    const tallies: Tally[] = [];
    for (const replica of [fr, zh, en, fresh, unseen, third, styles, moreStyles, lastStyles].flatMap(formsIn))
      tallies.push(await fillReplica(replica));
    const sum = sumOf(tallies);
    expect(tallies.length).toBeGreaterThanOrEqual(130);
    expect(sum.wrong).toEqual([]);
    expect(sum.recall, sum.missed.join('; ')).toBeGreaterThanOrEqual(0.97);
  });

  it.each([
    ['not displayed', 'display:none'],
    ['invisible', 'visibility:hidden'],
    ['transparent', 'opacity:0'],
    ['nearly transparent', 'opacity:.02'],
    ['a dot', 'width:1px;height:1px;padding:0;border:0'],
    ['without size', 'width:0;height:0;padding:0;border:0'],
    ['shrunk to nothing', 'transform:scale(0)'],
    ['left of the page', 'position:absolute;left:-4000px'],
    ['above the page', 'position:absolute;top:-4000px'],
    ['far right of the page', 'position:absolute;left:9999px'],
    ['cut to nothing', 'position:absolute;clip:rect(0,0,0,0)'],
    ['clipped to a point', 'clip-path:circle(0)'],
    ['clipped away', 'position:absolute;clip-path:inset(50%);width:1px;height:1px'],
  ])('takes a field that is %s for closed', (_what, style) => {
    document.body.innerHTML = `<label for="a">姓名</label><input id="a" style="${style}"><label for="b">手机号</label><input id="b">`;
    expect(
      createPageFields()
        .describe()
        .fields.map(({ open }) => open),
    ).toEqual([false, true]);
  });

  it.each([
    ['a transparent box', '<div style="opacity:0">'],
    ['a box for machines', '<div aria-hidden="true">'],
    ['an inert box', '<div inert>'],
    ['a disabled group', '<fieldset disabled>'],
    ['a box that is clipped away', '<div style="clip-path:inset(100%)">'],
  ])('takes a field in %s for closed', (_what, box) => {
    document.body.innerHTML = `${box}<label for="a">姓名</label><input id="a"></fieldset></div><label for="b">手机号</label><input id="b">`;
    expect(
      createPageFields()
        .describe()
        .fields.map(({ open }) => open),
    ).toEqual([false, true]);
  });

  it('takes a field in a box without height for closed', () => {
    document.body.innerHTML = '<div style="height:0;overflow:hidden"><label>姓名<input></label></div>';
    expect(
      createPageFields()
        .describe()
        .fields.map(({ open }) => open),
    ).toEqual([false]);
  });

  it('keeps to the plan when the page asks something else in the same field meanwhile', async () => {
    document.body.innerHTML =
      '<label for="a">姓名</label><input id="a"><label for="b">手机号</label><input id="b">';
    const page = createPageFields();
    const [a, b] = page.describe().fields;
    const label = document.querySelector('label');
    if (label) label.textContent = '代办人姓名';
    const done = await page.fill([
      { field: a?.id ?? 0, value: '王建国' },
      { field: b?.id ?? 0, value: '13812345678' },
    ]);
    expect(done).toEqual([b?.id]);
    expect(document.querySelector<HTMLInputElement>('#a')?.value).toBe('');
  });

  it('takes back only what the person has not changed since', async () => {
    document.body.innerHTML =
      '<label for="a">姓名</label><input id="a"><label for="b">手机号</label><input id="b">';
    const page = createPageFields();
    const values = page.describe().fields.map(({ id }) => ({ field: id, value: '13812345678' }));
    await page.fill(values);
    const [a, b] = document.querySelectorAll('input');
    if (a) a.value = '李四';
    expect(await page.undo()).toBe(0);
    expect([a?.value, b?.value]).toEqual(['李四', '']);
  });

  it('never describes what somebody typed', () => {
    document.body.innerHTML = '<label>姓名<input></label><label>地址<textarea></textarea></label>';
    for (const field of document.querySelectorAll<HTMLInputElement>('input,textarea'))
      field.value = 'typed-secret';
    expect(JSON.stringify(createPageFields().describe())).not.toContain('typed-secret');
  });
});
