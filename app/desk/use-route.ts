/** The place of the desk that its address names, followed through links, back and forward. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type DeskRoute, routeOf } from '../../core/desk-route.ts';
import { ownHash } from '../../platform/own-page.ts';
import { followPlaces, type OwnPlaces } from '../../platform/own-places.ts';

/** The place; a page that goes to another begins at its top, with the keyboard on its title. */
export function useRoute(): DeskRoute {
  const [hash, setHash] = useState(ownHash);
  const places = useRef<OwnPlaces | null>(null);
  const drawn = useRef(hash);
  useEffect(() => {
    const life = new AbortController();
    const read = () => setHash(ownHash());
    places.current = followPlaces(read, life.signal);
    // The address may have changed between the first drawing and now.
    read();
    return () => life.abort();
  }, []);
  // The place in which the page was opened is the browser's to show: nothing moves there.
  useLayoutEffect(() => {
    if (drawn.current === hash) return;
    drawn.current = hash;
    places.current?.arrive();
  }, [hash]);
  return useMemo(() => routeOf(hash), [hash]);
}
