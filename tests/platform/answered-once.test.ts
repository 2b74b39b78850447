import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '../../app/background/start.ts';
import { createOnce } from '../../platform/answered-once.ts';
import { readState } from '../../platform/stores/state.ts';

const outcome = async ({ ok }: { ok: boolean }) => ({ ok, from: 'memory' });
const asked = (id: string | null, again = false) => ({ id, again });

beforeEach(() => fakeBrowser.reset());

describe('a change that is asked for again', () => {
  it('is carried out once, and answered with the first outcome', async () => {
    const once = createOnce();
    const job = vi.fn(async () => ({ ok: true, from: 'work' }));
    expect(await once(asked('1'), job, outcome)).toEqual({ ok: true, from: 'work' });
    expect(await once(asked('1', true), job, outcome)).toEqual({ ok: true, from: 'memory' });
    expect(job).toHaveBeenCalledOnce();
  });

  it('waits for the first time while that is still under way', async () => {
    const once = createOnce();
    const working = Promise.withResolvers<{ ok: boolean; from: string }>();
    const job = vi.fn(() => working.promise);
    const first = once(asked('1'), job, outcome);
    const second = once(asked('1', true), job, outcome);
    working.resolve({ ok: false, from: 'work' });
    expect(await first).toEqual({ ok: false, from: 'work' });
    expect(await second).toEqual({ ok: false, from: 'memory' });
    expect(job).toHaveBeenCalledOnce();
  });

  it('is known to the background that came after the one which was stopped', async () => {
    const job = vi.fn(async () => ({ ok: true, from: 'work' }));
    await createOnce()(asked('1'), job, outcome);
    expect(await createOnce()(asked('1', true), job, outcome)).toEqual({ ok: true, from: 'memory' });
    expect(job).toHaveBeenCalledOnce();
  });

  it('is carried out when the first attempt never arrived, or failed', async () => {
    const once = createOnce();
    const job = vi.fn(async () => ({ ok: true, from: 'work' }));
    await expect(once(asked('1'), () => Promise.reject(new Error('died')), outcome)).rejects.toThrow('died');
    expect(await once(asked('1', true), job, outcome)).toEqual({ ok: true, from: 'work' });
    expect(job).toHaveBeenCalledOnce();
  });

  it('that was done is answered, also where memory is full', async () => {
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('quota'));
    const done = await createOnce()(asked('1'), async () => ({ ok: true, from: 'work' }), outcome);
    expect(done).toEqual({ ok: true, from: 'work' });
  });

  it('leaves in memory only its number and outcome, and not without end', async () => {
    const once = createOnce();
    const job = async () => ({ ok: true, name: '小雨' });
    for (let n = 0; n < 60; n++) await once(asked(`${n}`), job, async () => ({ ok: true, name: '' }));
    const memory = await browser.storage.session.get(null);
    expect(JSON.stringify(memory)).not.toContain('小雨');
    expect(memory.answered).toHaveLength(40);
  });
});

describe('the background, asked again', () => {
  const own = () => ({ id: browser.runtime.id, url: browser.runtime.getURL('/popup.html' as never) });
  const send = (name: string, payload: object, envelope: object = {}) =>
    fakeBrowser.runtime.onMessage.trigger(
      { name, payload, ...envelope },
      own() as never,
      () => undefined,
    ) as unknown as Promise<unknown[]>;
  const add = { kind: 'save', draft: { name: '小雨', relation: 'self', facts: {} } };

  it('takes nothing back that was done since, and does not call a removal lost', async () => {
    startBackground({ issuers: [], materials: [], contacts: [] } as never);
    await send('people/change', add, { id: 'a' });
    const id = (await readState()).people.chosen;
    const called = (name: string, envelope: object) =>
      send('people/change', { kind: 'save', draft: { ...add.draft, id, name } }, envelope);
    await called('先', { id: 'b' });
    await called('后', { id: 'c' });
    const [repeat] = await called('先', { id: 'b', again: true });
    expect(repeat).toMatchObject({ ok: true, state: { people: { people: [{ name: '后' }] } } });
    expect((await readState()).people.people).toMatchObject([{ name: '后' }]);
    const removal = { kind: 'remove', id };
    const [first] = await send('people/change', removal, { id: 'd' });
    const [again] = await send('people/change', removal, { id: 'd', again: true });
    expect([first, again]).toMatchObject([{ ok: true }, { ok: true }]);
  });

  it('carries out first what came along and never arrived by itself, and does not when it arrives after all', async () => {
    startBackground({ issuers: [], materials: [], contacts: [] } as never);
    const language = (which: string) => ({ name: 'settings/change', payload: { language: which } });
    const lost = { ...language('fr'), id: 'a' };
    const { payload } = language('en');
    const [reply] = await send('settings/change', payload, { id: 'b', earlier: [lost] });
    expect(reply).toMatchObject({ ok: true, state: { settings: { language: 'en' } } });
    const [late] = await send('settings/change', lost.payload, { id: 'a', again: true });
    expect(late).toMatchObject({ ok: true, state: { settings: { language: 'en' } } });
    expect((await readState()).settings.language).toBe('en');
  });

  it('takes along nothing without a number, nothing malformed and nothing from a page of the web', async () => {
    startBackground({ issuers: [], materials: [], contacts: [] } as never);
    const change = { name: 'settings/change', payload: { language: 'fr' } };
    for (const earlier of [
      [change],
      [{ ...change, id: 7 }],
      [{ id: 'a', name: 'gone', payload: {} }],
      ['x'],
    ]) {
      expect(await send('state/read', {}, { earlier })).toMatchObject([{ settings: { language: null } }]);
    }
    const page = { id: browser.runtime.id, url: 'https://zwdt.sh.gov.cn/', tab: { id: 7 }, frameId: 0 };
    const message = { name: 'page/guards', payload: {}, earlier: [{ ...change, id: 'a' }] };
    await fakeBrowser.runtime.onMessage.trigger(message, page as never, () => undefined);
    expect((await readState()).settings.language).toBeNull();
  });

  it('reads in turn: nobody is shown a state that a change has left by half', async () => {
    startBackground({ issuers: [], materials: [], contacts: [] } as never);
    const writing = send('people/change', add);
    const [read] = await send('state/read', {});
    expect(read).toMatchObject({ people: { people: [{ name: '小雨' }] } });
    await writing;
  });
});
