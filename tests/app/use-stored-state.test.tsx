// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type StoredStateHook, useStoredState } from '../../app/use-stored-state.ts';
import { noCases } from '../../core/cases.ts';
import type { StoredState } from '../../core/messages.ts';
import { noPeople } from '../../core/person.ts';
import { defaultSettings } from '../../core/settings.ts';
import { mount } from '../components/mount.tsx';
import { soon } from '../soon.ts';

const stateIn = (language: 'fr' | 'en'): StoredState => ({
  people: noPeople,
  cases: noCases,
  settings: { ...defaultSettings, language },
  problems: [],
  protection: { kind: 'open' },
  preset: [],
});

let asked: { name: string; answer: (reply: unknown) => void }[];
let hook: StoredStateHook;
/** The languages that were shown, one after the other. */
let seen: unknown[];

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  seen = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(
    (message: unknown) =>
      new Promise((answer) => asked.push({ name: (message as { name: string }).name, answer })),
  );
});

function Reader() {
  hook = useStoredState();
  const language = hook.state?.settings.language;
  if (seen.length === 0 || seen.at(-1) !== language) seen.push(language);
  return null;
}

const names = () => asked.map(({ name }) => name);

describe('the stored state of a page of ours', () => {
  it('says when nobody answers, and can be read again', async () => {
    await mount(<Reader />);
    await soon(() => expect(asked).toHaveLength(1));
    await act(async () => asked[0]?.answer(null));
    await soon(() => expect(hook).toMatchObject({ state: null, unanswered: true }));
    await act(async () => hook.reread());
    expect(hook.unanswered).toBe(false);
    await act(async () => asked[1]?.answer(stateIn('fr')));
    await soon(() => expect(hook.state?.settings.language).toBe('fr'));
  });

  it('is never put back by a read that began before a change was answered', async () => {
    await mount(<Reader />);
    await act(async () => void hook.change('settings/change', { language: 'fr' }));
    await soon(() => expect(asked).toHaveLength(2));
    await act(async () => asked[1]?.answer({ ok: true, state: stateIn('fr') }));
    await soon(() => expect(hook.state?.settings.language).toBe('fr'));
    // The read that is under way may be older: it is not believed, and made once more.
    await soon(() => expect(names()).toEqual(['state/read', 'settings/change', 'state/read']));
    await act(async () => asked[0]?.answer(stateIn('en')));
    await act(async () => asked[2]?.answer({ ...stateIn('fr'), problems: ['recovered'] }));
    await soon(() => expect(hook.problems).toEqual(['recovered']));
    expect(seen).toEqual([undefined, 'fr']);
  });

  it('follows what is kept on disk and for this visit, and nothing else of session memory', async () => {
    await mount(<Reader />);
    await act(async () => asked[0]?.answer(stateIn('en')));
    await act(async () => browser.storage.session.set({ tokens: {} }));
    expect(names()).toHaveLength(1);
    await act(async () => browser.storage.session.set({ visit: noCases }));
    expect(names()).toHaveLength(2);
    await act(async () => browser.storage.local.set({ 'people.a': {} }));
    expect(names()).toHaveLength(3);
  });

  it('is read again when the lock falls, so that nobody stays on show, and that is no use of it', async () => {
    await mount(<Reader />);
    const unlocked = {
      ...stateIn('fr'),
      protection: { kind: 'unlocked', locksAt: Date.now() + 50 },
    } as const;
    await act(async () => asked[0]?.answer(unlocked));
    await soon(() => expect(names()).toEqual(['state/read', 'state/read']));
    expect(vi.mocked(browser.runtime.sendMessage).mock.calls[1]?.[0]).toMatchObject({
      payload: { peek: true },
    });
  });
});
