/** Where things are kept at the moment: found out anew for each request, since the background may have been stopped. */
import { browser } from 'wxt/browser';
import { type LockRecord, readLockRecord } from '../../core/envelope.ts';
import type { Protection } from '../../core/protection.ts';
import type { Preset } from '../../core/settings.ts';
import { welcomeKey } from '../lifecycle.ts';
import { type Cabinet, encrypted, inMemory, inPrivateMemory, onDisk } from './cabinet.ts';
import { heldKeys } from './key-memory.ts';
import { readPreset } from './managed.ts';
import { pulseKey } from './pulse.ts';
import { isFiller, settledDisk } from './rewrite.ts';
import { readSlots } from './slots.ts';
import { privateVisitKey, visitKey } from './visit-key.ts';

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
  /** Where settings are read that were not changed here. */
  readonly behind?: Cabinet;
  /** Session key of what belongs to nobody in particular. */
  readonly visit: string;
  /** It could not be found out whether something has to be put back: nothing is believed to be empty, or written over. */
  readonly unsettled?: true;
  /** What the passphrase opens; `undefined` where there is none, `null` where it cannot be read any more. */
  readonly lock: LockRecord | null | undefined;
}

/** Who asks, as far as it decides where things are kept. */
export interface Asked {
  /** The person is at it, which puts off the lock. */
  readonly use: boolean;
  /** In a private window: everything is apart, in memory, and goes with the last of these windows. */
  readonly inPrivate?: boolean;
}

/** Where things are kept for whoever asks. */
export async function findHome({ use, inPrivate }: Asked): Promise<Home> {
  if (!inPrivate) return findUsualHome(use);
  const { preset, plain: behind } = await findUsualHome(false);
  const memory = inPrivateMemory();
  return {
    protection: { kind: 'shared', leftovers: false, inPrivate: true },
    preset,
    personal: memory,
    plain: memory,
    behind,
    visit: privateVisitKey,
    lock: undefined,
  };
}

async function findUsualHome(use: boolean): Promise<Home> {
  const settled = await settledDisk();
  const [preset, disk] = await Promise.all([readPreset(), browser.storage.local.get(null)]);
  const names = Object.keys(disk);
  const visit = visitKey;
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
      visit,
      lock: undefined,
    };
  }
  // An earlier word of the organisation must not come into force again when the present one goes.
  if (disk[sharedKey] !== undefined) await browser.storage.local.remove(sharedKey);
  if (!settled && names.every((name) => isFiller(name) || impersonal.includes(name))) {
    const protection = { kind: 'open' } as const;
    return { protection, preset, personal: null, plain: inMemory(), visit, unsettled: true, lock: undefined };
  }
  const plain = onDisk();
  if (!names.some((name) => name.startsWith(`${lockName}.`))) {
    return { protection: { kind: 'open' }, preset, personal: plain, plain, visit, lock: undefined };
  }
  const [lock, held] = await Promise.all([readLock(), heldKeys(use)]);
  return held
    ? {
        protection: { kind: 'unlocked', locksAt: held.locksAt },
        preset,
        personal: encrypted(held.keys),
        plain,
        visit,
        lock,
      }
    : { protection: { kind: 'locked' }, preset, personal: null, plain, visit, lock };
}

export async function readLock(): Promise<LockRecord | null> {
  return readLockRecord((await readSlots(lockName)).value);
}
