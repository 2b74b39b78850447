import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '../../app/background/start.ts';
import { type BackgroundMessage, backgroundPayloads, fromContentScripts } from '../../core/messages.ts';
import { knowledge } from '../../data/index.ts';
import { changePeopleStore } from '../../platform/stores/state.ts';
import { runs } from '../core/arbitraries.ts';
import { good, goodMessage, portal } from './good-messages.ts';

const secrets = ['王秘密', '110105198001010016', '13812345678'];

const names = Object.keys(backgroundPayloads) as BackgroundMessage[];
const own = () => ({ id: browser.runtime.id, url: browser.runtime.getURL('/sidebar.html' as never) });
const script = () => ({ id: browser.runtime.id, url: portal, tab: { id: 7 }, frameId: 0 });

/** The background's answer to a raw message, as the browser would hand it over. */
const send = async (message: unknown, sender: object): Promise<unknown> => {
  const answers = (await fakeBrowser.runtime.onMessage.trigger(
    message,
    sender as never,
    () => undefined,
  )) as unknown[];
  return (await Promise.all([answers].flat())).at(-1);
};

const dump = async () =>
  JSON.stringify([await browser.storage.local.get(null), await browser.storage.session.get(null)]);

const hasSecret = (value: unknown) => {
  const text = JSON.stringify(value) ?? '';
  return secrets.some((secret) => text.includes(secret));
};

/** Something that is not what was asked for. */
const junk = fc.oneof(
  fc.anything(),
  fc.constantFrom(null, undefined, '', 0, Number.NaN, [], {}, 'x'.repeat(10_000), { __proto__: null }),
);

/** A good message with one thing wrong: a key too many, a key too few, or a value of the wrong kind. */
const spoilt = (...which: readonly BackgroundMessage[]) =>
  fc
    .record({
      name: fc.constantFrom(...which),
      how: fc.constantFrom('more', 'less', 'other'),
      at: fc.nat(),
      key: fc.constantFrom('all', 'id', 'person', '__proto__', 'constructor', 'toString'),
      value: fc.anything(),
    })
    .map(({ name, how, at, key, value }) => {
      const { payload } = structuredClone(goodMessage(name)) as { payload: Record<string, unknown> };
      const keys = Object.keys(payload);
      const chosen = keys[at % Math.max(1, keys.length)];
      if (how === 'more' || chosen === undefined)
        Object.defineProperty(payload, key, { value, enumerable: true });
      else if (how === 'less') delete payload[chosen];
      else payload[chosen] = value;
      return { name, payload };
    })
    .filter(({ name, payload }) => !backgroundPayloads[name].safeParse(payload).success);

const malformed = fc.oneof(
  junk,
  fc.record({ name: junk, payload: junk }),
  fc
    .record({ name: fc.constantFrom(...names), payload: junk })
    .filter(({ name, payload }) => !backgroundPayloads[name].safeParse(payload).success),
  spoilt(...names),
);

/** Not one of our pages and not our content script. */
const strangers = fc.oneof(
  fc.constantFrom<object>(
    { id: 'other-extension' },
    { id: 'other-extension', url: browser.runtime.getURL('/popup.html' as never) },
    { url: browser.runtime.getURL('/popup.html' as never) },
    {},
  ),
  fc.record({ id: fc.string(), url: fc.webUrl() }),
);

/** Addresses that look like ours to somebody who reads carelessly. */
const notOurs = () => {
  const ours = browser.runtime.getURL('/' as never);
  return fc.constantFrom(
    portal,
    `https://evil.example/?${ours}popup.html`,
    `https://evil.example/#${ours}`,
    ` ${ours}popup.html`,
    `${ours.slice(0, -1)}.evil.example/`,
    `view-source:${ours}`,
    `blob:${portal}`,
    'about:blank',
    '',
  );
};

let before: string;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined);
  vi.spyOn(browser.storage.local, 'setAccessLevel').mockResolvedValue(undefined);
  startBackground(knowledge);
  const [chineseName, residentId, phone] = secrets;
  const draft = { name: secrets[0] ?? '', relation: 'self' as const, facts: {} };
  await changePeopleStore({ kind: 'save', draft: { ...draft, details: { chineseName, residentId, phone } } });
  before = await dump();
  expect(hasSecret(before)).toBe(true);
});

describe('the background, told nonsense', () => {
  it.each(names)('takes %s as it should be, and not with one thing wrong in it', async (name) => {
    expect(backgroundPayloads[name].safeParse(good[name]).success).toBe(true);
    await fc.assert(
      fc.asyncProperty(spoilt(name), fc.constantFrom(own, script), async (message, sender) => {
        expect(await send(message, sender())).toBeNull();
      }),
      runs(60),
    );
    expect(await dump()).toBe(before);
  });

  it('answers nothing and changes nothing, whoever sends it', async () => {
    await fc.assert(
      fc.asyncProperty(malformed, fc.constantFrom(own, script), async (message, sender) => {
        expect(await send(message, sender())).toBeNull();
      }),
      runs(600),
    );
    expect(await dump()).toBe(before);
  });

  it('answers no stranger, however good the message is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), strangers, async (name, sender) => {
        expect(await send(goodMessage(name), sender)).toBeNull();
      }),
      runs(400),
    );
    expect(await dump()).toBe(before);
  });

  it('lets a page’s address pass for none of ours', async () => {
    const kept = names.filter((name) => !fromContentScripts.includes(name));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...kept), notOurs(), async (name, url) => {
        expect(await send(goodMessage(name), { ...script(), url })).toBeNull();
      }),
      runs(400),
    );
    expect(await dump()).toBe(before);
  });
});

describe('the background, asked by a content script that a page has taken over', () => {
  it('gives nothing of what is stored and changes none of it, whatever is asked in whatever order', async () => {
    const asked = fc.record({
      name: fc.constantFrom(...names),
      tab: fc.constantFrom(7, 8, undefined),
      frameId: fc.constantFrom(0, 3),
      wrong: fc.option(malformed, { freq: 6 }),
    });
    const stored = JSON.stringify(await browser.storage.local.get(null));
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { maxLength: 6 }), async (all) => {
        for (const { name, tab, frameId, wrong } of all) {
          const sender = { ...script(), tab: tab === undefined ? undefined : { id: tab }, frameId };
          const answer = await send(wrong ?? goodMessage(name), sender);
          expect(hasSecret(answer)).toBe(false);
        }
      }),
      runs(400),
    );
    expect(JSON.stringify(await browser.storage.local.get(null))).toBe(stored);
    const told = vi.mocked(browser.tabs.sendMessage).mock.calls;
    expect(hasSecret(told)).toBe(false);
  });

  it('opens a panel for the top frame alone, and redeems its token in its own tab alone, for the first frame that asks', async () => {
    const claim = fc.record({ tab: fc.constantFrom(1, 2, 3), frame: fc.constantFrom(0, 4, 5) });
    await fc.assert(
      fc.asyncProperty(claim, fc.array(claim, { maxLength: 8 }), async (opener, claims) => {
        const sender = { ...script(), tab: { id: opener.tab }, frameId: opener.frame };
        const opened = (await send(goodMessage('sidebar/open'), sender)) as { token: string } | null;
        expect(opened !== null).toBe(opener.frame === 0);
        if (!opened) return;
        let first: number | undefined;
        for (const { tab, frame } of claims) {
          const by = { ...own(), tab: { id: tab }, frameId: frame };
          const granted = await send({ name: 'frame/claim', payload: { token: opened.token } }, by);
          if (tab === opener.tab) first ??= frame;
          expect(granted !== null).toBe(tab === opener.tab && frame === first);
          // A token for one use opens nothing else.
          const relayed = { name: 'relay/claim', payload: { token: opened.token } };
          expect(await send(relayed, { ...script(), tab: { id: tab } })).toBeNull();
        }
      }),
      runs(150),
    );
  });

  it('keeps fifty tabs apart that all open at once', async () => {
    const tabs = Array.from({ length: 50 }, (_, tab) => tab + 100);
    const opened = await Promise.all(
      tabs.map(async (tab) => {
        const sender = { ...script(), tab: { id: tab } };
        await send(goodMessage('page/facts'), sender);
        const { token } = (await send(goodMessage('sidebar/open'), sender)) as { token: string };
        return { tab, token };
      }),
    );
    expect(new Set(opened.map(({ token }) => token)).size).toBe(50);
    for (const [index, { tab, token }] of opened.entries()) {
      const neighbour = tabs[(index + 1) % tabs.length];
      const message = { name: 'frame/claim', payload: { token } };
      expect(await send(message, { ...own(), tab: { id: neighbour }, frameId: 1 })).toBeNull();
      expect(await send(message, { ...own(), tab: { id: tab }, frameId: 1 })).not.toBeNull();
    }
  });
});
