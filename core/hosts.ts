/** Whose host is this? The one place that decides it for detection, the manifest and the popup. */
import { readAddress } from './address.ts';
import { type HostOwner, hostIndex } from './host-index.ts';
import type { Issuer } from './issuer.ts';
import type { Localized } from './languages.ts';

export type { HostOwner } from './host-index.ts';

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
      readonly note: Localized;
    }
  | { readonly verdict: 'unknown'; readonly host: string | null };

/** All hosts of all issuers as their files write them (`*.` for a domain with its sub-hosts), sorted, once each. */
export function portalHosts(issuers: readonly Issuer[]): string[] {
  return [...new Set(issuers.flatMap((issuer) => issuer.hosts.map((entry) => entry.host)))].sort();
}

/** Content-script match patterns for every host, http and https, any port and path; sorted, once each. */
export function matchPatterns(issuers: readonly Issuer[]): string[] {
  return portalHosts(issuers).map((host) => `*://${host}/*`);
}

/**
 * The issuers that claim a host, in the order of `issuers`. Only the most specific claim counts: an exact name beats
 * a domain, a longer domain beats a shorter one. Several issuers may share one provincial portal.
 * Looked up in an index that is built once for an array of issuers and kept with it.
 */
export function ownersOf(host: string, issuers: readonly Issuer[]): readonly HostOwner[] {
  return hostIndex(issuers).ownersOf(host);
}

/**
 * Whether an address is official, run for an authority, known to imitate one, or unknown.
 * Unknown is not a reproach: genuine offices have addresses that are in no file.
 */
export function hostVerdict(url: string, issuers: readonly Issuer[]): HostVerdict {
  const host = readAddress(url)?.host;
  if (host === undefined) return { verdict: 'unknown', host: null };
  const index = hostIndex(issuers);
  const owner = index.ownersOf(host)[0];
  if (owner) {
    const verdict = owner.entry.official === 'gov' ? 'official' : 'operator';
    return { verdict, host, issuer: owner.issuer.id, note: owner.entry.note };
  }
  // Whoever holds the domain of an official host holds its other hosts too: unknown to us, but no imitation.
  if (governmentDomain.test(host) || index.sharesDomain(host)) return { verdict: 'unknown', host };
  const imitation = index.imitationAt(host);
  if (!imitation) return { verdict: 'unknown', host };
  return { verdict: 'lookalike', host, issuer: imitation.issuer.id, note: imitation.entry.note };
}

/** Only states can register below these, so a pattern for imitations never speaks about them. */
const governmentDomain = /(^|\.)(gov\.cn|gouv\.fr)$/u;
