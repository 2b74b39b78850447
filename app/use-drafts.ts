/** What is being typed about people, kept while it is typed: a page may be closed or replaced at any moment. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Drafting } from '../components/popup/props.ts';
import type { FormDraft } from '../core/drafts.ts';
import type { StoredState } from '../core/messages.ts';
import type { PersonDraft } from '../core/people.ts';
import { onLeaving } from '../platform/own-page.ts';
import { changeDraft } from '../platform/stored-state.ts';
import { savePerson } from './save-person.ts';
import type { StoredStateHook } from './use-stored-state.ts';

/** What was typed is kept once nobody types for so long (ms), and when the page goes. */
const restMs = 300;
const none: readonly FormDraft[] = [];

export interface DraftsHook {
  readonly drafting: Drafting;
  /** Keeps the person; what was typed is then no draft any more, whatever was still waiting. */
  readonly save: (draft: PersonDraft) => Promise<boolean>;
}

export function useDrafts(state: StoredState | null, change: StoredStateHook['change']): DraftsHook {
  /** Stays the same until somebody new is kept. */
  const newId = useRef<string>(crypto.randomUUID());
  const waiting = useRef<FormDraft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hands = useMemo(() => {
    const forget = () => {
      clearTimeout(timer.current);
      waiting.current = null;
    };
    const flush = () => {
      const keep = waiting.current;
      forget();
      if (keep) void changeDraft({ keep: { ...keep } });
    };
    return {
      flush,
      onType: (draft: FormDraft) => {
        waiting.current = draft;
        clearTimeout(timer.current);
        timer.current = setTimeout(flush, restMs);
      },
      forget,
      onDrop: (id: string | null) => {
        forget();
        void changeDraft({ drop: id });
      },
    };
  }, []);
  useEffect(() => {
    const life = new AbortController();
    onLeaving(hands.flush, life.signal);
    return () => {
      hands.flush();
      life.abort();
    };
  }, [hands]);
  const drafts = state ? (state.drafts ?? none) : undefined;
  return useMemo(
    () => ({
      drafting: { drafts, onType: hands.onType, onDrop: hands.onDrop },
      save: (draft: PersonDraft) => {
        // In order: the background forgets the draft with the saving.
        hands.flush();
        return savePerson(draft, newId.current, change).then((kept) => {
          if (!kept) return false;
          newId.current = crypto.randomUUID();
          // What was typed while it was being kept is not another person.
          hands.forget();
          return true;
        });
      },
    }),
    [drafts, hands, change],
  );
}
