/**
 * Bringing people from a file together with those who are here, without losing anything: per person and per request
 * the state that was changed last wins, entry by entry, and what only the other one knows is kept. Pure.
 */
import type { Case, Cases } from './cases.ts';
import type { People, Person } from './person.ts';

/** What happens to one person of the file. */
export interface MergeStep {
  readonly name: string;
  /** `new`: nobody here has this id. `same`: nothing to do. `merge`: entries are added or replaced. */
  readonly kind: 'new' | 'same' | 'merge';
  /** Entries (name, answers, details, ticks, dates) that come in. */
  readonly added: number;
  /** Entries here that a later state from the file replaces. */
  readonly replaced: number;
  /** Entries of the file that are not taken, because what is here was changed later. */
  readonly kept: number;
}

export interface Merge {
  readonly people: People;
  readonly cases: Cases;
  readonly steps: readonly MergeStep[];
}

/** Joins what a file holds with what is here. Requests of people whom nobody knows are left out. */
export function mergePeople(
  here: { readonly people: People; readonly cases: Cases },
  file: { readonly people: People; readonly cases: Cases },
): Merge {
  const known = new Map(here.people.people.map((person) => [person.id, person]));
  const merged = new Map(known);
  const cases: Record<string, Case> = { ...here.cases.cases };
  const steps = file.people.people.map((theirs): MergeStep => {
    const ours = known.get(theirs.id);
    const joined = ours ? joinPerson(ours, theirs) : { value: theirs, ...noChange };
    merged.set(theirs.id, joined.value);
    let tally = ours ? joined : { ...noChange, added: entriesOf(theirs) };
    for (const [id, theirCase] of Object.entries(file.cases.cases)) {
      if (!id.startsWith(`${theirs.id}/`)) continue;
      const ourCase = cases[id];
      const joinedCase = ourCase
        ? joinCase(ourCase, theirCase)
        : { ...noChange, value: theirCase, added: entriesOfCase(theirCase) };
      cases[id] = joinedCase.value;
      tally = plus(tally, joinedCase);
    }
    const { added, replaced, kept } = tally;
    const kind = ours ? (added + replaced > 0 ? 'merge' : 'same') : 'new';
    return { name: theirs.name, kind, added, replaced, kept };
  });
  const people = [...merged.values()];
  const chosen = here.people.chosen ?? (known.size === 0 ? file.people.chosen : null);
  return {
    people: { ...here.people, people, chosen },
    cases: { ...here.cases, cases },
    steps,
  };
}

interface Tally {
  readonly added: number;
  readonly replaced: number;
  readonly kept: number;
}
const noChange: Tally = { added: 0, replaced: 0, kept: 0 };

function plus(a: Tally, b: Tally): Tally {
  return { added: a.added + b.added, replaced: a.replaced + b.replaced, kept: a.kept + b.kept };
}

type Fields = Readonly<Record<string, unknown>>;

/** Joins two records entry by entry; where both know something else, the later one wins. */
function joinFields(
  ours: Fields = {},
  theirs: Fields = {},
  theirsIsLater: boolean,
): Tally & { value: Fields } {
  const value: Record<string, unknown> = { ...ours };
  let tally = noChange;
  for (const [key, entry] of Object.entries(theirs)) {
    if (entry === undefined) continue;
    if (ours[key] === undefined) {
      value[key] = entry;
      tally = plus(tally, { ...noChange, added: 1 });
    } else if (!equal(ours[key], entry)) {
      if (theirsIsLater) value[key] = entry;
      tally = plus(tally, { ...noChange, [theirsIsLater ? 'replaced' : 'kept']: 1 });
    }
  }
  return { value, ...tally };
}

function joinPerson(ours: Person, theirs: Person): Tally & { value: Person } {
  const later = theirs.updatedAt > ours.updatedAt;
  const head = joinFields(
    { name: ours.name, relation: ours.relation },
    { name: theirs.name, relation: theirs.relation },
    later,
  );
  const facts = joinFields(ours.facts as Fields, theirs.facts as Fields, later);
  const details = joinFields(ours.details as Fields, theirs.details as Fields, later);
  const value = {
    ...ours,
    ...head.value,
    facts: facts.value,
    ...(ours.details || theirs.details ? { details: details.value } : {}),
    updatedAt: later ? theirs.updatedAt : ours.updatedAt,
  } as Person;
  return { value, ...plus(plus(head, facts), details) };
}

/** Ticks and lists are brought together; records entry by entry; anything else by which state is later. */
function joinCase(ours: Case, theirs: Case): Tally & { value: Case } {
  const later = theirs.updatedAt > ours.updatedAt;
  const value: Record<string, unknown> = { ...ours };
  let tally = noChange;
  for (const [key, entry] of Object.entries(theirs) as [string, unknown][]) {
    const before = (ours as unknown as Fields)[key];
    if (key === 'updatedAt') continue;
    if (Array.isArray(entry) && Array.isArray(before)) {
      const fresh = entry.filter((each) => !before.some((known) => equal(known, each)));
      value[key] = [...before, ...fresh];
      tally = plus(tally, { ...noChange, added: fresh.length });
    } else if (isRecord(entry) && isRecord(before)) {
      const joined = joinFields(before, entry, later);
      value[key] = joined.value;
      tally = plus(tally, joined);
    } else {
      const joined = joinFields({ [key]: before }, { [key]: entry }, later);
      value[key] = joined.value[key];
      tally = plus(tally, joined);
    }
  }
  value.updatedAt = later ? theirs.updatedAt : ours.updatedAt;
  return { value: value as unknown as Case, ...tally };
}

/** A name and all that is known beside it. */
function entriesOf({ facts, details }: Person): number {
  return 1 + Object.keys(facts).length + Object.keys(details ?? {}).length;
}

function entriesOfCase(one: Case): number {
  return Object.entries(one)
    .filter(([key]) => key !== 'updatedAt')
    .map(([, value]) =>
      Array.isArray(value) ? value.length : isRecord(value) ? Object.keys(value).length : 1,
    )
    .reduce((total, each) => total + each, 0);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
