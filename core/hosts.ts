/** Whose host is this? The one place that decides it for detection, the manifest and the popup. */
import { readAddress } from './address.ts';
import type { Issuer } from './issuer.ts';
import type { Localized } from './languages.ts';
import { resembled } from './resemblance.ts';

type Host = Issuer['hosts'][number];
type Lookalike = NonNullable<Issuer['lookalikes']>[number];

/** An issuer together with the entry of its file that claims a host. */
export interface HostOwner {
  readonly issuer: Issuer;
  readonly entry: Host;
}

/** What can be seen in an address that no file has. */
export type AddressSign =
  /** Can be taken for this official host. */
  | { readonly kind: 'resembles'; readonly official: string }
  /** Lies in a domain that only an authority has, or in that of an official site. */
  | { readonly kind: 'belongsTo'; readonly domain: string }
  /** A bare number instead of a name. */
  | { readonly kind: 'number' }
  /** A name before an `@`, which has no say in where the address leads. */
  | { readonly kind: 'disguised' };

/** What may be said about an address before anything on the page is read. */
export type HostVerdict =
  | {
      readonly verdict: 'official' | 'operator';
      readonly host: string;
      readonly issuer: string;
      readonly note?: Localized;
    }
  | {
      readonly verdict: 'lookalike';
      readonly host: string;
      readonly issuer: string;
      readonly kind: Lookalike['kind'];
      readonly note: Localized;
      /** Official hosts to go to instead. */
      readonly real: readonly string[];
      /** Ids in the sources of the issuer. */
      readonly sources: readonly string[];
    }
  /** `host` is `null` where there is no web page: settings, a file, a new tab. */
  | { readonly verdict: 'unknown'; readonly host: string | null; readonly sign?: AddressSign };

/** All hosts of all issuers as their files write them (`*.` for a domain with its sub-hosts), sorted, once each. */
export function portalHosts(issuers: readonly Issuer[]): string[] {
  return [...new Set(issuers.flatMap((issuer) => issuer.hosts.map((entry) => entry.host)))].sort();
}

/**
 * Content-script match patterns for every host that our script stands on, http and https, any port and path; sorted,
 * once each. A host is left out only where every issuer that names it leaves it to the popup.
 */
export function matchPatterns(issuers: readonly Issuer[]): string[] {
  const hosts = issuers.flatMap((issuer) =>
    issuer.hosts.flatMap((entry) => (entry.popupOnly ? [] : entry.host)),
  );
  return [...new Set(hosts)].sort().map((host) => `*://${host}/*`);
}

/**
 * The issuers that claim a host, in the order of `issuers`. Only the most specific claim counts: an exact name beats
 * a domain, a longer domain beats a shorter one. Several issuers may share one provincial portal.
 */
export function ownersOf(host: string, issuers: readonly Issuer[]): HostOwner[] {
  let closest = 0;
  let owners: HostOwner[] = [];
  for (const issuer of issuers) {
    for (const entry of issuer.hosts) {
      const closeness = claimOn(host, entry.host);
      if (closeness === 0 || closeness < closest) continue;
      if (closeness > closest) owners = [];
      closest = closeness;
      if (!owners.some((owner) => owner.issuer === issuer)) owners.push({ issuer, entry });
    }
  }
  return owners;
}

/**
 * Whether an address is official, run for an authority, known to be taken for one, or unknown.
 * Unknown is not a reproach: genuine offices have addresses that are in no file.
 */
export function hostVerdict(url: string, issuers: readonly Issuer[]): HostVerdict {
  const plain = readAddress(url);
  const address = plain ?? readAddress(withoutUserName(url));
  if (address === null) return { verdict: 'unknown', host: null };
  // A dot at the end is the same host written in full.
  const host = address.host.replace(/\.$/u, '');
  const owner = ownersOf(host, issuers)[0];
  if (owner) {
    // Nobody who runs an official site links to it with a name before an `@`.
    if (plain === null) return { verdict: 'unknown', host, sign: { kind: 'disguised' } };
    const verdict = owner.entry.official === 'gov' ? 'official' : 'operator';
    return { verdict, host, issuer: owner.issuer.id, note: owner.entry.note };
  }
  const domain = governmentDomain.exec(host)?.[2] ?? officialDomain(host, issuers);
  if (domain === undefined) {
    for (const issuer of issuers) {
      const found = issuer.lookalikes?.find((entry) => imitates(host, entry));
      if (!found) continue;
      const { kind, note, real, sources } = found;
      return { verdict: 'lookalike', host, issuer: issuer.id, kind, note, real, sources };
    }
  }
  const sign = plain === null ? ({ kind: 'disguised' } as const) : signOf(host, domain, issuers);
  return { verdict: 'unknown', host, ...(sign ? { sign } : {}) };
}

function signOf(
  host: string,
  domain: string | undefined,
  issuers: readonly Issuer[],
): AddressSign | undefined {
  if (domain !== undefined) return { kind: 'belongsTo', domain };
  if (/^(\[.*\]|\d+(\.\d+){3})$/u.test(host)) return { kind: 'number' };
  const official = resembled(host, portalHosts(issuers), domainOf);
  return official === null ? undefined : { kind: 'resembles', official };
}

/** `https://ameli.fr@example.com/` leads to example.com; everything before the last `@` of the host is a name. */
function withoutUserName(url: string): string {
  return url.replace(/^([a-z]+:\/\/)[^/?#\\]*@/iu, '$1');
}

/** Only states can register below these, so a pattern for imitations never speaks about them. */
const governmentDomain = /(^|\.)(gov\.cn|gouv\.fr)$/u;

/** Whoever holds the domain of an official host holds its other hosts too: unknown to us, but no imitation. */
function officialDomain(host: string, issuers: readonly Issuer[]): string | undefined {
  const domain = domainOf(host);
  return portalHosts(issuers).some((official) => domainOf(official) === domain) ? domain : undefined;
}

/** The part of a host that is registered as one; in China one label more where everybody shares the second. */
function domainOf(host: string): string {
  const labels = host.split('.');
  const shared = /(^|\.)(com|net|org|gov|edu|ac)\.cn$/u.test(host);
  return labels.slice(shared ? -3 : -2).join('.');
}

/** 0: no claim; otherwise the larger the closer. */
function claimOn(host: string, claimed: string): number {
  if (!claimed.startsWith('*.')) return host === claimed ? Number.POSITIVE_INFINITY : 0;
  const domain = claimed.slice(2);
  return host === domain || host.endsWith(`.${domain}`) ? domain.length : 0;
}

/** A look-alike entry is a host with its sub-hosts, or a pattern where `*` stands for any run of characters. */
function imitates(host: string, entry: Lookalike): boolean {
  if (!entry.host.includes('*')) return host === entry.host || host.endsWith(`.${entry.host}`);
  const pattern = entry.host.split('*').map((part) => part.replace(/[^a-z0-9-]/gu, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`, 'u').test(host);
}
