import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { restoreDisk, rewriteDisk } from '../../../platform/stores/rewrite.ts';
import type { SafetyCopies } from '../../../platform/stores/safety-copy.ts';

const stored = { 'people.a': { turn: 1, text: '{"sealed":1}' }, shared: true };
let copy: Readonly<Record<string, unknown>> | null;
let copies: SafetyCopies;

beforeEach(async () => {
  fakeBrowser.reset();
  copy = null;
  copies = {
    put: async (all) => {
      copy = all;
      return true;
    },
    read: async () => copy,
    drop: async () => {
      copy = null;
    },
  };
  await browser.storage.local.set(stored);
});

const disk = () => browser.storage.local.get(null);

describe('storage that is written anew', () => {
  it('holds the same afterwards, without the chance numbers and without a copy', async () => {
    expect(await rewriteDisk(copies)).toBe(true);
    expect(await disk()).toEqual(stored);
    expect(copy).toBeNull();
  });

  it('is never emptied before the copy is there', async () => {
    const clear = vi.spyOn(browser.storage.local, 'clear');
    expect(await rewriteDisk({ ...copies, put: async () => false })).toBe(false);
    expect(clear).not.toHaveBeenCalled();
    expect(await disk()).toEqual(stored);
  });

  it('is put back from the copy when the browser dies before the end', async () => {
    const set = browser.storage.local.set.bind(browser.storage.local);
    vi.spyOn(browser.storage.local, 'set').mockImplementation((items) =>
      Object.keys(items).some((name) => name.startsWith('filler'))
        ? set(items)
        : Promise.reject(new Error('died')),
    );
    vi.spyOn(browser.storage.local, 'clear').mockImplementationOnce(async () => {
      await browser.storage.local.remove(Object.keys(stored));
    });
    expect(await rewriteDisk(copies)).toBe(false);
    vi.restoreAllMocks();
    expect(Object.keys(await disk())).not.toContain('people.a');
    expect(await restoreDisk(copies)).toBe(true);
    expect(await disk()).toEqual(stored);
    expect(await restoreDisk(copies)).toBe(false);
  });

  it('leaves no copy because a page was told to look again meanwhile', async () => {
    await browser.storage.local.set({ pulse: 0 });
    const set = browser.storage.local.set.bind(browser.storage.local);
    vi.spyOn(browser.storage.local, 'set').mockImplementation(async (items) => {
      await set(items);
      await set({ pulse: 1 });
    });
    expect(await rewriteDisk(copies)).toBe(true);
    expect(copy).toBeNull();
  });

  it('keeps what was stored after the copy was made', async () => {
    copy = stored;
    await browser.storage.local.clear();
    await browser.storage.local.set({ shared: false, 'filler.15.1': 'noise' });
    await restoreDisk(copies);
    expect(await disk()).toEqual({ ...stored, shared: false });
  });

  it('holds a large share of chance numbers for a moment, each entry below a megabyte', async () => {
    const set = vi.spyOn(browser.storage.local, 'set');
    await rewriteDisk(copies);
    const sizes = set.mock.calls.flatMap(([items]) =>
      Object.entries(items).flatMap(([name, value]) =>
        name.startsWith('filler') ? [String(value).length] : [],
      ),
    );
    expect(Math.max(...sizes)).toBeLessThan(1_000_000);
    expect(sizes.reduce((total, size) => total + size, 0)).toBeGreaterThan(4_000_000);
  });

  it('is waited for by everybody who comes in the same moment', async () => {
    vi.resetModules();
    const { settledDisk } = await import('../../../platform/stores/rewrite.ts');
    const { safetyCopies } = await import('../../../platform/stores/safety-copy.ts');
    const found = Promise.withResolvers<null>();
    vi.spyOn(safetyCopies, 'read').mockReturnValue(found.promise);
    const done: string[] = [];
    const both = ['first', 'second'].map(async (who) => settledDisk().then(() => done.push(who)));
    await browser.storage.local.get(null);
    expect(done).toEqual([]);
    found.resolve(null);
    await Promise.all(both);
    expect(done).toEqual(['first', 'second']);
  });

  it('is not called done when the chance numbers did not fit, and holds the same all the same', async () => {
    const set = browser.storage.local.set.bind(browser.storage.local);
    vi.spyOn(browser.storage.local, 'set').mockImplementation((items) =>
      Object.keys(items).some((name) => name.startsWith('filler'))
        ? Promise.reject(new Error('quota'))
        : set(items),
    );
    expect(await rewriteDisk(copies)).toBe(false);
    expect(await disk()).toEqual(stored);
    expect(copy).toBeNull();
  });

  it('is not called done while the copy may still lie there, and the copy is looked for again', async () => {
    const drop = vi.fn().mockRejectedValueOnce(new Error('blocked'));
    expect(await rewriteDisk({ ...copies, drop })).toBe(false);
    expect(await disk()).toEqual(stored);
  });
});

describe('a copy that cannot be looked at', () => {
  const fresh = async () => {
    vi.resetModules();
    const { safetyCopies } = await import('../../../platform/stores/safety-copy.ts');
    const read = vi.spyOn(safetyCopies, 'read').mockRejectedValue(new Error('UnknownError'));
    return { read, ...(await import('../../../platform/stores/state.ts')) };
  };
  const draft = { name: '小雨', relation: 'self', facts: {} } as const;

  it('is no "there is none": nothing is shown as empty without a word, and nothing is written over it', async () => {
    await browser.storage.local.clear();
    await browser.storage.local.set({ 'filler.15.1': 'noise', welcomeShown: true });
    const { read, readState, changePeopleStore, changeSettingsStore } = await fresh();
    const before = await disk();
    expect((await readState()).problems).toEqual(['unsettled']);
    expect(await changePeopleStore({ kind: 'save', draft: { ...draft } })).toEqual({
      ok: false,
      reason: 'refused',
    });
    // The language can be changed meanwhile, and is not kept.
    expect((await changeSettingsStore({ language: 'fr' })).ok).toBe(true);
    const { changeProtection } = await import('../../../platform/stores/protect.ts');
    const set = await changeProtection({ kind: 'set', passphrase: 'une pomme verte' });
    expect(set).toEqual({ ok: false, reason: 'refused' });
    expect(await disk()).toEqual(before);
    // As soon as it can be looked at, everything is back.
    read.mockResolvedValue({ 'settings.a': before, shared: true });
    expect((await readState()).protection.kind).toBe('shared');
  });

  it('keeps nobody from storage that plainly was not emptied', async () => {
    await browser.storage.local.clear();
    await browser.storage.local.set({ 'people.a': 'something' });
    const { readState, changePeopleStore } = await fresh();
    expect((await readState()).problems).toEqual(['unreadable']);
    expect((await changePeopleStore({ kind: 'save', draft: { ...draft } })).ok).toBe(true);
  });

  it('can be done away with by deleting everything, which is only called done when the copy is gone', async () => {
    await browser.storage.local.clear();
    await fresh();
    const { safetyCopies } = await import('../../../platform/stores/safety-copy.ts');
    const { eraseEverything } = await import('../../../platform/stores/erase.ts');
    const drop = vi.spyOn(safetyCopies, 'drop').mockRejectedValueOnce(new Error('UnknownError'));
    expect((await eraseEverything()).receipt).toMatchObject({ counted: null, nothingLeft: false });
    drop.mockResolvedValue(undefined);
    expect((await eraseEverything()).receipt).toMatchObject({ nothingLeft: true });
  });
});
