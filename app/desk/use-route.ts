/** The place of the desk that its address names, followed through links, back and forward. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type DeskRoute, routeOf } from '../../core/desk-route.ts';
import { onHashChanged, ownHash } from '../../platform/own-page.ts';

export function useRoute(): DeskRoute {
  const [hash, setHash] = useState(ownHash);
  useEffect(() => {
    const life = new AbortController();
    const read = () => setHash(ownHash());
    onHashChanged(read, life.signal);
    // The address may have changed between the first drawing and now.
    read();
    return () => life.abort();
  }, []);
  return useMemo(() => routeOf(hash), [hash]);
}
