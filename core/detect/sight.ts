/** What can be seen on a page: which signals of which pages, each looked for once however many issuers name it. */
import type { IssuerPage, Signal } from '../issuer.ts';

/** Where each kind of signal is looked for. */
export type Places = Record<Signal['in'], string>;

/** The signals of a page that are seen. */
export interface Seen {
  readonly signals: readonly Signal[];
  /** Their weights added up. */
  readonly sum: number;
  /** Every required signal is among them, and one of each group of which one is required. */
  readonly complete: boolean;
}

/** A look at one page, or at a part of it. */
export interface Sight {
  readonly places: Places;
  readonly sees: (signal: Signal) => boolean;
  /** What is seen of an issuer's page; issuers that take over the same page share the answer. */
  readonly seenOf: (page: IssuerPage) => Seen;
  /** The same page with other words in some places; what was found in the others is kept. */
  readonly withPlaces: (changed: Partial<Places>) => Sight;
}

type Answers = Map<string, boolean>;

export function sightOf(places: Places, known: ReadonlyMap<string, Answers> = new Map()): Sight {
  const answers = new Map(Object.keys(places).map((place) => [place, known.get(place) ?? new Map()]));
  const pages = new Map<IssuerPage, Seen>();
  const sees = ({ in: place, matches }: Signal) => {
    const here = answers.get(place);
    let answer = here?.get(matches);
    if (answer === undefined) {
      answer = compiled(matches)?.test(places[place]) ?? false;
      here?.set(matches, answer);
    }
    return answer;
  };
  const sight: Sight = {
    places,
    sees,
    seenOf: (page) => {
      let seen = pages.get(page);
      if (!seen) {
        seen = seenOn(page, sees);
        pages.set(page, seen);
      }
      return seen;
    },
    withPlaces: (changed) => {
      const isKept = (place: string) => !Object.hasOwn(changed, place);
      return sightOf({ ...places, ...changed }, new Map([...answers].filter(([place]) => isKept(place))));
    },
  };
  return sight;
}

export function sumOf(signals: readonly Signal[]): number {
  return signals.reduce((total, signal) => total + signal.weight, 0);
}

function seenOn(page: IssuerPage, sees: (signal: Signal) => boolean): Seen {
  const signals = page.signals.filter(sees);
  const complete = page.signals.every(
    (signal) =>
      (!signal.required || signals.includes(signal)) &&
      (signal.oneOf === undefined || signals.some((other) => other.oneOf === signal.oneOf)),
  );
  return { signals, sum: sumOf(signals), complete };
}

const expressions = new Map<string, RegExp | null>();

/** Compiles once; data with an expression that does not compile never gets past the build. */
function compiled(source: string): RegExp | null {
  let expression = expressions.get(source);
  if (expression === undefined) {
    try {
      expression = new RegExp(source, 'iu');
    } catch {
      expression = null;
    }
    expressions.set(source, expression);
  }
  return expression;
}
