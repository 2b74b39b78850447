/** The place of the desk that its address names, followed through links, back and forward. */
import { useEffect, useState } from 'preact/hooks';
import { type DeskRoute, routeOf } from '../../core/desk-route.ts';
import { onHashChanged, ownHash } from '../../platform/own-page.ts';

export function useRoute(): DeskRoute {
  const [route, setRoute] = useState(() => routeOf(ownHash()));
  useEffect(() => {
    const life = new AbortController();
    onHashChanged(() => setRoute(routeOf(ownHash())), life.signal);
    return () => life.abort();
  }, []);
  return route;
}
