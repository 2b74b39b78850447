// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { useDay } from '../../app/use-day.ts';
import { mount } from '../components/mount.tsx';

afterEach(() => vi.useRealTimers());

function Today() {
  return <p>{useDay()}</p>;
}

it('is the next day a minute after a computer wakes that was asleep at midnight', async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 22) });
  const page = await mount(<Today />);
  expect(page.text()).toBe('2026-11-22');
  vi.setSystemTime(new Date(2026, 10, 23, 7));
  await act(() => {
    vi.advanceTimersByTime(60_000);
  });
  expect(page.text()).toBe('2026-11-23');
});
