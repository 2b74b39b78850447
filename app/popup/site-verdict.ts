/** From an address to careful words about the site: official, look-alike or unknown. */
import type { PageVerdict } from '../../components/popup/props.ts';
import { provenance } from '../../core/guidance/provenance.ts';
import type { Knowledge } from '../../core/guidance.ts';
import { hostVerdict } from '../../core/hosts.ts';

/** What the popup says about the site at an address; `null` where the browser tells none. */
export function judgeSite(address: string | null, { issuers }: Knowledge): PageVerdict {
  const found = hostVerdict(address ?? '', issuers);
  if (found.verdict === 'unknown') return { kind: 'unknown', host: found.host };
  const issuer = issuers.find(({ id }) => id === found.issuer);
  if (!issuer) return { kind: 'unknown', host: found.host };
  if (found.verdict === 'lookalike') {
    const entry = issuer.lookalikes?.find(({ note }) => note === found.note);
    const origin = provenance({ sources: entry?.sources ?? [] }, issuer.sources);
    return {
      kind: 'lookalike',
      host: found.host,
      note: found.note,
      real: issuer.hosts.map(({ host }) => host),
      ...origin,
    };
  }
  const { names, portalName, country, notIssuer } = issuer;
  return {
    kind: 'official',
    host: found.host,
    official: found.verdict === 'official' ? 'gov' : 'operator',
    issuer: names,
    portalName,
    country,
    notIssuer: notIssuer?.text,
  };
}
