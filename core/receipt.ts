/** What an erasure removed, counted before it happened: the receipt a person gets to see. */
import type { Cases } from './cases.ts';
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
