/** The desk: a page of its own, for what is prepared before any portal is open. */
import type { ComponentChildren } from 'preact';
import { addressOf, type DeskRoute } from '../../core/desk-route.ts';
import type { Language } from '../../core/languages.ts';
import type { StoreProblem } from '../../core/messages.ts';
import type { Person } from '../../core/person.ts';
import { BundleMark } from '../parts/bundle-mark.tsx';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { PreparingFor } from '../parts/preparing-for.tsx';
import { Problems } from '../parts/problems.tsx';
import { Waiting, type WaitingProps } from '../parts/waiting.tsx';
import { Guard } from '../protection/guard.tsx';
import type { GuardProps } from '../protection/props.ts';
import { Footer } from '../sidebar/footer.tsx';
import { InLanguage, useText } from '../text.tsx';

export interface DeskProps {
  readonly language: Language;
  readonly tab: DeskRoute['tab'];
  readonly problems?: readonly StoreProblem[];
  readonly onLanguage: (language: Language) => void;
  /** Left out until it is known. */
  readonly person?: Pick<Person, 'name' | 'relation'> | null;
  readonly guard?: GuardProps;
  /** What this place shows is not known yet: said in its stead. */
  readonly waiting?: WaitingProps;
  readonly children: ComponentChildren;
}

/** The rooms one can go to; the welcome is shown once and has no door. */
const places = [
  { tab: 'prepare', at: 'search' },
  { tab: 'cases' },
  { tab: 'photos' },
  { tab: 'people' },
  { tab: 'settings' },
] as const satisfies readonly DeskRoute[];

function Content(props: DeskProps) {
  const { tab, problems, person, guard, waiting, onLanguage, language, children } = props;
  const { t } = useText();
  return (
    <div class="desk" data-testid="desk" lang={language}>
      <button type="button" class="button skip-link" onClick={focusContent}>
        {t('desk.skip')}
      </button>
      <header class="desk-head">
        <p class="desk-name">
          <BundleMark size={32} />
          {t('app.name')}
        </p>
        <nav class="desk-tabs" aria-label={t('desk.label')}>
          {places.map((place) => (
            <a
              key={place.tab}
              href={addressOf(place)}
              data-testid={`desk-${place.tab}`}
              aria-current={place.tab === tab ? 'page' : undefined}
            >
              {t(`desk.tab.${place.tab}`)}
            </a>
          ))}
        </nav>
        <LanguageSwitch onLanguage={onLanguage} />
        {person !== undefined && <PreparingFor person={person} />}
      </header>
      <main id="content" class="desk-body content" tabIndex={-1}>
        <Problems problems={problems} />
        {/* The settings say it themselves, with more words. */}
        {guard && (tab !== 'settings' || guard.protection.kind === 'shared') && <Guard {...guard} />}
        {waiting ? (
          <>
            <header class="desk-title">
              <h1>{t(tab === 'welcome' ? 'app.name' : `desk.tab.${tab}`)}</h1>
            </header>
            <Waiting {...waiting} />
          </>
        ) : (
          children
        )}
      </main>
      <Footer />
    </div>
  );
}

/** The address behind `#` names the place of the desk, so this is a button that moves the keyboard and no link. */
function focusContent(): void {
  document.getElementById('content')?.focus();
}

export function Desk(props: DeskProps) {
  return (
    <InLanguage language={props.language}>
      <Content {...props} />
    </InLanguage>
  );
}
