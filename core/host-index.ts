/** Every host that any issuer names, by name: one look-up says whose a host is, however many issuers there are. */
import type { Issuer } from './issuer.ts';
import { resemblances } from './resemblance.ts';

type Host = Issuer['hosts'][number];
type Lookalike = NonNullable<Issuer['lookalikes']>[number];

/** An issuer together with the entry of its file that claims a host. */
export interface HostOwner {
  readonly issuer: Issuer;
  readonly entry: Host;
}

/** An issuer together with the entry of its file that warns about a host. */
export interface Imitation {
  readonly issuer: Issuer;
  readonly entry: Lookalike;
}

/** An imitation and its place in the order of the files: the first one speaks. */
interface Ranked extends Imitation {
  readonly rank: number;
}

export interface HostIndex {
  /**
   * The issuers that claim a host, in the order of the files. Only the most specific claim counts: an exact name
   * beats a domain, a longer domain beats a shorter one.
   */
  readonly ownersOf: (host: string) => readonly HostOwner[];
  /** The registered domain of a host, where an official host lies in the same one. */
  readonly officialDomain: (host: string) => string | undefined;
  /**
   * The first entry that a host imitates. Names are looked up; the patterns with `*` (19 of 31 entries on
   * 2026-11-22) are tried one after another, and only for a host that is nobody's.
   */
  readonly imitationAt: (host: string) => Imitation | undefined;
  /** The official host that a host can be taken for; see `resemblances`. Laid out by the first question. */
  readonly resembled: (host: string) => string | null;
}

/** All hosts of all issuers as their files write them (`*.` for a domain with its sub-hosts), sorted, once each. */
export function portalHosts(issuers: readonly Issuer[]): string[] {
  return [...new Set(issuers.flatMap((issuer) => issuer.hosts.map((entry) => entry.host)))].sort();
}

const indexes = new WeakMap<readonly Issuer[], HostIndex>();

/**
 * The index of these issuers; built by the first question about them and kept as long as the array is.
 * An array that has been asked about is taken never to change.
 */
export function hostIndex(issuers: readonly Issuer[]): HostIndex {
  let index = indexes.get(issuers);
  if (!index) {
    index = built(issuers);
    indexes.set(issuers, index);
  }
  return index;
}

function built(issuers: readonly Issuer[]): HostIndex {
  const exact = new Map<string, HostOwner[]>();
  const domains = new Map<string, HostOwner[]>();
  const registered = new Set<string>();
  const imitations = new Map<string, Ranked>();
  const patterns: (Ranked & { readonly pattern: RegExp })[] = [];
  let rank = 0;
  for (const issuer of issuers) {
    for (const entry of issuer.hosts) {
      const isDomain = entry.host.startsWith('*.');
      addOwner(isDomain ? domains : exact, isDomain ? entry.host.slice(2) : entry.host, { issuer, entry });
      registered.add(registeredDomain(entry.host));
    }
    for (const entry of issuer.lookalikes ?? []) {
      rank += 1;
      if (entry.host.includes('*')) patterns.push({ issuer, entry, rank, pattern: patternOf(entry.host) });
      else if (!imitations.has(entry.host)) imitations.set(entry.host, { issuer, entry, rank });
    }
  }
  let resembled: ((host: string) => string | null) | undefined;
  const longestDomain = longestOf(domains.keys());
  const longestImitation = longestOf(imitations.keys());
  return {
    ownersOf: (host) => exact.get(host) ?? first(domainsOf(host, longestDomain), domains) ?? [],
    officialDomain: (host) => {
      const domain = registeredDomain(host);
      return registered.has(domain) ? domain : undefined;
    },
    imitationAt: (host) => {
      const named = domainsOf(host, longestImitation).flatMap((domain) => imitations.get(domain) ?? []);
      const alike = patterns.find(({ pattern }) => pattern.test(host));
      return [...named, ...(alike ? [alike] : [])].sort((a, b) => a.rank - b.rank)[0];
    },
    resembled: (host) => {
      resembled ??= resemblances(portalHosts(issuers), registeredDomain);
      return resembled(host);
    },
  };
}

function addOwner(owners: Map<string, HostOwner[]>, host: string, owner: HostOwner): void {
  const known = owners.get(host);
  if (!known) owners.set(host, [owner]);
  else if (known.at(-1)?.issuer !== owner.issuer) known.push(owner);
}

function first<T>(keys: readonly string[], map: ReadonlyMap<string, T>): T | undefined {
  const key = keys.find((candidate) => map.has(candidate));
  return key === undefined ? undefined : map.get(key);
}

function longestOf(names: Iterable<string>): number {
  let longest = 0;
  for (const name of names) longest = Math.max(longest, name.length);
  return longest;
}

/** A host and the domains it lies in, longest first; none longer than `longest`, since a page chooses its host. */
function domainsOf(host: string, longest: number): string[] {
  const domains: string[] = [];
  for (let start = 0; ; ) {
    if (host.length - start <= longest) domains.push(host.slice(start));
    const dot = host.indexOf('.', start);
    if (dot < 0) return domains;
    start = dot + 1;
  }
}

/** The part of a host that is registered as one; in China one label more where everybody shares the second. */
function registeredDomain(host: string): string {
  const labels = host.split('.');
  const shared = /(^|\.)(com|net|org|gov|edu|ac)\.cn$/u.test(host);
  return labels.slice(shared ? -3 : -2).join('.');
}

/** A look-alike pattern, where `*` stands for any run of characters. */
function patternOf(host: string): RegExp {
  const parts = host.split('*').map((part) => part.replace(/[^a-z0-9-]/gu, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'u');
}
