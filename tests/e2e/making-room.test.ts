import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { openStage, type Stage } from './stage.ts';

describe.each(browserNames)('the panel makes room in %s', (browserName) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(browserName);
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
