/** The first page after the installation: choices are kept as they are made, and nothing has to be chosen. */
import { WelcomePage } from '../../components/desk/welcome-page.tsx';
import { addressOf } from '../../core/desk-route.ts';
import type { Language } from '../../core/languages.ts';
import { goTo } from '../../platform/own-page.ts';
import { useDrafts } from '../use-drafts.ts';
import type { StoredStateHook } from '../use-stored-state.ts';

interface WelcomeTabProps {
  readonly stored: StoredStateHook;
  readonly onLanguage: (language: Language) => void;
}

export function WelcomeTab({ stored: { state, change }, onLanguage }: WelcomeTabProps) {
  const people = state?.people;
  const { drafting, save } = useDrafts(state, change);
  return (
    <WelcomePage
      country={state?.settings.country ?? null}
      name={people?.people.find(({ id }) => id === people.chosen)?.name}
      onLanguage={onLanguage}
      onCountry={(country) => void change('settings/change', { country })}
      onSavePerson={save}
      drafting={drafting}
      onStart={() => {
        void change('settings/change', { welcomed: true });
        goTo(addressOf({ tab: 'prepare', at: 'search' }));
      }}
    />
  );
}
