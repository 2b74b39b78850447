import { describe, expect, it, vi } from 'vitest';
import { deletePerson } from '../../app/delete-person.ts';
import { type Case, caseId, casesVersion } from '../../core/cases.ts';
import type { StoredState } from '../../core/messages.ts';
import { type Person, personVersion } from '../../core/person.ts';
import { defaultSettings } from '../../core/settings.ts';

const moment = '2026-11-21T00:00:00Z';
const child: Person = {
  id: '3f0c6c0a-6f0e-4b5e-9f43-0a1d2f3b4c5d',
  name: '小明',
  relation: 'child',
  facts: { household: 'elsewhere', age: 6 },
  details: { phone: '13812345678', city: '上海' },
  createdAt: moment,
  updatedAt: moment,
};
const other: Person = { ...child, id: '9e7d1c52-7a51-4a3c-8c0e-5f8c1b2a3d4e', name: 'Léa' };
const request = (more: Partial<Case>): Case => ({
  ticks: [],
  facts: {},
  dates: {},
  updatedAt: moment,
  ...more,
});
const at = (person: string | null, procedure: string) => caseId({ person, issuer: 'cn-shanghai', procedure });
const content = { name: '小', relation: 'child', facts: {}, details: {}, years: '' } as const;

const state: StoredState = {
  people: { version: personVersion, people: [child, other], chosen: child.id },
  cases: {
    version: casesVersion,
    cases: {
      [at(child.id, 'reissue')]: request({ ticks: ['photo', 'form'], dates: { lossReported: '2026-11-20' } }),
      [at(child.id, 'apply')]: request({ facts: { channel: 'online' } }),
      [at(other.id, 'reissue')]: request({ ticks: ['photo'] }),
      [at(null, 'reissue')]: request({ ticks: ['photo'] }),
    },
  },
  drafts: [{ ...content, id: child.id, before: content }],
  settings: defaultSettings,
  problems: [],
  protection: { kind: 'open' },
  preset: [],
};

describe('deleting one person', () => {
  it('gives the counts of that person alone, with their requests and what was not saved', async () => {
    const change = vi.fn(async () => true);
    expect(await deletePerson(child.id, state, change)).toEqual({
      name: '小明',
      counted: { details: 2, answers: 3, requests: 2, ticks: 2, dates: 1 },
      draft: true,
    });
    expect(change).toHaveBeenCalledWith('people/change', { kind: 'remove', id: child.id });
    expect(await deletePerson(other.id, state, change)).toMatchObject({
      counted: { requests: 1, ticks: 1, dates: 0 },
      draft: false,
    });
  });

  it('gives no receipt for what could not be deleted', async () => {
    expect(await deletePerson(child.id, state, async () => false)).toBeNull();
  });
});
