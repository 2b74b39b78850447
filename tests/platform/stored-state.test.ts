import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeState, readStoredState } from '../../platform/stored-state.ts';

interface Sent {
  readonly name: string;
  readonly payload: { readonly language?: string };
  readonly id?: string;
  readonly again?: true;
  readonly earlier?: readonly object[];
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
  it('go out at once, and take those along that are not answered yet', async () => {
    const first = changeState('settings/change', { language: 'fr' });
    const second = changeState('settings/change', { language: 'en' });
    await vi.waitFor(() => expect(languages()).toEqual(['fr', 'en']));
    const [attempt, next] = sent;
    expect(attempt?.earlier).toBeUndefined();
    expect(next?.earlier).toEqual([
      { name: 'settings/change', payload: { language: 'fr' }, id: attempt?.id },
    ]);
    // The answer to the first gets lost.
    answers[1]?.({ ok: true });
    expect(await second).toEqual({ ok: true });
    answers[0]?.(undefined);
    await vi.waitFor(() => expect(languages()).toEqual(['fr', 'en', 'fr']));
    expect(sent[2]).toMatchObject({ id: attempt?.id, again: true });
    answers[2]?.({ ok: true });
    expect(await first).toEqual({ ok: true });
    const third = changeState('settings/change', { language: 'zh-CN' });
    await vi.waitFor(() => expect(sent).toHaveLength(4));
    expect(sent[3]?.earlier).toBeUndefined();
    answers[3]?.({ ok: true });
    await third;
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
