/** Where in the desk a person is, as the part of the address behind `#`: it can be kept, linked and gone back to. */

export type DeskRoute =
  | { readonly tab: 'prepare'; readonly at: 'search' }
  /** `choice`: the card or the situation that was chosen there, where there is more to say or ask. */
  | { readonly tab: 'prepare'; readonly at: 'start'; readonly start: string; readonly choice?: string }
  | { readonly tab: 'prepare'; readonly at: 'issuer'; readonly issuer: string }
  | { readonly tab: 'prepare'; readonly at: 'procedure'; readonly issuer: string; readonly procedure: string }
  /** `addFor`: the form for a new person is open, and this is where they were missing. */
  | { readonly tab: 'people'; readonly addFor?: DeskRoute }
  | { readonly tab: Exclude<(typeof rooms)[number], 'people'> };

/** The address of a place in the desk, with its `#`. */
export function addressOf(route: DeskRoute): string {
  if (route.tab === 'people' && route.addFor) return `#people/add/${addressOf(route.addFor).slice(1)}`;
  if (route.tab !== 'prepare') return `#${route.tab}`;
  switch (route.at) {
    case 'search':
      return '#prepare';
    case 'start':
      return `#prepare/start/${route.start}${route.choice === undefined ? '' : `/${route.choice}`}`;
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
  const [tab, first, second, third] = hash.replace(/^#/u, '').split('/');
  if (tab === 'people' && first === 'add')
    return { tab, addFor: routeOf(hash.replace(/^#?people\/add\/?/u, '')) };
  if (isRoom(tab)) return { tab };
  if (tab !== 'prepare' || !first) return { tab: 'prepare', at: 'search' };
  if (first === 'start') {
    return { tab: 'prepare', at: 'start', start: second ?? '', ...(third ? { choice: third } : {}) };
  }
  return second
    ? { tab: 'prepare', at: 'procedure', issuer: first, procedure: second }
    : { tab: 'prepare', at: 'issuer', issuer: first };
}
