import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { openStage, type Stage } from './stage.ts';

describe.each(browserNames)('what a portal page sees of us in %s', (browserName) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(browserName);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  it('is an empty element: no frame, no shadow root, no address, no message', async () => {
    const page = await stage.browser.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const heard: string[] = [];
      Reflect.set(window, '__heard', heard);
      for (const type of ['message', 'liasse:input']) {
        window.addEventListener(type, (event) => heard.push(event.type), true);
      }
    });
    await page.goto(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    const seen = await page.evaluate(() => {
      const host = document.querySelector('liasse-sidebar');
      return {
        there: host !== null,
        shadowRoot: host?.shadowRoot ?? null,
        children: host?.childNodes.length,
        frames: window.length,
        resources: performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension'))
          .length,
        heard: Reflect.get(window, '__heard'),
      };
    });
    expect(seen).toEqual({ there: true, shadowRoot: null, children: 0, frames: 0, resources: 0, heard: [] });
    await page.close();
  });

  it('learns nothing from keys pressed in the panel', async () => {
    const page = await stage.visit(shanghaiReissue);
    await page.evaluate(() => {
      const keys: string[] = [];
      Reflect.set(window, '__keys', keys);
      for (const type of ['keydown', 'keyup', 'input', 'click', 'focusin']) {
        window.addEventListener(type, (event) => event.isTrusted && keys.push(event.type), true);
      }
    });
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="question"]');
    const [question] = await sidebar.questions();
    expect(question).toBeDefined();
    if (question) await sidebar.answer(question.fact, question.values[0] ?? '');
    const keys = await page.evaluate(() => Reflect.get(window, '__keys') as string[]);
    // Focus entering our element is told to the page by the browser; what happens inside is not.
    expect(keys.filter((type) => type !== 'focusin')).toEqual([]);
  });
});
