// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { type Folding, type FoldingOptions, useFolding } from '../../app/sidebar/use-folding.ts';
import type { StoredStateHook } from '../../app/use-stored-state.ts';
import { mount } from '../components/mount.tsx';

const page: NonNullable<FoldingOptions['page']> = {
  host: 'portal.example',
  detection: { issuer: 'cn-shanghai', page: 'reissue', purpose: 'social-card/replace', signals: [] },
};

async function panel(busy: boolean) {
  const change = vi.fn<StoredStateHook['change']>(() => Promise.resolve(true));
  const send = vi.fn<FoldingOptions['send']>();
  const stored = { state: null, change } as unknown as StoredStateHook;
  const seen: { last?: Folding } = {};
  const Panel = ({ busy }: { busy: boolean }) => {
    seen.last = useFolding({ page, stored, send, busy });
    return null;
  };
  const { rerender } = await mount(<Panel busy={busy} />);
  const aside = async () => act(() => seen.last?.onMessage({ type: 'aside' }));
  return { seen, change, send, aside, settle: () => rerender(<Panel busy={false} />) };
}

it('goes out of the way of a field, and keeps nothing of that for the next visit', async () => {
  const { seen, change, send, aside } = await panel(false);
  expect(seen.last?.folded).toBe(false);
  await aside();
  expect(seen.last).toMatchObject({ folded: true, madeRoom: true });
  expect(send).toHaveBeenLastCalledWith({ type: 'view', view: 'tab' });
  expect(change).not.toHaveBeenCalled();
});

it('stays while a file waits for a decision, and does not fold once that is made', async () => {
  const { seen, aside, settle } = await panel(true);
  await aside();
  expect(seen.last?.folded).toBe(false);
  await settle();
  expect(seen.last?.folded).toBe(false);
});

it('no longer says that it has made room once the person has opened or folded it', async () => {
  const { seen, aside } = await panel(false);
  await aside();
  await act(() => seen.last?.fold(false));
  expect(seen.last).toMatchObject({ folded: false, madeRoom: false });
  await act(() => seen.last?.fold(true));
  expect(seen.last).toMatchObject({ folded: true, madeRoom: false });
});

it.each([
  [52, true],
  [376, false],
  // Not laid out yet, as in a tab that was opened in the background.
  [0, false],
] as const)(
  'in a frame %i px wide when the page introduces itself it knows whether it is the tab',
  async (width, folded) => {
    const inner = vi.spyOn(window, 'innerWidth', 'get').mockReturnValue(0);
    const stored = { state: null, change: vi.fn() } as unknown as StoredStateHook;
    const send = vi.fn<FoldingOptions['send']>();
    const seen: { last?: Folding } = {};
    const Panel = ({ page }: Pick<FoldingOptions, 'page'>) => {
      seen.last = useFolding({ page, stored, send, busy: false });
      return null;
    };
    const { rerender } = await mount(<Panel page={null} />);
    inner.mockReturnValue(width);
    const guided = { ...page, detection: { ...page.detection, procedure: 'reissue' } };
    await rerender(<Panel page={guided} />);
    expect(seen.last?.folded).toBe(folded);
    inner.mockRestore();
  },
);
