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
import fourthStyles from '../replicas/forms/styles-fourth.html?raw';
import moreStyles from '../replicas/forms/styles-second.html?raw';
import lastStyles from '../replicas/forms/styles-third.html?raw';
import zh from '../replicas/forms/zh.html?raw';

describe('filling replica forms in a browser', () => {
  it('fills what is expected and nothing else', async () => {
    const tallies: Tally[] = [];
    for (const replica of [
      fr,
      zh,
      en,
      fresh,
      unseen,
      third,
      styles,
      moreStyles,
      lastStyles,
      fourthStyles,
    ].flatMap(formsIn))
      tallies.push(await fillReplica(replica));
    const sum = sumOf(tallies);
    expect(tallies.length).toBeGreaterThanOrEqual(142);
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

  const covered = () =>
    createPageFields()
      .describe()
      .fields.map(({ open, covered: under }) => [open, under]);
  const field = '<label for="a">姓名</label><input id="a">';

  it.each([
    [
      'a mask over the window',
      `${field}<div style="position:fixed;inset:0;background:rgba(0,0,0,.5)"></div>`,
    ],
    [
      'a mask over its form',
      `<form style="position:relative">${field}<div style="position:absolute;inset:0;background:#fff"></div></form>`,
    ],
    [
      'a box of its own size',
      `<div style="position:relative">${field}<div style="position:absolute;inset:0;z-index:2;background:white"></div></div>`,
    ],
    [
      'a picture',
      `<div style="position:relative">${field}<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" style="position:absolute;left:0;top:0;width:100%;height:100%"></div>`,
    ],
    [
      'a box that stands still',
      `${field}<div style="position:fixed;left:0;top:0;width:300px;height:80px;background:#eee">最新通知</div>`,
    ],
    [
      'a mask, below what the window shows',
      `<p style="height:3000px"></p>${field}<div style="position:fixed;inset:0;background:rgba(0,0,0,.3)"></div>`,
    ],
    [
      'a mask over a long form, below what the window shows',
      `<form style="position:relative"><p style="height:3000px"></p>${field}<div style="position:absolute;inset:0;background:#fff"></div></form>`,
    ],
  ])('takes a field under %s for covered', (_what, html) => {
    document.body.innerHTML = html;
    expect(covered()).toEqual([[false, true]]);
  });

  it('takes fields behind a dialog of the page for covered, and those in it for open', () => {
    document.body.innerHTML = `${field}<dialog><label for="b">手机号</label><input id="b"></dialog>`;
    document.querySelector('dialog')?.showModal();
    expect(covered()).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('takes radio buttons under a mask for covered', () => {
    document.body.innerHTML =
      '<div style="position:relative">性别<label><input type="radio" name="x">男</label><label><input type="radio" name="x">女</label><div style="position:absolute;inset:0;background:#fff"></div></div>';
    expect(covered()).toEqual([[false, true]]);
  });

  it('takes fields of a frame under a mask for covered', async () => {
    document.body.innerHTML = `<iframe></iframe><div style="position:fixed;inset:0;background:rgba(0,0,0,.5)"></div>`;
    const inside = document.querySelector('iframe')?.contentDocument;
    if (inside) inside.body.innerHTML = field;
    expect(covered()).toEqual([[false, true]]);
  });

  it.each([
    [
      'its own label',
      '<div style="position:relative"><input id="a"><label for="a" style="position:absolute;inset:0;background:#fff">姓名</label></div>',
    ],
    [
      'a placeholder of the page',
      `<div style="position:relative">${field}<span style="position:absolute;inset:0">请输入</span></div>`,
    ],
    ['something that lets all be seen', `${field}<div style="position:fixed;inset:0"></div>`],
    ['something faint', `${field}<div style="position:fixed;inset:0;background:rgba(0,0,0,.02)"></div>`],
    ['something transparent', `${field}<div style="position:fixed;inset:0;background:#000;opacity:0"></div>`],
    [
      'a bar at the edge',
      `${field}<div style="position:fixed;left:0;right:0;top:0;height:80px;background:#fff">首页</div>`,
    ],
    [
      'our own panel',
      `${field}<liasse-sidebar style="position:fixed;inset:0;background:#fff"></liasse-sidebar>`,
    ],
    [
      'nothing, before a picture of the page',
      `<div style="position:absolute;inset:0;z-index:-1;background:#cde"></div>${field}`,
    ],
    [
      'a footer while it is scrolled away in its box',
      `<div style="height:60px;overflow:auto"><p style="height:90px"></p>${field}</div><div style="height:90px;background:#eee">说明</div>`,
    ],
    [
      'a button at the end of the window while it is scrolled away',
      `<p style="height:3000px"></p>${field}<div style="position:fixed;left:0;bottom:0;width:80px;height:80px;background:#eee">客服</div>`,
    ],
    [
      'nothing, in a layer of the page',
      `<div style="position:fixed;inset:0;background:rgba(0,0,0,.5)"><form style="background:#fff">${field}</form></div>`,
    ],
  ])('takes a field under %s for open', (_what, html) => {
    document.body.innerHTML = html;
    expect(covered()).toEqual([[true, false]]);
  });

  it('fills nothing that a box has come over since', async () => {
    document.body.innerHTML = `<form style="position:relative">${field}</form>`;
    const page = createPageFields();
    const values = page.describe().fields.map(({ id }) => ({ field: id, value: '王建国' }));
    document.forms[0]?.insertAdjacentHTML(
      'beforeend',
      '<div style="position:absolute;inset:0;background:#fff"></div>',
    );
    expect(await page.fill(values)).toEqual([]);
    expect(document.querySelector<HTMLInputElement>('#a')?.value).toBe('');
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
