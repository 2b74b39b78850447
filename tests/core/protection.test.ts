import { describe, expect, it } from 'vitest';
import { casesVersion } from '../../core/cases.ts';
import { exportFileName } from '../../core/export-name.ts';
import {
  isIdle,
  isLongEnough,
  lockTime,
  plainPassphrase,
  shortestPassphrase,
} from '../../core/protection.ts';
import { countKept } from '../../core/receipt.ts';
import { defaultSettings, presetSchema, settingsMigrations, settingsSchema } from '../../core/settings.ts';

const minute = 60_000;

describe('the lock', () => {
  it('falls when the minutes are over and not before', () => {
    const usedAt = 1_000_000;
    expect(lockTime(usedAt, 15)).toBe(usedAt + 15 * minute);
    expect(isIdle(usedAt, 15, usedAt + 15 * minute - 1)).toBe(false);
    expect(isIdle(usedAt, 15, usedAt + 15 * minute)).toBe(true);
  });

  it('falls when the clock was set back, so that nobody holds it open that way', () => {
    expect(isIdle(1_000_000, 15, 999_999)).toBe(true);
  });
});

describe('a passphrase', () => {
  it('is the same however the keyboard writes its accents and wide letters', () => {
    expect(plainPassphrase('cle\u0301 ＡＢ')).toBe(plainPassphrase('clé AB'));
  });

  it('is counted in characters as people count them, and blanks at its ends do not count', () => {
    expect(isLongEnough('x'.repeat(shortestPassphrase))).toBe(true);
    expect(isLongEnough('𠮷'.repeat(shortestPassphrase - 1))).toBe(false);
    expect(isLongEnough(`  ${'x'.repeat(shortestPassphrase - 1)}  `)).toBe(false);
  });
});

describe('settings', () => {
  it('of the version before have no country and the usual lock', () => {
    const old = { version: 1, language: 'fr', folded: { 'a.example': true }, welcomed: true };
    const now = settingsSchema.parse(settingsMigrations[1]?.(old));
    expect(now).toEqual({
      ...defaultSettings,
      language: 'fr',
      folded: { 'a.example': true },
      welcomed: true,
    });
  });

  it('that an organisation has preset count one by one: what does not fit is as if it were not there', () => {
    expect(
      presetSchema.parse({ language: 'fr', country: 'DE', sharedComputer: true, colour: 'blue' }),
    ).toEqual({
      language: 'fr',
      country: undefined,
      sharedComputer: true,
    });
  });
});

describe('what is kept', () => {
  it('is counted by kinds for the receipt', () => {
    const person = {
      id: '3f0c6c0a-6f0e-4b5e-9f43-0a1d2f3b4c5d',
      name: '小雨',
      relation: 'child',
      facts: { age: 6, status: 'student' },
      details: { city: 'Lyon', phone: '0600000000', sex: 'female' },
      createdAt: '2026-11-21T00:00:00Z',
      updatedAt: '2026-11-21T00:00:00Z',
    } as const;
    const cases = {
      a: {
        ticks: ['one', 'two'],
        facts: { reason: 'lost' } as const,
        dates: { submitted: '2026-11-20' },
        updatedAt: person.updatedAt,
      },
      b: { ticks: [], facts: {}, dates: {}, updatedAt: person.updatedAt },
    };
    expect(
      countKept({ version: 2, people: [person], chosen: null }, { version: casesVersion, cases }),
    ).toEqual({ people: 1, details: 3, answers: 3, ticks: 2, dates: 1 });
  });
});

describe('the name of a file with people in it', () => {
  it('holds the day and nobody’s name', () => {
    expect(exportFileName('2026-11-22T10:00:00Z')).toBe('liasse-2026-11-22.liasse');
    expect(exportFileName('../../etc')).toBe('liasse.liasse');
  });
});
