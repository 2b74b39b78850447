import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ameliOrder } from '../../practice/pages/ameli.ts';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { isBrowsersOwn } from '../../scripts/browsers/browsers-own.ts';
import { chooseFile } from '../../scripts/browsers/choose-file.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { testPhotos } from '../fixtures/photos.ts';
import { openStage, type Stage } from './stage.ts';

describe.each(browserNames)('the wire of %s', (browserName) => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await openStage(browserName);
  });
  afterEach(() => stage?.close());

  it('carries nothing but what the portal itself asks for, through a whole visit', async () => {
    const { oversized } = await testPhotos();
    const popup = await openPopup(stage.browser);
    await popup.add({ name: '小林', relation: 'self' });
    await popup.close();
    const page = await stage.visit(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.speak('en');
    await chooseFile(page, '#photo', oversized);
    await sidebar.photoCheck();
    await sidebar.takeFixed();
    await page.click('button[type="submit"]');
    await stage.site.whenReceived(1);
    await openSidebar(stage.browser, await stage.visit(ameliOrder));

    const hosts = new Set(stage.site.contacted.filter((host) => !isBrowsersOwn(host)));
    expect([...hosts].sort()).toEqual(['assure.ameli.fr', 'zwdt.sh.gov.cn']);
    const asked = stage.site.requests.filter(({ host, path }) => hosts.has(host) && path !== '/favicon.ico');
    expect(asked.map(({ method, host }) => `${method} ${host}`)).toEqual([
      'GET zwdt.sh.gov.cn',
      'POST zwdt.sh.gov.cn',
      'GET assure.ameli.fr',
    ]);
    // What the browser asks of its makers never carries the person's words.
    const foreign = stage.site.requests.filter(({ host }) => !hosts.has(host));
    expect(JSON.stringify(foreign)).not.toMatch(/zwdt|ameli|liasse|小林|%E5%B0%8F/i);
  });

  it('gives a page no frame, no message and no name of ours to read', async () => {
    const page = await stage.browser.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const heard: unknown[] = [];
      Reflect.set(window, '__heard', heard);
      window.addEventListener('message', (event) => heard.push(String(event.origin)));
      for (const type of ['keydown', 'input', 'click']) {
        window.addEventListener(type, (event) => heard.push(event.type), true);
      }
    });
    await page.goto(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await sidebar.speak('fr');
    const seen = await page.evaluate(() => ({
      heard: Reflect.get(window, '__heard') as unknown[],
      frames: window.length,
      roots: [...document.documentElement.children].filter((child) => child.shadowRoot !== null).length,
      resources: performance.getEntriesByType('resource').filter(({ name }) => /extension:/.test(name))
        .length,
    }));
    expect(seen).toEqual({ heard: [], frames: 0, roots: 0, resources: 0 });
  });
});
