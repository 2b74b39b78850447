import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetKeys, heldKeys, holdKeys } from '../../../platform/stores/key-memory.ts';
import { newDataKey } from '../../../platform/vault/seal.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: 1_800_000_000_000 });
});
afterEach(() => vi.useRealTimers());

it('a use in the moment of locking does not bring the keys back', async () => {
  await holdKeys([newDataKey()], 5);
  vi.setSystemTime(Date.now() + 60_000);
  await Promise.all([forgetKeys(), heldKeys(true)]);
  expect(await heldKeys(false)).toBeNull();
});

it('a use puts the lock off', async () => {
  await holdKeys([newDataKey()], 5);
  vi.setSystemTime(Date.now() + 60_000);
  expect((await heldKeys(true))?.locksAt).toBe(Date.now() + 5 * 60_000);
});
