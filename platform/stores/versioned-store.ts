/** A stored value that is parsed after every read; what we could not read is never overwritten unkept. */
import type { z } from 'zod';
import type { StoreProblem } from '../../core/messages.ts';
import { onDisk } from './cabinet.ts';
import {
  dropSetAside,
  type Entry,
  overwriteSlots,
  overwriteTogether,
  readSlots,
  setSlotsAside,
  writeTogether,
} from './slots.ts';

export interface StoreShape<T> {
  /** Storage key; stays for ever. */
  readonly name: string;
  readonly version: number;
  readonly schema: z.ZodType<T>;
  readonly empty: T;
  /** From version `n` to `n + 1`; pure, and may throw: the original is then kept and the person told. */
  readonly migrations?: Readonly<Record<number, (old: unknown) => unknown>>;
}

export interface Reading<T> {
  readonly value: T;
  readonly problem?: StoreProblem;
}

/**
 * Reads, migrates and parses. Changes nothing: what cannot be understood stays where it is, and an empty value is
 * returned with the reason.
 */
export async function readStore<T>(shape: StoreShape<T>, cabinet = onDisk()): Promise<Reading<T>> {
  const { value: raw, recovered } = await readSlots(shape.name, cabinet);
  if (raw === undefined)
    return recovered ? { value: shape.empty, problem: 'unreadable' } : { value: shape.empty };
  const reading = understand(shape, raw);
  return recovered && !reading.problem ? { ...reading, problem: 'recovered' } : reading;
}

/** Migrates and parses a value from wherever it came: a store of ours or a file. */
export function understand<T>(shape: StoreShape<T>, raw: unknown): Reading<T> {
  const version = versionOf(raw);
  if (version !== null && version > shape.version) return { value: shape.empty, problem: 'newer' };
  const parsed = shape.schema.safeParse(migrate(raw, version, shape));
  return parsed.success ? { value: parsed.data } : { value: shape.empty, problem: 'unreadable' };
}

/** A value with the shape of the store that it goes to. */
export interface Written {
  readonly shape: StoreShape<unknown>;
  readonly value: unknown;
}

/**
 * Parses and stores. Unreadable data is set aside first; data of a newer version is never overwritten, so that the
 * update which can read it finds it as it was.
 * @returns `false` when the value does not fit the schema, the stored data is newer, or the browser could not keep it.
 */
export function writeStore<T>(shape: StoreShape<T>, value: T, cabinet = onDisk()): Promise<boolean> {
  return writeStores([{ shape, value }], cabinet);
}

/** The same for values that belong together: all of them are stored, in one write, or none is. */
export async function writeStores(all: readonly Written[], cabinet = onDisk()): Promise<boolean> {
  const entries: Entry[] = [];
  const unreadable: string[] = [];
  for (const { shape, value } of all) {
    const parsed = shape.schema.safeParse(value);
    const { problem } = await readStore(shape, cabinet);
    if (!parsed.success || problem === 'newer') return false;
    if (problem === 'unreadable') unreadable.push(shape.name);
    entries.push({ name: shape.name, value: parsed.data });
  }
  for (const name of unreadable) if (!(await setSlotsAside(name, cabinet))) return false;
  return unreadable.length > 0 ? overwriteTogether(entries, cabinet) : writeTogether(entries, cabinet);
}

/**
 * Stores a value from which something was erased, and with it erases every earlier state: the other slot and what
 * was set aside.
 * @returns whether nothing but the new value is left.
 */
export async function eraseFromStore<T>(
  shape: StoreShape<T>,
  value: T,
  cabinet = onDisk(),
): Promise<boolean> {
  const parsed = shape.schema.safeParse(value);
  if (!parsed.success || (await readStore(shape, cabinet)).problem === 'newer') return false;
  const overwritten = await overwriteSlots(shape.name, parsed.data, cabinet);
  return overwritten && (await dropSetAside(shape.name, cabinet));
}

function versionOf(raw: unknown): number | null {
  const version = (raw as { version?: unknown } | null)?.version;
  return typeof version === 'number' ? version : null;
}

function migrate<T>(raw: unknown, from: number | null, { version, migrations }: StoreShape<T>): unknown {
  let value = raw;
  try {
    for (let v = from ?? version; v < version; v++) value = migrations?.[v]?.(value);
    return value;
  } catch {
    return undefined;
  }
}
