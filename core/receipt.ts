/** What an erasure removed, counted before it happened: the receipt a person gets to see. */
import { allCases, type Cases, caseId } from './cases.ts';
import type { FormDraft } from './drafts.ts';
import type { People } from './person.ts';

export interface Receipt {
  /** `null` where everything was encrypted and locked, so that nothing could be counted. */
  readonly counted: {
    readonly people: number;
    /** Details for filling in forms. */
    readonly details: number;
    /** Answers about people and about their requests. */
    readonly answers: number;
    readonly ticks: number;
    /** When something was done for a request. */
    readonly dates: number;
  } | null;
  /** A passphrase went along. */
  readonly passphrase: boolean;
  /** The browser confirms that nothing is left: no key of ours except, on a shared computer, that it is one. */
  readonly nothingLeft: boolean;
  /** The browser has written its files anew; if not, earlier states may be found in them for a while. */
  readonly filesClean: boolean;
}

/** Counts what there is. */
export function countKept({ people }: People, { cases }: Cases): NonNullable<Receipt['counted']> {
  const all = Object.values(cases);
  const sizeOf = (record: object | undefined) => Object.keys(record ?? {}).length;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  return {
    people: people.length,
    details: sum(people.map(({ details }) => sizeOf(details))),
    answers: sum([...people, ...all].map(({ facts }) => sizeOf(facts))),
    ticks: sum(all.map(({ ticks }) => ticks.length)),
    dates: sum(all.map(({ dates }) => sizeOf(dates))),
  };
}

/** What went with one person: the receipt of a single deletion. */
export interface DeletedPerson {
  readonly name: string;
  readonly counted: {
    /** Details for filling in forms. */
    readonly details: number;
    /** Answers about the person and about their requests. */
    readonly answers: number;
    /** Procedures with a tick, an answer or a date of this person. */
    readonly requests: number;
    readonly ticks: number;
    readonly dates: number;
  };
  /** Something was typed about them and not saved. */
  readonly draft: boolean;
}

/** Counts what is kept of one person, before it goes; `null` where nobody of that id is kept. */
export function countPerson(
  kept: { readonly people: People; readonly cases: Cases; readonly drafts?: readonly FormDraft[] },
  id: string,
): DeletedPerson | null {
  const person = kept.people.people.find((each) => each.id === id);
  if (!person) return null;
  const own = allCases(kept.cases).filter(({ key }) => key.person === id);
  const cases = Object.fromEntries(own.map((each) => [caseId(each.key), each.case]));
  const { details, answers, ticks, dates } = countKept(
    { ...kept.people, people: [person] },
    { ...kept.cases, cases },
  );
  return {
    name: person.name,
    counted: { details, answers, requests: own.length, ticks, dates },
    draft: (kept.drafts ?? []).some((draft) => draft.id === id),
  };
}
