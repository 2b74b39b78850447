import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Handler } from '../../practice/site.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { openSidebar, type Sidebar } from '../../scripts/browsers/sidebar.ts';
import { openStage, type Stage } from './stage.ts';

const host = 'zwdt.sh.gov.cn';
const pathname = '/govPortals/bsfw/item/00000000-0000-4000-8000-000000000003';
const address = (form: string) => `https://${host}${pathname}?form=${form}`;

/** Keeps in `__held` what its own listeners heard, as an old page does. */
const plainForm = `<form>
<p><label for="name">姓名</label><input id="name"></p>
<p><label for="number">身份证号码</label><input id="number"></p>
<p><label for="phone">手机号码</label><input id="phone"></p>
<p><label for="code">短信验证码</label><input id="code"></p>
<select aria-label="性别" id="sex"><option value="">请选择</option><option value="1">男</option><option value="2">女</option></select>
</form><script>
  window.__held = { name: '', number: '', phone: '', sex: '' };
  for (const id of Object.keys(window.__held)) {
    document.getElementById(id).addEventListener('change', (event) => { window.__held[id] = event.target.value; });
  }
</script>`;

/** A box of the page lies over the field for the name. */
const masked = `${plainForm}<script>
  const place = document.getElementById('name').parentElement;
  place.style.position = 'relative';
  place.insertAdjacentHTML('beforeend', '<b id="mask" style="position:absolute;inset:0;background:#fff"></b>');
</script>`;

const nested = `<iframe src="${pathname}?form=plain" width="700" height="500"></iframe>`;

async function formPages(): Promise<Handler> {
  const scripts = new Map<string, string>();
  for (const name of ['react', 'vue']) {
    const built = await build({
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        lib: {
          entry: fileURLToPath(new URL(`../replicas/forms/pages/${name}.js`, import.meta.url)),
          formats: ['iife'],
          name: 'form',
        },
      },
    });
    const [first] = Array.isArray(built) ? built : [built];
    if (first && 'output' in first) scripts.set(name, first.output[0].code);
  }
  const page = (body: string) =>
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>新版社保卡补换申请</title>
     <p role="note">练习页面 · practice page</p><h1>新版社保卡 补换申请</h1>${body}`;
  return (request) => {
    if (request.host !== host || request.url.pathname !== pathname) return undefined;
    const form = request.url.searchParams.get('form') ?? '';
    if (form === 'plain') return { body: page(plainForm) };
    if (form === 'named') return { body: page(`<header>您好，张三</header>${plainForm}`) };
    if (form === 'masked') return { body: page(masked) };
    if (form === 'nested') return { body: page(nested) };
    const script = scripts.get(form);
    return script === undefined
      ? undefined
      : { body: page(`<div id="form"></div><script>${script}</script>`) };
  };
}

const expected = { name: '王建国', number: '110105198001010016', phone: '13812345678', sex: '1' };
const nothing = { name: '', number: '', phone: '', sex: '' };

describe.each(browserNames)('filling a form in %s', (browserName) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(browserName);
    stage.site.add(await formPages());
    const popup = await openPopup(stage.browser);
    await popup.add({
      name: '老王',
      relation: 'self',
      details: { chineseName: expected.name, residentId: expected.number, phone: expected.phone },
    });
    await popup.choose('老王');
    await popup.close();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const held = (page: Page) =>
    page.evaluate(() => {
      const { name, number, phone, sex } = Reflect.get(window, '__held') as Record<string, string>;
      return { name, number, phone, sex };
    });

  async function preview(form: string): Promise<{ page: Page; sidebar: Sidebar }> {
    const page = await stage.visit(address(form));
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="fill-open"]');
    await sidebar.view.click('[data-testid="fill-open"]');
    await sidebar.whenShown('[data-testid="fill-preview"]');
    return { page, sidebar };
  }

  it('leaves out a field that something of the page lies over, and fills it when that is gone', async () => {
    const { page, sidebar } = await preview('masked');
    await sidebar.whenShown('[data-testid="fill-left-out"] [data-reason="covered"]');
    await sidebar.view.click('[data-testid="fill-apply"]:enabled');
    await sidebar.whenShown('[data-testid="fill-result"][data-state="done"]');
    expect(await held(page)).toEqual({ ...expected, name: '' });
    await sidebar.view.click('[data-testid="fill-undo"]');
    await sidebar.whenShown('[data-testid="fill-result"][data-state="undone"]');
    await page.$eval('#mask', (mask) => mask.remove());
    await sidebar.view.click('[data-testid="fill-open"]');
    await sidebar.whenShown('[data-testid="fill-preview"]');
    await eventually('nothing to be covered', () =>
      sidebar.view.evaluate(() => document.querySelector('[data-reason="covered"]') === null),
    );
    await sidebar.view.click('[data-testid="fill-apply"]:enabled');
    await eventually('the name in the page', async () => (await held(page)).name === expected.name);
    expect(await held(page)).toEqual(expected);
  });

  it.each(['plain', 'react', 'vue'])(
    'gives a %s page the values after a press, and takes them back',
    async (form) => {
      const { page, sidebar } = await preview(form);
      expect(await held(page)).toEqual(nothing);
      expect(await sidebar.text('[data-testid="fill-preview"]')).not.toContain(expected.number);
      await sidebar.view.click('[data-testid="fill-apply"]:enabled');
      await sidebar.whenShown('[data-testid="fill-result"][data-state="done"]');
      // React draws the sex twice, as a list and as buttons: of two fields that ask for the same, neither is filled.
      const wanted = form === 'react' ? { ...expected, sex: '' } : expected;
      await eventually('the values in the page', async () => (await held(page)).phone === wanted.phone);
      expect(await held(page)).toEqual(wanted);
      if (form === 'plain')
        expect(await page.$eval('#code', (field) => (field as HTMLInputElement).value)).toBe('');
      await sidebar.view.click('[data-testid="fill-undo"]');
      await sidebar.whenShown('[data-testid="fill-result"][data-state="undone"]');
      expect(await held(page)).toEqual(nothing);
    },
  );

  it('reaches a form in a frame of the portal', async () => {
    const { page, sidebar } = await preview('nested');
    await sidebar.view.click('[data-testid="fill-apply"]:enabled');
    await sidebar.whenShown('[data-testid="fill-result"][data-state="done"]');
    const frame = page.frames().find((each) => each.url() === address('plain'));
    expect(await frame?.evaluate(() => Reflect.get(window, '__held'))).toEqual(expected);
  });

  it('warns when the page greets somebody else, and fills only after a yes', async () => {
    const { page, sidebar } = await preview('named');
    await sidebar.whenShown('[data-testid="fill-wrong-person"]');
    expect(await sidebar.text('[data-testid="fill-wrong-person"]')).toContain('张三');
    await sidebar.whenShown('[data-testid="fill-apply"]:disabled');
    await sidebar.view.click('[data-testid="fill-confirm"]');
    await sidebar.whenShown('[data-testid="fill-apply"]:enabled');
    expect(await held(page)).toEqual(nothing);
    await sidebar.view.click('[data-testid="fill-apply"]:enabled');
    await sidebar.whenShown('[data-testid="fill-result"][data-state="done"]');
    expect(await held(page)).toEqual(expected);
  });

  it('gives nothing for a press that a script made, nor to a page that speaks in our name', async () => {
    const { page, sidebar } = await preview('plain');
    await sidebar.whenShown('[data-testid="fill-apply"]:enabled');
    await sidebar.view.evaluate(() => {
      document.querySelector<HTMLElement>('[data-testid="fill-apply"]')?.click();
      return true;
    });
    await page.evaluate(() => {
      const values = [{ field: 1, value: 'x' }];
      for (const data of [
        { type: 'fill', id: 1, values },
        { liasse: 'guessed' },
        { type: 'form', form: { fields: [] } },
      ]) {
        window.postMessage(data, '*');
        document.querySelector('liasse-sidebar')?.dispatchEvent(new MessageEvent('message', { data }));
      }
      document.querySelector('liasse-sidebar')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    });
    // The preview still offers what a press would have ended.
    await sidebar.whenShown('[data-testid="fill-apply"]:enabled');
    expect(await held(page)).toEqual(nothing);
    expect(await page.$$eval('input', (fields) => fields.map(({ value }) => value).join(''))).toBe('');
  });

  it('gives nothing while the page fades our panel, and says so', async () => {
    const { page, sidebar } = await preview('plain');
    await page.evaluate(() => document.documentElement.style.setProperty('opacity', '0.3'));
    await sidebar.view.click('[data-testid="fill-apply"]:enabled');
    await sidebar.whenShown('[data-testid="fill-covered"]');
    expect(await held(page)).toEqual(nothing);
    await page.evaluate(() => document.documentElement.style.removeProperty('opacity'));
    await eventually('the values in the page', async () => {
      const open = '[data-testid="fill-apply"]';
      if (await sidebar.view.evaluate((it) => document.querySelector(it) !== null, open))
        await sidebar.view.click(open);
      return (await held(page)).phone === expected.phone;
    });
  });
});
