/** Which issuer's page is this, and what is it for? Decided from the address first, then from the page's own words. */
import { readAddress } from './address.ts';
import { isPortalName, named } from './detect/headline.ts';
import { isReadingMatter } from './detect/reading-matter.ts';
import { type Places, type Sight, sightOf, sumOf } from './detect/sight.ts';
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
 * The owners of a host come from an index, and a page that several issuers take over is looked at once for all of
 * them: the number of issuers that do not own the host costs nothing.
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

  const sight = sightOf(places);
  const claims = owners.map(({ issuer }): Claim => {
    const place = sumOf((issuer.place ?? []).filter(sight.sees));
    return { issuer, pages: pagesOf(issuer, issuers), place };
  });
  const best = recognised(claims, sight, headings);
  if (best) return detection(best);
  const { issuer } = claims.reduce((a, b) => (b.place > a.place ? b : a));
  return { issuer: issuer.id, page: 'unrecognised', purpose: 'other', signals: ['host'] };
}

/** An issuer of the host, the pages it can recognise, and the points that the page gives its place. */
interface Claim {
  readonly issuer: Issuer;
  readonly pages: readonly IssuerPage[];
  readonly place: number;
}

/** The best page by title and headings together, or by the headings alone where the title names only the portal. */
function recognised(claims: readonly Claim[], sight: Sight, headings: readonly string[]): Candidate | null {
  const { places } = sight;
  const isGuide = !isReadingMatter(places);
  const best = bestOf(claims, sight, isGuide);
  if (!isGuide || headings.length === 0 || best?.page.purpose === 'home') return best;
  if (titleSpeaks(claims, sight)) return best;
  const under = (heading: string) => `${places.title}\n${heading}`;
  const { headings: names, isMenu } = named(headings, (heading) => {
    const alone = sight.withPlaces({ title: under(heading), heading });
    return bestOf(claims, alone, true)?.page.procedure;
  });
  if (isMenu) return bestOf(claims, sight, false);
  if (names.length === 0 || best?.page.procedure !== undefined || !isPortalName(places.title)) return best;
  const whole = sight.withPlaces({ title: under(names.join('\n')) });
  return bestOf(claims, whole, !isReadingMatter(whole.places));
}

/** The page with the highest sum of all issuers of the host. `isGuide`: it may be one with a procedure. */
function bestOf(claims: readonly Claim[], sight: Sight, isGuide: boolean): Candidate | null {
  const candidates = claims.flatMap((claim) => bestPage(claim, sight, isGuide) ?? []);
  return candidates.reduce<Candidate | null>((a, b) => (a && !beats(b, a) ? a : b), null);
}

/** Whether a title means anything to a page of these issuers. */
function titleSpeaks(claims: readonly Claim[], sight: Sight): boolean {
  return claims.some(({ pages }) =>
    pages.some((page) => sight.seenOf(page).signals.some((signal) => signal.in === 'title')),
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
function bestPage({ issuer, pages, place }: Claim, sight: Sight, isGuide: boolean): Candidate | null {
  let best: Candidate | null = null;
  for (const page of pages) {
    if (page.procedure !== undefined && !isGuide) continue;
    const seen = sight.seenOf(page);
    const sum = seen.sum + place;
    // The right place alone makes no page; the wrong one can spoil it.
    if (Math.min(seen.sum, sum) < (page.threshold ?? 1)) continue;
    if (!seen.complete || sum <= (best?.sum ?? Number.NEGATIVE_INFINITY)) continue;
    best = { issuer, page, seen: seen.signals, sum };
  }
  return best;
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

/** The headings; whatever is no text is left out. */
function strings(headings: unknown): string[] {
  if (!Array.isArray(headings)) return [];
  return headings.filter((heading): heading is string => typeof heading === 'string');
}

function clipped(text: unknown, length: number): string {
  return typeof text === 'string' ? text.slice(0, length) : '';
}
