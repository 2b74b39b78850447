/** The language in force: what the person chose, else the first of the browser's that we have. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { firstLanguage, type Language } from '../core/languages.ts';
import type { StoredStateHook } from './use-stored-state.ts';

/** The language and a function that changes it at once, before it is stored. */
export function useLanguage({ state, change }: StoredStateHook): [Language, (language: Language) => void] {
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
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const choose = useCallback(
    (next: Language) => {
      setChosen(next);
      void change('settings/change', { language: next });
    },
    [change],
  );
  return [language, choose];
}
