/** A stored value that is parsed after every read and never overwritten by a state we could not read. */
import type { z } from 'zod';
import type { StoreProblem } from '../../core/messages.ts';
import { readSlots, setAside, writeSlots } from './slots.ts';

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
 * Reads, migrates and parses. Whatever cannot be understood is set aside untouched and an empty value returned
 * with the reason.
 */
export async function readStore<T>(shape: StoreShape<T>): Promise<Reading<T>> {
  const { value: raw, recovered } = await readSlots(shape.name);
  if (raw === undefined)
    return recovered ? { value: shape.empty, problem: 'unreadable' } : { value: shape.empty };
  const version = versionOf(raw);
  if (version !== null && version > shape.version) {
    await setAside(shape.name, raw);
    return { value: shape.empty, problem: 'newer' };
  }
  const parsed = shape.schema.safeParse(migrate(raw, version, shape));
  if (!parsed.success) {
    await setAside(shape.name, raw);
    return { value: shape.empty, problem: 'unreadable' };
  }
  return recovered ? { value: parsed.data, problem: 'recovered' } : { value: parsed.data };
}

/** Parses and stores. `false` when it does not fit the schema or the browser could not keep it. */
export async function writeStore<T>(shape: StoreShape<T>, value: T): Promise<boolean> {
  const parsed = shape.schema.safeParse(value);
  return parsed.success && (await writeSlots(shape.name, parsed.data));
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
