/** Whether the extension was updated while this page stood open: the panel goes on, but nothing can be saved any more. */
import { useEffect, useState } from 'preact/hooks';
import { wasReplaced } from '../../platform/own-page.ts';

/** No event tells a page of an extension that its extension has gone (ms). */
const lookEvery = 1000;

export function useUpdated(): boolean {
  const [updated, setUpdated] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setUpdated(wasReplaced()), lookEvery);
    return () => clearInterval(timer);
  }, []);
  return updated;
}
