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
  readonly inPrivate?: true;
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

describe('a page that does not know in which window it stands', () => {
  /** Asks as a page that was just opened, for a page asks its browser once. */
  async function askAnew(): Promise<Sent> {
    vi.resetModules();
    const { readStoredState: read } = await import('../../platform/stored-state.ts');
    void read();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    return sent[0] as Sent;
  }
  const window = (values: object) =>
    vi.spyOn(browser.windows, 'getCurrent').mockResolvedValue(values as never);

  it.each([
    ['an ordinary one', { incognito: false }, undefined],
    ['a private one', { incognito: true }, true],
    ['one that is not said to be ordinary', {}, true],
    ['none', undefined, true],
  ])('takes %s for what it is, and doubt for a private one', async (_which, values, inPrivate) => {
    window(values as object);
    expect((await askAnew()).inPrivate).toBe(inPrivate);
  });

  it('says that it may be a private one where the browser refuses twice, and not where it answers then', async () => {
    const asked = vi.spyOn(browser.windows, 'getCurrent').mockRejectedValue(new Error('No window with id'));
    expect((await askAnew()).inPrivate).toBe(true);
    expect(asked).toHaveBeenCalledTimes(2);
    sent = [];
    asked.mockReset().mockRejectedValueOnce(new Error('No window with id'));
    asked.mockResolvedValue({ incognito: false } as never);
    expect((await askAnew()).inPrivate).toBeUndefined();
  });
});
