/** Who takes over from whom: an issuer, the common file it extends, and so on. */
import type { Issuer, IssuerPage } from './issuer.ts';

/** What is worked out once for an array of issuers, which is taken never to change afterwards. */
interface Family {
  readonly byId: ReadonlyMap<string, Issuer>;
  readonly pages: Map<Issuer, readonly IssuerPage[]>;
}

const families = new WeakMap<readonly Issuer[], Family>();

/** The issuer with this id; the first one, should two files claim it. */
export function issuerById(id: string, issuers: readonly Issuer[]): Issuer | undefined {
  return familyOf(issuers).byId.get(id);
}

/**
 * The issuer and those it extends, nearest first. A missing or circular ancestor ends the line: the data check
 * refuses both before a build.
 */
export function lineage(issuer: Issuer, issuers: readonly Issuer[]): readonly Issuer[] {
  const line = [issuer];
  for (let next = parentOf(issuer, issuers); next && !line.includes(next); next = parentOf(next, issuers)) {
    line.push(next);
  }
  return line;
}

/** Pages an issuer can recognise on its hosts: its own, then those it takes over unless it has one of the same id. */
export function pagesOf(issuer: Issuer, issuers: readonly Issuer[]): readonly IssuerPage[] {
  const { pages: known } = familyOf(issuers);
  let pages = known.get(issuer);
  if (!pages) {
    pages = gathered(issuer, issuers);
    known.set(issuer, pages);
  }
  return pages;
}

function gathered(issuer: Issuer, issuers: readonly Issuer[]): readonly IssuerPage[] {
  const pages: IssuerPage[] = [];
  for (const member of lineage(issuer, issuers)) {
    pages.push(...member.pages.filter((page) => !pages.some((known) => known.id === page.id)));
  }
  return pages;
}

function parentOf(issuer: Issuer, issuers: readonly Issuer[]): Issuer | undefined {
  return issuer.extends === undefined ? undefined : issuerById(issuer.extends, issuers);
}

function familyOf(issuers: readonly Issuer[]): Family {
  let family = families.get(issuers);
  if (!family) {
    const byId = new Map<string, Issuer>();
    for (const issuer of issuers) if (!byId.has(issuer.id)) byId.set(issuer.id, issuer);
    family = { byId, pages: new Map() };
    families.set(issuers, family);
  }
  return family;
}
