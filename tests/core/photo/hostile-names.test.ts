import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outputName } from '../../../core/photo/output-name.ts';
import { safeFileName } from '../../../core/photo/safe-name.ts';
import { runs } from '../arbitraries.ts';

const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ...[
      '../',
      '..\\',
      '/etc/passwd',
      'C:\\',
      '\u0000',
      '\u202e',
      '\u2066',
      '\ufeff',
      '\n',
      '\r',
      '\u007f',
      '\u0085',
    ],
    ...[
      'CON',
      'nul',
      'LPT1',
      '.',
      '..',
      '...',
      ' ',
      ':',
      '|',
      '"',
      '.jpg',
      '.JPG',
      '.exe',
      '照片',
      'é',
      '👩‍👧',
      'x'.repeat(300),
    ],
  ),
);
const names = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''));

describe('the name of a file that somebody else has named', () => {
  it('saves nowhere but where it is saved, and reads as it is', () => {
    fc.assert(
      fc.property(names, fc.constantFrom('jpg' as const, 'png' as const), (name, format) => {
        const safe = safeFileName(outputName(name, format));
        expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\\/<>:"|?*]/u);
        expect(safe).toMatch(/[^.\s]/);
        expect(safe).not.toMatch(/^[\s.]|[\s.]$/u);
        expect(safe.split('.')[0]).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/iu);
        expect([...safe].length).toBeLessThanOrEqual(90);
        // Once safe, it stays as it is.
        expect(safeFileName(safe)).toBe(safe);
      }),
      runs(600),
    );
  });

  it.each([
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\Users\\x\\photo.jpg', 'photo.jpg'],
    ['photo\u202egpj.exe', 'photogpj.exe.jpg'],
    ['CON.jpg', 'photo.jpg'],
    ['\u0000\u0001', 'photo.jpg'],
  ])('%j becomes %s', (name, saved) => {
    expect(safeFileName(outputName(name, 'jpg'))).toBe(saved);
  });
});
