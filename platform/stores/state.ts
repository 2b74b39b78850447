/**
 * Everything that is kept between visits, read and changed in one place. Only the background uses it: one writer,
 * one change at a time, however many tabs and popups are open.
 */

import { browser } from 'wxt/browser';
import { casesSchema } from '../../core/case-schema.ts';
import { type Cases, casesVersion, noCases, withCase, withoutPerson } from '../../core/cases.ts';
import type { PayloadOf, StateReply, StoredState, StoreProblem } from '../../core/messages.ts';
import { changePeople } from '../../core/people.ts';
import { noPeople, type People, peopleSchema, personVersion } from '../../core/person.ts';
import { defaultSettings, type Settings, settingsSchema, settingsVersion } from '../../core/settings.ts';
import { readStore, type StoreShape, writeStore } from './versioned-store.ts';

const peopleStore: StoreShape<People> = {
  name: 'people',
  version: personVersion,
  schema: peopleSchema,
  empty: noPeople,
};
const casesStore: StoreShape<Cases> = {
  name: 'cases',
  version: casesVersion,
  schema: casesSchema,
  empty: noCases,
};
const settingsStore: StoreShape<Settings> = {
  name: 'settings',
  version: settingsVersion,
  schema: settingsSchema,
  empty: defaultSettings,
};

/** Ticks and answers of nobody in particular live until the browser closes: a shared computer must not keep them. */
const visitKey = 'visit';

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
    if (!(await writeStore(peopleStore, people))) return { ok: false, reason: 'notSaved' };
    if (change.kind === 'remove') {
      const { value: cases } = await readStore(casesStore);
      await writeStore(casesStore, withoutPerson(cases, change.id));
    }
    return { ok: true, state: await readState() };
  });
}

/** Keeps ticks and answers of one person and procedure. */
export function changeCaseStore({ key, ticks, facts }: PayloadOf<'case/change'>): Promise<StateReply> {
  return inTurn(async () => {
    const now = new Date().toISOString();
    if (key.person === null) {
      const visit = withCase(await readVisit(), key, { ticks, facts }, now);
      await browser.storage.session.set({ [visitKey]: visit });
      return { ok: true, state: await readState() };
    }
    const { value: cases } = await readStore(casesStore);
    if (!(await writeStore(casesStore, withCase(cases, key, { ticks, facts }, now)))) {
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
      welcomed: change.welcomed ?? settings.welcomed,
      folded: folded ? { ...settings.folded, [folded.host]: folded.value } : settings.folded,
    };
    if (!(await writeStore(settingsStore, next))) return { ok: false, reason: 'notSaved' };
    return { ok: true, state: await readState() };
  });
}
