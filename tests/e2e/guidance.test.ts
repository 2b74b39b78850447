import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ameliOrder } from '../../practice/pages/ameli.ts';
import { guangzhouReissue } from '../../practice/pages/guangzhou.ts';
import { practicePage } from '../../practice/pages/layout.ts';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { hasSidebar, openSidebar } from '../../scripts/browsers/sidebar.ts';
import { openStage, type Stage } from './stage.ts';

const singlePage = 'https://zwdt.sh.gov.cn/govPortals/practice-single-page';
const elsewhere = 'https://www.example.org/govPortals/bsfw/item/00000000-0000-4000-8000-000000000001';

describe.each(browserNames)('guidance in %s', (browserName) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(browserName);
    stage.site.add(({ host, url }) => {
      if (url.href === singlePage) {
        return practicePage({ lang: 'zh-CN', title: '一网通办 · 练习页面', body: '<h1>首页</h1>' });
      }
      if (host === 'www.example.org') {
        const body = '<h1>新版社保卡 补换申请</h1><p>上传照片</p><input type="file">';
        return practicePage({ lang: 'zh-CN', title: '新版社保卡补换申请', body });
      }
      return undefined;
    });
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  it('opens beside the Shanghai reissue with a sourced list', async () => {
    const page = await stage.visit(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    await sidebar.whenShown('[data-testid="source"]');
    await sidebar.whenShown('[data-testid="photo-limits"]');
    expect(await sidebar.text('[data-testid="photo-limits"]')).toMatch(/20.*50/s);
    const frame = await page.evaluate(() => ({ frames: window.length, width: innerWidth }));
    expect(frame.frames).toBe(0);
  });

  it('shows another list after an answer', async () => {
    const page = await stage.visit(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    const before = JSON.stringify(await sidebar.materials());
    await sidebar.whenShown('[data-testid="question"]');
    const [question] = await sidebar.questions();
    await sidebar.answer(question?.fact ?? '', question?.values[0] ?? '');
    expect(JSON.stringify(await sidebar.materials())).not.toBe(before);
  });

  it('says that Guangzhou wants a receipt number and no file', async () => {
    const page = await stage.visit(guangzhouReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    expect(await sidebar.text()).toContain('回执');
  });

  it('opens beside the order of a carte Vitale', async () => {
    const page = await stage.visit(ameliOrder);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    expect(await sidebar.text()).toMatch(/carte Vitale/i);
  });

  it('speaks another language at once, and the same one on the next page', async () => {
    const page = await stage.visit(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.speak('fr');
    const french = await sidebar.text();
    await sidebar.speak('zh-CN');
    const chinese = await sidebar.text();
    expect(chinese).not.toBe(french);
    const next = await openSidebar(stage.browser, await stage.visit(ameliOrder));
    await next.whenShown('[data-testid="sidebar"][lang="zh-CN"]');
    await next.speak('en');
  });

  it('leaves no trace on another host with the same words', async () => {
    const page = await stage.visit(elsewhere);
    // The list being there on a portal page says that the extension had its chance.
    await openSidebar(stage.browser, await stage.visit(shanghaiReissue));
    expect(await hasSidebar(stage.browser, page)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  it('notices a procedure that the page shows without loading anew, and its end', async () => {
    const page = await stage.visit(singlePage);
    const title = await page.title();
    await page.evaluate((path) => {
      history.pushState(null, '', path);
      document.title = '新版社保卡补换申请';
      const main = document.querySelector('main');
      if (main) main.innerHTML = '<h1>新版社保卡 补换申请</h1><p>上传照片</p><input type="file">';
    }, new URL(shanghaiReissue).pathname);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    await page.evaluate(
      (path, home) => {
        history.pushState(null, '', path);
        document.title = home;
        const main = document.querySelector('main');
        if (main) main.innerHTML = '<h1>首页</h1>';
      },
      new URL(singlePage).pathname,
      title,
    );
    await eventually('the list to go away', async () => {
      if (!(await hasSidebar(stage.browser, page))) return true;
      return (await sidebar.materials()).length === 0;
    });
  });

  it('folds away and comes back, and stays folded on the next visit', async () => {
    const page = await stage.visit(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    await sidebar.view.click('[data-testid="sidebar-toggle"]');
    await sidebar.whenShown('[data-testid="sidebar-toggle"][aria-expanded="false"]');
    const again = await openSidebar(stage.browser, await stage.visit(shanghaiReissue));
    await again.whenShown('[data-testid="sidebar-toggle"][aria-expanded="false"]');
    await again.view.click('[data-testid="sidebar-toggle"]');
    await again.whenShown('[data-testid="material"]');
  });
});
