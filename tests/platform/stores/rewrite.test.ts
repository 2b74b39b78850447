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
});
