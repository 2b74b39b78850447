import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { importPeople } from '../../../platform/stores/import.ts';
import { readState } from '../../../platform/stores/state.ts';
import { names, plant } from './planted.ts';

beforeEach(() => fakeBrowser.reset());

describe('people from a file', () => {
  async function fileOf(): Promise<string> {
    await plant();
    const { people, cases } = await readState();
    await browser.storage.local.clear();
    return JSON.stringify({ people, cases });
  }

  it('are only looked at until they are taken in', async () => {
    const text = await fileOf();
    const look = await importPeople({ text, apply: false });
    expect(look).toMatchObject({ ok: true, steps: [{ name: '小雨', kind: 'new' }] });
    expect(await names()).toEqual([]);
    expect((await importPeople({ text, apply: true })).ok).toBe(true);
    expect(await names()).toEqual(['小雨']);
    expect(await importPeople({ text, apply: false })).toMatchObject({ steps: [{ kind: 'same' }] });
  });

  it('are brought up to date when an earlier version saved them', async () => {
    const { people, cases } = JSON.parse(await fileOf());
    const old = { people: { ...people, version: 1 }, cases };
    delete old.people.people[0].details;
    expect((await importPeople({ text: JSON.stringify(old), apply: true })).ok).toBe(true);
    expect(await names()).toEqual(['小雨']);
  });

  it('are all here with their ticks or not at all, wherever the browser dies', async () => {
    const text = await fileOf();
    const set = browser.storage.local.set.bind(browser.storage.local);
    for (const deadAfter of [0, 1, 2]) {
      await browser.storage.local.clear();
      let writes = 0;
      const local = vi.spyOn(browser.storage.local, 'set').mockImplementation(async (items) => {
        writes += 1;
        if (writes > deadAfter) throw new Error('died');
        await set(items);
      });
      await importPeople({ text, apply: true });
      local.mockRestore();
      const { people, cases } = await readState();
      expect(Object.keys(cases.cases)).toHaveLength(people.people.length);
      expect((await importPeople({ text, apply: true })).ok).toBe(true);
      expect(await names()).toEqual(['小雨']);
    }
  });

  it('of a newer version, or of no known shape, are refused with the reason', async () => {
    const { people, cases } = JSON.parse(await fileOf());
    const newer = JSON.stringify({ people: { ...people, version: 99 }, cases });
    expect(await importPeople({ text: newer, apply: true })).toEqual({ ok: false, reason: 'newer' });
    const torn = JSON.stringify({ people: { ...people, people: [{ name: 1 }] }, cases });
    expect(await importPeople({ text: torn, apply: true })).toEqual({ ok: false, reason: 'damaged' });
    expect(await importPeople({ text: 'no JSON', apply: true })).toEqual({ ok: false, reason: 'damaged' });
    expect(await names()).toEqual([]);
  });
});
