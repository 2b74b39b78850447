/** How what is kept about people is protected on this device, and when it locks by itself. */

/** Where people and cases are at the moment. */
export type Protection =
  /** On disk, readable for whoever can use this browser profile. */
  | { readonly kind: 'open' }
  /** On disk, encrypted, and the key is not in memory. */
  | { readonly kind: 'locked' }
  /** On disk, encrypted; locks at `locksAt` (epoch ms) unless it is used before. */
  | { readonly kind: 'unlocked'; readonly locksAt: number }
  /**
   * In memory only, until the browser closes or, `inPrivate`, the last private window. `leftovers`: something from
   * before is still on disk.
   */
  | { readonly kind: 'shared'; readonly leftovers: boolean; readonly inPrivate?: true };

/** Minutes without use after which it locks; the first one is not the default, `defaultLockMinutes` is. */
export const lockMinutes = [5, 15, 30, 60] as const;
export type LockMinutes = (typeof lockMinutes)[number];
export const defaultLockMinutes: LockMinutes = 15;

/** Fewest characters of a new passphrase. Long and easy to remember beats short and odd. */
export const shortestPassphrase = 12;
/** More than this nobody types; it bounds what a message may carry. */
export const longestPassphrase = 1000;

/** A passphrase in the one form that all keyboards and systems agree on (é is one letter or two, ＡＢ is AB). */
export function plainPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim();
}

/** Whether a new passphrase is long enough, counted in characters as a person counts them. */
export function isLongEnough(typed: string): boolean {
  return [...plainPassphrase(typed)].length >= shortestPassphrase;
}

/** When the key leaves memory (epoch ms), if nothing is used before. */
export function lockTime(usedAt: number, minutes: number): number {
  return usedAt + minutes * 60_000;
}

/** Whether the time is up. A clock that was set back counts as up: it must not hold the door open. */
export function isIdle(usedAt: number, minutes: number, now: number): boolean {
  return now >= lockTime(usedAt, minutes) || now < usedAt;
}

/** Why a change of the protection, an import or an erasure did not happen. Nothing has changed then. */
export type ProtectionRefusal =
  /** The passphrase is not the right one. */
  | 'wrong'
  /** The new passphrase is too short. */
  | 'short'
  /** What is stored comes from a newer version, or cannot be read: it would be lost. */
  | 'newer'
  /** Part of what is stored could not be read, and would be deleted unseen. */
  | 'unreadable'
  /** The record that the passphrase opens cannot be read any more. */
  | 'damaged'
  /** Not possible in the present state, or the organisation has decided otherwise. */
  | 'refused'
  /** The browser did not store it. */
  | 'notSaved';

/** Settings that whoever looks after the computer has decided (managed storage). */
export const presetNames = ['language', 'country', 'sharedComputer'] as const;
export type PresetName = (typeof presetNames)[number];
