/** Who takes over from whom: an issuer, the common file it extends, and so on. */
import type { Issuer, IssuerPage } from './issuer.ts';

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
  const pages: IssuerPage[] = [];
  for (const member of lineage(issuer, issuers)) {
    pages.push(...member.pages.filter((page) => !pages.some((known) => known.id === page.id)));
  }
  return pages;
}

function parentOf(issuer: Issuer, issuers: readonly Issuer[]): Issuer | undefined {
  return issuer.extends === undefined ? undefined : issuers.find((other) => other.id === issuer.extends);
}
