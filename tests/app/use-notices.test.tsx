// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Notices, useNotices } from '../../app/sidebar/use-notices.ts';
import type { ToFrame } from '../../core/frame-messages.ts';
import { mount } from '../components/mount.tsx';

const send = vi.fn();
let notices: Notices;

function Reader() {
  notices = useNotices(send);
  return null;
}

const hear = (message: ToFrame<Blob>) => act(() => notices.onMessage(message));
const choice = { type: 'choice', id: 'c1', field: null, files: [] } as unknown as ToFrame<Blob>;

describe('a form that goes without its file', () => {
  beforeEach(async () => {
    send.mockClear();
    await mount(<Reader />);
  });

  it('is told of once where the page reads it by itself again and again, and anew after the next choice', async () => {
    await hear({ type: 'unsent', read: true });
    expect(notices.unsent?.way).toBe('read');
    await act(() => notices.unsent?.onDone());
    await hear({ type: 'unsent', read: true });
    expect(notices.unsent).toBeUndefined();
    await hear(choice);
    await hear({ type: 'unsent', read: true });
    expect(notices.unsent?.way).toBe('read');
    expect(send.mock.calls.map(([message]) => message.on)).toEqual([false, true, false, true]);
  });

  it('is told of each time it was stopped', async () => {
    await hear({ type: 'unsent', read: false });
    await act(() => notices.unsent?.onDone());
    await hear({ type: 'unsent', read: false });
    expect(notices.unsent?.way).toBe('held');
  });
});
