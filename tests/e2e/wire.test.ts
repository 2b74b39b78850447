import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isBrowsersOwn } from '../../scripts/browsers/browsers-own.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { listenOnWire, type WireRequest } from '../../scripts/browsers/wire.ts';
import { formPage, jobs, personalWords } from './journey.ts';
import { openStage, type Stage } from './stage.ts';

/** Hosts whose practice pages the journey visits. */
const portals = ['assure.ameli.fr', 'www.gdzwfw.gov.cn', 'zwdt.sh.gov.cn'];
const control = 'control.invalid';

describe.each(browserNames)('a journey through every job in %s', (browserName) => {
  let folder: string;
  let stage: Stage;
  let finish: () => Promise<readonly WireRequest[]>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liasse-wire-'));
    const netLog = join(folder, 'net-log.json');
    stage = await openStage(browserName, { netLog });
    stage.site.add(formPage);
    finish = await listenOnWire(stage.browser, netLog);
  });
  afterEach(() => stage.closeTabs());
  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(jobs)('$what', ({ run }) => run(stage));

  it('is refused any address by the policy of our pages', async () => {
    const popup = await openPopup(stage.browser);
    const tried = await popup.view.evaluate(async () => {
      const sent = (ask: Promise<unknown>) =>
        ask.then(
          () => 'sent',
          () => 'refused',
        );
      const image = new Image();
      const shown = new Promise((resolve, reject) => {
        image.onload = resolve;
        image.onerror = reject;
      });
      image.src = 'https://leak.invalid/image';
      return [
        await sent(fetch('https://leak.invalid/fetch')),
        await sent(shown),
        navigator.sendBeacon('https://leak.invalid/beacon') ? 'queued' : 'refused',
      ];
    });
    expect(tried.slice(0, 2)).toEqual(['refused', 'refused']);
    await popup.close();
  });

  it('leaves nothing on the wire but the portals’ own pages and the form the person sent', async () => {
    // What the listener must see, so that a deaf one is not taken for silence.
    const page = await stage.visit('https://zwdt.sh.gov.cn/');
    await page.evaluate((host) => fetch(`https://${host}/seen`, { mode: 'no-cors' }), control);
    const { requests, contacted } = stage.site;
    const proxied = [...requests];
    const hosts = new Set(contacted);
    const logged = await finish();

    const elsewhere = logged.filter(({ url }) => /^(https?|wss?|ftp):/.test(url));
    const hostOf = ({ url }: WireRequest) => new URL(url).hostname;
    expect(elsewhere.some((request) => hostOf(request) === control)).toBe(true);
    expect(hosts).toContain(control);

    // Nobody asked for anything in the name of the extension.
    expect(elsewhere.filter(({ by }) => by.includes('extension:'))).toEqual([]);
    // Every other request is a portal's, or the browser's own towards its maker.
    const strangers = elsewhere.filter(
      (request) => ![...portals, control].includes(hostOf(request)) && !isBrowsersOwn(hostOf(request)),
    );
    expect(strangers).toEqual([]);
    const unknown = [...hosts].filter(
      (host) => ![...portals, control].includes(host) && !isBrowsersOwn(host),
    );
    expect(unknown).toEqual([]);
    // To the portals: pages, their icons, and the one form that was sent.
    const own = proxied.filter(({ host, path }) => portals.includes(host) && path !== '/favicon.ico');
    expect(own.filter(({ method }) => method !== 'GET').map(({ method }) => method)).toEqual(['POST']);
    const said = decodeURIComponent(JSON.stringify([proxied, elsewhere]).replaceAll('%', '%25'));
    for (const word of personalWords) {
      expect(said).not.toContain(word);
      expect(said).not.toContain(encodeURIComponent(word));
    }
  });
});
