import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepFromContentScripts, onFirstInstall } from '../../platform/lifecycle.ts';

beforeEach(() => fakeBrowser.reset());

/** What the browser tells a background that has just been installed or brought up to date. */
async function installed(reason: 'install' | 'update'): Promise<void> {
  await fakeBrowser.runtime.onInstalled.trigger(
    reason === 'install' ? { reason } : { reason, previousVersion: '0.1.0' },
  );
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

  it('is no update', async () => {
    const first = vi.fn();
    onFirstInstall(first);
    await installed('update');
    await expect(fakeBrowser.storage.local.get(null)).resolves.toEqual({});
    expect(first).not.toHaveBeenCalled();
  });
});

describe('keeping what is stored from content scripts', () => {
  it('is asked for, and a browser that refuses does not end the background', async () => {
    const refused = vi.fn();
    process.on('unhandledRejection', refused);
    const setAccessLevel = vi.fn(() => Promise.reject(new Error('not here')));
    Object.assign(browser.storage.local, { setAccessLevel });
    keepFromContentScripts();
    // Node tells of a rejection that nobody took when a turn of its loop is over.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    process.off('unhandledRejection', refused);
    Reflect.deleteProperty(browser.storage.local, 'setAccessLevel');
    expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
    expect(refused).not.toHaveBeenCalled();
  });
});
