// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useRoute } from '../../app/desk/use-route.ts';
import { addressOf } from '../../core/desk-route.ts';
import { mount } from '../components/mount.tsx';

let top = 0;
const scrolled = vi.fn<(to?: ScrollToOptions | number) => void>();

beforeEach(() => {
  history.replaceState(null, '', '#people');
  top = 0;
  scrolled.mockImplementation((to) => {
    top = typeof to === 'object' ? (to.top ?? 0) : 0;
  });
  vi.spyOn(globalThis, 'scrollTo').mockImplementation(scrolled);
  vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => top);
});

// Files share a document.
afterEach(() => history.replaceState(null, '', location.pathname));

function Desk({ times = 0 }: { times?: number }) {
  const route = useRoute();
  return (
    <main data-times={times}>
      <h1 key={addressOf(route)}>{addressOf(route)}</h1>
      <a href="#cases">cases</a>
    </main>
  );
}

/** Another entry of the history, as by a link; `state` is what the browser has kept of one that was there before. */
const go = (hash: string, state: unknown = null) =>
  act(() => {
    history.replaceState(state, '', hash);
    window.dispatchEvent(new Event('hashchange'));
  });

it('begins another place at its top, with the keyboard on its title', async () => {
  await mount(<Desk />);
  top = 1830;
  await go('#cases');
  expect(document.activeElement?.tagName).toBe('H1');
  expect(document.activeElement?.textContent).toBe('#cases');
  expect(top).toBe(0);
});

it('moves nothing when it opens, nor when the same place is drawn again', async () => {
  const { rerender } = await mount(<Desk />);
  top = 400;
  await rerender(<Desk times={1} />);
  expect(scrolled).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(document.body);
});

it('shows a place that was gone back to as it was left, on the link that led away', async () => {
  const { get } = await mount(<Desk />);
  const first: unknown = history.state;
  top = 250;
  get('a').focus();
  await go('#cases');
  expect(top).toBe(0);
  await go('#people', first);
  expect(top).toBe(250);
  expect(document.activeElement).toBe(get('a'));
});
