/** What somebody is typing about a person and has not saved yet, as it stands in the form. */
import type { Details } from './details.ts';
import type { Facts } from './facts.ts';
import type { Relation } from './relation.ts';

/** Shape version of stored drafts. */
export const draftsVersion = 1;

export interface FormDraft {
  /** Whose form it is; `null` for somebody new. */
  readonly id: string | null;
  readonly name: string;
  readonly relation: Relation;
  /** An age in them is the one known before; the one that counts is being typed. */
  readonly facts: Facts;
  readonly details: Details;
  /** The age as typed. */
  readonly years: string;
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
