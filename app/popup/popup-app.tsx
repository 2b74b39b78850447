/** The popup: what site this is, and the people. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Popup } from '../../components/popup/popup.tsx';
import type { PageVerdict } from '../../components/popup/props.ts';
import type { Knowledge } from '../../core/guidance.ts';
import { currentAddress } from '../../platform/current-tab.ts';
import { openDesk, openedToAdd } from '../../platform/own-page.ts';
import { useLanguage } from '../use-language.ts';
import { useStoredState } from '../use-stored-state.ts';
import { judgeSite } from './site-verdict.ts';

export function PopupApp({ knowledge }: { readonly knowledge: Knowledge }) {
  const stored = useStoredState();
  const { language, choose: chooseLanguage, settled } = useLanguage(stored);
  const [address, setAddress] = useState<string | null | undefined>(undefined);
  useEffect(() => void currentAddress().then(setAddress), []);

  const verdict = useMemo(
    (): PageVerdict => (address === undefined ? { kind: 'loading' } : judgeSite(address, knowledge)),
    [address, knowledge],
  );
  const { state, change, problems } = stored;
  if (!settled) return null;
  return (
    <Popup
      language={language}
      verdict={verdict}
      people={state?.people.people ?? []}
      chosen={state?.people.chosen ?? null}
      firstRun={state !== null && !state.settings.welcomed && state.people.people.length === 0}
      ready={state !== null}
      problems={problems}
      startAdding={openedToAdd()}
      onOpenDesk={(tab) => openDesk(`#${tab}`)}
      onDismissWelcome={() => void change('settings/change', { welcomed: true })}
      onLanguage={chooseLanguage}
      onChoosePerson={(id) => void change('people/change', { kind: 'choose', id })}
      onSavePerson={(draft) => change('people/change', { kind: 'save', draft: { ...draft } })}
      onDeletePerson={(id) => void change('people/change', { kind: 'remove', id })}
    />
  );
}
