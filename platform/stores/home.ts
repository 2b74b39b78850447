/** Where things are kept at the moment: found out anew for each request, since the background may have been stopped. */
import { browser } from 'wxt/browser';
import { type LockRecord, readLockRecord } from '../../core/envelope.ts';
import type { Protection } from '../../core/protection.ts';
import type { Preset } from '../../core/settings.ts';
import { welcomeKey } from '../lifecycle.ts';
import { type Cabinet, encrypted, inMemory, onDisk } from './cabinet.ts';
import { heldKeys } from './key-memory.ts';
import { readPreset } from './managed.ts';
import { pulseKey } from './pulse.ts';
import { settledDisk } from './rewrite.ts';
import { readSlots } from './slots.ts';

/** On disk while this is a shared computer: says nothing about anybody, and must outlive the browser. */
export const sharedKey = 'shared';
/** What may lie on a shared computer's disk: none of it is about a person. */
const impersonal = [sharedKey, pulseKey, welcomeKey];
/** Store of the record that the passphrase opens. */
export const lockName = 'lock';

export interface Home {
  readonly protection: Protection;
  readonly preset: Preset;
  /** For people and cases; `null` while they are locked. */
  readonly personal: Cabinet | null;
  /** For settings. */
  readonly plain: Cabinet;
  /** What the passphrase opens; `undefined` where there is none, `null` where it cannot be read any more. */
  readonly lock: LockRecord | null | undefined;
}

/** @param use whether the person is at it, which puts off the lock */
export async function findHome(use: boolean): Promise<Home> {
  await settledDisk();
  const [preset, disk] = await Promise.all([readPreset(), browser.storage.local.get(null)]);
  const names = Object.keys(disk);
  if (preset.sharedComputer ?? disk[sharedKey] === true) {
    // Chromium tells of presets only a moment after it has started: the mark makes the next start safe from the first.
    if (disk[sharedKey] !== true) await browser.storage.local.set({ [sharedKey]: true });
    const leftovers = names.some((name) => !impersonal.includes(name));
    const memory = inMemory();
    return {
      protection: { kind: 'shared', leftovers },
      preset,
      personal: memory,
      plain: memory,
      lock: undefined,
    };
  }
  const plain = onDisk();
  if (!names.some((name) => name.startsWith(`${lockName}.`))) {
    return { protection: { kind: 'open' }, preset, personal: plain, plain, lock: undefined };
  }
  const [lock, held] = await Promise.all([readLock(), heldKeys(use)]);
  return held
    ? {
        protection: { kind: 'unlocked', locksAt: held.locksAt },
        preset,
        personal: encrypted(held.keys),
        plain,
        lock,
      }
    : { protection: { kind: 'locked' }, preset, personal: null, plain, lock };
}

export async function readLock(): Promise<LockRecord | null> {
  return readLockRecord((await readSlots(lockName)).value);
}
