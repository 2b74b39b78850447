import { beforeEach, describe, expect, it } from 'vitest';
import { readSealedText } from '../../../core/envelope.ts';
import { makeExportFile, openExportFile, readFileOutside } from '../../../platform/vault/export-file.ts';
import { lockKeys, newDataKey, sealText, unlockKeys, unsealText } from '../../../platform/vault/seal.ts';
import { type AskedKeys, quickKeys } from '../quick-keys.ts';

let asked: AskedKeys;
beforeEach(() => {
  asked = quickKeys();
});

const secret = 'the name is 小雨';

describe('stored text', () => {
  it('comes back with its key, and is nowhere to be read in what is stored', async () => {
    const key = newDataKey();
    const stored = await sealText(key, secret, 'people');
    expect(stored).not.toContain('小雨');
    expect(await unsealText([key], stored, 'people')).toBe(secret);
  });

  it('has a fresh salt and nonce with every write', async () => {
    const key = newDataKey();
    const texts = await Promise.all(Array.from({ length: 20 }, () => sealText(key, secret, 'people')));
    const parts = texts.map((text) => readSealedText(text));
    expect(new Set(parts.map((part) => part?.salt)).size).toBe(20);
    expect(new Set(parts.map((part) => part?.nonce)).size).toBe(20);
    expect(new Set(parts.map((part) => part?.data)).size).toBe(20);
  });

  it('does not open with another key, in another place, or with one character changed', async () => {
    const key = newDataKey();
    const stored = await sealText(key, secret, 'people');
    expect(await unsealText([newDataKey()], stored, 'people')).toBeNull();
    expect(await unsealText([key], stored, 'cases')).toBeNull();
    const at = stored.indexOf('"data":"') + 12;
    const changed = `${stored.slice(0, at)}${stored[at] === 'A' ? 'B' : 'A'}${stored.slice(at + 1)}`;
    expect(await unsealText([key], changed, 'people')).toBeNull();
    expect(await unsealText([key], 'no envelope', 'people')).toBeNull();
  });

  it('opens with an older key behind the newest', async () => {
    const [older, newest] = [newDataKey(), newDataKey()];
    expect(await unsealText([newest, older], await sealText(older, secret, 'people'), 'people')).toBe(secret);
  });
});

describe('data keys behind a passphrase', () => {
  it('come out with the right one only, and each lock has a salt of its own', async () => {
    const keys = [newDataKey(), newDataKey()];
    const record = await lockKeys('une pomme verte', keys);
    expect(await unlockKeys('une pomme verte', record)).toEqual(keys);
    expect(await unlockKeys('une pomme rouge', record)).toBeNull();
    expect((await lockKeys('une pomme verte', keys)).kdf.salt).not.toBe(record.kdf.salt);
  });

  it('cost at least 600,000 iterations for each guess', async () => {
    await unlockKeys('une pomme rouge', await lockKeys('une pomme verte', [newDataKey()]));
    expect(asked.iterations).toHaveLength(2);
    for (const iterations of asked.iterations) expect(iterations).toBeGreaterThanOrEqual(600_000);
  });
});

describe('a file with people in it', () => {
  const id = '3f0c6c0a-6f0e-4b5e-9f43-0a1d2f3b4c5d';
  const at = '2026-11-21T00:00:00Z';
  const person = { id, name: '小雨', relation: 'child', facts: {}, createdAt: at, updatedAt: at } as const;
  const entry = { ticks: [], facts: {}, dates: {}, updatedAt: at };
  const state = {
    people: { version: 2, people: [person], chosen: null },
    cases: { version: 2, cases: { [`${id}/a/b`]: entry, 'nobody/a/b': entry } },
  } as unknown as Parameters<typeof makeExportFile>[0];

  it('opens with its passphrase, and holds nothing of a visit without a person', async () => {
    const text = await makeExportFile(state, 'une pomme verte');
    expect(text).not.toContain('小雨');
    const outside = await readFileOutside(new Blob([text]));
    expect(outside.ok).toBe(true);
    if (!outside.ok) return;
    expect(await openExportFile(outside.file, 'une pomme rouge')).toBeNull();
    const inside = JSON.parse((await openExportFile(outside.file, 'une pomme verte')) ?? '');
    expect(inside.people).toEqual(state.people);
    expect(Object.keys(inside.cases.cases)).toEqual([`${id}/a/b`]);
  });

  it('is told to be damaged before any passphrase is asked for', async () => {
    const text = await makeExportFile(state, 'une pomme verte');
    const at = text.indexOf('"data"') + 20;
    const flipped = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
    expect(await readFileOutside(new Blob([flipped]))).toEqual({ ok: false, reason: 'damaged' });
    expect(await readFileOutside(new Blob([text.slice(0, -40)]))).toEqual({ ok: false, reason: 'damaged' });
  });
});
