/** The link to the portal page as a hook: which page it is now, how we stand in it, what it sends. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Detection } from '../../core/detect.ts';
import type { FieldFacts, ToFrame, ToPage } from '../../core/frame-messages.ts';
import type { FrameLink } from '../../platform/frame-link.ts';

export interface PageLink {
  /** `null` until the page has introduced itself. */
  readonly page: { readonly detection: Detection; readonly host: string } | null;
  /** The file fields of the page, as it last described them. */
  readonly fields: readonly FieldFacts[];
  readonly send: (message: ToPage<Blob>) => void;
}

/**
 * Follows the link to the page.
 * @param linking the link as `linkToPage` promises it, begun before anything was drawn
 * @param onChoice gets every message about chosen files; may change between renders.
 */
export function usePageLink(
  linking: Promise<FrameLink>,
  onChoice: (message: ToFrame<Blob>) => void,
): PageLink {
  const link = useRef<FrameLink | null>(null);
  const receive = useRef(onChoice);
  receive.current = onChoice;
  const [page, setPage] = useState<PageLink['page']>(null);
  const [fields, setFields] = useState<PageLink['fields']>([]);

  useEffect(() => {
    void linking.then((made) => {
      link.current = made;
      setPage({ detection: made.detection, host: made.host });
      made.listen((message) => {
        if (message.type === 'page') setPage({ detection: message.detection, host: made.host });
        else if (message.type === 'fields') setFields((known) => unlessSame(known, message.fields));
        else receive.current(message);
      });
      made.send({ type: 'ready' });
    });
  }, [linking]);

  const send = useCallback((message: ToPage<Blob>) => link.current?.send(message), []);
  return { page, fields, send };
}

/** The page says it again at every change of its own; only news is drawn. */
function unlessSame(known: readonly FieldFacts[], told: readonly FieldFacts[]): readonly FieldFacts[] {
  return JSON.stringify(known) === JSON.stringify(told) ? known : told;
}
