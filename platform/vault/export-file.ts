/** People in a file of their own, encrypted: made and opened on this device, in either browser. */
import {
  type ExportFile,
  exportVersion,
  type FileRefusal,
  longestExport,
  readExportFile,
} from '../../core/envelope.ts';
import type { StoredState } from '../../core/messages.ts';
import { close, keyFromPassphrase, newKdf, open } from './seal.ts';

const purpose = 'export';

/**
 * Everything about people, closed with a passphrase of its own.
 * @returns the text of the file.
 */
export async function makeExportFile(
  { people, cases }: Pick<StoredState, 'people' | 'cases'>,
  passphrase: string,
): Promise<string> {
  const ids = new Set(people.people.map(({ id }) => id));
  // What was ticked while nobody was chosen belongs to this visit and not into a file.
  const ofPeople = Object.entries(cases.cases).filter(([id]) => ids.has(id.split('/')[0] ?? ''));
  const plain = JSON.stringify({ people, cases: { ...cases, cases: Object.fromEntries(ofPeople) } });
  const kdf = newKdf();
  const key = await keyFromPassphrase(passphrase, kdf);
  const { nonce, data } = await close(key, new TextEncoder().encode(plain), purpose);
  const sum = await sumOf(data);
  const file: ExportFile = { format: 'liasse', version: exportVersion, kdf, nonce, sum, data };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads the outside of a chosen file; no passphrase is needed to say that it is damaged or none of ours. */
export async function readFileOutside(
  blob: Blob,
): Promise<{ ok: true; file: ExportFile } | { ok: false; reason: FileRefusal }> {
  if (blob.size > longestExport) return { ok: false, reason: 'tooLarge' };
  const read = readExportFile(await blob.text());
  if (read.ok && (await sumOf(read.file.data)) !== read.file.sum) return { ok: false, reason: 'damaged' };
  return read;
}

/** @returns what the file holds, as text, or `null` when the passphrase is wrong. */
export async function openExportFile(file: ExportFile, passphrase: string): Promise<string | null> {
  const plain = await open(await keyFromPassphrase(passphrase, file.kdf), file, purpose);
  return plain && new TextDecoder().decode(plain);
}

async function sumOf(data: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(data));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
