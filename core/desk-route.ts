/** Where in the desk a person is, as the part of the address behind `#`: it can be kept, linked and gone back to. */

export type DeskRoute =
  | { readonly tab: 'prepare'; readonly at: 'search' }
  | { readonly tab: 'prepare'; readonly at: 'start'; readonly start: string }
  | { readonly tab: 'prepare'; readonly at: 'issuer'; readonly issuer: string }
  | { readonly tab: 'prepare'; readonly at: 'procedure'; readonly issuer: string; readonly procedure: string }
  | { readonly tab: (typeof rooms)[number] };

/** The address of a place in the desk, with its `#`. */
export function addressOf(route: DeskRoute): string {
  if (route.tab !== 'prepare') return `#${route.tab}`;
  switch (route.at) {
    case 'search':
      return '#prepare';
    case 'start':
      return `#prepare/start/${route.start}`;
    case 'issuer':
      return `#prepare/${route.issuer}`;
    case 'procedure':
      return `#prepare/${route.issuer}/${route.procedure}`;
  }
}

const rooms = ['cases', 'photos', 'people', 'settings', 'welcome'] as const;

function isRoom(tab: string | undefined): tab is (typeof rooms)[number] {
  return (rooms as readonly (string | undefined)[]).includes(tab);
}

/** The place an address names; whatever it does not know is the search of Prepare. */
export function routeOf(hash: string): DeskRoute {
  const [tab, first, second] = hash.replace(/^#/u, '').split('/');
  if (isRoom(tab)) return { tab };
  if (tab !== 'prepare' || !first) return { tab: 'prepare', at: 'search' };
  if (first === 'start') return { tab: 'prepare', at: 'start', start: second ?? '' };
  return second
    ? { tab: 'prepare', at: 'procedure', issuer: first, procedure: second }
    : { tab: 'prepare', at: 'issuer', issuer: first };
}
