/**
 * Everything that is kept between visits, read and changed in one place. Only the background uses it: one writer,
 * one change at a time, however many tabs and popups are open.
 */

import { browser } from 'wxt/browser';
import { casesMigrations, casesSchema } from '../../core/case-schema.ts';
import { type Cases, casesVersion, noCases, withCaseChange, withoutPerson } from '../../core/cases.ts';
import type { PayloadOf, StateReply, StoredState, StoreProblem } from '../../core/messages.ts';
import { changePeople } from '../../core/people.ts';
import { noPeople, type People, peopleMigrations, peopleSchema, personVersion } from '../../core/person.ts';
import {
  defaultSettings,
  type Settings,
  settingsMigrations,
  settingsSchema,
  settingsVersion,
} from '../../core/settings.ts';
import { eraseFromStore, readStore, type StoreShape, writeStore } from './versioned-store.ts';
import { visitKey } from './visit-key.ts';

const peopleStore: StoreShape<People> = {
  name: 'people',
  version: personVersion,
  schema: peopleSchema,
  empty: noPeople,
  migrations: peopleMigrations,
};
const casesStore: StoreShape<Cases> = {
  name: 'cases',
  version: casesVersion,
  schema: casesSchema,
  empty: noCases,
  migrations: casesMigrations,
};
const settingsStore: StoreShape<Settings> = {
  name: 'settings',
  version: settingsVersion,
  schema: settingsSchema,
  empty: defaultSettings,
  migrations: settingsMigrations,
};

async function readVisit(): Promise<Cases> {
  const raw = (await browser.storage.session.get(visitKey))[visitKey];
  const parsed = casesSchema.safeParse(raw);
  return parsed.success ? parsed.data : noCases;
}

/** The whole state, each part parsed. */
export async function readState(): Promise<StoredState> {
  const [people, cases, settings, visit] = await Promise.all([
    readStore(peopleStore),
    readStore(casesStore),
    readStore(settingsStore),
    readVisit(),
  ]);
  const problems = [people, cases, settings]
    .map((reading) => reading.problem)
    .filter((problem): problem is StoreProblem => problem !== undefined);
  return {
    people: people.value,
    cases: { ...cases.value, cases: { ...cases.value.cases, ...visit.cases } },
    settings: settings.value,
    problems: [...new Set(problems)],
  };
}

let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const next = queue.then(job, job);
  queue = next.catch(() => undefined);
  return next;
}

/** Creates, edits, chooses or removes a person; with a person go their ticks and answers. */
export function changePeopleStore(change: PayloadOf<'people/change'>): Promise<StateReply> {
  return inTurn(async () => {
    const state = await readState();
    const moment = { now: new Date().toISOString(), newId: () => crypto.randomUUID() };
    const people = changePeople(state.people, change, moment);
    if (!people) return { ok: false, reason: 'refused' };
    const kept =
      change.kind === 'remove' ? await erasePerson(change.id, people) : await writeStore(peopleStore, people);
    return kept ? { ok: true, state: await readState() } : { ok: false, reason: 'notSaved' };
  });
}

/** Ticks and answers first: should they stay, the person stays in the list and can be deleted again. */
async function erasePerson(id: string, left: People): Promise<boolean> {
  const { value: cases } = await readStore(casesStore);
  return (
    (await eraseFromStore(casesStore, withoutPerson(cases, id))) && (await eraseFromStore(peopleStore, left))
  );
}

/** Keeps one tick or answer of one person and procedure. */
export function changeCaseStore({ key, ...change }: PayloadOf<'case/change'>): Promise<StateReply> {
  return inTurn(async () => {
    const now = new Date().toISOString();
    if (key.person === null) {
      const visit = withCaseChange(await readVisit(), key, change, now);
      await browser.storage.session.set({ [visitKey]: visit });
      return { ok: true, state: await readState() };
    }
    const { value: people } = await readStore(peopleStore);
    // A tab that still shows a person who was deleted elsewhere must not bring their data back.
    if (!people.people.some(({ id }) => id === key.person)) return { ok: false, reason: 'refused' };
    const { value: cases } = await readStore(casesStore);
    if (!(await writeStore(casesStore, withCaseChange(cases, key, change, now)))) {
      return { ok: false, reason: 'notSaved' };
    }
    return { ok: true, state: await readState() };
  });
}

/** Keeps the language, or that the sidebar is folded on a host. */
export function changeSettingsStore(change: PayloadOf<'settings/change'>): Promise<StateReply> {
  return inTurn(async () => {
    const { settings } = await readState();
    const { folded } = change;
    const next: Settings = {
      ...settings,
      language: change.language ?? settings.language,
      country: change.country === undefined ? settings.country : change.country,
      welcomed: change.welcomed ?? settings.welcomed,
      folded: folded ? { ...settings.folded, [folded.host]: folded.value } : settings.folded,
    };
    if (!(await writeStore(settingsStore, next))) return { ok: false, reason: 'notSaved' };
    return { ok: true, state: await readState() };
  });
}
