/** From what the background recognised to what the sidebar shows. */
import type { IssuerCard, SidebarState } from '../../components/sidebar/props.ts';
import type { Detection } from '../../core/detect.ts';
import { provenance } from '../../core/guidance/provenance.ts';
import { type GuidanceRequest, guidance, type Knowledge } from '../../core/guidance.ts';
import { ownersOf } from '../../core/hosts.ts';
import type { Issuer } from '../../core/issuer.ts';

/** The sidebar's state for one page. An issuer that the data no longer holds is an error, said as one. */
export function describePage(
  detection: Detection,
  host: string,
  who: Pick<GuidanceRequest, 'person' | 'situation'>,
  knowledge: Knowledge,
): SidebarState {
  const issuer = knowledge.issuers.find(({ id }) => id === detection.issuer);
  if (!issuer) return { kind: 'error' };
  const card = issuerCard(issuer, host, knowledge);
  if (issuer.notIssuer) {
    const { text } = issuer.notIssuer;
    return { kind: 'notIssuer', issuer: card, text, ...provenance(issuer.notIssuer, issuer.sources) };
  }
  const { procedure, purpose } = detection;
  if (procedure === undefined) return { kind: 'noProcedure', issuer: card, purpose };
  return {
    kind: 'guidance',
    issuer: card,
    guidance: guidance({ issuer: issuer.id, procedure, ...who }, knowledge),
  };
}

function issuerCard(issuer: Issuer, host: string, { issuers }: Knowledge): IssuerCard {
  const entry = ownersOf(host, issuers).find((owner) => owner.issuer.id === issuer.id)?.entry;
  const { names, portalName, country } = issuer;
  return { names, portalName, country, host, official: entry?.official ?? 'gov' };
}
