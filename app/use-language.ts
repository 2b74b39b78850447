/** The language in force: what the person chose, else the first of the browser's that we have. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { firstLanguage, type Language } from '../core/languages.ts';
import type { StoredStateHook } from './use-stored-state.ts';

/** How long a page stays empty rather than show words in a language that may not be the person's. */
const patienceMs = 300;

/** The language in force, and how to change it. */
export interface LanguageHook {
  readonly language: Language;
  /** Changes it at once, before it is stored. */
  readonly choose: (language: Language) => void;
  /** Whether it is known which language the person chose, or waiting for that would take too long. */
  readonly settled: boolean;
}

/** The language of a page of ours. Nothing should be drawn before it is `settled`: words would change under the eye. */
export function useLanguage({ state, unanswered, change }: StoredStateHook): LanguageHook {
  const [patient, setPatient] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  const [chosen, setChosen] = useState<Language | null>(null);
  const stored = state?.settings.language ?? null;
  /** The page stays in its language when everything that was stored is deleted. */
  const last = useRef<Language | null>(null);
  if (stored) last.current = stored;
  const language = chosen ?? stored ?? last.current ?? firstLanguage(navigator.languages);

  // Another tab may change it later; what it stored then counts again.
  useEffect(() => {
    if (stored) setChosen(null);
  }, [stored]);
  // Before the words are drawn: a screen reader chooses its voice by it.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const choose = useCallback(
    (next: Language) => {
      setChosen(next);
      void change('settings/change', { language: next });
    },
    [change],
  );
  return { language, choose, settled: state !== null || unanswered || !patient };
}
