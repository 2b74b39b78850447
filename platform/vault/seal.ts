/**
 * Encryption, all of it the browser's own (WebCrypto): PBKDF2-SHA-256 from passphrase to key, AES-GCM 256 for
 * content, HKDF-SHA-256 for one key per write. What is opened must have been closed for the same purpose: the
 * purpose goes into the authentication, so that one value cannot be put in the place of another.
 */
import {
  type Kdf,
  type LockRecord,
  leastIterations,
  readSealedText,
  type Sealed,
  type SealedText,
} from '../../core/envelope.ts';
import { plainPassphrase } from '../../core/protection.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** 256 random bits under which values are stored. */
export type DataKey = Uint8Array<ArrayBuffer>;

export function newDataKey(): DataKey {
  return crypto.getRandomValues(new Uint8Array(32));
}

/** A fresh salt with the number of iterations in force. */
export function newKdf(): Kdf {
  return { name: 'PBKDF2', hash: 'SHA-256', iterations: leastIterations, salt: toBase64(randomBytes(16)) };
}

/** The slow step, a few hundred milliseconds: what makes guessing dear. */
export async function keyFromPassphrase(typed: string, kdf: Kdf): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(plainPassphrase(typed));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const { iterations, hash, salt } = kdf;
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash, iterations, salt: fromBase64(salt) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Closes bytes under a key, with a fresh nonce. */
export async function close(
  key: CryptoKey,
  plain: Uint8Array<ArrayBuffer>,
  purpose: string,
): Promise<Sealed> {
  const nonce = randomBytes(12);
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: authenticated(purpose) },
    key,
    plain,
  );
  return { nonce: toBase64(nonce), data: toBase64(new Uint8Array(data)) };
}

/** @returns the bytes, or `null` when the key is not the right one or anything was changed. */
export async function open(
  key: CryptoKey,
  { nonce, data }: Sealed,
  purpose: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(nonce), additionalData: authenticated(purpose) },
      key,
      fromBase64(data),
    );
    return new Uint8Array(plain);
  } catch {
    return null;
  }
}

/** Text as it is stored: salt and nonce fresh with every write, so no key ever closes two values. */
export async function sealText(dataKey: DataKey, text: string, purpose: string): Promise<string> {
  const salt = toBase64(randomBytes(16));
  const sealed = await close(await writeKey(dataKey, salt), new TextEncoder().encode(text), purpose);
  const stored: SealedText = { sealed: 1, salt, ...sealed };
  return JSON.stringify(stored);
}

/** @returns the text, or `null` when none of the keys opens it. */
export async function unsealText(
  dataKeys: readonly DataKey[],
  stored: string,
  purpose: string,
): Promise<string | null> {
  const sealed = readSealedText(stored);
  if (!sealed) return null;
  for (const dataKey of dataKeys) {
    const plain = await open(await writeKey(dataKey, sealed.salt), sealed, purpose);
    if (plain) return new TextDecoder().decode(plain);
  }
  return null;
}

/** Puts data keys behind a passphrase, newest first. */
export async function lockKeys(typed: string, dataKeys: readonly DataKey[]): Promise<LockRecord> {
  const kdf = newKdf();
  const plain = new Uint8Array(dataKeys.flatMap((key) => [...key]));
  return { version: 1, kdf, ...(await close(await keyFromPassphrase(typed, kdf), plain, lockPurpose)) };
}

/** @returns the data keys, or `null` when the passphrase is wrong. */
export async function unlockKeys(typed: string, record: LockRecord): Promise<readonly DataKey[] | null> {
  const plain = await open(await keyFromPassphrase(typed, record.kdf), record, lockPurpose);
  if (!plain || plain.length === 0 || plain.length % 32 !== 0) return null;
  return Array.from({ length: plain.length / 32 }, (_, n) => plain.slice(n * 32, n * 32 + 32));
}

const lockPurpose = 'lock';

function writeKey(dataKey: DataKey, salt: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveKey']).then((material) =>
    crypto.subtle.deriveKey(
      {
        name: 'HKDF',
        hash: 'SHA-256',
        salt: fromBase64(salt),
        info: new TextEncoder().encode('liasse stored value'),
      },
      material,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    ),
  );
}

function authenticated(purpose: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`liasse/1/${purpose}`);
}

function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count));
}
