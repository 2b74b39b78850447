/**
 * The shapes of encrypted text, without the encryption: what is stored where there is a passphrase, and the file in
 * which people travel from one browser to another. Read by hand, so that the pages that open such a file do without
 * the schema library.
 */

/** How a key comes from a passphrase. Written beside what it opens, so that it can grow stronger later. */
export interface Kdf {
  readonly name: 'PBKDF2';
  readonly hash: 'SHA-256';
  readonly iterations: number;
  /** 16 random bytes, base64. */
  readonly salt: string;
}

/** Fewest iterations that are used or believed. */
export const leastIterations = 600_000;
/** A file that asks for more would keep the device busy for minutes. */
export const mostIterations = 20_000_000;

/** AES-GCM with 256 bits under a key of its own. All base64. */
export interface Sealed {
  readonly nonce: string;
  readonly data: string;
}

/** Stored text of one value: under a key made from the data key and a salt, both fresh with every write. */
export interface SealedText extends Sealed {
  readonly sealed: 1;
  readonly salt: string;
}

/** What a passphrase opens: the data keys, newest first. */
export interface LockRecord extends Sealed {
  readonly version: 1;
  readonly kdf: Kdf;
}

/** A file with people in it. */
export interface ExportFile extends Sealed {
  readonly format: 'liasse';
  readonly version: 1;
  readonly kdf: Kdf;
  /** SHA-256 of `data`, hex: tells a damaged file from a wrong passphrase. */
  readonly sum: string;
}

export const exportVersion = 1;
/** Larger files are not read: thousands of people fit into less. */
export const longestExport = 20_000_000;

/** Whether stored text is encrypted; plain text is JSON of another shape. */
export function isSealedText(text: string): boolean {
  return text.startsWith('{"sealed":');
}

/** @returns `null` when it is none of ours. */
export function readSealedText(text: string): SealedText | null {
  const raw = parse(text);
  if (raw?.sealed !== 1 || !isBase64(raw.salt) || !isBase64(raw.nonce) || !isBase64(raw.data)) return null;
  return { sealed: 1, salt: raw.salt, nonce: raw.nonce, data: raw.data };
}

/** @returns `null` when it cannot be read, or asks for a key that is too weak or too dear. */
export function readLockRecord(raw: unknown): LockRecord | null {
  if (!isRecord(raw) || raw.version !== 1) return null;
  const kdf = readKdf(raw.kdf);
  if (!kdf || !isBase64(raw.nonce) || !isBase64(raw.data)) return null;
  return { version: 1, kdf, nonce: raw.nonce, data: raw.data };
}

/** Why a file is not opened. */
export type FileRefusal = 'foreign' | 'newer' | 'damaged' | 'tooLarge';

/** Reads the outside of a file; `damaged` here means torn or edited, before any passphrase is tried. */
export function readExportFile(
  text: string,
): { ok: true; file: ExportFile } | { ok: false; reason: FileRefusal } {
  if (text.length > longestExport) return { ok: false, reason: 'tooLarge' };
  // A file that was cut off is no JSON any more, and still begins as ours do.
  const begins = /^\s*\{\s*"format":\s*"liasse"/u.test(text);
  const raw = parse(text);
  if (raw?.format !== 'liasse') return { ok: false, reason: begins ? 'damaged' : 'foreign' };
  if (typeof raw.version === 'number' && raw.version > exportVersion) return { ok: false, reason: 'newer' };
  const kdf = readKdf(raw.kdf);
  const { nonce, data, sum } = raw;
  const whole = raw.version === exportVersion && kdf && isBase64(nonce) && isBase64(data);
  if (!whole || typeof sum !== 'string') return { ok: false, reason: 'damaged' };
  return { ok: true, file: { format: 'liasse', version: 1, kdf, nonce, data, sum } };
}

function readKdf(raw: unknown): Kdf | null {
  if (!isRecord(raw) || raw.name !== 'PBKDF2' || raw.hash !== 'SHA-256' || !isBase64(raw.salt)) return null;
  const { iterations } = raw;
  if (typeof iterations !== 'number' || !Number.isInteger(iterations)) return null;
  if (iterations < leastIterations || iterations > mostIterations) return null;
  return { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: raw.salt };
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const raw: unknown = JSON.parse(text);
    return isRecord(raw) ? raw : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBase64(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value !== '' &&
    value.length % 4 === 0 &&
    /^[A-Za-z0-9+/]+={0,2}$/u.test(value)
  );
}
