import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checksumOf, readSlots, setAside, writeSlots } from '../../../platform/stores/slots.ts';

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

  it('sets an unreadable value aside once, keeping the last two', async () => {
    for (const n of [1, 1, 2, 3]) await setAside('people', { n });
    const copies = (await browser.storage.local.get('people.setAside'))['people.setAside'] as {
      text: string;
    }[];
    expect(copies.map(({ text }) => text)).toEqual(['{"n":2}', '{"n":3}']);
  });

  it('has a checksum that a single changed character changes', () => {
    expect(checksumOf('{"n":1}')).not.toBe(checksumOf('{"n":2}'));
    expect(checksumOf('')).toBe('811c9dc5');
  });
});
