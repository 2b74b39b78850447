import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PersonDraft } from '../../../core/people.ts';
import { readSlots, writeSlots } from '../../../platform/stores/slots.ts';
import {
  changeCaseStore,
  changePeopleStore,
  changeSettingsStore,
  readState,
} from '../../../platform/stores/state.ts';

beforeEach(() => fakeBrowser.reset());

const draft: PersonDraft = { name: '小雨', relation: 'child', facts: { age: 6, household: 'elsewhere' } };
const key = (person: string | null) => ({ person, issuer: 'cn-shanghai', procedure: 'reissue' });

/** All that is on disk, as text. */
const dump = async () => JSON.stringify(await browser.storage.local.get(null));

async function addPerson(): Promise<string> {
  const reply = await changePeopleStore({ kind: 'save', draft: { ...draft } });
  return (reply.ok && reply.state.people.chosen) || '';
}

describe('what is kept between visits', () => {
  it('is empty at first, without a problem', async () => {
    const state = await readState();
    expect(state.people.people).toEqual([]);
    expect(state.settings.language).toBeNull();
    expect(state.problems).toEqual([]);
  });

  it('keeps a new person and chooses them', async () => {
    const id = await addPerson();
    const { people } = await readState();
    expect(people.chosen).toBe(id);
    expect(people.people[0]).toMatchObject(draft);
  });

  it('refuses a person without a name and changes nothing', async () => {
    await addPerson();
    const before = await readState();
    expect(await changePeopleStore({ kind: 'save', draft: { ...draft, name: '  ' } })).toEqual({
      ok: false,
      reason: 'refused',
    });
    expect(await readState()).toEqual(before);
  });

  it('refuses to choose somebody who is not there', async () => {
    const stranger = crypto.randomUUID();
    expect((await changePeopleStore({ kind: 'choose', id: stranger })).ok).toBe(false);
  });

  it('deletes the ticks and answers of a person with the person, and nobody else’s', async () => {
    const id = await addPerson();
    await changeCaseStore({ key: key(id), tick: { material: 'cn-id-card', ticked: true } });
    await changeCaseStore({ key: key(null), tick: { material: 'cn-photo', ticked: true } });
    await changePeopleStore({ kind: 'remove', id });
    const { people, cases } = await readState();
    expect(people.people).toEqual([]);
    expect(Object.keys(cases.cases)).toEqual(['nobody/cn-shanghai/reissue']);
  });

  it('keeps ticks of nobody in particular for this visit only, never on disk', async () => {
    await changeCaseStore({ key: key(null), tick: { material: 'cn-photo', ticked: true } });
    expect((await readState()).cases.cases['nobody/cn-shanghai/reissue']?.ticks).toEqual(['cn-photo']);
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('cn-photo');
  });

  it('loses no change when twenty arrive at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        changePeopleStore({ kind: 'save', draft: { ...draft, name: `person ${n}` } }),
      ),
    );
    const names = (await readState()).people.people.map(({ name }) => name);
    expect(new Set(names).size).toBe(20);
  });

  it('remembers the language and where the sidebar was folded', async () => {
    await changeSettingsStore({ language: 'fr' });
    await changeSettingsStore({ folded: { host: 'zwdt.sh.gov.cn', value: true } });
    expect((await readState()).settings).toMatchObject({
      language: 'fr',
      folded: { 'zwdt.sh.gov.cn': true },
    });
  });

  it('keeps every tick and answer of many that arrive at once', async () => {
    const id = await addPerson();
    const materials = ['cn-id-card', 'cn-photo', 'cn-form'];
    await Promise.all([
      ...materials.map((material) => changeCaseStore({ key: key(id), tick: { material, ticked: true } })),
      changeCaseStore({ key: key(id), answer: { fact: 'reason', value: 'lost' } }),
      changePeopleStore({ kind: 'answer', id, answer: { fact: 'status', value: 'student' } }),
      changePeopleStore({ kind: 'answer', id, answer: { fact: 'household', value: null } }),
    ]);
    const { cases, people } = await readState();
    const kept = cases.cases[`${id}/cn-shanghai/reissue`];
    expect(kept?.ticks).toEqual(materials);
    expect(kept?.facts).toEqual({ reason: 'lost' });
    expect(people.people[0]?.facts).toEqual({ age: 6, status: 'student' });
  });

  it('keeps no tick for a person who was deleted in another tab', async () => {
    const id = await addPerson();
    await changePeopleStore({ kind: 'remove', id });
    const late = await changeCaseStore({ key: key(id), tick: { material: 'cn-id-card', ticked: true } });
    expect(late).toEqual({ ok: false, reason: 'refused' });
    expect(await dump()).not.toContain(id);
  });
});

describe('a person who is deleted', () => {
  const planted = ['小雨', 'elsewhere', 'cn-id-card', 'stolen'];

  async function plant(): Promise<string> {
    const id = await addPerson();
    await changeCaseStore({ key: key(id), tick: { material: 'cn-id-card', ticked: true } });
    await changeCaseStore({ key: key(id), answer: { fact: 'reason', value: 'stolen' } });
    return id;
  }

  it('leaves no name, fact, tick or answer anywhere on disk', async () => {
    const id = await plant();
    for (const word of [id, ...planted]) expect(await dump()).toContain(word);
    expect((await changePeopleStore({ kind: 'remove', id })).ok).toBe(true);
    for (const word of [id, ...planted]) expect(await dump()).not.toContain(word);
  });

  it('leaves nothing among the data that was set aside either', async () => {
    const torn = { turn: 1, text: '{"people":[{"name":"小雨"', checksum: '0' };
    await browser.storage.local.set({ 'people.a': torn, 'people.b': torn, 'cases.a': torn });
    const id = await plant();
    expect(await browser.storage.local.get('people.setAside')).not.toEqual({});
    expect((await changePeopleStore({ kind: 'remove', id })).ok).toBe(true);
    for (const word of planted) expect(await dump()).not.toContain(word);
  });

  it('stays, and is not called deleted, when the ticks cannot be erased', async () => {
    const id = await plant();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
    expect(await changePeopleStore({ kind: 'remove', id })).toEqual({ ok: false, reason: 'notSaved' });
    expect((await readState()).people.people).toHaveLength(1);
    expect((await changePeopleStore({ kind: 'remove', id })).ok).toBe(true);
  });

  it('is not called deleted when an earlier state of the list is still in the other slot', async () => {
    const id = await plant();
    const set = browser.storage.local.set.bind(browser.storage.local);
    vi.spyOn(browser.storage.local, 'set')
      .mockImplementationOnce((items) => set(items))
      .mockImplementationOnce((items) => set(items))
      .mockImplementationOnce((items) => set(items))
      .mockRejectedValueOnce(new Error('quota'));
    expect(await changePeopleStore({ kind: 'remove', id })).toEqual({ ok: false, reason: 'notSaved' });
  });
});

describe('data that cannot be read', () => {
  const torn = (text: string) => ({ turn: 7, text, checksum: 'wrong' });

  it('is announced, and set aside before anything takes its place', async () => {
    await writeSlots('people', { version: 1, people: [{ name: 'half a person' }], chosen: null });
    const state = await readState();
    expect(state.people.people).toEqual([]);
    expect(state.problems).toEqual(['unreadable']);
    for (const _ of [1, 2, 3]) await addPerson();
    expect(JSON.stringify(await browser.storage.local.get('people.setAside'))).toContain('half a person');
    expect((await readState()).problems).toEqual([]);
  });

  it('survives as it was when both slots are torn, and later writes are whole again', async () => {
    await browser.storage.local.set({ 'people.a': torn('one half'), 'people.b': torn('other half') });
    expect((await readState()).problems).toEqual(['unreadable']);
    await addPerson();
    await addPerson();
    const kept = JSON.stringify(await browser.storage.local.get('people.setAside'));
    expect(kept).toContain('one half');
    expect(kept).toContain('other half');
    expect((await readState()).problems).toEqual([]);
  });

  it('is not overwritten when it could not be set aside', async () => {
    await browser.storage.local.set({ 'people.a': torn('one half'), 'people.b': torn('other half') });
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
    expect(await changePeopleStore({ kind: 'save', draft: { ...draft } })).toEqual({
      ok: false,
      reason: 'notSaved',
    });
    expect(await dump()).toContain('one half');
  });

  it('of a newer version is never overwritten, so that an update finds it as it was', async () => {
    const newer = { version: 99, people: [{ name: '小雨', shoeSize: 31 }], chosen: null };
    await writeSlots('people', newer);
    const before = await dump();
    expect((await readState()).problems).toEqual(['newer']);
    for (const _ of [1, 2, 3]) {
      const reply = await changePeopleStore({ kind: 'save', draft: { ...draft } });
      expect(reply).toEqual({ ok: false, reason: 'notSaved' });
    }
    expect(await dump()).toBe(before);
    expect((await readSlots('people')).value).toEqual(newer);
  });

  it('is not erased with a person while a newer version holds the ticks', async () => {
    const id = await addPerson();
    await writeSlots('cases', { version: 99, cases: {} });
    expect(await changePeopleStore({ kind: 'remove', id })).toEqual({ ok: false, reason: 'notSaved' });
    expect((await readState()).people.people).toHaveLength(1);
  });
});

describe('what an earlier version stored', () => {
  it('loads: cases without dates, settings without a country', async () => {
    const id = await addPerson();
    const at = '2026-11-21T10:00:00.000Z';
    const old = { ticks: ['id-card'], facts: { reason: 'lost' }, updatedAt: at };
    await writeSlots('cases', { version: 1, cases: { [`${id}/cn-shanghai/reissue`]: old } });
    await writeSlots('settings', { version: 1, language: 'fr', folded: {}, welcomed: true });
    const { cases, settings, problems } = await readState();
    expect(cases.cases[`${id}/cn-shanghai/reissue`]).toEqual({ ...old, dates: {} });
    expect(settings).toMatchObject({ language: 'fr', country: null, welcomed: true });
    expect(problems).toEqual([]);
  });
});

describe('the date of something done', () => {
  it('is kept with the ticks, corrected and taken back', async () => {
    const id = await addPerson();
    const on = (day: string | null) => changeCaseStore({ key: key(id), date: { moment: 'submitted', day } });
    const dates = async () => (await readState()).cases.cases[`${id}/cn-shanghai/reissue`]?.dates;
    await on('2026-11-20');
    expect(await dates()).toEqual({ submitted: '2026-11-20' });
    await on('2026-11-19');
    expect(await dates()).toEqual({ submitted: '2026-11-19' });
    await on(null);
    expect(await dates()).toEqual({});
  });
});
