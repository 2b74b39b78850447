/** The stored state as a hook: read once, then kept in step with every tab and popup. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { StoredState, StoreProblem } from '../core/messages.ts';
import { changeState, onStateChanged, readStoredState } from '../platform/stored-state.ts';

export interface StoredStateHook {
  /** `null` until it was read. */
  readonly state: StoredState | null;
  /** What the person should know about the stored data; `notSaved` after a change that could not be kept. */
  readonly problems: readonly StoreProblem[];
  /** Makes one change; resolves to whether it was kept. */
  readonly change: (...message: Parameters<typeof changeState>) => Promise<boolean>;
}

/** Reads the state and follows it. */
export function useStoredState(): StoredStateHook {
  const [state, setState] = useState<StoredState | null>(null);
  const [notSaved, setNotSaved] = useState(false);

  useEffect(() => {
    const life = new AbortController();
    const read = () => void readStoredState().then((next) => next && !life.signal.aborted && setState(next));
    read();
    onStateChanged(read, life.signal);
    return () => life.abort();
  }, []);

  const change = useCallback(async (...message: Parameters<typeof changeState>) => {
    const reply = await changeState(...message);
    setNotSaved(!reply.ok);
    if (reply.ok) setState(reply.state);
    return reply.ok;
  }, []);

  const problems = useMemo(
    () => [...(state?.problems ?? []), ...(notSaved ? (['notSaved'] as const) : [])],
    [state, notSaved],
  );
  return { state, problems, change };
}
