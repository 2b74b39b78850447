/**
 * Everything that is kept between visits, read and changed in one place. Only the background uses it: one writer,
 * one change at a time, however many tabs and popups are open.
 */

import { browser } from 'wxt/browser';
import { casesSchema } from '../../core/case-schema.ts';
import { type Cases, noCases, withCaseChange, withoutPerson } from '../../core/cases.ts';
import type { PayloadOf, StateReply, StoredState, StoreProblem } from '../../core/messages.ts';
import { changePeople } from '../../core/people.ts';
import { noPeople, type People } from '../../core/person.ts';
import { presetNames } from '../../core/protection.ts';
import type { Preset, Settings } from '../../core/settings.ts';
import type { Cabinet } from './cabinet.ts';
import { findHome, type Home } from './home.ts';
import { setLockMinutes } from './key-memory.ts';
import { tellOfMemory } from './pulse.ts';
import { inTurn } from './queue.ts';
import { casesStore, peopleStore, settingsStore } from './shapes.ts';
import { eraseFromStore, type Reading, readStore, writeStore } from './versioned-store.ts';
import { visitKey } from './visit-key.ts';

async function readVisit(): Promise<Cases> {
  const raw = (await browser.storage.session.get(visitKey))[visitKey];
  const parsed = casesSchema.safeParse(raw);
  return parsed.success ? parsed.data : noCases;
}

/** The whole state, each part parsed. Where the person has asked for it (`use`), the lock is put off. */
export async function readState(use = false): Promise<StoredState> {
  return stateAt(await findHome(use));
}

/** The whole state of one home. */
export async function stateAt({ protection, preset, personal, plain }: Home): Promise<StoredState> {
  const [people, cases, settings, visit] = await Promise.all([
    personal ? readStore(peopleStore, personal) : ({ value: noPeople } as Reading<People>),
    personal ? readStore(casesStore, personal) : ({ value: noCases } as Reading<Cases>),
    readStore(settingsStore, plain),
    readVisit(),
  ]);
  const problems = [people, cases, settings]
    .map((reading) => reading.problem)
    .filter((problem): problem is StoreProblem => problem !== undefined);
  return {
    people: people.value,
    cases: { ...cases.value, cases: { ...cases.value.cases, ...visit.cases } },
    settings: withPreset(settings.value, preset),
    problems: [...new Set(problems)],
    protection,
    preset: presetNames.filter((name) => preset[name] !== undefined),
  };
}

/** The settings in force, for the background's own use: people stay closed and the lock is not put off. */
export async function readSettings(): Promise<Settings> {
  const { plain, preset } = await findHome(false);
  return withPreset((await readStore(settingsStore, plain)).value, preset);
}

function withPreset(settings: Settings, { language, country }: Preset): Settings {
  return { ...settings, language: language ?? settings.language, country: country ?? settings.country };
}

/** Creates, edits, chooses or removes a person; with a person go their ticks and answers. */
export function changePeopleStore(change: PayloadOf<'people/change'>): Promise<StateReply> {
  return inTurn(async () => {
    const { personal, ...home } = await findHome(true);
    if (!personal) return { ok: false, reason: 'refused' };
    const before = (await readStore(peopleStore, personal)).value;
    const moment = { now: new Date().toISOString(), newId: () => crypto.randomUUID() };
    const people = changePeople(before, change, moment);
    if (!people) return { ok: false, reason: 'refused' };
    const kept =
      change.kind === 'remove'
        ? await erasePerson(change.id, people, personal)
        : await writeStore(peopleStore, people, personal);
    return replyAt({ ...home, personal }, kept);
  });
}

/** Ticks and answers first: should they stay, the person stays in the list and can be deleted again. */
async function erasePerson(id: string, left: People, cabinet: Cabinet): Promise<boolean> {
  const { value: cases } = await readStore(casesStore, cabinet);
  return (
    (await eraseFromStore(casesStore, withoutPerson(cases, id), cabinet)) &&
    (await eraseFromStore(peopleStore, left, cabinet))
  );
}

/** Keeps one tick or answer of one person and procedure. */
export function changeCaseStore({ key, ...change }: PayloadOf<'case/change'>): Promise<StateReply> {
  return inTurn(async () => {
    const now = new Date().toISOString();
    const home = await findHome(true);
    if (key.person === null) {
      const visit = withCaseChange(await readVisit(), key, change, now);
      await browser.storage.session.set({ [visitKey]: visit });
      return { ok: true, state: await stateAt(home) };
    }
    const { personal } = home;
    if (!personal) return { ok: false, reason: 'refused' };
    const { value: people } = await readStore(peopleStore, personal);
    // A tab that still shows a person who was deleted elsewhere must not bring their data back.
    if (!people.people.some(({ id }) => id === key.person)) return { ok: false, reason: 'refused' };
    const { value: cases } = await readStore(casesStore, personal);
    return replyAt(home, await writeStore(casesStore, withCaseChange(cases, key, change, now), personal));
  });
}

/** Keeps the language and other choices, or that the sidebar is folded on a host. What is preset stays as it is. */
export function changeSettingsStore(change: PayloadOf<'settings/change'>): Promise<StateReply> {
  return inTurn(async () => {
    const home = await findHome(true);
    const { preset, plain } = home;
    const settings = (await readStore(settingsStore, plain)).value;
    const { folded, lockAfter } = change;
    const language = preset.language ? undefined : change.language;
    const country = preset.country ? undefined : change.country;
    const next: Settings = {
      ...settings,
      language: language ?? settings.language,
      country: country === undefined ? settings.country : country,
      lockAfter: lockAfter ?? settings.lockAfter,
      welcomed: change.welcomed ?? settings.welcomed,
      folded: folded ? { ...settings.folded, [folded.host]: folded.value } : settings.folded,
    };
    const kept = await writeStore(settingsStore, next, plain);
    if (kept && lockAfter !== undefined) await setLockMinutes(lockAfter);
    return replyAt(lockAfter === undefined ? home : await findHome(true), kept);
  });
}

/** The state after a change, and word of it to our other pages where it was made in memory. */
async function replyAt(home: Home, kept: boolean): Promise<StateReply> {
  if (!kept) return { ok: false, reason: 'notSaved' };
  if (home.protection.kind === 'shared') await tellOfMemory();
  return { ok: true, state: await stateAt(home) };
}
