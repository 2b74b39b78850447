/** Whose host is this? The one place that decides it for detection, the manifest and the popup. */
import { readAddress } from './address.ts';
import { type HostIndex, type HostOwner, hostIndex, type Imitation } from './host-index.ts';
import type { Issuer } from './issuer.ts';
import type { Localized } from './languages.ts';

export { type HostOwner, portalHosts } from './host-index.ts';

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
      readonly kind: Imitation['entry']['kind'];
      readonly note: Localized;
      /** Official hosts to go to instead. */
      readonly real: readonly string[];
      /** Ids in the sources of the issuer. */
      readonly sources: readonly string[];
    }
  /** `host` is `null` where there is no web page: settings, a file, a new tab. */
  | { readonly verdict: 'unknown'; readonly host: string | null; readonly sign?: AddressSign };

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
 * Looked up in an index that is built once for an array of issuers and kept with it.
 */
export function ownersOf(host: string, issuers: readonly Issuer[]): readonly HostOwner[] {
  return hostIndex(issuers).ownersOf(host);
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
  const index = hostIndex(issuers);
  const owner = index.ownersOf(host)[0];
  if (owner) {
    // Nobody who runs an official site links to it with a name before an `@`.
    if (plain === null) return { verdict: 'unknown', host, sign: { kind: 'disguised' } };
    const verdict = owner.entry.official === 'gov' ? 'official' : 'operator';
    return { verdict, host, issuer: owner.issuer.id, note: owner.entry.note };
  }
  const domain = governmentDomain.exec(host)?.[2] ?? index.officialDomain(host);
  const imitation = domain === undefined ? index.imitationAt(host) : undefined;
  if (imitation) {
    const { kind, note, real, sources } = imitation.entry;
    return { verdict: 'lookalike', host, issuer: imitation.issuer.id, kind, note, real, sources };
  }
  const sign = plain === null ? ({ kind: 'disguised' } as const) : signOf(host, domain, index);
  return { verdict: 'unknown', host, ...(sign ? { sign } : {}) };
}

function signOf(host: string, domain: string | undefined, index: HostIndex): AddressSign | undefined {
  if (domain !== undefined) return { kind: 'belongsTo', domain };
  if (/^(\[.*\]|\d+(\.\d+){3})$/u.test(host)) return { kind: 'number' };
  const official = index.resembled(host);
  return official === null ? undefined : { kind: 'resembles', official };
}

/** `https://ameli.fr@example.com/` leads to example.com; everything before the last `@` of the host is a name. */
function withoutUserName(url: string): string {
  return url.replace(/^([a-z]+:\/\/)[^/?#\\]*@/iu, '$1');
}

/** Only states can register below these, so a pattern for imitations never speaks about them. */
const governmentDomain = /(^|\.)(gov\.cn|gouv\.fr)$/u;
