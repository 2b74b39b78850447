import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseEverything } from '../../../platform/stores/erase.ts';
import { changeProtection } from '../../../platform/stores/protect.ts';
import { safetyCopies } from '../../../platform/stores/safety-copy.ts';
import { readState } from '../../../platform/stores/state.ts';
import { openUnread } from '../../../platform/stores/unread.ts';
import { quickKeys } from '../quick-keys.ts';
import { disk, plant } from './planted.ts';

beforeEach(() => {
  fakeBrowser.reset();
  quickKeys();
});

const passphrase = 'une pomme verte';

describe('what could not be read', () => {
  const torn = { turn: 9, text: '{"people":[{"name":"小雨"', checksum: '0' };

  it('is given out as it is before anything was stored over it, and leaves only on the person’s word', async () => {
    await plant();
    await browser.storage.local.set({ 'people.a': torn, 'people.b': torn });
    const before = await disk();
    expect((await readState()).unread).toBe(true);
    const given = await openUnread({ drop: false });
    expect(given.ok && JSON.parse(given.text).stores).toEqual({ people: { now: [torn, torn], aside: [] } });
    expect(await disk()).toBe(before);
    expect(await openUnread({ drop: true })).toMatchObject({
      ok: true,
      state: { unread: false, problems: [] },
    });
    expect(await disk()).not.toContain('小雨');
    // Ticks could be read all along.
    expect(Object.keys((await readState()).cases.cases)).toHaveLength(1);
  });

  it('is opened for the file where it was encrypted since, and is out of reach while it is locked', async () => {
    await browser.storage.local.set({ 'people.a': torn, 'people.b': torn });
    await changeProtection({ kind: 'set', passphrase });
    const given = await openUnread({ drop: false });
    expect(given.ok && given.text).toContain('小雨');
    await changeProtection({ kind: 'lock' });
    expect(await openUnread({ drop: true })).toEqual({ ok: false });
  });
});

describe('files that the browser could not write anew', () => {
  const failing = () =>
    vi.spyOn(browser.storage.local, 'clear').mockImplementation(() => Promise.reject(new Error('disk full')));

  it('are told on the receipt, and for as long as the browser is open', async () => {
    await plant();
    const clear = failing();
    expect((await eraseEverything()).receipt).toMatchObject({ nothingLeft: true, filesClean: false });
    expect((await readState()).problems).toEqual(['traces']);
    clear.mockRestore();
    expect((await eraseEverything()).receipt).toMatchObject({ nothingLeft: true, filesClean: true });
    expect((await readState()).problems).toEqual([]);
  });

  it.each(['set', 'share'] as const)('are told when people were protected (%s)', async (what) => {
    vi.spyOn(safetyCopies, 'put').mockResolvedValue(true);
    await plant();
    failing();
    const change = what === 'set' ? { kind: what, passphrase } : { kind: what, on: true };
    expect(await changeProtection(change)).toMatchObject({ ok: true, state: { problems: ['traces'] } });
  });

  it('are no clean ones either when the chance numbers did not fit', async () => {
    await plant();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('quota'));
    expect((await eraseEverything()).receipt).toMatchObject({ nothingLeft: true, filesClean: false });
  });
});
