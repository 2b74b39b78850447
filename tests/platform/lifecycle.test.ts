import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onFirstInstall } from '../../platform/lifecycle.ts';

type Reason = Parameters<Parameters<typeof fakeBrowser.runtime.onInstalled.addListener>[0]>[0]['reason'];

beforeEach(() => fakeBrowser.reset());

/** What the browser tells a background that has just been installed or brought up to date. */
async function installed(reason: string): Promise<void> {
  await fakeBrowser.runtime.onInstalled.trigger({ reason: reason as Reason });
}

describe('the first installation', () => {
  it('is told once for a storage, however often the extension is loaded again', async () => {
    const first = vi.fn();
    onFirstInstall(first);
    await installed('install');
    await vi.waitFor(() => expect(first).toHaveBeenCalledOnce());
    await installed('install');
    await expect(fakeBrowser.storage.local.get('welcomeShown')).resolves.toEqual({ welcomeShown: true });
    expect(first).toHaveBeenCalledOnce();
  });

  it('is no update, neither of the extension nor of the browser', async () => {
    const first = vi.fn();
    onFirstInstall(first);
    await installed('update');
    await installed('browser_update');
    await expect(fakeBrowser.storage.local.get(null)).resolves.toEqual({});
    expect(first).not.toHaveBeenCalled();
  });
});
