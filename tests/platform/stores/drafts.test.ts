import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FormDraft } from '../../../core/drafts.ts';
import { mostDrafts } from '../../../core/drafts.ts';
import { eraseEverything } from '../../../platform/stores/erase.ts';
import { changeProtection } from '../../../platform/stores/protect.ts';
import { changeDraftStore, changePeopleStore, readState } from '../../../platform/stores/state.ts';
import { quickKeys } from '../quick-keys.ts';

beforeEach(() => {
  fakeBrowser.reset();
  quickKeys();
});

const passphrase = 'une pomme verte';
const begun: FormDraft = {
  id: null,
  name: '小雨',
  relation: 'child',
  facts: { nationality: 'mainland' },
  details: { city: 'Lyon ', birthCity: '' },
  years: '6x',
  before: { name: '', relation: 'self', facts: {}, details: {}, years: '' },
};
const disk = async () => JSON.stringify(await browser.storage.local.get(null));
const memory = async () => JSON.stringify(await browser.storage.session.get(null));
const drafts = async () => (await readState()).drafts;
/** As a reload of the extension or a stopped browser leaves things. */
const reload = () => browser.storage.session.clear();

/** Adds a person; their id. */
async function somebody(): Promise<string> {
  const newId = crypto.randomUUID();
  const draft = { name: '阿明', relation: 'self', facts: {} } as const;
  await changePeopleStore({ kind: 'save', draft, newId });
  return newId;
}

describe('what is being typed about a person', () => {
  it('is there again after the extension was loaded anew, letter by letter as it stood in the form', async () => {
    expect(await changeDraftStore({ keep: begun })).toEqual({ ok: true });
    await reload();
    expect(await drafts()).toEqual([begun]);
    expect((await readState()).people.people).toEqual([]);
  });

  it('is one for each person, the newest', async () => {
    const id = await somebody();
    await changeDraftStore({ keep: begun });
    await changeDraftStore({ keep: { ...begun, id } });
    await changeDraftStore({ keep: { ...begun, name: '小雨二' } });
    expect(await drafts()).toEqual([
      { ...begun, id },
      { ...begun, name: '小雨二' },
    ]);
    for (let n = 0; n < mostDrafts; n++) await changeDraftStore({ keep: { ...begun, id: await somebody() } });
    expect(await drafts()).toHaveLength(mostDrafts);
  });

  it('is no draft any more in the moment in which it is saved, and nothing of it stays when thrown away', async () => {
    await changeDraftStore({ keep: begun });
    const { name, relation } = begun;
    const reply = await changePeopleStore({ kind: 'save', draft: { name, relation, facts: {} } });
    expect(reply).toMatchObject({ ok: true, state: { drafts: [], people: { people: [{ name }] } } });
    await changeDraftStore({ keep: { ...begun, details: { passport: 'E12345678' } } });
    await changeDraftStore({ drop: null });
    expect(await drafts()).toEqual([]);
    expect(await disk()).not.toContain('E12345678');
  });

  it('stays when the person could not be saved', async () => {
    await changeDraftStore({ keep: begun });
    const local = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('quota'));
    expect(
      (await changePeopleStore({ kind: 'save', draft: { name: '小雨', relation: 'self', facts: {} } })).ok,
    ).toBe(false);
    local.mockRestore();
    expect(await drafts()).toEqual([begun]);
  });

  it('leaves neither slot what was taken out of a person who is saved', async () => {
    const id = await somebody();
    await changeDraftStore({ keep: { ...begun, id, details: { passport: 'E12345678' } } });
    await changePeopleStore({ kind: 'save', draft: { id, name: '阿明', relation: 'self', facts: {} } });
    expect(await drafts()).toEqual([]);
    expect(await disk()).not.toContain('E12345678');
  });

  it('is not kept about somebody who was deleted in another tab', async () => {
    const id = await somebody();
    await changePeopleStore({ kind: 'remove', id });
    expect(await changeDraftStore({ keep: { ...begun, id } })).toEqual({ ok: false });
    expect(await drafts()).toEqual([]);
    expect(await disk()).not.toMatch(/小雨|Lyon/u);
  });

  it('goes with the person it is about', async () => {
    const added = await changePeopleStore({
      kind: 'save',
      draft: { name: '小雨', relation: 'self', facts: {} },
    });
    const id = (added.ok && added.state.people.chosen) || '';
    await changeDraftStore({ keep: { ...begun, id, name: '小雨二' } });
    await changePeopleStore({ kind: 'remove', id });
    expect(await drafts()).toEqual([]);
    expect(await disk()).not.toContain('小雨');
  });

  it('leaves nothing of somebody who was new, was saved, and was deleted', async () => {
    await changeDraftStore({ keep: { ...begun, details: { passport: 'E12345678' } } });
    const draft = { name: '小雨', relation: 'self', facts: {} } as const;
    const added = await changePeopleStore({ kind: 'save', draft: { ...draft } });
    const id = (added.ok && added.state.people.chosen) || '';
    await changePeopleStore({ kind: 'remove', id });
    expect(await disk()).not.toMatch(/小雨|E12345678/u);
  });

  it('writes nothing where nothing was typed', async () => {
    expect(await changeDraftStore({ drop: null })).toEqual({ ok: true });
    expect(await disk()).toBe('{}');
  });

  it('is encrypted like the people, and comes back with the passphrase only', async () => {
    await changeDraftStore({ keep: begun });
    await changeProtection({ kind: 'set', passphrase });
    expect(await disk()).not.toMatch(/小雨|Lyon/u);
    await changeDraftStore({ keep: { ...begun, years: '67' } });
    expect(await disk()).not.toMatch(/小雨|Lyon/u);
    await reload();
    expect(await drafts()).toEqual([]);
    expect(await changeDraftStore({ keep: begun })).toEqual({ ok: false });
    await changeProtection({ kind: 'unlock', passphrase });
    expect(await drafts()).toEqual([{ ...begun, years: '67' }]);
  });

  it('is in memory only on a shared computer', async () => {
    await changeDraftStore({ keep: begun });
    await changeProtection({ kind: 'share', on: true });
    expect(await drafts()).toEqual([begun]);
    await changeDraftStore({ keep: { ...begun, id: await somebody() } });
    expect(await disk()).not.toMatch(/小雨|Lyon/u);
    await reload();
    expect(await drafts()).toEqual([]);
  });

  it('goes with everything else', async () => {
    await changeDraftStore({ keep: begun });
    await eraseEverything();
    expect(await drafts()).toEqual([]);
    expect((await disk()) + (await memory())).not.toMatch(/小雨|Lyon/u);
  });
});
