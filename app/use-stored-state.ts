/** The stored state as a hook: read once, then kept in step with every tab and popup. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { StoredState, StoreProblem } from '../core/messages.ts';
import { onActivity } from '../platform/own-page.ts';
import { changeState, onStateChanged, readStoredState } from '../platform/stored-state.ts';

export interface StoredStateHook {
  /** `null` until it was read. */
  readonly state: StoredState | null;
  /** The last read got no answer. */
  readonly unanswered: boolean;
  /** Reads once more, for a person who asks to try again. */
  readonly reread: () => void;
  /** What the person should know about the stored data; `notSaved` after a change that could not be kept. */
  readonly problems: readonly StoreProblem[];
  /** Makes one change; resolves to whether it was kept, after `state` has it. */
  readonly change: (...message: Parameters<typeof changeState>) => Promise<boolean>;
  /** Takes over a state that came with the answer to something else. */
  readonly accept: (state: StoredState) => void;
}

/** Reads the state and follows it. */
export function useStoredState(): StoredStateHook {
  const [state, setState] = useState<StoredState | null>(null);
  const [unanswered, setUnanswered] = useState(false);
  const [notSaved, setNotSaved] = useState(false);
  const lastRead = useRef(0);
  const underWay = useRef(0);

  const read = useCallback(async (peek = false) => {
    const mine = ++lastRead.current;
    underWay.current += 1;
    const next = await readStoredState(peek);
    underWay.current -= 1;
    // A read that began later knows more.
    if (mine !== lastRead.current) return;
    setUnanswered(next === null);
    if (next) setState(next);
  }, []);

  useEffect(() => {
    const life = new AbortController();
    void read();
    onStateChanged(() => void read(true), life.signal);
    return () => {
      life.abort();
      lastRead.current += 1;
    };
  }, [read]);

  const locksAt = state?.protection.kind === 'unlocked' ? state.protection.locksAt : null;
  useEffect(() => {
    if (locksAt === null) return;
    const life = new AbortController();
    // What is shown must go when the lock falls, and not only when somebody asks for more.
    const timer = setTimeout(() => void read(true), Math.max(0, locksAt - Date.now()) + 250);
    // Somebody who types a long form uses it, although nothing is asked of the background.
    onActivity(() => void read(), life.signal);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [locksAt, read]);

  const change = useCallback(
    async (...message: Parameters<typeof changeState>) => {
      const reply = await changeState(...message);
      setNotSaved(!reply.ok);
      if (reply.ok) {
        setState(reply.state);
        // What is being read may be older than this change and must not take it back.
        if (underWay.current > 0) void read(true);
      }
      return reply.ok;
    },
    [read],
  );

  const reread = useCallback(() => {
    setUnanswered(false);
    void read();
  }, [read]);

  const problems = useMemo(
    () => [...(state?.problems ?? []), ...(notSaved ? (['notSaved'] as const) : [])],
    [state, notSaved],
  );
  const accept = useCallback((next: StoredState) => setState(next), []);
  return { state, unanswered, reread, problems, change, accept };
}
