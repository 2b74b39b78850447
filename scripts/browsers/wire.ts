/**
 * Every request a browser makes, by the browser's own account: Chromium's log of its network service, which service
 * workers and extension pages cannot get around, and in Firefox an observer of every HTTP channel in the parent
 * process. A proxy sees only what is sent to it; these also see what would go past it.
 */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import { bidiOf, property, text } from './bidi.ts';
import type { OpenBrowser } from './open-browser.ts';

/** One request, of whatever part of the browser. */
export interface WireRequest {
  readonly url: string;
  /** Origin on whose behalf it was made; empty when it was the browser's own idea. */
  readonly by: string;
}

/**
 * Begins to listen in Firefox; Chromium listens since its launch with `netLog`.
 * @returns what ends the browser and gives back every request since.
 */
export async function listenOnWire(
  open: OpenBrowser,
  netLog: string,
): Promise<() => Promise<readonly WireRequest[]>> {
  if (open.name === 'firefox') await observeChannels(open.browser);
  return async () => {
    const seen = open.name === 'firefox' ? await observedChannels(open.browser) : null;
    await open.close();
    // Chromium writes the end of its log when it ends.
    return seen ?? requestsOf(JSON.parse(await readFile(netLog, 'utf8')));
  };
}

/** The requests in a parsed net log; exported for its test. @throws when the log has another form. */
export function requestsOf(log: unknown): WireRequest[] {
  const types = property(property(log, 'constants'), 'logEventTypes');
  const start = property(types, 'URL_REQUEST_START_JOB');
  const events = property(log, 'events');
  if (typeof start !== 'number' || !Array.isArray(events)) throw new Error('this is no net log we can read');
  return events
    .filter((event) => property(event, 'type') === start && property(property(event, 'params'), 'url'))
    .map((event) => {
      const params = property(event, 'params');
      const initiator = property(params, 'initiator');
      return {
        url: text(property(params, 'url')),
        by: typeof initiator === 'string' && initiator !== 'not an origin' ? initiator : '',
      };
    });
}

async function observeChannels(browser: Browser): Promise<void> {
  await inParent(
    browser,
    `() => {
      globalThis.liasseWire = [];
      const observer = {
        observe(subject) {
          const channel = subject.QueryInterface(Ci.nsIHttpChannel);
          const by = channel.loadInfo?.triggeringPrincipal;
          globalThis.liasseWire.push({
            url: channel.URI.spec,
            by: by && !by.isSystemPrincipal ? by.originNoSuffix : '',
          });
        },
      };
      for (const topic of ['http-on-opening-request', 'http-on-modify-request']) {
        Services.obs.addObserver(observer, topic);
      }
      return '[]';
    }`,
  );
}

async function observedChannels(browser: Browser): Promise<WireRequest[]> {
  return JSON.parse(await inParent(browser, '() => JSON.stringify(globalThis.liasseWire)'));
}

/** Runs a function in Firefox's own window, where the whole browser is in reach; it returns text. */
async function inParent(browser: Browser, functionDeclaration: string): Promise<string> {
  const send = bidiOf(browser);
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const windows = property(tree, 'contexts');
  const context = text(property(Array.isArray(windows) ? windows[0] : undefined, 'context'));
  const reply = await send('script.callFunction', {
    functionDeclaration,
    target: { context },
    awaitPromise: true,
  });
  if (property(reply, 'type') !== 'success') {
    throw new Error(text(property(property(reply, 'exceptionDetails'), 'text')));
  }
  return text(property(property(reply, 'result'), 'value'));
}
