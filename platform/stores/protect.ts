/**
 * Passphrase and shared computer: moving everything from one kind of keeping to another. Each step leaves something
 * that can be read, so that a browser which dies in the middle loses nothing; what a broken-off step left readable
 * is encrypted when the passphrase is next given.
 */
import { browser } from 'wxt/browser';
import type { PayloadOf, ProtectionReply } from '../../core/messages.ts';
import { isLongEnough, type ProtectionRefusal } from '../../core/protection.ts';
import { type DataKey, lockKeys, newDataKey, unlockKeys } from '../vault/seal.ts';
import { type Cabinet, encrypted, inMemory, onDisk } from './cabinet.ts';
import { findHome, type Home, lockName, sharedKey } from './home.ts';
import { forgetKeys, holdKeys } from './key-memory.ts';
import { tellOfMemory } from './pulse.ts';
import { inTurn } from './queue.ts';
import { rewriteDisk } from './rewrite.ts';
import { personalStores, settingsStore } from './shapes.ts';
import { moveSetAside, overwriteSlots, setSlotsAside } from './slots.ts';
import { readSettings, readState } from './state.ts';
import { holdsUnread } from './unreadable.ts';
import { readStore, type StoreShape } from './versioned-store.ts';

/** One change of the protection. */
export function changeProtection(
  change: PayloadOf<'protection/change'>,
  inPrivate = false,
): Promise<ProtectionReply> {
  return inTurn(async () => {
    // A private window sees nothing of what would be protected.
    const refusal = inPrivate
      ? 'refused'
      : await apply(change, await findHome({ use: change.kind !== 'lock' }));
    return refusal ? { ok: false, reason: refusal } : { ok: true, state: await readState() };
  });
}

type Outcome = Promise<ProtectionRefusal | null>;

function apply(change: PayloadOf<'protection/change'>, home: Home): Outcome {
  switch (change.kind) {
    case 'set':
      return protect(change.passphrase, home);
    case 'unlock':
      return unlock(change.passphrase, home);
    case 'lock':
      return forgetKeys().then(() => null);
    case 'change':
      return replace(change.passphrase, change.next, home);
    case 'remove':
      return unprotect(change.passphrase, home);
    case 'share':
      return change.on ? share(home) : unshare(home);
  }
}

async function protect(passphrase: string, { protection, personal }: Home): Outcome {
  if (protection.kind !== 'open' || !personal) return 'refused';
  if (!isLongEnough(passphrase)) return 'short';
  if (await holdsNewer(onDisk())) return 'newer';
  const keys = [newDataKey()];
  if (!(await overwriteSlots(lockName, await lockKeys(passphrase, keys)))) return 'notSaved';
  await hold(keys);
  if (!(await moveAll(onDisk(), encrypted(keys)))) {
    // Back to what it was; only when that is safe does the lock go again.
    if (await moveAll(encrypted(keys), onDisk())) await dropLock();
    return 'notSaved';
  }
  await rewriteDisk();
  return null;
}

async function unlock(passphrase: string, { protection, lock }: Home): Outcome {
  if (protection.kind === 'unlocked') return null;
  if (protection.kind !== 'locked') return 'refused';
  if (!lock) return 'damaged';
  const keys = await unlockKeys(passphrase, lock);
  if (!keys) return 'wrong';
  await hold(keys);
  if (keys.length > 1 || (await holdsPlainText())) await finish(passphrase, keys);
  return null;
}

/** Ends what was broken off: everything under the newest key, and that key alone behind the passphrase. */
async function finish(passphrase: string, keys: readonly DataKey[]): Promise<boolean> {
  if (!(await moveAll(encrypted(keys), encrypted(keys)))) return false;
  if (keys.length > 1) {
    const newest = keys.slice(0, 1);
    if (!(await overwriteSlots(lockName, await lockKeys(passphrase, newest)))) return false;
    await hold(newest);
  }
  await rewriteDisk();
  return true;
}

async function replace(passphrase: string, next: string, { lock }: Home): Outcome {
  if (lock === undefined) return 'refused';
  if (lock === null) return 'damaged';
  const before = await unlockKeys(passphrase, lock);
  if (!before) return 'wrong';
  if (!isLongEnough(next)) return 'short';
  if (await holdsNewer(encrypted(before))) return 'newer';
  const keys = [newDataKey(), ...before];
  if (!(await overwriteSlots(lockName, await lockKeys(next, keys)))) return 'notSaved';
  await hold(keys);
  // The new passphrase holds from here on; what could not be moved opens with the older keys behind it.
  await finish(next, keys);
  return null;
}

async function unprotect(passphrase: string, { lock }: Home): Outcome {
  if (lock === undefined) return 'refused';
  if (lock === null) return 'damaged';
  const keys = await unlockKeys(passphrase, lock);
  if (!keys) return 'wrong';
  if (await holdsNewer(encrypted(keys))) return 'newer';
  if (!(await moveAll(encrypted(keys), onDisk()))) return 'notSaved';
  await dropLock();
  return null;
}

async function share({ protection, personal, plain, preset }: Home): Outcome {
  if (protection.kind === 'shared') return null;
  if (preset.sharedComputer !== undefined || !personal) return 'refused';
  if ((await holdsNewer(personal)) || (await readStore(settingsStore, plain)).problem === 'newer')
    return 'newer';
  // What moves only what can be read would end the rest unseen.
  if (await holdsUnread(personal)) return 'unreadable';
  const memory = inMemory();
  const kept = (await copy(settingsStore, plain, memory)) && (await copyPersonal(personal, memory));
  if (!kept) return 'notSaved';
  await browser.storage.local.set({ [sharedKey]: true });
  await forgetKeys();
  await clearDisk();
  await rewriteDisk();
  await tellOfMemory();
  return null;
}

async function unshare({ protection, preset }: Home): Outcome {
  if (protection.kind !== 'shared') return null;
  if (preset.sharedComputer !== undefined || protection.leftovers) return 'refused';
  const memory = inMemory();
  if (await holdsUnread(memory)) return 'unreadable';
  const disk = onDisk();
  const kept = (await copy(settingsStore, memory, disk)) && (await copyPersonal(memory, disk));
  if (!kept) return 'notSaved';
  await browser.storage.local.remove(sharedKey);
  await clearMemory();
  return null;
}

/** Removes all that we keep on disk, except that this is a shared computer. */
export async function clearDisk(): Promise<void> {
  const names = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(names.filter((name) => name !== sharedKey));
}

/** Removes what stores have put into memory. */
export async function clearMemory(): Promise<void> {
  const names = Object.keys(await browser.storage.session.get(null));
  const ours = [...personalStores, settingsStore].map(({ name }) => `${name}.`);
  await browser.storage.session.remove(names.filter((name) => ours.some((start) => name.startsWith(start))));
}

async function hold(keys: readonly DataKey[]): Promise<void> {
  await holdKeys(keys, (await readSettings()).lockAfter);
}

async function dropLock(): Promise<void> {
  await browser.storage.local.remove([`${lockName}.a`, `${lockName}.b`]);
  await forgetKeys();
}

async function holdsNewer(cabinet: Cabinet): Promise<boolean> {
  const readings = await Promise.all(personalStores.map((shape) => readStore(shape, cabinet)));
  return readings.some(({ problem }) => problem === 'newer');
}

async function holdsPlainText(): Promise<boolean> {
  const names = personalStores.flatMap(({ name }) => [`${name}.a`, `${name}.b`]);
  const stored = Object.values(await browser.storage.local.get(names)) as { text?: unknown }[];
  return stored.some((slot) => typeof slot?.text === 'string' && !slot.text.startsWith('{"sealed":'));
}

/** Everything about people from one cabinet to the other on the same disk, both slots and what was set aside. */
async function moveAll(before: Cabinet, after: Cabinet): Promise<boolean> {
  for (const shape of personalStores) if (!(await move(shape, before, after))) return false;
  return true;
}

async function move(shape: StoreShape<unknown>, before: Cabinet, after: Cabinet): Promise<boolean> {
  const { value, problem } = await readStore(shape, before);
  if (problem === 'unreadable' && !(await setSlotsAside(shape.name, before))) return false;
  return (await overwriteSlots(shape.name, value, after)) && (await moveSetAside(shape.name, before, after));
}

async function copyPersonal(from: Cabinet, to: Cabinet): Promise<boolean> {
  for (const shape of personalStores) if (!(await copy(shape, from, to))) return false;
  return true;
}

async function copy<T>(shape: StoreShape<T>, from: Cabinet, to: Cabinet): Promise<boolean> {
  return overwriteSlots(shape.name, (await readStore(shape, from)).value, to);
}
