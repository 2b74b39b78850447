/** From an address to careful words about the site: official, look-alike or unknown. */
import type { PageVerdict } from '../../components/popup/props.ts';
import { provenance } from '../../core/guidance/provenance.ts';
import type { Knowledge, SourceLine } from '../../core/guidance.ts';
import { hostVerdict } from '../../core/hosts.ts';

/** What the popup says about the site at an address; `null` where the browser tells none. */
export function judgeSite(address: string | null, { issuers }: Knowledge): PageVerdict {
  const found = hostVerdict(address ?? '', issuers);
  if (found.verdict === 'unknown') return { kind: 'unknown', host: found.host, sign: found.sign };
  const issuer = issuers.find(({ id }) => id === found.issuer);
  if (!issuer) return { kind: 'unknown', host: found.host };
  if (found.verdict === 'lookalike') {
    const { host, kind: sort, note, real } = found;
    const { sources, confidence } = provenance(found, issuer.sources);
    return {
      kind: 'lookalike',
      host,
      sort,
      note,
      real,
      confidence,
      sources: sources.map((source) => withoutDoor(source, issuers)),
    };
  }
  const { names, portalName, country, notIssuer } = issuer;
  return {
    kind: 'official',
    host: found.host,
    issuerId: issuer.id,
    official: found.verdict === 'official' ? 'gov' : 'operator',
    issuer: names,
    portalName,
    country,
    note: found.note,
    notIssuer: notIssuer?.text,
  };
}

/** A warning does not link to the sites it warns of, even where one of them is its source. */
function withoutDoor(source: SourceLine, issuers: Knowledge['issuers']): SourceLine {
  if (source.url === undefined || hostVerdict(source.url, issuers).verdict !== 'lookalike') return source;
  const { url: _url, ...rest } = source;
  return rest;
}
