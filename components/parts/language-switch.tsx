import { type Language, languages } from '../../core/languages.ts';
import { useText } from '../text.tsx';

/** Three languages, each named in itself. */
export function LanguageSwitch({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const { t, language } = useText();
  return (
    <fieldset class="segmented" data-testid="language">
      <legend class="visually-hidden">{t('language.label')}</legend>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          data-language={each}
          aria-pressed={each === language}
          onClick={() => onLanguage(each)}
        >
          {t(`language.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
