import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PersonDraft } from '../../../core/people.ts';
import { writeSlots } from '../../../platform/stores/slots.ts';
import {
  changeCaseStore,
  changePeopleStore,
  changeSettingsStore,
  readState,
} from '../../../platform/stores/state.ts';

beforeEach(() => fakeBrowser.reset());

const draft: PersonDraft = { name: '小雨', relation: 'child', facts: { age: 6, household: 'elsewhere' } };
const key = (person: string | null) => ({ person, issuer: 'cn-shanghai', procedure: 'reissue' });

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
    await changeCaseStore({ key: key(id), ticks: ['cn-id-card'] });
    await changeCaseStore({ key: key(null), ticks: ['cn-photo'] });
    await changePeopleStore({ kind: 'remove', id });
    const { people, cases } = await readState();
    expect(people.people).toEqual([]);
    expect(Object.keys(cases.cases)).toEqual(['nobody/cn-shanghai/reissue']);
  });

  it('keeps ticks of nobody in particular for this visit only, never on disk', async () => {
    await changeCaseStore({ key: key(null), ticks: ['cn-photo'] });
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

  it('sets junk aside, begins empty and says so', async () => {
    await writeSlots('people', { version: 1, people: [{ name: 'half a person' }], chosen: null });
    const state = await readState();
    expect(state.people.people).toEqual([]);
    expect(state.problems).toEqual(['unreadable']);
    expect(JSON.stringify(await browser.storage.local.get('people.setAside'))).toContain('half a person');
  });

  it('does not touch data of a newer version', async () => {
    await writeSlots('people', { version: 99, people: [], chosen: null });
    expect((await readState()).problems).toEqual(['newer']);
    expect(JSON.stringify(await browser.storage.local.get('people.setAside'))).toContain('99');
  });
});
