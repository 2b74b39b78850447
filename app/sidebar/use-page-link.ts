/** The link to the portal page as a hook: which page it is now, how we stand in it, what it sends. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Detection } from '../../core/detect.ts';
import type { ToFrame, ToPage } from '../../core/frame-messages.ts';
import { type FrameLink, linkToPage } from '../../platform/frame-link.ts';

export interface PageLink {
  /** `null` until the page has introduced itself. */
  readonly page: { readonly detection: Detection; readonly host: string } | null;
  readonly send: (message: ToPage<Blob>) => void;
}

/**
 * Links to the page once and stays linked.
 * @param onChoice gets every message about chosen files; may change between renders.
 */
export function usePageLink(onChoice: (message: ToFrame<Blob>) => void): PageLink {
  const link = useRef<FrameLink | null>(null);
  const receive = useRef(onChoice);
  receive.current = onChoice;
  const [page, setPage] = useState<PageLink['page']>(null);

  useEffect(() => {
    const life = new AbortController();
    void linkToPage(life.signal).then((made) => {
      link.current = made;
      setPage({ detection: made.detection, host: made.host });
      made.listen((message) => {
        if (message.type === 'page') setPage({ detection: message.detection, host: made.host });
        else receive.current(message);
      });
      made.send({ type: 'ready' });
    });
    return () => life.abort();
  }, []);

  const send = useCallback((message: ToPage<Blob>) => link.current?.send(message), []);
  return { page, send };
}
