/** Which issuer's page is this, and what is it for? Decided from the address first, then from the page's own words. */
import { readAddress } from './address.ts';
import { isPortalName, named } from './detect/headline.ts';
import { isReadingMatter } from './detect/reading-matter.ts';
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
 * Never throws: page facts come from pages.
 */
export function detect(facts: PageFacts, issuers: readonly Issuer[]): Detection | null {
  const address = readAddress(facts?.url);
  if (!address) return null;
  const owners = ownersOf(address.host, issuers);
  if (owners.length === 0) return null;

  const headings = strings(facts.headings);
  const places: Places = {
    ...address,
    url: `${address.host}${address.path}${address.query}${address.hash}`,
    title: clipped(facts.title, longest.title),
    heading: clipped(headings.join('\n'), longest.heading),
    text: clipped(facts.text, longest.text),
  };

  const claims = owners.map(({ issuer }) => ({ issuer, place: sumOf(seenOf(issuer.place ?? [], places)) }));
  const best = recognised({ claims, issuers, places, headings });
  if (best) return detection(best);
  const { issuer } = claims.reduce((a, b) => (b.place > a.place ? b : a));
  return { issuer: issuer.id, page: 'unrecognised', purpose: 'other', signals: ['host'] };
}

/** An issuer of the host with the points that the page gives its place. */
interface Claim {
  readonly issuer: Issuer;
  readonly place: number;
}

interface Seen {
  readonly claims: readonly Claim[];
  readonly issuers: readonly Issuer[];
  readonly places: Places;
  readonly headings: readonly string[];
}

/** The best page by title and headings together, or by the headings alone where the title names only the portal. */
function recognised({ claims, issuers, places, headings }: Seen): Candidate | null {
  const isGuide = !isReadingMatter(places);
  const best = bestOf(claims, issuers, places, isGuide);
  if (!isGuide || headings.length === 0 || best?.page.purpose === 'home') return best;
  if (titleSpeaks(claims, issuers, places.title)) return best;
  const under = (heading: string) => `${places.title}\n${heading}`;
  const { headings: names, isMenu } = named(headings, (heading) => {
    const alone = { ...places, title: under(heading), heading };
    return bestOf(claims, issuers, alone, true)?.page.procedure;
  });
  if (isMenu) return bestOf(claims, issuers, places, false);
  if (names.length === 0 || best?.page.procedure !== undefined || !isPortalName(places.title)) return best;
  const title = under(names.join('\n'));
  return bestOf(claims, issuers, { ...places, title }, !isReadingMatter({ ...places, title }));
}

/** The page with the highest sum of all issuers of the host. `isGuide`: it may be one with a procedure. */
function bestOf(
  claims: readonly Claim[],
  issuers: readonly Issuer[],
  places: Places,
  isGuide: boolean,
): Candidate | null {
  const candidates = claims.flatMap((claim) => bestPage(claim, issuers, places, isGuide) ?? []);
  return candidates.reduce<Candidate | null>((a, b) => (a && !beats(b, a) ? a : b), null);
}

/** Whether a title means anything to a page of these issuers. */
function titleSpeaks(claims: readonly Claim[], issuers: readonly Issuer[], title: string): boolean {
  return claims.some(({ issuer }) =>
    pagesOf(issuer, issuers).some((page) =>
      page.signals.some((signal) => signal.in === 'title' && compiled(signal.matches)?.test(title)),
    ),
  );
}

/** A page whose signals reach its threshold. */
interface Candidate {
  readonly issuer: Issuer;
  readonly page: IssuerPage;
  readonly seen: readonly Signal[];
  readonly sum: number;
}

/** The page of one issuer with the highest sum; `place` counts for each of them. `isGuide`: may be a procedure. */
function bestPage(
  { issuer, place }: Claim,
  issuers: readonly Issuer[],
  places: Places,
  isGuide: boolean,
): Candidate | null {
  let best: Candidate | null = null;
  for (const page of pagesOf(issuer, issuers)) {
    if (page.procedure !== undefined && !isGuide) continue;
    const seen = seenOf(page.signals, places);
    const words = sumOf(seen);
    const sum = words + place;
    // The right place alone makes no page; the wrong one can spoil it.
    if (Math.min(words, sum) < (page.threshold ?? 1) || sum <= (best?.sum ?? Number.NEGATIVE_INFINITY))
      continue;
    if (lacksASign(page, seen)) continue;
    best = { issuer, page, seen, sum };
  }
  return best;
}

/** Whether a required signal was not seen, or none of those of which one is required. */
function lacksASign(page: IssuerPage, seen: readonly Signal[]): boolean {
  return page.signals.some(
    (signal) =>
      (signal.required && !seen.includes(signal)) ||
      (signal.oneOf !== undefined && !seen.some((other) => other.oneOf === signal.oneOf)),
  );
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

function seenOf(signals: readonly Signal[], places: Places): Signal[] {
  return signals.filter((signal) => isSeen(signal, places));
}

function sumOf(signals: readonly Signal[]): number {
  return signals.reduce((total, signal) => total + signal.weight, 0);
}

function isSeen(signal: Signal, places: Places): boolean {
  return compiled(signal.matches)?.test(places[signal.in]) ?? false;
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

/** The headings; whatever is no text is left out. */
function strings(headings: unknown): string[] {
  if (!Array.isArray(headings)) return [];
  return headings.filter((heading): heading is string => typeof heading === 'string');
}

function clipped(text: unknown, length: number): string {
  return typeof text === 'string' ? text.slice(0, length) : '';
}
