/**
 * Everything that is kept between visits, read and changed in one place. Only the background uses it: one writer,
 * one change at a time, however many tabs and popups are open.
 */

import { browser } from 'wxt/browser';
import { casesSchema } from '../../core/case-schema.ts';
import { type Cases, noCases, withCaseChange, withoutPerson } from '../../core/cases.ts';
import { type Drafts, noDrafts, withDraft, withoutDraft } from '../../core/drafts.ts';
import type { PayloadOf, StateReply, StoredState, StoreProblem } from '../../core/messages.ts';
import { changePeople } from '../../core/people.ts';
import { noPeople, type People } from '../../core/person.ts';
import { presetNames } from '../../core/protection.ts';
import type { Preset, Settings } from '../../core/settings.ts';
import type { Cabinet } from './cabinet.ts';
import { type Asked, findHome, type Home } from './home.ts';
import { setLockMinutes } from './key-memory.ts';
import { tellOfMemory } from './pulse.ts';
import { inTurn } from './queue.ts';
import { tracesKey } from './rewrite.ts';
import { casesStore, draftsStore, peopleStore, settingsStore } from './shapes.ts';
import { rawSlots } from './slots.ts';
import { holdsUnread } from './unreadable.ts';
import {
  eraseFromStore,
  type Reading,
  readStore,
  type Written,
  writeStore,
  writeStores,
} from './versioned-store.ts';

async function readVisit({ visit }: Home): Promise<Cases> {
  const raw = (await browser.storage.session.get(visit))[visit];
  const parsed = casesSchema.safeParse(raw);
  return parsed.success ? parsed.data : noCases;
}

/** The whole state, each part parsed, for jobs that are in turn themselves. */
export async function readState(asked: Asked = { use: false }): Promise<StoredState> {
  return stateAt(await findHome(asked));
}

/** The same in turn, for whoever asks: nobody is shown what a change has done by half. */
export function readStateInTurn(asked: Asked): Promise<StoredState> {
  return inTurn(() => readState(asked));
}

/** The whole state of one home. */
export async function stateAt(home: Home): Promise<StoredState> {
  const { protection, preset, personal } = home;
  const [people, cases, drafts, settings, visit, memory, unread] = await Promise.all([
    personal ? readStore(peopleStore, personal) : ({ value: noPeople } as Reading<People>),
    personal ? readStore(casesStore, personal) : ({ value: noCases } as Reading<Cases>),
    personal ? readStore(draftsStore, personal) : ({ value: noDrafts } as Reading<Drafts>),
    settingsAt(home),
    readVisit(home),
    browser.storage.session.get(tracesKey),
    personal ? holdsUnread(personal) : false,
  ]);
  const problems: (StoreProblem | undefined)[] = [people, cases, settings].map(({ problem }) => problem);
  if (home.unsettled) problems.push('unsettled');
  if (memory[tracesKey] === true) problems.push('traces');
  return {
    people: people.value,
    cases: { ...cases.value, cases: { ...cases.value.cases, ...visit.cases } },
    drafts: drafts.value.drafts,
    unread,
    settings: withPreset(settings.value, preset),
    problems: [...new Set(problems)].filter((problem) => problem !== undefined),
    protection,
    preset: presetNames.filter((name) => preset[name] !== undefined),
  };
}

/** The settings of a home, or those behind it where it has none of its own. */
async function settingsAt({ plain, behind }: Home): Promise<Reading<Settings>> {
  const own = await readStore(settingsStore, plain);
  return behind && own.value === settingsStore.empty ? readStore(settingsStore, behind) : own;
}

/** The settings in force, for the background's own use: people stay closed and the lock is not put off. */
export async function readSettings(inPrivate = false): Promise<Settings> {
  const home = await findHome({ use: false, inPrivate });
  return withPreset((await settingsAt(home)).value, home.preset);
}

function withPreset(settings: Settings, { language, country }: Preset): Settings {
  return { ...settings, language: language ?? settings.language, country: country ?? settings.country };
}

/** Creates, edits, chooses or removes a person; with a person go their ticks and answers. */
export function changePeopleStore(
  change: PayloadOf<'people/change'>,
  inPrivate = false,
): Promise<StateReply> {
  return inTurn(async () => {
    const home = await findHome({ use: true, inPrivate });
    const { personal } = home;
    if (!personal) return { ok: false, reason: 'refused' };
    const before = (await readStore(peopleStore, personal)).value;
    const moment = { now: new Date().toISOString(), newId: () => crypto.randomUUID() };
    const people = changePeople(before, change, moment);
    if (!people) return { ok: false, reason: 'refused' };
    return replyAt(home, await keepPeople(people, change, personal));
  });
}

async function keepPeople(
  people: People,
  change: PayloadOf<'people/change'>,
  cabinet: Cabinet,
): Promise<boolean> {
  if (change.kind === 'remove') return erasePerson(change.id, people, cabinet);
  if (change.kind !== 'save') return writeStores([{ shape: peopleStore, value: people }], cabinet);
  const written: Written[] = [{ shape: peopleStore, value: people }];
  // What was typed is kept now: in the same write it is no draft any more.
  const { value: drafts } = await readStore(draftsStore, cabinet);
  const id = change.draft.id ?? null;
  const left = withoutDraft(drafts, id);
  const begun = left.drafts.length < drafts.drafts.length;
  if (begun) written.push({ shape: draftsStore, value: left });
  const kept = await writeStores(written, cabinet);
  // The earlier slot holds it still, with what the person may just have taken out.
  if (kept && begun) await eraseDraft(id, cabinet);
  return kept;
}

/** Ticks and answers first: should they stay, the person stays in the list and can be deleted again. */
async function erasePerson(id: string, left: People, cabinet: Cabinet): Promise<boolean> {
  const { value: cases } = await readStore(casesStore, cabinet);
  return (
    (await eraseFromStore(casesStore, withoutPerson(cases, id), cabinet)) &&
    (await eraseDraft(id, cabinet)) &&
    (await eraseFromStore(peopleStore, left, cabinet))
  );
}

/** From both slots: the earlier one may hold what somebody new was called before they had an id. */
async function eraseDraft(id: string | null, cabinet: Cabinet): Promise<boolean> {
  const begun = (await rawSlots(draftsStore.name, cabinet)).some((slot) => slot !== null);
  const { value: drafts } = await readStore(draftsStore, cabinet);
  return !begun || eraseFromStore(draftsStore, withoutDraft(drafts, id), cabinet);
}

/** Keeps what stands in a form about a person, or forgets it: then nothing of it stays in either slot. */
export function changeDraftStore(
  change: PayloadOf<'draft/change'>,
  inPrivate = false,
): Promise<{ readonly ok: boolean }> {
  return inTurn(async () => {
    const home = await findHome({ use: true, inPrivate });
    const { personal } = home;
    if (!personal) return { ok: false };
    const { value: drafts } = await readStore(draftsStore, personal);
    const whose = 'keep' in change ? change.keep.id : null;
    // A form that still stands open about somebody who was deleted elsewhere must not bring their data back.
    if (whose !== null) {
      const { value: people } = await readStore(peopleStore, personal);
      if (!people.people.some(({ id }) => id === whose)) return { ok: false };
    }
    const ok =
      'keep' in change
        ? await writeStore(draftsStore, withDraft(drafts, change.keep), personal)
        : await eraseDraft(change.drop, personal);
    if (ok && home.protection.kind === 'shared') await tellOfMemory();
    return { ok };
  });
}

/** Keeps one tick or answer of one person and procedure. */
export function changeCaseStore(
  { key, ...change }: PayloadOf<'case/change'>,
  inPrivate = false,
): Promise<StateReply> {
  return inTurn(async () => {
    const now = new Date().toISOString();
    const home = await findHome({ use: true, inPrivate });
    if (key.person === null) {
      const visit = withCaseChange(await readVisit(home), key, change, now);
      await browser.storage.session.set({ [home.visit]: visit });
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
export function changeSettingsStore(
  change: PayloadOf<'settings/change'>,
  inPrivate = false,
): Promise<StateReply> {
  return inTurn(async () => {
    const asked = { use: true, inPrivate };
    const home = await findHome(asked);
    const { preset, plain } = home;
    const settings = (await settingsAt(home)).value;
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
    return replyAt(lockAfter === undefined ? home : await findHome(asked), kept);
  });
}

/** The state after a change, and word of it to our other pages where it was made in memory. */
async function replyAt(home: Home, kept: boolean): Promise<StateReply> {
  if (!kept) return { ok: false, reason: 'notSaved' };
  if (home.protection.kind === 'shared') await tellOfMemory();
  return { ok: true, state: await stateAt(home) };
}
