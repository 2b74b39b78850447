/** The desk's page: which part is open, for whom, in which language. */
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { Desk } from '../../components/desk/desk.tsx';
import { placeTitle } from '../../components/desk/place-title.ts';
import { textIn } from '../../components/text.tsx';
import type { DeskRoute } from '../../core/desk-route.ts';
import { type Knowledge, proceduresOf } from '../../core/guidance.ts';
import type { Places } from '../../core/search.ts';
import type { Start } from '../../core/starts.ts';
import { nameOwnPage } from '../../platform/own-page.ts';
import { useGuard } from '../use-guard.ts';
import { useLanguage } from '../use-language.ts';
import { type StoredStateHook, useStoredState } from '../use-stored-state.ts';
import { CasesTab } from './cases-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import type { DeskEngine } from './photos/engine.ts';
import { PhotosTab } from './photos-tab.tsx';
import { PrepareTab } from './prepare-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';
import { useRoute } from './use-route.ts';
import { WelcomeTab } from './welcome-tab.tsx';

/** Parts that show nothing but what is kept. */
const ofPeople: readonly DeskRoute['tab'][] = ['cases', 'people', 'settings'];

export interface DeskAppProps {
  readonly knowledge: Knowledge;
  readonly starts: readonly Start[];
  readonly places: Places;
  readonly engine: DeskEngine;
}

export function DeskApp({ knowledge, starts, places, engine }: DeskAppProps) {
  const stored = useStoredState();
  const { language, choose: chooseLanguage, settled } = useLanguage(stored);
  const route = useRoute();
  const guard = useGuard(stored);
  const title = useMemo(() => {
    const named = {
      starts,
      issuers: knowledge.issuers,
      proceduresOf: (id: string) => proceduresOf(id, knowledge),
    };
    return placeTitle(textIn(language), route, named);
  }, [language, route, starts, knowledge]);
  // Before the keyboard comes to the title of the place: a screen reader says both.
  useLayoutEffect(() => nameOwnPage(title), [title]);
  if (!settled) return null;
  const isWaiting = !stored.state && ofPeople.includes(route.tab);
  return (
    <Desk
      language={language}
      tab={route.tab}
      problems={stored.problems}
      person={chosenOf(stored)}
      guard={guard}
      onLanguage={chooseLanguage}
      waiting={isWaiting ? { unanswered: stored.unanswered, onRetry: stored.reread } : undefined}
    >
      {route.tab === 'photos' && <PhotosTab knowledge={knowledge} engine={engine} language={language} />}
      {route.tab === 'welcome' && <WelcomeTab stored={stored} onLanguage={chooseLanguage} />}
      {route.tab === 'cases' && <CasesTab stored={stored} knowledge={knowledge} language={language} />}
      {route.tab === 'people' && <PeopleTab stored={stored} addFor={route.addFor} />}
      {route.tab === 'settings' && guard && (
        <SettingsTab stored={stored} guard={guard} language={language} onLanguage={chooseLanguage} />
      )}
      {route.tab === 'prepare' && (
        <PrepareTab
          route={route}
          stored={stored}
          knowledge={knowledge}
          starts={starts}
          places={places}
          language={language}
        />
      )}
    </Desk>
  );
}

/** The person everything is for; left out until it is known, and while people are locked. */
function chosenOf({ state }: StoredStateHook) {
  return state && state.protection.kind !== 'locked'
    ? (state.people.people.find(({ id }) => id === state.people.chosen) ?? null)
    : undefined;
}
