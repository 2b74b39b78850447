import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcomeKey } from '../../../platform/lifecycle.ts';
import { eraseEverything } from '../../../platform/stores/erase.ts';
import { importPeople } from '../../../platform/stores/import.ts';
import { changeProtection } from '../../../platform/stores/protect.ts';
import { writeSlots } from '../../../platform/stores/slots.ts';
import {
  changeCaseStore,
  changePeopleStore,
  changeSettingsStore,
  readState,
} from '../../../platform/stores/state.ts';
import { openUnread } from '../../../platform/stores/unread.ts';
import { quickKeys } from '../quick-keys.ts';
import { disk, kind, memory, names, plant } from './planted.ts';

beforeEach(() => {
  fakeBrowser.reset();
  quickKeys();
});

const passphrase = 'une pomme verte';
const next = 'deux poires jaunes';
const secrets = ['小雨', 'Lyon', 'cn-id-card', 'stolen'];

async function expectNoSecretOnDisk(): Promise<void> {
  const text = await disk();
  for (const secret of secrets) expect(text).not.toContain(secret);
}

describe('a passphrase', () => {
  it('leaves nothing readable on disk, and everything stays as it was', async () => {
    await plant();
    const before = await readState();
    for (const secret of secrets) expect(await disk()).toContain(secret);
    expect((await changeProtection({ kind: 'set', passphrase })).ok).toBe(true);
    await expectNoSecretOnDisk();
    const after = await readState();
    expect(after.people).toEqual(before.people);
    expect(after.cases).toEqual(before.cases);
    expect(after.protection.kind).toBe('unlocked');
  });

  it('that is too short changes nothing', async () => {
    await plant();
    const before = await disk();
    expect(await changeProtection({ kind: 'set', passphrase: 'pomme' })).toEqual({
      ok: false,
      reason: 'short',
    });
    expect(await disk()).toBe(before);
  });

  it('locks: nobody is shown, nothing about people can be changed, and the settings go on', async () => {
    const id = await plant();
    await changeProtection({ kind: 'set', passphrase });
    expect((await changeProtection({ kind: 'lock' })).ok).toBe(true);
    const before = await disk();
    const state = await readState();
    expect(state.protection).toEqual({ kind: 'locked' });
    expect(state.people.people).toEqual([]);
    expect(state.cases.cases).toEqual({});
    expect(await memory()).not.toContain('vault');
    expect(await changePeopleStore({ kind: 'remove', id })).toEqual({ ok: false, reason: 'refused' });
    const key = { person: id, issuer: 'cn-shanghai', procedure: 'reissue' };
    const tick = { material: 'cn-photo', ticked: true };
    expect((await changeCaseStore({ key, tick })).ok).toBe(false);
    expect((await importPeople({ text: '{}', apply: true })).ok).toBe(false);
    expect((await disk()).split('people').length).toBe(before.split('people').length);
    expect((await changeSettingsStore({ language: 'fr' })).ok).toBe(true);
    expect((await changeCaseStore({ key: { ...key, person: null }, tick })).ok).toBe(true);
  });

  it('that is wrong opens nothing and changes nothing; the right one opens everything', async () => {
    await plant();
    await changeProtection({ kind: 'set', passphrase });
    await changeProtection({ kind: 'lock' });
    const before = await disk();
    expect(await changeProtection({ kind: 'unlock', passphrase: next })).toEqual({
      ok: false,
      reason: 'wrong',
    });
    expect(await kind()).toBe('locked');
    expect(await disk()).toBe(before);
    expect((await changeProtection({ kind: 'unlock', passphrase })).ok).toBe(true);
    expect(await names()).toEqual(['小雨']);
  });

  it('is asked for again after the minutes without use, but not while it is used', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 });
    try {
      await plant();
      await changeSettingsStore({ lockAfter: 5 });
      await changeProtection({ kind: 'set', passphrase });
      vi.advanceTimersByTime(4 * 60_000);
      expect((await readState({ use: true })).protection.kind).toBe('unlocked');
      vi.advanceTimersByTime(4 * 60_000);
      // A look that is no use does not put the lock off.
      expect(await kind()).toBe('unlocked');
      vi.advanceTimersByTime(60_000);
      expect(await kind()).toBe('locked');
      expect(await memory()).not.toContain('vault');
    } finally {
      vi.useRealTimers();
    }
  });

  it('is gone from memory when the browser was closed', async () => {
    await plant();
    await changeProtection({ kind: 'set', passphrase });
    await browser.storage.session.clear();
    expect(await kind()).toBe('locked');
    await changeProtection({ kind: 'unlock', passphrase });
    expect(await names()).toEqual(['小雨']);
  });

  it('can be changed: only the new one opens then', async () => {
    await plant();
    await changeProtection({ kind: 'set', passphrase });
    const wrong = { kind: 'change', passphrase: next, next: passphrase } as const;
    expect(await changeProtection(wrong)).toEqual({ ok: false, reason: 'wrong' });
    expect((await changeProtection({ kind: 'change', passphrase, next })).ok).toBe(true);
    await changeProtection({ kind: 'lock' });
    expect(await changeProtection({ kind: 'unlock', passphrase })).toEqual({ ok: false, reason: 'wrong' });
    await changeProtection({ kind: 'unlock', passphrase: next });
    expect(await names()).toEqual(['小雨']);
    await expectNoSecretOnDisk();
  });

  it('can be removed, by whoever knows it', async () => {
    await plant();
    await changeProtection({ kind: 'set', passphrase });
    expect((await changeProtection({ kind: 'remove', passphrase: next })).ok).toBe(false);
    await expectNoSecretOnDisk();
    expect((await changeProtection({ kind: 'remove', passphrase })).ok).toBe(true);
    expect(await kind()).toBe('open');
    expect(await names()).toEqual(['小雨']);
    expect(await disk()).not.toContain('sealed');
  });

  it('encrypts what was set aside as well, and gives it back', async () => {
    const torn = { turn: 1, text: '{"people":[{"name":"小雨"', checksum: '0' };
    await browser.storage.local.set({ 'people.a': torn, 'people.b': torn });
    await plant();
    expect(await disk()).toContain('setAside');
    await changeProtection({ kind: 'set', passphrase });
    await expectNoSecretOnDisk();
    expect(await disk()).toContain('setAside');
    await changeProtection({ kind: 'remove', passphrase });
    expect(JSON.stringify(await browser.storage.local.get('people.setAside'))).toContain('小雨');
  });

  it('whose record is damaged opens nothing, says so, and everything can still be deleted', async () => {
    await plant();
    await changeProtection({ kind: 'set', passphrase });
    await changeProtection({ kind: 'lock' });
    await browser.storage.local.set({ 'lock.a': 'junk', 'lock.b': 'junk' });
    expect(await kind()).toBe('locked');
    expect(await changeProtection({ kind: 'unlock', passphrase })).toEqual({ ok: false, reason: 'damaged' });
    expect((await eraseEverything()).receipt.nothingLeft).toBe(true);
    expect(await kind()).toBe('open');
  });

  it('is opened by the other slot when the newest of its record is torn', async () => {
    await plant();
    await changeProtection({ kind: 'set', passphrase });
    await changeProtection({ kind: 'lock' });
    await browser.storage.local.set({ 'lock.a': 'junk' });
    expect((await changeProtection({ kind: 'unlock', passphrase })).ok).toBe(true);
    expect(await names()).toEqual(['小雨']);
  });

  it('is not set over data of a newer version, which would be lost', async () => {
    await writeSlots('people', { version: 99, people: [], chosen: null });
    const before = await disk();
    expect(await changeProtection({ kind: 'set', passphrase })).toEqual({ ok: false, reason: 'newer' });
    expect(await disk()).toBe(before);
  });

  it('is not set when the browser refuses to store what is encrypted, and nothing is lost', async () => {
    await plant();
    const set = browser.storage.local.set.bind(browser.storage.local);
    vi.spyOn(browser.storage.local, 'set').mockImplementation((items) =>
      JSON.stringify(items).includes('cases.') && JSON.stringify(items).includes('sealed')
        ? Promise.reject(new Error('quota'))
        : set(items),
    );
    expect(await changeProtection({ kind: 'set', passphrase })).toEqual({ ok: false, reason: 'notSaved' });
    expect(await kind()).toBe('open');
    expect(await names()).toEqual(['小雨']);
  });

  it('encrypts at the next unlocking what a browser that died had left readable', async () => {
    await plant();
    const readable = await browser.storage.local.get(['people.a', 'people.b']);
    await changeProtection({ kind: 'set', passphrase });
    await changeProtection({ kind: 'lock' });
    await browser.storage.local.set(readable);
    await changeProtection({ kind: 'unlock', passphrase });
    expect(await names()).toEqual(['小雨']);
    await expectNoSecretOnDisk();
  });
});

describe('a shared computer', () => {
  it('moves everything into memory and leaves on disk only that it is one', async () => {
    await changeSettingsStore({ language: 'fr', folded: { host: 'zwdt.sh.gov.cn', value: true } });
    await plant();
    const before = await readState();
    expect((await changeProtection({ kind: 'share', on: true })).ok).toBe(true);
    const names = Object.keys(await browser.storage.local.get(null));
    expect(names.filter((name) => name !== 'pulse')).toEqual(['shared']);
    const after = await readState();
    expect(after).toMatchObject({ people: before.people, cases: before.cases, settings: before.settings });
    expect(after.protection).toEqual({ kind: 'shared', leftovers: false });
  });

  it('forgets everything with the browser, and stays a shared computer', async () => {
    await changeProtection({ kind: 'share', on: true });
    await plant();
    await expectNoSecretOnDisk();
    await browser.storage.session.clear();
    expect(await kind()).toBe('shared');
    expect(await names()).toEqual([]);
  });

  it('can be one no longer: what is in memory is stored again', async () => {
    await changeProtection({ kind: 'share', on: true });
    await plant();
    expect((await changeProtection({ kind: 'share', on: false })).ok).toBe(true);
    expect(await kind()).toBe('open');
    await browser.storage.session.clear();
    expect(await names()).toEqual(['小雨']);
  });

  it('takes what was encrypted along only when it is unlocked', async () => {
    await plant();
    await changeProtection({ kind: 'set', passphrase });
    await changeProtection({ kind: 'lock' });
    expect(await changeProtection({ kind: 'share', on: true })).toEqual({ ok: false, reason: 'refused' });
    await changeProtection({ kind: 'unlock', passphrase });
    expect((await changeProtection({ kind: 'share', on: true })).ok).toBe(true);
    expect(await names()).toEqual(['小雨']);
    expect(await disk()).not.toContain('sealed');
  });

  it('is refused while something about people could not be read: it would be deleted unseen', async () => {
    await plant();
    const torn = { turn: 9, text: '{"people":[{"name":"小雨"', checksum: '0' };
    await browser.storage.local.set({ 'people.a': torn, 'people.b': torn });
    const before = await disk();
    const on = { kind: 'share', on: true } as const;
    expect(await changeProtection(on)).toEqual({ ok: false, reason: 'unreadable' });
    expect(await disk()).toBe(before);
    // Set aside by the next person who is added, it is there all the same.
    await plant();
    expect((await readState()).problems).toEqual([]);
    expect(await changeProtection(on)).toEqual({ ok: false, reason: 'unreadable' });
    expect(await disk()).toContain('setAside');
    // The way out: a file with it, and then without it.
    const unread = await openUnread({ drop: false });
    expect(unread.ok && JSON.parse(unread.text).stores.people.aside).toHaveLength(1);
    expect(unread.ok && unread.text).toContain('小雨');
    expect(await openUnread({ drop: true })).toMatchObject({ ok: true, state: { unread: false } });
    expect(await disk()).not.toContain('setAside');
    expect(await changeProtection(on)).toMatchObject({ ok: true, state: { people: { people: [{}] } } });
  });

  it('that an organisation no longer wants is none, now and when its word has gone as well', async () => {
    const managed = vi.spyOn(browser.storage.managed, 'get');
    managed.mockImplementation(async () => ({ sharedComputer: true }));
    await readState();
    managed.mockImplementation(async () => ({ sharedComputer: false }));
    expect(await kind()).toBe('open');
    expect(await disk()).toBe('{}');
    await plant();
    managed.mockImplementation(async () => ({}));
    expect(await kind()).toBe('open');
    expect(await names()).toEqual(['小雨']);
  });

  it('by the organisation’s word cannot be changed, and says what earlier people left on disk', async () => {
    await plant();
    vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => ({
      sharedComputer: true,
      language: 'fr',
    }));
    const state = await readState();
    expect(state.protection).toEqual({ kind: 'shared', leftovers: true });
    expect(state.people.people).toEqual([]);
    expect(state.preset).toEqual(['language', 'sharedComputer']);
    expect(state.settings.language).toBe('fr');
    await changeSettingsStore({ language: 'en' });
    expect((await readState()).settings.language).toBe('fr');
    expect((await changeProtection({ kind: 'share', on: false })).ok).toBe(false);
    await eraseEverything();
    expect((await readState()).protection).toEqual({ kind: 'shared', leftovers: false });
    await expectNoSecretOnDisk();
  });

  it('has nothing left over from a first installation', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => ({ sharedComputer: true }));
    await browser.storage.local.set({ [welcomeKey]: true });
    expect((await readState()).protection).toEqual({ kind: 'shared', leftovers: false });
  });

  it('by the organisation’s word is one from the first moment of the next start, before the word has come', async () => {
    const managed = vi.spyOn(browser.storage.managed, 'get');
    managed.mockImplementation(async () => ({ sharedComputer: true }));
    await readState();
    managed.mockImplementation(async () => ({}));
    await plant();
    await expectNoSecretOnDisk();
  });

  it('is an ordinary one where nobody has presets, which Firefox says with an error', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockImplementation(() =>
      Promise.reject(new Error('Managed storage manifest not found')),
    );
    expect(await readState()).toMatchObject({ protection: { kind: 'open' }, preset: [] });
  });
});

describe('deleting everything', () => {
  it('leaves nothing, and says what it was', async () => {
    await plant();
    await changeSettingsStore({ language: 'fr' });
    const { receipt, state } = await eraseEverything();
    expect(receipt).toEqual({
      counted: { people: 1, details: 1, answers: 2, ticks: 1, dates: 1 },
      passphrase: false,
      nothingLeft: true,
      filesClean: true,
    });
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(await memory()).toBe('{}');
    expect(state.settings.language).toBeNull();
  });

  it('helps where the passphrase is forgotten, without pretending to have counted', async () => {
    await plant();
    await changeProtection({ kind: 'set', passphrase });
    await changeProtection({ kind: 'lock' });
    const { receipt } = await eraseEverything();
    expect(receipt).toEqual({ counted: null, passphrase: true, nothingLeft: true, filesClean: true });
    expect(await kind()).toBe('open');
    await plant();
    expect(await names()).toEqual(['小雨']);
  });

  it('is not called done when the browser keeps something', async () => {
    await plant();
    vi.spyOn(browser.storage.local, 'remove').mockResolvedValue(undefined);
    vi.spyOn(browser.storage.local, 'clear').mockResolvedValue(undefined);
    expect((await eraseEverything()).receipt.nothingLeft).toBe(false);
  });
});
