import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Handler } from '../../practice/site.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { openSidebar, type Sidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { hostilePages } from './hostile/portal.ts';
import { scripts } from './hostile/scripts.ts';
import { openStage, type Stage } from './stage.ts';

const pages = hostilePages(scripts);
const secrets = ['老王的名片', '王建国', '110105198001010016', '13812345678'];
const [label = '', chineseName = '', residentId = '', phone = ''] = secrets;

/** At a portal's address, and nothing that we guide. */
const bare = 'https://zwdt.sh.gov.cn/practice-bare';
const barePage: Handler = ({ url }) =>
  url.href === bare ? { body: '<!doctype html><title>x</title><iframe></iframe>' } : undefined;

describe.each(browserNames)('a page that means harm, in %s,', (browserName) => {
  let stage: Stage;
  let photos: TestPhotos;

  beforeAll(async () => {
    photos = await testPhotos();
    stage = await openStage(browserName);
    stage.site.add(pages.handler);
    stage.site.add(barePage);
    const popup = await openPopup(stage.browser);
    await popup.add({ name: label, relation: 'self', details: { chineseName, residentId, phone } });
    await popup.close();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  async function arrive(name: keyof typeof scripts) {
    const page = await stage.visit(pages.addressOf(name));
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    return { page, sidebar };
  }

  const read = <T>(page: Page, name: string) =>
    page.evaluate((key) => Reflect.get(window, key) as unknown, name) as Promise<T>;
  const held = (page: Page) =>
    page.$eval('#photo', (input) => [...((input as HTMLInputElement).files ?? [])].map(({ size }) => size));

  async function preview(sidebar: Sidebar): Promise<void> {
    await sidebar.whenShown('[data-testid="fill-open"]');
    await sidebar.view.click('[data-testid="fill-open"]');
    await sidebar.whenShown('[data-testid="fill-preview"]');
  }

  /** Keys that arrive in our frame, by its own word. */
  async function typesIntoThePanel(sidebar: Sidebar, keys: string): Promise<void> {
    await sidebar.view.click('[data-testid="language"] [data-language="en"]');
    await sidebar.view.evaluate(() => {
      const typed: string[] = [];
      Reflect.set(window, '__typed', typed);
      addEventListener('keydown', ({ key }) => typed.push(key));
      return true;
    });
    for (const key of keys) await sidebar.view.press(key);
    await eventually('the keys in the panel', () =>
      sidebar.view.evaluate((all) => (Reflect.get(window, '__typed') as string[]).join('') === all, keys),
    );
  }

  async function getsTheCopy(page: Page, sidebar: Sidebar): Promise<void> {
    await chooseFile(page, '#photo', photos.snapshot);
    await sidebar.photoCheck();
    await sidebar.takeFixed();
    await eventually('the copy in the field', async () => {
      const [size = 0] = await held(page);
      return size > 0 && size <= 50_000;
    });
  }

  it('and listens, looks and measures learns nothing of the person, and of a photo only what it is given', async () => {
    const { page, sidebar } = await arrive('spy');
    await preview(sidebar);
    const [question] = await sidebar.questions();
    if (question) await sidebar.answer(question.fact, question.values[0] ?? '');
    await typesIntoThePanel(sidebar, '7Q');
    const heard = await read<string[]>(page, '__log');
    // Focus entering our element is told to the page by the browser; what happens inside is not.
    const inside = /^(message|key|beforeinput|input|change|click|pointer|mouse|copy|liasse:)/;
    expect(heard.filter((line) => inside.test(line))).toEqual([]);
    expect(heard).not.toContain('7');
    expect(heard).not.toContain('Q');
    await chooseFile(page, '#photo', photos.snapshot);
    await sidebar.photoCheck();
    const log = await page.evaluate(() => (Reflect.get(window, '__confess') as () => string[])());
    expect(log.length).toBeGreaterThan(20);
    const all = log.join('\n');
    expect(log).toContain('null frames 0 0');
    for (const secret of secrets) expect(all).not.toContain(secret);
    expect(all).not.toContain('snapshot');
    expect(all).not.toMatch(/(chrome|moz)-extension:/);
    expect(all).not.toContain(new URL(stage.browser.extensionOrigin).hostname);
    await sidebar.cancel();
    expect(JSON.stringify(stage.site.requests)).not.toMatch(new RegExp(secrets.map(encodeURI).join('|')));
  });

  it('and replaces every built-in that could carry a value is carried none', async () => {
    const { page, sidebar } = await arrive('replaceBuiltIns');
    await preview(sidebar);
    await getsTheCopy(page, sidebar);
    const passed = await read<string[]>(page, '__passed');
    const all = passed.join('\n');
    for (const secret of secrets) expect(all).not.toContain(secret);
    expect(all).not.toMatch(/liasseRelay|-extension:/);
    // The page's built-ins see the copy that the person gave, and never the photo it was made from.
    const sizes = [...all.matchAll(/a file of (\d+)/g)].map(([, size]) => Number(size));
    expect(sizes.filter((size) => size > 50_000)).toEqual([]);
  });

  it('and has a class for our element finds no way into it', async () => {
    const { page, sidebar } = await arrive('ownElement');
    expect(await read(page, '__met')).toBe(true);
    await getsTheCopy(page, sidebar);
    expect(await page.evaluate(() => Reflect.get(window, '__root') === null)).toBe(true);
    expect(await page.evaluate(() => window.length)).toBe(0);
  });

  it('and removes us a thousand times keeps its upload, with the original', async () => {
    const page = await stage.visit(pages.addressOf('removesUs'));
    await eventually('a thousand turns', () => read<boolean>(page, '__doneRemoving'));
    // A page that does not want us is left alone after a few attempts.
    expect(await read(page, '__removed')).toBeLessThanOrEqual(5);
    await chooseFile(page, '#photo', photos.snapshot);
    await eventually('the original', async () => ((await held(page))[0] ?? 0) > 50_000);
  });

  it('and never stands still is still read, guarded and usable', async () => {
    const { page, sidebar } = await arrive('neverStill');
    await getsTheCopy(page, sidebar);
    await page.type('#name', 'abc');
    expect(await page.$eval('#name', (input) => (input as HTMLInputElement).value)).toBe('abc');
  });

  it('and forges our messages, our events and a choice is answered nothing', async () => {
    const { page, sidebar } = await arrive('forgesAll');
    await eventually('the forgeries', () => read<boolean>(page, '__forged'));
    // What the page put into its own field by itself stays as it is.
    expect(await held(page)).toEqual([11]);
    expect(await sidebar.hasPhotoCheck()).toBe(false);
    await getsTheCopy(page, sidebar);
    expect(await read(page, '__answers')).toEqual([]);
  });

  it('and opens a copy of our panel gets no word from it, and nobody’s name in it', async () => {
    const page = await stage.visit(bare);
    await page.evaluate(async (address) => {
      const frame = document.querySelector('iframe');
      if (!frame) throw new Error('no frame');
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      frame.src = address;
      await loaded;
      const heard: unknown[] = [];
      Reflect.set(window, '__answers', heard);
      window.addEventListener('message', ({ data }) => heard.push(data));
      for (let i = 0; i < 20; i++) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => heard.push(data);
        frame.contentWindow?.postMessage({ liasse: `guess${i}` }, '*', [port2]);
      }
    }, `${stage.browser.extensionOrigin}/sidebar.html`);
    const copy = await stage.browser.sidebarFrame(page);
    const shown = copy
      ? await eventually('the copy to settle', () =>
          copy.evaluate(() => document.querySelector('[data-testid="sidebar"]')?.textContent),
        )
      : '';
    expect(shown).not.toContain(label);
    expect(await read(page, '__answers')).toEqual([]);
  });

  it('and steals the focus cannot keep a person from deciding', async () => {
    const { page, sidebar } = await arrive('stealsFocus');
    await getsTheCopy(page, sidebar);
  });

  it('and keeps us out of the top layer is given nothing, and the person is told', async () => {
    const { page, sidebar } = await arrive('refusesTopLayer');
    await preview(sidebar);
    await sidebar.view.click('[data-testid="fill-apply"]:enabled');
    await sidebar.whenShown('[data-testid="fill-covered"]');
    expect(await page.$eval('#phone', (input) => (input as HTMLInputElement).value)).toBe('');
  });

  it('and writes itself anew is found again', async () => {
    const { page } = await arrive('writesItselfAnew');
    await page.waitForSelector('#anew');
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    await getsTheCopy(page, sidebar);
  });
});
