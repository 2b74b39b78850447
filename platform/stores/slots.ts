/**
 * One stored value in two slots. A write goes to the older slot and is read back before it counts, so a browser
 * that dies in the middle leaves the other slot: always one of the last two states (LevelDB can lose the newest
 * record after a power cut). Nothing is ever cleared before its successor is confirmed.
 */
import { type Cabinet, onDisk } from './cabinet.ts';

interface Slot {
  /** Rises by one with each write; the higher readable slot wins. */
  readonly turn: number;
  /** The value as JSON text, as its cabinet closes it. */
  readonly text: string;
  readonly checksum: string;
}

export interface SlotReading {
  readonly value: unknown;
  /** A slot was damaged and the other one was used. */
  readonly recovered: boolean;
}

/** Reads the newest slot that is whole. `value` is `undefined` when none is or nothing was ever stored. */
export async function readSlots(name: string, cabinet = onDisk()): Promise<SlotReading> {
  const { sound, damaged } = await load(name, cabinet);
  let recovered = damaged;
  for (const slot of sound.toReversed()) {
    const text = await cabinet.open(name, slot.text);
    if (text !== null) return { value: JSON.parse(text), recovered };
    recovered = true;
  }
  return { value: undefined, recovered };
}

/** A value and the store that it goes to. */
export interface Entry {
  readonly name: string;
  readonly value: unknown;
}

/**
 * Stores a value and reads it back.
 * @returns whether the value is now safely stored; the previous one is still there when it is not.
 */
export function writeSlots(name: string, value: unknown, cabinet = onDisk()): Promise<boolean> {
  return writeTogether([{ name, value }], cabinet);
}

/**
 * Stores several values in one write, which the browser makes whole or not at all (a batch of LevelDB in Chromium, a
 * transaction in Firefox): a browser that dies in the middle leaves all of them as they were.
 * @returns whether all values are now safely stored.
 */
export async function writeTogether(entries: readonly Entry[], cabinet = onDisk()): Promise<boolean> {
  try {
    const next = await Promise.all(
      entries.map(async ({ name, value }): Promise<[string, Slot]> => {
        const { sound, older } = await load(name, cabinet);
        const text = await cabinet.close(name, JSON.stringify(value));
        return [older, { turn: (sound.at(-1)?.turn ?? 0) + 1, text, checksum: checksumOf(text) }];
      }),
    );
    await cabinet.area.set(Object.fromEntries(next));
    const back = await cabinet.area.get(next.map(([key]) => key));
    return next.every(([key, { turn, text }]) => {
      const stored = asSlot(back[key]);
      return stored?.turn === turn && stored.text === text;
    });
  } catch {
    return false;
  }
}

/**
 * Stores a value in both slots, one after the other, so that nothing of an earlier state is left in either.
 * @returns whether both now hold it.
 */
export function overwriteSlots(name: string, value: unknown, cabinet = onDisk()): Promise<boolean> {
  return overwriteTogether([{ name, value }], cabinet);
}

/** The same for several values, each time in one write. */
export async function overwriteTogether(entries: readonly Entry[], cabinet = onDisk()): Promise<boolean> {
  return (await writeTogether(entries, cabinet)) && (await writeTogether(entries, cabinet));
}

/**
 * Copies both slots, as raw as they are, to where no write comes by. Copies pile up and none pushes out another.
 * @returns whether the copy is safely stored: only then may the slots be overwritten.
 */
export async function setSlotsAside(name: string, cabinet = onDisk()): Promise<boolean> {
  const { area } = cabinet;
  const key = asideKey(name, cabinet);
  try {
    const stored = await area.get([...slotKeys(name, cabinet), key]);
    const raw = JSON.stringify(slotKeys(name, cabinet).map((slot) => stored[slot] ?? null));
    const before: unknown[] = Array.isArray(stored[key]) ? stored[key] : [];
    if (holdsCopy(before, raw)) return true;
    const copies = [...before, { raw, at: new Date().toISOString() }];
    await area.set({ [key]: copies });
    return holdsCopy((await area.get(key))[key], raw);
  } catch {
    return false;
  }
}

/** Whether copies of what could not be read lie aside. */
export async function holdsSetAside(name: string, cabinet = onDisk()): Promise<boolean> {
  const key = asideKey(name, cabinet);
  return (await cabinet.area.get(key))[key] !== undefined;
}

/** The copies that lie aside, opened where that is possible, with the moment in which they were set aside. */
export async function setAsideCopies(name: string, cabinet = onDisk()): Promise<readonly unknown[]> {
  const key = asideKey(name, cabinet);
  const copies = (await cabinet.area.get(key))[key];
  if (!Array.isArray(copies)) return copies === undefined ? [] : [copies];
  return Promise.all(
    copies.map(async (copy: { raw: string }) => ({
      ...copy,
      raw: (await cabinet.open(key, copy.raw)) ?? copy.raw,
    })),
  );
}

/** Both slots as raw as they are. */
export async function rawSlots(name: string, cabinet = onDisk()): Promise<readonly unknown[]> {
  const stored = await cabinet.area.get([...slotKeys(name, cabinet)]);
  return slotKeys(name, cabinet).map((slot) => stored[slot] ?? null);
}

/**
 * Erases what was set aside.
 * @returns whether it is gone.
 */
export async function dropSetAside(name: string, cabinet = onDisk()): Promise<boolean> {
  const { area } = cabinet;
  const key = asideKey(name, cabinet);
  try {
    await area.remove(key);
    return (await area.get(key))[key] === undefined;
  } catch {
    return false;
  }
}

/**
 * Closes or opens the copies that were set aside, as their cabinet changes.
 * @returns whether all of them are now as `after` keeps them; what cannot be opened stays as it is.
 */
export async function moveSetAside(name: string, before: Cabinet, after: Cabinet): Promise<boolean> {
  const key = asideKey(name, before);
  try {
    const copies = (await before.area.get(key))[key];
    if (!Array.isArray(copies)) return true;
    const moved = await Promise.all(
      copies.map(async (copy: { raw: string; at: string }) => {
        const plain = await before.open(key, copy.raw);
        return plain === null ? copy : { ...copy, raw: await after.close(key, plain) };
      }),
    );
    await after.area.set({ [key]: moved });
    return JSON.stringify((await after.area.get(key))[key]) === JSON.stringify(moved);
  } catch {
    return false;
  }
}

const slotKeys = (name: string, { prefix }: Cabinet) => [`${prefix}${name}.a`, `${prefix}${name}.b`] as const;
const asideKey = (name: string, { prefix }: Cabinet) => `${prefix}${name}.setAside`;

function holdsCopy(copies: unknown, raw: string): boolean {
  return Array.isArray(copies) && copies.some((copy: { raw?: unknown } | null) => copy?.raw === raw);
}

async function load(
  name: string,
  cabinet: Cabinet,
): Promise<{ sound: Slot[]; damaged: boolean; older: string }> {
  const keys = slotKeys(name, cabinet);
  const stored = await cabinet.area.get([...keys]);
  const [a, b] = keys.map((key) => asSlot(stored[key]));
  const damaged = keys.some((key) => stored[key] !== undefined && !asSlot(stored[key]));
  const sound = [a, b].filter((slot) => slot !== null && slot !== undefined).sort((x, y) => x.turn - y.turn);
  const older = (a?.turn ?? 0) <= (b?.turn ?? 0) ? keys[0] : keys[1];
  return { sound, damaged, older };
}

function asSlot(raw: unknown): Slot | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { turn, text, checksum } = raw as Partial<Slot>;
  if (typeof turn !== 'number' || typeof text !== 'string' || checksum !== checksumOf(text)) return null;
  return { turn, text, checksum };
}

/** FNV-1a, 32 bit: finds torn and flipped text; it does not protect against anybody. */
export function checksumOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
