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

/**
 * Stores a value and reads it back.
 * @returns whether the value is now safely stored; the previous one is still there when it is not.
 */
export async function writeSlots(name: string, value: unknown, cabinet = onDisk()): Promise<boolean> {
  const { sound, older } = await load(name, cabinet);
  try {
    const text = await cabinet.close(name, JSON.stringify(value));
    const slot: Slot = { turn: (sound.at(-1)?.turn ?? 0) + 1, text, checksum: checksumOf(text) };
    await cabinet.area.set({ [older]: slot });
    const back = asSlot((await cabinet.area.get(older))[older]);
    return back?.turn === slot.turn && back.text === text;
  } catch {
    return false;
  }
}

/**
 * Stores a value in both slots, one after the other, so that nothing of an earlier state is left in either.
 * @returns whether both now hold it.
 */
export async function overwriteSlots(name: string, value: unknown, cabinet = onDisk()): Promise<boolean> {
  return (await writeSlots(name, value, cabinet)) && (await writeSlots(name, value, cabinet));
}

/**
 * Copies both slots, as raw as they are, to where no write comes by. Copies pile up and none pushes out another.
 * @returns whether the copy is safely stored: only then may the slots be overwritten.
 */
export async function setSlotsAside(name: string, { area } = onDisk()): Promise<boolean> {
  const key = asideKey(name);
  try {
    const stored = await area.get([...slotKeys(name), key]);
    const raw = JSON.stringify(slotKeys(name).map((slot) => stored[slot] ?? null));
    const before: unknown[] = Array.isArray(stored[key]) ? stored[key] : [];
    if (holdsCopy(before, raw)) return true;
    const copies = [...before, { raw, at: new Date().toISOString() }];
    await area.set({ [key]: copies });
    return holdsCopy((await area.get(key))[key], raw);
  } catch {
    return false;
  }
}

/**
 * Erases what was set aside.
 * @returns whether it is gone.
 */
export async function dropSetAside(name: string, { area } = onDisk()): Promise<boolean> {
  const key = asideKey(name);
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
  const key = asideKey(name);
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

const slotKeys = (name: string) => [`${name}.a`, `${name}.b`] as const;
const asideKey = (name: string) => `${name}.setAside`;

function holdsCopy(copies: unknown, raw: string): boolean {
  return Array.isArray(copies) && copies.some((copy: { raw?: unknown } | null) => copy?.raw === raw);
}

async function load(
  name: string,
  { area }: Cabinet,
): Promise<{ sound: Slot[]; damaged: boolean; older: string }> {
  const keys = slotKeys(name);
  const stored = await area.get([...keys]);
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
