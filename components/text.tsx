/** The sentences of `sentences.ts` for a component tree: one language for everything below it. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../core/languages.ts';
import { type Text, textIn } from './sentences.ts';

export { type Text, type TextKey, type TextParams, textIn } from './sentences.ts';

const LanguageContext = createContext<Language>('en');

/** Gives everything below it a language; changing `language` changes every sentence at once. */
export function InLanguage({ language, children }: { language: Language; children: ComponentChildren }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The sentences in the language of the nearest `InLanguage`. */
export function useText(): Text {
  return textIn(useContext(LanguageContext));
}
