import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { guangzhouReissue } from '../../practice/pages/guangzhou.ts';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import type { Handler } from '../../practice/site.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { openStage, type Stage } from './stage.ts';

/** A form with a field at each end of a row, as wide as its frame. */
const form = `<!doctype html><meta charset="utf-8"><style>body { margin: 0 } input { position: absolute; width: 180px }</style>
  <input id="left" style="left: 20px; top: 30px"><input id="right" style="right: 20px; top: 30px">`;
/** The practice page below which the form stands, and the hosts that show it there. */
const above = 'https://zwdt.sh.gov.cn/govPortals/bsfw/item/practice-room';
const inner = '/govPortals/practice-inner';
const between = '/govPortals/practice-between';
const other = new URL(guangzhouReissue).origin;
const frame = (src: string) =>
  `<iframe src="${src}" style="border: 3px solid; width: 760px; height: 200px"></iframe>`;
const ways: Record<string, string> = {
  'of the same origin': frame(inner),
  'of another origin': frame(`${other}${inner}`),
  'two frames below, of the same origin': frame(between),
};
/** A page with a frame of ours and one of a stranger, in which no script of ours stands. */
const beside = 'https://zwdt.sh.gov.cn/govPortals/bsfw/item/practice-beside';
const strange = 'https://stranger.example/';
const besides: Handler = ({ url }) => {
  if (url.href === strange) return { body: '<!doctype html><input id="strange">' };
  if (url.href !== beside) return undefined;
  const body = `${frame(inner)}<br><iframe src="${strange}" style="width: 300px; height: 200px"></iframe>`;
  return {
    body: `<!doctype html><meta charset="utf-8"><title>新版社保卡补换申请</title><h1>社保卡补换申请</h1>${body}`,
  };
};
const pages: Handler = ({ url }) => {
  if (url.pathname === inner) return { body: form };
  if (url.pathname === between)
    return { body: `<!doctype html><body style="margin: 0">${frame(inner).replace('760', '730')}` };
  if (!url.href.startsWith(above)) return undefined;
  const body = Object.values(ways)[Number(url.searchParams.get('n'))];
  return {
    body: `<!doctype html><meta charset="utf-8"><title>新版社保卡补换申请</title><h1>社保卡补换申请</h1>${body}`,
  };
};

describe.each(browserNames)('the panel makes room in %s', (browserName) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(browserName);
    stage.site.add(pages);
    stage.site.add(besides);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  async function arrive(address: string, width: number, height: number) {
    const page = await stage.visit('about:blank');
    await page.setViewport({ width, height });
    await page.goto(address);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    await page.bringToFront();
    return { page, sidebar };
  }

  const panelOf = (page: Page) =>
    page.$eval('liasse-sidebar', (panel) => {
      const { left, right, top, bottom, width } = panel.getBoundingClientRect();
      return { left, right, top, bottom, width };
    });

  /** Edges of an element in the window, whatever frames it stands in. */
  async function placeOf(at: Frame, selector: string) {
    const field = await at.waitForSelector(selector);
    const box = await field?.boundingBox();
    if (!box) throw new Error(`${selector} is not drawn`);
    return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
  }

  const whenFree = (page: Page, field: Awaited<ReturnType<typeof placeOf>>) =>
    eventually('the field to be free', async () => {
      const panel = await panelOf(page);
      const beside = field.right <= panel.left || field.left >= panel.right;
      return beside || field.bottom <= panel.top || field.top >= panel.bottom ? panel : null;
    });

  it.each(Object.keys(ways).map((where, n) => [where, n] as const))(
    'for a field in a frame %s',
    async (_where, n) => {
      const { page } = await arrive(`${above}?n=${n}`, 800, 700);
      const below = await eventually('the frame', async () =>
        page.frames().find((each) => each.url().endsWith(inner)),
      );
      const right = await placeOf(below, '#right');
      const covered = await panelOf(page);
      expect(covered.left).toBeLessThan(right.right);
      await below.click('#left');
      await page.keyboard.press('Tab');
      await eventually('the keyboard in the field', () =>
        below.evaluate(() => document.activeElement?.id === 'right'),
      );
      expect(await whenFree(page, right)).toMatchObject({ left: 0, width: covered.width });
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      expect(await whenFree(page, await placeOf(below, '#left'))).toMatchObject({ right: covered.right });
    },
  );

  it('for a frame that tells us nothing, and no longer for the field of another one', async () => {
    const { page } = await arrive(beside, 800, 900);
    const frameAt = (end: string) =>
      eventually(end, async () => page.frames().find((each) => each.url().endsWith(end)));
    const [below, strangers] = [await frameAt(inner), await frameAt(strange)];
    const right = (await panelOf(page)).right;
    await below.click('#left');
    await page.keyboard.press('Tab');
    await whenFree(page, await placeOf(below, '#right'));
    expect((await panelOf(page)).left).toBe(0);
    await page.keyboard.press('Tab');
    await eventually('the keyboard in the other frame', () =>
      strangers.evaluate(() => document.hasFocus() && document.activeElement?.id === 'strange'),
    );
    // Nothing tells us of a field in there; the next time we look, the frame as a whole is what counts.
    await page.setViewport({ width: 800, height: 890 });
    await eventually('the panel on its own side', async () => (await panelOf(page)).right === right);
  });

  it.each([
    ['a box', '<div role="dialog" aria-modal="true" style="BOX"><button id="ok">确定</button></div>'],
    [
      'a box on a backdrop that is called the dialog',
      '<div role="dialog" style="position:fixed;inset:0;background:#0006"><div style="BOX"><button id="ok">确定</button></div></div>',
    ],
  ])('for a dialog that the page has drawn by itself, as %s', async (_way, html) => {
    const { page } = await arrive(shanghaiReissue, 1100, 700);
    await page.evaluate((dialog) => {
      const box = 'position:fixed;right:40px;top:120px;width:420px;height:300px;background:#fff';
      document.body.insertAdjacentHTML('beforeend', dialog.replace('BOX', box));
    }, html);
    await eventually('the panel on the other side', async () => (await panelOf(page)).left === 0);
    await whenFree(page, await placeOf(page.mainFrame(), '#ok'));
    await page.click('#ok');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('ok');
  });

  it('by folding for such a dialog where neither side is free', async () => {
    const { page, sidebar } = await arrive(shanghaiReissue, 700, 500);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div role="alertdialog" style="position:fixed;left:80px;top:0;width:540px;height:100vh;background:#fff">x</div>',
      );
    });
    await sidebar.whenShown('.tab');
    // One that is only kept for later is none.
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[role=alertdialog]')?.style.setProperty('display', 'none');
    });
    await sidebar.view.click('[data-testid="sidebar-toggle"]');
    await sidebar.whenShown('.panel');
  });

  it('by folding where a laptop at 200 % has no side for both, and stays open while the person is in it', async () => {
    const { page, sidebar } = await arrive(shanghaiReissue, 640, 360);
    expect((await panelOf(page)).width).toBeGreaterThan(300);
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'wide';
      field.style.cssText = 'position:fixed;left:0;top:20px;width:100%;box-sizing:border-box';
      document.body.append(field);
      field.focus();
    });
    await sidebar.whenShown('.tab');
    await whenFree(page, await placeOf(page.mainFrame(), '#wide'));
    expect(await sidebar.text('[data-testid="made-room"]')).not.toBe('');
    await sidebar.view.click('[data-testid="sidebar-toggle"]');
    await sidebar.whenShown('.panel');
    await eventually('the open panel', async () => (await panelOf(page)).width > 300);
    // A change of the window with the person in the panel is no reason to take it away from them.
    await page.setViewport({ width: 660, height: 370 });
    await eventually('the new size', () => page.evaluate(() => innerWidth === 660));
    expect((await panelOf(page)).width).toBeGreaterThan(300);
    await page.focus('#wide');
    await sidebar.whenShown('.tab');
  });

  it('by folding when zooming in has left the field no side', async () => {
    const { page, sidebar } = await arrive(shanghaiReissue, 1280, 720);
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.style.cssText = 'position:fixed;left:100px;top:20px;width:400px;box-sizing:border-box';
      document.body.append(field);
      field.focus();
    });
    expect((await panelOf(page)).width).toBeGreaterThan(300);
    await page.setViewport({ width: 640, height: 360 });
    await sidebar.whenShown('.tab');
  });
});
