/** Whether the sidebar is folded to its tab: by the page, by the person, and never while a file waits. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ToFrame, ToPage } from '../../core/frame-messages.ts';
import type { StoredStateHook } from '../use-stored-state.ts';
import type { PageLink } from './use-page-link.ts';

export interface FoldingOptions {
  readonly page: PageLink['page'];
  readonly stored: StoredStateHook;
  readonly send: (message: ToPage<Blob>) => void;
  /** A file waits for a decision: the panel must be seen. */
  readonly busy: boolean;
}

/** Narrower than this the content script has mounted us as a tab. */
const tabWidth = 120;

/** `undefined` in a frame that has no size yet, as in a tab that is opened in the background. */
const isTab = () => (window.innerWidth > 0 ? window.innerWidth < tabWidth : undefined);

export interface Folding {
  readonly folded: boolean;
  /** Folded by itself, out of the way of a field that the person is in. */
  readonly madeRoom: boolean;
  readonly fold: (folded: boolean) => void;
  /** Hand it every message of the page. */
  readonly onMessage: (message: ToFrame<Blob>) => void;
}

/** Follows the page until the person folds or opens; that choice is kept for the host. */
export function useFolding({ page, stored, send, busy }: FoldingOptions): Folding {
  const [chosen, setChosen] = useState(() => isTab() ?? false);
  const [steppedAside, setSteppedAside] = useState(false);
  const [pageSeen, setPageSeen] = useState(page);
  const host = page?.host;

  // A single-page portal has moved on: open where there is something to guide, step back where there is not.
  if (page !== pageSeen) {
    setPageSeen(page);
    if (page) {
      const idle =
        page.detection.procedure === undefined || stored.state?.settings.folded[page.host] === true;
      setSteppedAside(false);
      setChosen((pageSeen ? undefined : isTab()) ?? idle);
    }
  }

  const folded = chosen && !busy;
  useEffect(() => {
    if (page) send({ type: 'view', view: folded ? 'tab' : 'open' });
  }, [folded, page, send]);

  const { change } = stored;
  const fold = useCallback(
    (value: boolean) => {
      setChosen(value);
      setSteppedAside(false);
      if (host) void change('settings/change', { folded: { host, value } });
    },
    [change, host],
  );
  const isBusy = useRef(busy);
  isBusy.current = busy;
  // Out of the way of one field: that says nothing about the next visit.
  const onMessage = useCallback((message: ToFrame<Blob>) => {
    if (message.type !== 'aside' || isBusy.current) return;
    setChosen(true);
    setSteppedAside(true);
  }, []);
  return { folded, madeRoom: folded && steppedAside, fold, onMessage };
}
