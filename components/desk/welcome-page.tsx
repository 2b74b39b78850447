import { useRef, useState } from 'preact/hooks';
import type { Issuer } from '../../core/issuer.ts';
import type { Language } from '../../core/languages.ts';
import type { PersonDraft } from '../../core/people.ts';
import { Words } from '../parts/foreign-words.tsx';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { PersonForm } from '../popup/person-form.tsx';
import type { Drafting } from '../popup/props.ts';
import { useText } from '../text.tsx';

type Country = Issuer['country'] | null;

export interface WelcomePageProps {
  readonly country: Country;
  /** Name of the person who is chosen, once there is one. */
  readonly name?: string;
  readonly onLanguage: (language: Language) => void;
  readonly onCountry: (country: Country) => void;
  /** Resolves to whether the person was kept. */
  readonly onSavePerson: (draft: PersonDraft) => Promise<boolean>;
  readonly drafting?: Drafting;
  /** Goes on to Prepare, with or without a person. */
  readonly onStart: () => void;
}

const countries: readonly Country[] = ['CN', 'FR', null];

/** Shown once, after the installation: what this is, in which language, for which country, for whom. */
export function WelcomePage(props: WelcomePageProps) {
  const { t } = useText();
  const [adding, setAdding] = useState(false);
  const saving = useRef(false);
  const save = async (draft: PersonDraft) => {
    if (saving.current) return;
    saving.current = true;
    const kept = await props.onSavePerson(draft);
    saving.current = false;
    if (kept) setAdding(false);
  };
  return (
    <>
      <div class="desk-title" data-testid="first-run">
        <h1>{t('welcome.title')}</h1>
        <p>
          <Words text={t('firstRun.papers')} />
        </p>
        <p>
          <Words text={t('firstRun.photos')} />
        </p>
        <p>
          <strong>{t('firstRun.private')}</strong>
        </p>
      </div>
      <section class="first-choices">
        <div>
          <h2>{t('firstRun.language')}</h2>
          <LanguageSwitch onLanguage={props.onLanguage} />
        </div>
        <div>
          <h2 id="first-country">{t('firstRun.country')}</h2>
          <fieldset class="options" aria-labelledby="first-country">
            {countries.map((country) => (
              <button
                key={country}
                type="button"
                class="option"
                data-country={country ?? 'all'}
                aria-pressed={props.country === country}
                onClick={() => props.onCountry(country)}
              >
                {country === null ? t('firstRun.countryAll') : t(`prepare.country.${country}`)}
              </button>
            ))}
          </fieldset>
        </div>
      </section>
      <section aria-labelledby="first-person">
        <h2 id="first-person">{t('firstRun.person')}</h2>
        <p>{t('firstRun.personHelp')}</p>
        {adding && (
          <PersonForm
            person={null}
            draft={props.drafting?.drafts?.find(({ id }) => id === null)}
            onType={props.drafting?.onType}
            onSave={(draft) => void save(draft)}
            onCancel={() => {
              props.drafting?.onDrop(null);
              setAdding(false);
            }}
          />
        )}
        <p role="status">{!adding && props.name !== undefined && t('firstRun.kept', { name: props.name })}</p>
        {!adding && (
          <div class="row">
            {props.name === undefined && (
              <button
                type="button"
                class="button primary"
                data-testid="first-add"
                onClick={() => setAdding(true)}
              >
                {t('people.add')}
              </button>
            )}
            <button
              type="button"
              class={props.name === undefined ? 'button' : 'button primary'}
              data-testid="first-start"
              onClick={props.onStart}
            >
              {t(props.name === undefined ? 'firstRun.skip' : 'firstRun.start')}
            </button>
          </div>
        )}
      </section>
    </>
  );
}
