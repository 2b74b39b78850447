import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  checksumOf,
  dropSetAside,
  overwriteSlots,
  readSlots,
  setSlotsAside,
  writeSlots,
} from '../../../platform/stores/slots.ts';

beforeEach(() => fakeBrowser.reset());

const stored = async () =>
  (await browser.storage.local.get(null)) as Record<string, { turn: number; text: string }>;

describe('a value in two slots', () => {
  it('is undefined before anything was stored', async () => {
    expect(await readSlots('people')).toEqual({ value: undefined, recovered: false });
  });

  it('comes back as it was stored, the newest first', async () => {
    for (const n of [1, 2, 3]) expect(await writeSlots('people', { n })).toBe(true);
    expect((await readSlots('people')).value).toEqual({ n: 3 });
  });

  it('keeps the state before the last one in the other slot', async () => {
    await writeSlots('people', { n: 1 });
    await writeSlots('people', { n: 2 });
    const texts = Object.values(await stored()).map(({ text }) => text);
    expect(texts.sort()).toEqual(['{"n":1}', '{"n":2}']);
  });

  it('falls back to the other slot when the newest is torn, and says so', async () => {
    await writeSlots('people', { n: 1 });
    await writeSlots('people', { n: 2 });
    const newest = Object.entries(await stored()).find(([, { turn }]) => turn === 2);
    await browser.storage.local.set({ [newest?.[0] ?? '']: { ...newest?.[1], text: '{"n":' } });
    expect(await readSlots('people')).toEqual({ value: { n: 1 }, recovered: true });
  });

  it('overwrites the torn slot next, never the good one', async () => {
    await writeSlots('people', { n: 1 });
    await writeSlots('people', { n: 2 });
    await browser.storage.local.set({ 'people.b': 'junk' });
    await writeSlots('people', { n: 3 });
    expect(await readSlots('people')).toEqual({ value: { n: 3 }, recovered: false });
    expect((await stored())['people.a']?.text).toBe('{"n":1}');
  });

  it('reports a write that the browser refuses and still holds the state before it', async () => {
    await writeSlots('people', { n: 1 });
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
    expect(await writeSlots('people', { n: 2 })).toBe(false);
    expect((await readSlots('people')).value).toEqual({ n: 1 });
  });

  it('leaves no earlier state in either slot when it is overwritten', async () => {
    for (const n of [1, 2]) await writeSlots('people', { n });
    expect(await overwriteSlots('people', { n: 3 })).toBe(true);
    expect(Object.values(await stored()).map(({ text }) => text)).toEqual(['{"n":3}', '{"n":3}']);
  });

  it('does not count as overwritten when the second slot could not be written', async () => {
    for (const n of [1, 2]) await writeSlots('people', { n });
    const set = browser.storage.local.set.bind(browser.storage.local);
    vi.spyOn(browser.storage.local, 'set')
      .mockImplementationOnce((items) => set(items))
      .mockRejectedValueOnce(new Error('quota'));
    expect(await overwriteSlots('people', { n: 3 })).toBe(false);
    expect((await readSlots('people')).value).toEqual({ n: 3 });
  });

  it('is set aside raw, once for each state, and every copy stays until it is dropped', async () => {
    const junk = ['torn one', 'torn one', 'torn two', 'torn three'];
    for (const text of junk) {
      await browser.storage.local.set({ 'people.a': text, 'people.b': { turn: 2, text } });
      expect(await setSlotsAside('people')).toBe(true);
    }
    const copies = JSON.stringify((await stored())['people.setAside']);
    expect((await stored())['people.setAside']).toHaveLength(3);
    for (const text of junk) expect(copies).toContain(text);
    expect(await dropSetAside('people')).toBe(true);
    expect(Object.keys(await stored())).not.toContain('people.setAside');
  });

  it('is not called set aside when the browser refused to keep the copy', async () => {
    await browser.storage.local.set({ 'people.a': 'junk' });
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
    expect(await setSlotsAside('people')).toBe(false);
  });

  it('has a checksum that a single changed character changes', () => {
    expect(checksumOf('{"n":1}')).not.toBe(checksumOf('{"n":2}'));
    expect(checksumOf('')).toBe('811c9dc5');
  });
});
