import { describe, expect, it } from 'vitest';
import {
  type ExportFile,
  isSealedText,
  leastIterations,
  longestExport,
  mostIterations,
  readExportFile,
  readLockRecord,
  readSealedText,
} from '../../core/envelope.ts';

const kdf = { name: 'PBKDF2', hash: 'SHA-256', iterations: leastIterations, salt: 'c2FsdA==' } as const;
const file: ExportFile = {
  format: 'liasse',
  version: 1,
  kdf,
  nonce: 'bm9uY2U=',
  sum: 'abc',
  data: 'ZGF0YQ==',
};
const read = (changes: object) => readExportFile(JSON.stringify({ ...file, ...changes }));

describe('the outside of a file with people in it', () => {
  it('is read as it was written', () => {
    expect(read({})).toEqual({ ok: true, file });
  });

  it.each([
    ['a picture', 'JFIF ......', 'foreign'],
    ['another program’s JSON', '{"format":"vault","version":1}', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['nothing', '', 'foreign'],
    ['a file that was cut off', JSON.stringify(file).slice(0, 60), 'damaged'],
  ])('of %s is refused with a reason', (_what, text, reason) => {
    expect(readExportFile(text)).toEqual({ ok: false, reason });
  });

  it('of a newer version is told from a damaged one', () => {
    expect(read({ version: 2 })).toEqual({ ok: false, reason: 'newer' });
    expect(read({ version: 0 })).toEqual({ ok: false, reason: 'damaged' });
  });

  it.each([
    { nonce: 'no base64!' },
    { nonce: 7 },
    { nonce: '!!bm9uY2U=' },
    { nonce: 'bm9uY2U=bm==' },
    { version: '1' },
    { kdf: { ...kdf, hash: 'SHA-1' } },
    { kdf: { ...kdf, iterations: '600000' } },
    { data: '' },
    { sum: 7 },
    { kdf: { ...kdf, name: 'MD5' } },
    { kdf: { ...kdf, salt: 5 } },
    { kdf: { ...kdf, salt: 'c2Fsd' } },
    { kdf: null },
  ])('with %j is damaged', (changes) => {
    expect(read(changes)).toEqual({ ok: false, reason: 'damaged' });
  });

  it('cannot ask for a weak key, nor for one that keeps the device busy for minutes', () => {
    for (const iterations of [1, leastIterations - 1, 1e12, 600_000.5]) {
      expect(read({ kdf: { ...kdf, iterations } })).toEqual({ ok: false, reason: 'damaged' });
    }
  });

  it('may ask for the dearest key that is still borne', () => {
    expect(read({ kdf: { ...kdf, iterations: mostIterations } }).ok).toBe(true);
    expect(read({ kdf: { ...kdf, iterations: mostIterations + 1 } }).ok).toBe(false);
  });

  it('that was cut off is told from one that only speaks of ours', () => {
    const reason = (text: string) => readExportFile(text);
    expect(reason(' {\n "format":  "liasse", "ver')).toEqual({ ok: false, reason: 'damaged' });
    expect(reason('[{"format":"liasse", "ver')).toEqual({ ok: false, reason: 'foreign' });
  });

  it('is not even looked at when it is far too large', () => {
    expect(readExportFile(' '.repeat(longestExport + 1))).toEqual({ ok: false, reason: 'tooLarge' });
  });
});

describe('what lies behind a passphrase', () => {
  it('is read only when it is whole', () => {
    const record = { version: 1, kdf, nonce: 'bm9uY2U=', data: 'ZGF0YQ==' };
    expect(readLockRecord(record)).toEqual(record);
    expect(readLockRecord({ ...record, kdf: { ...kdf, iterations: 1 } })).toBeNull();
    expect(readLockRecord(undefined)).toBeNull();
    expect(readLockRecord({ ...record, version: 2 })).toBeNull();
    expect(readLockRecord({ ...record, more: 1 })).toEqual(record);
  });

  it('is told from text that is not encrypted', () => {
    const sealed = { sealed: 1, salt: 'cw==', nonce: 'bg==', data: 'ZA==' };
    expect(readSealedText(JSON.stringify(sealed))).toEqual(sealed);
    expect(readSealedText('null')).toBeNull();
    expect(isSealedText(JSON.stringify(sealed))).toBe(true);
    expect(isSealedText('{"people":[],"note":"{\\"sealed\\":"}')).toBe(false);
    expect(readSealedText('{"version":2,"people":[]}')).toBeNull();
    expect(readSealedText('{"sealed":2,"salt":"cw==","nonce":"bg==","data":"ZA=="}')).toBeNull();
  });
});
