/** What a place of the desk is called in the tab, the history and the list of windows. */
import type { DeskRoute } from '../../core/desk-route.ts';
import type { Localized } from '../../core/languages.ts';
import type { Start } from '../../core/starts.ts';
import type { Text } from '../sentences.ts';

/** What the address only names. */
export interface PlaceNames {
  readonly starts: readonly Pick<Start, 'id'>[];
  readonly issuers: readonly {
    readonly id: string;
    readonly names: Localized;
  }[];
  /** The procedures of an office. */
  readonly proceduresOf: (issuer: string) => readonly { readonly id: string; readonly names: Localized }[];
}

/** The most particular first, since tabs are cut off at their end, and the product last. */
export function placeTitle(text: Text, route: DeskRoute, names: PlaceNames): string {
  return [...wordsFor(text, route, names), text.t('app.name')].join(' · ');
}

function wordsFor({ t, say }: Text, route: DeskRoute, names: PlaceNames): readonly string[] {
  if (route.tab === 'welcome') return [];
  if (route.tab === 'people' && route.addFor) return [t('people.formAdd')];
  if (route.tab !== 'prepare') return [t(`desk.tab.${route.tab}`)];
  const room = t('prepare.title');
  if (route.at === 'start') {
    const start = names.starts.find(({ id }) => id === route.start);
    return start ? [t(`prepare.start.${start.id}.title`), room] : [room];
  }
  const issuer = 'issuer' in route && names.issuers.find(({ id }) => id === route.issuer);
  if (!issuer) return [room];
  const procedure =
    route.at === 'procedure' && names.proceduresOf(issuer.id).find(({ id }) => id === route.procedure);
  return [procedure ? say(procedure.names) : room, say(issuer.names)];
}
