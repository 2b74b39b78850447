/** What somebody is typing about a person and has not saved yet, as it stands in the form. */
import type { Details } from './details.ts';
import type { Facts } from './facts.ts';
import type { Person } from './person.ts';
import type { Relation } from './relation.ts';

/** Shape version of stored drafts. */
export const draftsVersion = 1;

/** What stands in the fields of the form. */
export interface FormContent {
  readonly name: string;
  readonly relation: Relation;
  /** An age in them is the one known before; the one that counts is being typed. */
  readonly facts: Facts;
  readonly details: Details;
  /** The age as typed. */
  readonly years: string;
}

export interface FormDraft extends FormContent {
  /** Whose form it is; `null` for somebody new. */
  readonly id: string | null;
  /** What stood there before anything was typed: tells what was typed from what was only there. */
  readonly before: FormContent;
}

export interface Drafts {
  readonly version: typeof draftsVersion;
  /** One for each person at most. */
  readonly drafts: readonly FormDraft[];
}

export const noDrafts: Drafts = { version: draftsVersion, drafts: [] };

/** More forms than this nobody leaves open: the oldest goes. */
export const mostDrafts = 10;

/** Keeps what stands in a form in the place of what stood in it before. */
export function withDraft({ drafts }: Drafts, draft: FormDraft): Drafts {
  const others = drafts.filter(({ id }) => id !== draft.id);
  return { version: draftsVersion, drafts: [...others, draft].slice(-mostDrafts) };
}

/** Drafts without the one of a person, or of somebody new (`null`). */
export function withoutDraft(all: Drafts, id: string | null): Drafts {
  return { version: draftsVersion, drafts: all.drafts.filter((draft) => draft.id !== id) };
}

/** What the form shows of a person before anything is typed. */
export function contentOf(person: Person | null): FormContent {
  const age = person?.facts.age;
  return {
    name: person?.name ?? '',
    relation: person?.relation ?? 'self',
    facts: person?.facts ?? {},
    details: person?.details ?? {},
    years: typeof age === 'number' ? String(age) : '',
  };
}

/**
 * What the form begins with: the person as they are now, with all that was typed before. An answer that was given
 * since, in the panel, must not be taken back by an older form.
 */
export function resumed(person: Person | null, draft: FormDraft | undefined): FormDraft {
  const now = contentOf(person);
  const id = person?.id ?? null;
  if (!draft) return { ...now, id, before: now };
  const { id: _id, before, ...typed } = draft;
  return {
    ...joined(typed, before, now),
    facts: joined(typed.facts, before.facts, now.facts),
    details: joined(typed.details, before.details, now.details),
    id,
    before: now,
  };
}

/** Entry by entry: what was typed where it differs from what stood there, else what is there now. */
function joined<T extends object>(typed: T, before: T, now: T): T {
  const keys = new Set([typed, before, now].flatMap(Object.keys)) as Set<keyof T & string>;
  const entries = [...keys].map((key) => {
    const touched = JSON.stringify(typed[key]) !== JSON.stringify(before[key]);
    return [key, touched ? typed[key] : now[key]];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
