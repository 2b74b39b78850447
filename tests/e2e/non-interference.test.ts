import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import type { Handler } from '../../practice/site.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { type TestPhotos, testPhotos } from '../fixtures/photos.ts';
import { renderedPage } from '../replicas/pages/hydrated-server.js';
import { replicas } from '../replicas/replicas.ts';
import { replicaAddress } from '../replicas/serve.ts';
import { openStage, type Stage } from './stage.ts';

/** An extension that does nothing, to see the pages as they are without us. */
function idleExtension(): string {
  const dir = mkdtempSync(join(tmpdir(), 'liasse-idle-'));
  const manifest = {
    manifest_version: 3,
    name: 'idle',
    version: '1',
    browser_specific_settings: { gecko: { id: 'idle@liasse.invalid' } },
  };
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
  return dir;
}

const hydrated = replicaAddress({ id: 'hydrated' });
const rendered: Handler = ({ url }) => (url.href === hydrated ? { body: renderedPage() } : undefined);

const widgets = ['plain-form', 'antd', 'element-plus', 'webuploader'];
const pages = [
  ['the practice portal', shanghaiReissue],
  ...replicas
    .filter(({ id, way }) => !way && widgets.includes(id))
    .map((one) => [one.name, replicaAddress(one)] as const),
] as const;

/** What a page looks like and how it behaves, as far as its visitor or its own scripts could tell. */
async function portraitOf(page: Page, said: readonly string[]) {
  // The panel comes after all that the page itself has.
  const stops: string[] = [];
  for (let own = ''; stops.length < 8; stops.push(own)) {
    await page.keyboard.press('Tab');
    own = await page.evaluate(() => {
      const at = document.activeElement;
      return at && document.body.contains(at) && at !== document.body ? at.outerHTML.slice(0, 80) : '';
    });
    if (own === '') break;
  }
  const shifts = await page.evaluate(async () => {
    let count = 0;
    // Firefox does not measure this.
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return count;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // Whatever has moved is counted when the next picture is drawn.
    await frame();
    await frame();
    new PerformanceObserver((list) => {
      count += list.getEntries().length;
    }).observe({ type: 'layout-shift', buffered: true });
    // Observers are told in the order in which they began: with this mark, the first has heard of all before it.
    await new Promise((resolve) => {
      new PerformanceObserver(resolve).observe({ type: 'mark' });
      performance.mark('liasse-looked');
    });
    return count;
  });
  const seen = await page.evaluate(() => ({
    boxes: [...document.body.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[x, y, width, height].map(Math.round).join(' ')}`;
    }),
    // WebUploader and jQuery make up names.
    html: document.body.innerHTML.replace(/rt_\w+/g, 'made-up'),
    attributes: document.documentElement.getAttributeNames(),
    globals: Object.getOwnPropertyNames(window)
      .filter((name) => !/^(0|jQuery\d+)$/.test(name))
      .sort(),
    scroll: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
  }));
  return { stops, shifts, said: [...said], ...seen };
}

describe.each(browserNames)('beside our panel in %s', (browserName) => {
  let ours: Stage;
  let bare: Stage;
  let photos: TestPhotos;
  const idle = idleExtension();

  beforeAll(async () => {
    photos = await testPhotos();
    ours = await openStage(browserName);
    bare = await openStage(browserName, { extensionDir: idle });
    for (const stage of [ours, bare]) stage.site.add(rendered);
  });
  afterEach(async () => {
    await Promise.all([ours.clear(), bare.clear()]);
  });
  afterAll(async () => {
    await Promise.all([ours?.close(), bare?.close()]);
    rmSync(idle, { recursive: true, force: true });
  });

  async function look(stage: Stage, address: string) {
    const page = await stage.visit('about:blank');
    const said: string[] = [];
    page.on('console', (message) => said.push(`${message.type()} ${message.text()}`));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(address);
    if (stage === ours) {
      const sidebar = await openSidebar(stage.browser, page);
      await sidebar.whenShown('[data-testid="material"]');
    }
    await page.bringToFront();
    return { page, said };
  }

  it.each(pages)('%s looks, speaks and takes the keyboard as it does without it', async (_name, address) => {
    const [withUs, without] = [await look(ours, address), await look(bare, address)];
    const portrait = await portraitOf(withUs.page, withUs.said);
    expect(portrait.boxes.length).toBeGreaterThan(3);
    expect(portrait.stops.length).toBeGreaterThan(0);
    expect(portrait).toEqual(await portraitOf(without.page, without.said));
  });

  it('the field that the person is in keeps the keyboard when the panel comes', async () => {
    const page = await ours.visit('about:blank');
    await page.evaluateOnNewDocument(() =>
      document.addEventListener('DOMContentLoaded', () =>
        document.querySelector<HTMLElement>('#name')?.focus(),
      ),
    );
    await page.goto(shanghaiReissue);
    const sidebar = await openSidebar(ours.browser, page);
    await sidebar.whenShown('[data-testid="material"]');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('name');
  });

  it.each([
    ['reaches across the page above', 'left:0;width:100%;top:80px'],
    ['reaches across the page below', 'left:0;width:100%;top:620px'],
    ['stands on the right', 'right:0;width:200px;top:300px'],
    ['stands on the left', 'left:0;width:200px;top:300px'],
  ])('the field that the person is in is not covered where it %s', async (_where, style) => {
    const { page } = await look(ours, shanghaiReissue);
    await page.setViewport({ width: 800, height: 700 });
    const overlap = await page.evaluate((how) => {
      const field = document.createElement('input');
      field.style.cssText = `position:fixed;box-sizing:border-box;height:30px;${how}`;
      document.body.append(field);
      document.querySelector<HTMLInputElement>('#name')?.focus();
      field.focus();
      const own = field.getBoundingClientRect();
      const panel = document.querySelector('liasse-sidebar')?.getBoundingClientRect();
      if (!panel || panel.width < 300) return 'no open panel';
      const beside = own.right <= panel.left || own.left >= panel.right;
      return beside || own.bottom <= panel.top || own.top >= panel.bottom ? 'none' : JSON.stringify(panel);
    }, style);
    expect(overlap).toBe('none');
  });

  it('React takes over a document that a server has rendered, without a fault', async () => {
    const { page, said } = await look(ours, hydrated);
    await page.type('#name', '小林');
    expect(await page.$eval('#greeting', (line) => line.textContent)).toBe('小林');
    expect(await page.evaluate(() => Reflect.get(window, '__faults') as string[])).toEqual([]);
    expect(said.filter((line) => /error|warn/.test(line))).toEqual([]);
  });

  it('a form sends the very same fields and file', async () => {
    const sent = async (stage: Stage) => {
      const { page } = await look(stage, shanghaiReissue);
      await chooseFile(page, '#photo', photos.compliant);
      await eventually('the file in the field', () =>
        page.$eval('#photo', (input) => (input as HTMLInputElement).files?.length === 1),
      );
      await page.click('button[type="submit"]');
      return (await stage.site.whenReceived(1)).map(({ content: _content, ...file }) => file);
    };
    const withUs = await sent(ours);
    expect(withUs).toHaveLength(1);
    expect(withUs).toEqual(await sent(bare));
  });

  it('a modal dialog of the page opens, holds the focus and closes as it does without it', async () => {
    const dialogOf = async (stage: Stage) => {
      const { page } = await look(stage, shanghaiReissue);
      await page.evaluate(() => {
        const dialog = document.createElement('dialog');
        dialog.innerHTML = '<button id="yes">是</button><button id="no">否</button>';
        document.body.append(dialog);
        dialog.showModal();
      });
      const focused = () => page.evaluate(() => document.activeElement?.id);
      const first = await focused();
      await page.keyboard.press('Tab');
      const second = await focused();
      await page.keyboard.press('Escape');
      return { first, second, open: await page.$eval('dialog', (dialog) => dialog.open) };
    };
    const withUs = await dialogOf(ours);
    expect(withUs).toEqual({ first: 'yes', second: 'no', open: false });
    expect(withUs).toEqual(await dialogOf(bare));
  });
});
