import { type Country, countries } from '../../../core/countries.ts';
import { LanguageSwitch } from '../../parts/language-switch.tsx';
import { useText } from '../../text.tsx';
import { EraseSection } from './erase-section.tsx';
import { ExportPart } from './export-part.tsx';
import { ImportPart } from './import-part.tsx';
import { PassphraseSection } from './passphrase-section.tsx';
import type { SettingsProps } from './props.ts';
import { SharedSection } from './shared-section.tsx';
import { UnreadSection } from './unread-section.tsx';

/** A choice that the organisation has made: shown, and why it cannot be changed. */
function Preset({ value }: { readonly value: string }) {
  const { t } = useText();
  return (
    <p class="preset">
      <strong>{value}</strong> {t('settings.preset')}
    </p>
  );
}

function CountrySection({ country, preset, onCountry }: SettingsProps) {
  const { t } = useText();
  const choices: readonly (Country | null)[] = [null, ...countries];
  const name = (each: Country | null) => t(each ? `settings.${each}` : 'settings.both');
  return (
    <section aria-labelledby="country-title" data-testid="settings-country">
      <h2 id="country-title">{t('settings.country')}</h2>
      {preset.includes('country') ? (
        <Preset value={name(country)} />
      ) : (
        <>
          <fieldset class="segmented">
            <legend class="visually-hidden">{t('settings.country')}</legend>
            {choices.map((each) => (
              <button
                key={each ?? 'both'}
                type="button"
                data-country={each ?? 'both'}
                aria-pressed={each === country}
                onClick={() => onCountry(each)}
              >
                {name(each)}
              </button>
            ))}
          </fieldset>
          <p class="small muted">{t('settings.countryHelp')}</p>
        </>
      )}
    </section>
  );
}

/** Everything a person can decide about Liasse itself. */
export function SettingsPage(props: SettingsProps) {
  const { t } = useText();
  return (
    <>
      <div class="desk-title">
        <h1>{t('settings.title')}</h1>
      </div>
      <section aria-labelledby="language-title" data-testid="settings-language">
        <h2 id="language-title">{t('language.label')}</h2>
        {props.preset.includes('language') ? (
          <Preset value={t(`language.${props.language}`)} />
        ) : (
          <LanguageSwitch onLanguage={props.onLanguage} />
        )}
      </section>
      <CountrySection {...props} />
      <PassphraseSection {...props} />
      <SharedSection {...props} />
      <section aria-labelledby="files-title" data-testid="settings-files">
        <h2 id="files-title">{t('files.title')}</h2>
        <p>{t('files.text')}</p>
        {props.protection.kind === 'locked' ? (
          <p class="small muted">{t('files.refused.refused')}</p>
        ) : (
          <>
            <ExportPart people={props.people} onExport={props.onExport} />
            <ImportPart onChooseFile={props.onChooseFile} onOpenFile={props.onOpenFile} />
          </>
        )}
      </section>
      {props.unread && <UnreadSection unread={props.unread} />}
      <EraseSection {...props} />
    </>
  );
}
