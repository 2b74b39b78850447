/**
 * The data keys while people are unlocked. In session memory, which never reaches the disk and outlives a background
 * that was stopped in between; content scripts cannot read it in either browser.
 */
import { browser } from 'wxt/browser';
import { defaultLockMinutes, isIdle, lockTime } from '../../core/protection.ts';
import { fromBase64, toBase64 } from '../vault/base64.ts';
import type { DataKey } from '../vault/seal.ts';
import { tellOfMemory } from './pulse.ts';
import { newQueue } from './queue.ts';

const name = 'vault';

interface Held {
  readonly keys: readonly string[];
  /** Epoch ms of the last use. */
  readonly usedAt: number;
  readonly minutes: number;
}

/** Uses that follow each other this closely are written down once (ms). */
const closeTogether = 5_000;

export interface HeldKeys {
  readonly keys: readonly DataKey[];
  /** Epoch ms. */
  readonly locksAt: number;
}

/**
 * Reading and writing go together: a use that was noticed just before the keys are forgotten must not bring them back.
 * Not the queue of the stores, whose changes ask for the keys.
 */
const oneAtATime = newQueue();

/** The keys, unless the time is up: then they are forgotten. `use` puts the lock off. */
export function heldKeys(use: boolean): Promise<HeldKeys | null> {
  return oneAtATime(async () => {
    const now = Date.now();
    const held = await read();
    if (!held) return null;
    if (isIdle(held.usedAt, held.minutes, now)) {
      await forget();
      return null;
    }
    const fresh = use && now - held.usedAt > closeTogether;
    if (fresh) await browser.storage.session.set({ [name]: { ...held, usedAt: now } });
    const locksAt = lockTime(fresh ? now : held.usedAt, held.minutes);
    lockInTime(locksAt, now);
    return { keys: held.keys.map(fromBase64), locksAt };
  });
}

export function holdKeys(keys: readonly DataKey[], minutes: number): Promise<void> {
  return oneAtATime(async () => {
    const held: Held = { keys: keys.map(toBase64), usedAt: Date.now(), minutes };
    await browser.storage.session.set({ [name]: held });
    await tellOfMemory();
  });
}

/** Another time for the lock, if anything is unlocked. */
export function setLockMinutes(minutes: number): Promise<void> {
  return oneAtATime(async () => {
    const held = await read();
    if (held) await browser.storage.session.set({ [name]: { ...held, minutes } });
  });
}

export function forgetKeys(): Promise<void> {
  return oneAtATime(forget);
}

async function forget(): Promise<void> {
  clearTimeout(timer);
  if ((await read()) === null) return;
  await browser.storage.session.remove(name);
  await tellOfMemory();
}

async function read(): Promise<Held | null> {
  const raw = (await browser.storage.session.get(name))[name] as Partial<Held> | undefined;
  if (!Array.isArray(raw?.keys) || typeof raw.usedAt !== 'number') return null;
  return { keys: raw.keys, usedAt: raw.usedAt, minutes: raw.minutes ?? defaultLockMinutes };
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** A background that lives long enough locks by itself; one that was stopped does so when it is next asked. */
function lockInTime(locksAt: number, now: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void heldKeys(false), locksAt - now);
}
