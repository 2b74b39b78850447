/**
 * What was overwritten or removed is not gone from the disk at once: Chromium's storage is a log that keeps the old
 * records, Firefox's a database that keeps them in its free pages. Emptying it whole makes Chromium delete the files;
 * in Firefox chance numbers then take the place of what was in the free pages. Measured by the canary test, 2026-11-22.
 */
import { browser } from 'wxt/browser';
import { toBase64 } from '../vault/base64.ts';
import { pulseKey } from './pulse.ts';
import { type SafetyCopies, safetyCopies } from './safety-copy.ts';

/**
 * Entries of chance numbers, of all sizes: the small ones take what is free inside a page that is in use, the large ones the
 * free pages. Below a megabyte each, beyond which Firefox would put one into a file of its own.
 */
const fillers = [
  { bytes: 1_500, count: 60 },
  { bytes: 150, count: 200 },
  { bytes: 15, count: 400 },
  { bytes: 600_000, count: 6 },
] as const;

let underWay: Promise<unknown> = Promise.resolve();
/** Whether a copy may lie there that has to be put back: nobody has looked yet, or rewriting has failed. */
let copyMayLie = true;

/**
 * Done when nobody is writing the storage anew, and when what a browser that died meanwhile has left behind is back
 * in its place: until then the storage may look empty.
 * @returns `false` when it could not be found out whether something is left behind; it is looked for again next time.
 */
export async function settledDisk(): Promise<boolean> {
  await underWay;
  if (copyMayLie) {
    copyMayLie = false;
    underWay = restoreDisk().catch(() => {
      copyMayLie = true;
    });
  }
  // Whoever comes in the same moment waits for it as well.
  await underWay;
  return !copyMayLie;
}

/**
 * In session memory while an earlier state may still be in the browser's files, because writing them anew has failed:
 * the person is told for as long as the browser stays open.
 */
export const tracesKey = 'traces';

/**
 * Writes the storage anew with what is in it now, so that nothing of any earlier state is left in its files. Only for
 * storage in which nothing about people is readable.
 * @returns whether that was done; what is stored is the same either way.
 */
export function rewriteDisk(copies: SafetyCopies = safetyCopies): Promise<boolean> {
  const job = rewrite(copies).catch(() => {
    copyMayLie = true;
    return false;
  });
  underWay = job;
  return job.then(async (clean) => {
    const { session } = browser.storage;
    await (clean ? session.remove(tracesKey) : session.set({ [tracesKey]: true }));
    return clean;
  });
}

async function rewrite(copies: SafetyCopies): Promise<boolean> {
  const { local } = browser.storage;
  const stored = await local.get(null);
  const nothing = Object.keys(stored).length === 0;
  if (!nothing && !(await copies.put(stored))) return false;
  await local.clear();
  const filled = await fill().then(
    () => true,
    () => false,
  );
  await local.clear();
  if (nothing) {
    // An older copy that cannot be taken away brings nothing back at least.
    await copies.put({});
    await copies.drop();
    return filled;
  }
  await local.set(stored);
  const back = await local.get(null);
  const whole = Object.entries(stored).every(
    // The bit that tells pages to look again may have flipped meanwhile, and says nothing.
    ([name, value]) => name === pulseKey || JSON.stringify(back[name]) === JSON.stringify(value),
  );
  // A copy that stayed would bring back one day what was deleted since.
  if (whole) await copies.drop();
  else copyMayLie = true;
  return whole && filled;
}

async function fill(): Promise<void> {
  for (const { bytes, count } of fillers) {
    const entries = Array.from({ length: count }, (_, n) => [`filler.${bytes}.${n}`, noise(bytes)]);
    await browser.storage.local.set(Object.fromEntries(entries));
  }
}

function noise(length: number): string {
  const bytes = new Uint8Array(length);
  // The generator gives at most 65,536 bytes at a time.
  for (let at = 0; at < bytes.length; at += 65_536) {
    crypto.getRandomValues(bytes.subarray(at, Math.min(at + 65_536, bytes.length)));
  }
  return toBase64(bytes);
}

/**
 * Puts back what a browser that died while writing anew has left in the safety copy.
 * @returns whether anything was put back.
 */
export async function restoreDisk(copies: SafetyCopies = safetyCopies): Promise<boolean> {
  const copy = await copies.read();
  if (!copy) return false;
  const stored = await browser.storage.local.get(null);
  const fillersLeft = Object.keys(stored).filter(isFiller);
  await browser.storage.local.remove(fillersLeft);
  // What was stored since is newer than the copy.
  await browser.storage.local.set({ ...copy, ...withoutFillers(stored) });
  await copies.drop();
  return true;
}

function withoutFillers(stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(stored).filter(([name]) => !isFiller(name)));
}

/** Whether an entry of the storage is one of the chance numbers. */
export function isFiller(name: string): boolean {
  return name.startsWith('filler.');
}
