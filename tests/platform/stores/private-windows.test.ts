import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '../../../app/background/start.ts';
import { caseId } from '../../../core/cases.ts';
import type { StoredState } from '../../../core/messages.ts';
import { readState } from '../../../platform/stores/state.ts';

const own = (page: string) => ({
  id: browser.runtime.id,
  url: browser.runtime.getURL(`/${page}` as never),
});
const inPrivate = () => ({ ...own('sidebar.html'), tab: { id: 8, incognito: true }, frameId: 3 });
const usual = () => ({ ...own('sidebar.html'), tab: { id: 7, incognito: false }, frameId: 3 });

async function send(
  sender: object,
  name: string,
  payload: object = {},
  envelope: object = {},
): Promise<unknown> {
  const [answer] = await (fakeBrowser.runtime.onMessage.trigger(
    { name, payload, ...envelope },
    sender as never,
    () => undefined,
  ) as unknown as Promise<unknown[]>);
  return answer;
}
const stateIn = (sender: object) => send(sender, 'state/read') as Promise<StoredState>;

const draft = { name: '小雨', relation: 'self', facts: {} };
const visitor = { person: null, issuer: 'cn-shanghai', procedure: 'reissue' };
const tick = { key: visitor, tick: { material: 'cn-id-card', ticked: true } };
const disk = async () => JSON.stringify(await browser.storage.local.get(null));
const memory = async () => JSON.stringify(await browser.storage.session.get(null));

beforeEach(() => {
  fakeBrowser.reset();
  startBackground({ issuers: [], materials: [], contacts: [] } as never);
});

describe('a private window', () => {
  it('writes nothing to the disk, whatever is done in it', async () => {
    await stateIn(usual());
    const first = await disk();
    const added = await send(inPrivate(), 'people/change', { kind: 'save', draft });
    expect(added).toMatchObject({ ok: true, state: { people: { people: [{ name: '小雨' }] } } });
    const before = { name: '', relation: 'self', facts: {}, details: {}, years: '' };
    await send(inPrivate(), 'draft/change', { keep: { ...before, id: null, name: '小林', before } });
    await send(inPrivate(), 'settings/change', { language: 'fr', folded: { host: 'a.gov.cn', value: true } });
    await send(inPrivate(), 'case/change', tick);
    expect((await disk()).replace(/"pulse":[01],?/u, '')).toBe(first.replace(/"pulse":[01],?/u, ''));
    const state = await stateIn(inPrivate());
    expect(state.settings).toMatchObject({ language: 'fr', folded: { 'a.gov.cn': true } });
    expect(state.cases.cases[caseId(visitor)]?.ticks).toEqual(['cn-id-card']);
    expect(state.protection).toEqual({ kind: 'shared', leftovers: false, inPrivate: true });
  });

  it('and the other windows see nothing of each other, except the settings made before', async () => {
    await send(usual(), 'settings/change', { language: 'zh-CN' });
    await send(usual(), 'people/change', { kind: 'save', draft: { ...draft, name: '小林' } });
    await send(usual(), 'case/change', tick);
    const there = await stateIn(inPrivate());
    expect(there.people.people).toEqual([]);
    expect(there.cases.cases).toEqual({});
    expect(there.settings.language).toBe('zh-CN');
    await send(inPrivate(), 'people/change', { kind: 'save', draft });
    const here = await stateIn(usual());
    expect(here.people.people.map(({ name }) => name)).toEqual(['小林']);
    expect(here.protection).toEqual({ kind: 'open' });
  });

  it('cannot change how people of other windows are protected, and deletes only its own', async () => {
    await send(usual(), 'people/change', { kind: 'save', draft: { ...draft, name: '小林' } });
    await send(inPrivate(), 'people/change', { kind: 'save', draft });
    for (const change of [
      { kind: 'share', on: false },
      { kind: 'share', on: true },
      { kind: 'set', passphrase: 'une pomme verte' },
    ]) {
      expect(await send(inPrivate(), 'protection/change', change)).toEqual({ ok: false, reason: 'refused' });
    }
    expect(await send(inPrivate(), 'data/erase')).toMatchObject({
      receipt: { counted: { people: 1 }, nothingLeft: true },
      state: { people: { people: [] } },
    });
    expect(await memory()).not.toContain('小雨');
    expect((await stateIn(usual())).people.people.map(({ name }) => name)).toEqual(['小林']);
  });

  it('takes people from a file into memory only', async () => {
    const person = { ...draft, id: crypto.randomUUID(), createdAt: '2026-11-22T10:00:00.000Z' };
    const people = { version: 2, people: [{ ...person, updatedAt: person.createdAt }], chosen: person.id };
    const text = JSON.stringify({ people });
    expect(await send(inPrivate(), 'data/import', { text, apply: true })).toMatchObject({ ok: true });
    expect(await disk()).not.toContain('小雨');
    expect((await stateIn(inPrivate())).people.people).toHaveLength(1);
  });

  it('is forgotten with the last of its kind, and not before', async () => {
    await send(inPrivate(), 'people/change', { kind: 'save', draft });
    await send(inPrivate(), 'case/change', tick);
    const tabs = vi.spyOn(browser.tabs, 'query');
    const open = (...all: { id: number; incognito: boolean }[]) => tabs.mockResolvedValue(all as never);
    open({ id: 8, incognito: true }, { id: 9, incognito: true });
    await fakeBrowser.tabs.onRemoved.trigger(9, { windowId: 1, isWindowClosing: true });
    expect((await stateIn(inPrivate())).people.people).toHaveLength(1);
    // The browser may still list the tab that it says is closed.
    open({ id: 7, incognito: false }, { id: 8, incognito: true });
    await fakeBrowser.tabs.onRemoved.trigger(8, { windowId: 1, isWindowClosing: true });
    await vi.waitFor(async () => expect(await memory()).not.toContain('private.'));
    expect((await stateIn(inPrivate())).people.people).toEqual([]);
  });

  it('is also the place of a popup that says it was opened over one, which no web page can say', async () => {
    const popup = own('popup.html');
    await send(popup, 'people/change', { kind: 'save', draft }, { inPrivate: true });
    expect(await disk()).not.toContain('小雨');
    expect((await readState({ use: false, inPrivate: true })).people.people).toHaveLength(1);
    const page = { id: browser.runtime.id, url: 'https://zwdt.sh.gov.cn/', tab: { id: 7 }, frameId: 0 };
    expect(await send(page, 'state/read', {}, { inPrivate: true })).toBeNull();
  });

  it('is where the browser says a tab is, whatever the page in it says', async () => {
    await send(
      usual(),
      'people/change',
      { kind: 'save', draft: { ...draft, name: '小林' } },
      { inPrivate: true },
    );
    expect((await stateIn(usual())).people.people.map(({ name }) => name)).toEqual(['小林']);
    expect((await stateIn(inPrivate())).people.people).toEqual([]);
  });
});
