// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type DraftsHook, useDrafts } from '../../app/use-drafts.ts';
import { changeState } from '../../platform/stored-state.ts';
import { mount } from '../components/mount.tsx';

interface Sent {
  readonly name: string;
  readonly payload: { readonly keep?: { readonly name: string }; readonly drop?: string | null };
}
let sent: Sent[];
let hook: DraftsHook;

beforeEach(() => {
  fakeBrowser.reset();
  sent = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    sent.push(message as Sent);
    return { ok: true };
  });
});

const change = async (...message: Parameters<typeof changeState>) => (await changeState(...message)).ok;
function Form() {
  hook = useDrafts(null, change);
  return null;
}
const empty = { name: '', relation: 'self', facts: {}, details: {}, years: '' } as const;
const draft = (name: string) => ({ ...empty, id: null, name, before: empty });
const said = () =>
  sent.map(({ name, payload }) => payload.keep?.name ?? (name === 'draft/change' ? 'drop' : name));

describe('what is typed', () => {
  it('is kept once the hands rest, the last state alone', async () => {
    await mount(<Form />);
    await act(() => {
      hook.drafting.onType(draft('小'));
      hook.drafting.onType(draft('小雨'));
    });
    await vi.waitFor(() => expect(said()).toEqual(['小雨']));
  });

  it.each([
    ['the page goes', () => dispatchEvent(new Event('pagehide'))],
    ['the form goes', (page: { rerender: (next: null) => Promise<void> }) => page.rerender(null)],
  ])('is kept at once when %s', async (_what, go) => {
    const page = await mount(<Form />);
    // The hands never rest here: no timer comes to its end.
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(() => 0 as never);
    await act(() => hook.drafting.onType(draft('小雨')));
    expect(said()).toEqual([]);
    await go(page);
    await vi.waitFor(() => expect(said()).toEqual(['小雨']));
  });

  it('reaches the background before it is saved, so that no draft is left of what was saved', async () => {
    await mount(<Form />);
    await act(() => hook.drafting.onType(draft('小雨')));
    await act(async () => void (await hook.save({ name: '小雨', relation: 'self', facts: {} })));
    expect(said()).toEqual(['小雨', 'people/change']);
  });

  it('is not kept any more once it was thrown away', async () => {
    await mount(<Form />);
    await act(() => {
      hook.drafting.onType(draft('小雨'));
      hook.drafting.onDrop(null);
    });
    await act(async () => void (await hook.save({ name: '小明', relation: 'self', facts: {} })));
    expect(said()).toEqual(['drop', 'people/change']);
  });
});
