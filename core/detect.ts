/** Which issuer's page is this, and what is it for? Decided from the address first, then from the page's own words. */
import { readAddress } from './address.ts';
import { ownersOf } from './hosts.ts';
import type { Issuer, IssuerPage, Purpose, Signal } from './issuer.ts';
import { pagesOf } from './lineage.ts';

/** What a content script may tell about a page: plain text, no values of fields. */
export interface PageFacts {
  readonly url: string;
  readonly title: string;
  readonly lang?: string;
  readonly headings: readonly string[];
  readonly text?: string;
  readonly hasFileInput?: boolean;
}

/** Which page this is, and why. `signals` holds the names of the signals that were seen, strongest first. */
export interface Detection {
  readonly issuer: string;
  readonly page: string;
  readonly purpose: Purpose;
  readonly procedure?: string;
  readonly signals: readonly string[];
}

/** Where each kind of signal is looked for. */
type Places = Record<Signal['in'], string>;

const longest = { title: 500, heading: 4_000, text: 40_000 };

/**
 * Recognises a page of an official portal.
 *
 * The host decides first: a page on nobody's host is `null` whatever it says. On a known host each page of the
 * candidates, inherited ones included, adds up the weights of the signals it sees, and those that tell the issuer's
 * place; it counts when the sum, with the place and without, reaches its threshold and every required signal was
 * seen. The highest sum wins, ties go to the earlier issuer and page; where issuers share a host, a page for
 * something beats one that is only `other`. An official host without a recognised page gives `page: 'unrecognised'`
 * without a procedure, for the issuer whose place fits best.
 *
 * The owners of a host come from an index, the pages an issuer takes over are gathered once, and a page that several
 * issuers take over is looked at once for all of them: the number of issuers that do not own the host costs nothing.
 *
 * Never throws: page facts come from pages.
 */
export function detect(facts: PageFacts, issuers: readonly Issuer[]): Detection | null {
  const address = readAddress(facts?.url);
  if (!address) return null;
  const owners = ownersOf(address.host, issuers);
  if (owners.length === 0) return null;

  const places: Places = {
    ...address,
    url: `${address.host}${address.path}${address.query}${address.hash}`,
    title: clipped(facts.title, longest.title),
    heading: clipped(lines(facts.headings), longest.heading),
    text: clipped(facts.text, longest.text),
  };

  const look = lookingAt(places);
  const claims = owners.map(({ issuer }) => ({ issuer, place: sumOf(seenOf(issuer.place ?? [], look)) }));
  const onPage = new Map<IssuerPage, Seen>();
  const candidates = claims.flatMap(
    ({ issuer, place }) => bestPage(issuer, pagesOf(issuer, issuers), place, onPage, look) ?? [],
  );
  const best = candidates.reduce<Candidate | null>((a, b) => (a && !beats(b, a) ? a : b), null);
  if (best) return detection(best);
  const { issuer } = claims.reduce((a, b) => (b.place > a.place ? b : a));
  return { issuer: issuer.id, page: 'unrecognised', purpose: 'other', signals: ['host'] };
}

/** A page whose signals reach its threshold. */
interface Candidate {
  readonly issuer: Issuer;
  readonly page: IssuerPage;
  readonly seen: readonly Signal[];
  readonly sum: number;
}

/** The signals of a page that are seen, and their weights added up. */
interface Seen {
  readonly signals: readonly Signal[];
  readonly sum: number;
  /** Whether every required signal is among them. */
  readonly complete: boolean;
}

/** The page of one issuer with the highest sum; `place` counts for each of them. */
function bestPage(
  issuer: Issuer,
  pages: readonly IssuerPage[],
  place: number,
  onPage: Map<IssuerPage, Seen>,
  look: Look,
): Candidate | null {
  let best: Candidate | null = null;
  for (const page of pages) {
    let seen = onPage.get(page);
    if (!seen) {
      seen = seenOn(page, look);
      onPage.set(page, seen);
    }
    const sum = seen.sum + place;
    // The right place alone makes no page; the wrong one can spoil it.
    if (Math.min(seen.sum, sum) < (page.threshold ?? 1)) continue;
    if (!seen.complete || sum <= (best?.sum ?? Number.NEGATIVE_INFINITY)) continue;
    best = { issuer, page, seen: seen.signals, sum };
  }
  return best;
}

function seenOn(page: IssuerPage, look: Look): Seen {
  const signals = seenOf(page.signals, look);
  const complete = page.signals.every((signal) => !signal.required || signals.includes(signal));
  return { signals, sum: sumOf(signals), complete };
}

/** Between issuers, "none of mine" (`other`) never silences a neighbour on the same host. */
function beats(a: Candidate, b: Candidate): boolean {
  const isMine = (candidate: Candidate) => Number(candidate.page.purpose !== 'other');
  return (isMine(a) - isMine(b) || a.sum - b.sum) > 0;
}

function detection({ issuer, page, seen }: Candidate): Detection {
  const reasons = seen.filter((signal) => signal.weight > 0).sort((a, b) => b.weight - a.weight);
  return {
    issuer: issuer.id,
    page: page.id,
    purpose: page.purpose,
    ...(page.procedure === undefined ? {} : { procedure: page.procedure }),
    signals: reasons.map((signal) => signal.name),
  };
}

/** Whether a signal is on the page. */
type Look = (signal: Signal) => boolean;

/** Asks each expression once for each place: pages name the same words over and over. */
function lookingAt(places: Places): Look {
  const answers = new Map(Object.keys(places).map((place) => [place, new Map<string, boolean>()]));
  return ({ in: place, matches }) => {
    const here = answers.get(place);
    let answer = here?.get(matches);
    if (answer === undefined) {
      answer = compiled(matches)?.test(places[place]) ?? false;
      here?.set(matches, answer);
    }
    return answer;
  };
}

function seenOf(signals: readonly Signal[], look: Look): Signal[] {
  return signals.filter(look);
}

function sumOf(signals: readonly Signal[]): number {
  return signals.reduce((total, signal) => total + signal.weight, 0);
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

/** The headings one a line; whatever is no text is left out. */
function lines(headings: unknown): string {
  if (!Array.isArray(headings)) return '';
  return headings.filter((heading) => typeof heading === 'string').join('\n');
}

function clipped(text: unknown, length: number): string {
  return typeof text === 'string' ? text.slice(0, length) : '';
}
