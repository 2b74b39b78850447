import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays } from '../../core/days.ts';
import { type Answers, serveBackground } from '../../platform/background-server.ts';

const state = { ok: false, reason: 'refused' } as const;
const answers: Answers = {
  'page/facts': vi.fn(() => null),
  'page/shown': vi.fn(() => null),
  'page/guards': vi.fn(() => null),
  'page/rules': vi.fn(() => null),
  'frame/opening': vi.fn(() => null),
  'frame/field': vi.fn(() => null),
  'frame/gone': vi.fn(() => null),
  'sidebar/open': vi.fn(() => null),
  'frame/claim': vi.fn(() => null),
  'relay/open': vi.fn(() => null),
  'relay/claim': vi.fn(() => null),
  'state/read': vi.fn(() => null),
  'people/change': vi.fn(() => state),
  'draft/change': vi.fn(() => ({ ok: false })),
  'case/change': vi.fn(() => state),
  'settings/change': vi.fn(() => state),
  'protection/change': vi.fn(() => state),
  'data/erase': vi.fn(async () => Promise.reject(new Error('nothing is erased here'))),
  'data/unread': vi.fn(() => ({ ok: false }) as const),
  'data/import': vi.fn(() => state),
};

const page = {
  id: '',
  url: 'https://zwdt.sh.gov.cn/govPortals/index.do',
  origin: 'https://zwdt.sh.gov.cn',
  tab: { id: 7 },
  frameId: 0,
};
let own: typeof page;

function send(message: unknown, sender: object): unknown {
  return fakeBrowser.runtime.onMessage.trigger(message, sender as never, () => undefined);
}

beforeEach(() => {
  fakeBrowser.reset();
  page.id = browser.runtime.id;
  own = { ...page, url: `${browser.runtime.getURL('/sidebar.html' as never)}` };
  serveBackground(answers);
});

const readState = { name: 'state/read', payload: {} };
const facts = { name: 'page/facts', payload: { url: page.url, title: '补换', headings: [] } };

describe('the background’s door', () => {
  it('lets a content script report its page, with the tab it came from', async () => {
    await send(facts, page);
    expect(answers['page/facts']).toHaveBeenCalledWith(facts.payload, {
      tab: 7,
      frame: 0,
      url: page.url,
      origin: page.origin,
      inPrivate: false,
      id: null,
      again: false,
    });
  });

  it('gives a content script nothing of what is stored', async () => {
    expect(await send(readState, page)).not.toContain('people');
    expect(answers['state/read']).not.toHaveBeenCalled();
  });

  it('answers one of our own pages', async () => {
    await send(readState, own);
    expect(answers['state/read']).toHaveBeenCalledOnce();
  });

  it.each([
    ['another extension', readState, { id: 'other' }],
    ['an unknown name', { name: 'people/steal', payload: {} }, {}],
    ['a name from the prototype', { name: 'constructor', payload: {} }, {}],
    ['no object at all', 'state/read', {}],
    ['a payload of the wrong shape', { name: 'people/change', payload: { kind: 'remove', id: 'x' } }, {}],
    ['an envelope of the wrong shape', { ...readState, id: 7 }, {}],
    ['a payload with a stowaway key', { name: 'state/read', payload: { all: true } }, {}],
  ])('drops a message from %s', async (_what, message, sender) => {
    await send(message, { ...own, ...sender });
    for (const answer of Object.values(answers)) expect(answer).not.toHaveBeenCalled();
  });
});

describe('the date of something done', () => {
  const dated = (day: string) => ({
    name: 'case/change',
    payload: {
      key: { person: null, issuer: 'cn-shanghai', procedure: 'loss' },
      date: { moment: 'lossReported', day },
    },
  });
  const inDays = (count: number) => addDays(new Date().toISOString().slice(0, 10), count);

  it('is never one to come; tomorrow in UTC may be today where the person is', async () => {
    await send(dated(inDays(0)), own);
    await send(dated(inDays(1)), own);
    expect(answers['case/change']).toHaveBeenCalledTimes(2);
    await send(dated(inDays(2)), own);
    await send(dated('2026-02-30'), own);
    expect(answers['case/change']).toHaveBeenCalledTimes(2);
  });
});
