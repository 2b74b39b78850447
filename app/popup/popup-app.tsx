/** The popup: what site this is, and the people. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Popup } from '../../components/popup/popup.tsx';
import type { PageVerdict } from '../../components/popup/props.ts';
import { type Text, textIn } from '../../components/text.tsx';
import { addressOf } from '../../core/desk-route.ts';
import { dueLapses } from '../../core/due.ts';
import type { Knowledge } from '../../core/guidance.ts';
import type { StoredState } from '../../core/messages.ts';
import { currentAddress } from '../../platform/current-tab.ts';
import { openDesk, openedToAdd } from '../../platform/own-page.ts';
import { deletePerson } from '../delete-person.ts';
import { useDay } from '../use-day.ts';
import { useDrafts } from '../use-drafts.ts';
import { useGuard } from '../use-guard.ts';
import { useLanguage } from '../use-language.ts';
import { useStoredState } from '../use-stored-state.ts';
import { useTitle } from '../use-title.ts';
import { judgeSite } from './site-verdict.ts';

export function PopupApp({ knowledge }: { readonly knowledge: Knowledge }) {
  const stored = useStoredState();
  const guard = useGuard(stored);
  const { language, choose: chooseLanguage, settled } = useLanguage(stored);
  const [address, setAddress] = useState<string | null | undefined>(undefined);
  useEffect(() => void currentAddress().then(setAddress), []);

  const verdict = useMemo(
    (): PageVerdict => (address === undefined ? { kind: 'loading' } : judgeSite(address, knowledge)),
    [address, knowledge],
  );
  const { state, change, problems } = stored;
  const { drafting, save } = useDrafts(state, change);
  const today = useDay();
  const due = useMemo(
    () => (state ? dueLapses(state.people, state.cases, knowledge, today)[0] : undefined),
    [state, knowledge, today],
  );
  const openDue = async () => {
    // The dates are shown for whoever is chosen.
    if (due && due.key.person !== state?.people.chosen) {
      await change('people/change', { kind: 'choose', id: due.key.person });
    }
    openDesk(addressOf({ tab: 'cases' }));
  };
  useTitle(popupTitle(textIn(language)));
  if (!settled) return null;
  return (
    <Popup
      language={language}
      verdict={verdict}
      people={state?.people.people ?? []}
      chosen={state?.people.chosen ?? null}
      firstRun={isFirstRun(state)}
      waiting={state ? undefined : { unanswered: stored.unanswered, onRetry: stored.reread }}
      problems={problems}
      guard={guard}
      due={due && { ...due, name: state?.people.people.find(({ id }) => id === due.key.person)?.name }}
      onOpenDue={() => void openDue()}
      onOpenIssuer={(issuer) => openDesk(addressOf({ tab: 'prepare', at: 'issuer', issuer }))}
      startAdding={openedToAdd()}
      onOpenDesk={(tab) => openDesk(`#${tab}`)}
      onDismissWelcome={() => void change('settings/change', { welcomed: true })}
      onLanguage={chooseLanguage}
      onChoosePerson={(id) => void change('people/change', { kind: 'choose', id })}
      onSavePerson={save}
      drafting={drafting}
      onDeletePerson={(id) => deletePerson(id, state, change)}
    />
  );
}

/** It may stand in a tab of its own, where somebody came to add a person. */
function popupTitle({ t }: Text): string {
  return `${t('app.name')} · ${t('people.title')}`;
}

/** Nobody was added yet and the welcome was not put away; people who are locked are somebody. */
function isFirstRun(state: StoredState | null): boolean {
  if (!state || state.protection.kind === 'locked') return false;
  return !state.settings.welcomed && state.people.people.length === 0;
}
