import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeState, readStoredState } from '../../platform/stored-state.ts';

interface Sent {
  readonly name: string;
  readonly payload: { readonly language?: string };
  readonly id?: string;
  readonly again?: true;
}
let sent: Sent[];
let answers: ((reply: unknown) => void)[];

beforeEach(() => {
  fakeBrowser.reset();
  sent = [];
  answers = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    sent.push(message as Sent);
    return new Promise((answer) => answers.push(answer));
  });
});

const languages = () => sent.map(({ payload }) => payload.language);

describe('the changes of one page', () => {
  it('go out one after the other, so that a repeat never comes after what was done later', async () => {
    const first = changeState('settings/change', { language: 'fr' });
    const second = changeState('settings/change', { language: 'en' });
    await vi.waitFor(() => expect(languages()).toEqual(['fr']));
    // Its answer gets lost.
    answers[0]?.(undefined);
    await vi.waitFor(() => expect(languages()).toEqual(['fr', 'fr']));
    answers[1]?.({ ok: true });
    await vi.waitFor(() => expect(languages()).toEqual(['fr', 'fr', 'en']));
    answers[2]?.({ ok: true });
    expect(await first).toEqual({ ok: true });
    expect(await second).toEqual({ ok: true });
    const [attempt, repeat, next] = sent;
    expect(attempt?.again).toBeUndefined();
    expect(repeat).toMatchObject({ id: attempt?.id, again: true });
    expect(next?.id).not.toBe(attempt?.id);
  });

  it('are not saved where the extension was replaced under the page, and nothing is thrown', async () => {
    vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
    vi.mocked(browser.runtime.sendMessage).mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await changeState('settings/change', { language: 'fr' })).toEqual({
      ok: false,
      reason: 'notSaved',
    });
    expect(await readStoredState()).toBeNull();
  });
});
