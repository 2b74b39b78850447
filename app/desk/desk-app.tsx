/** The desk's page: which part is open, for whom, in which language. */
import { Desk } from '../../components/desk/desk.tsx';
import type { Knowledge } from '../../core/guidance.ts';
import type { Start } from '../../core/starts.ts';
import { useLanguage } from '../use-language.ts';
import { useStoredState } from '../use-stored-state.ts';
import { PeopleTab } from './people-tab.tsx';
import type { DeskEngine } from './photos/engine.ts';
import { PhotosTab } from './photos-tab.tsx';
import { PrepareTab } from './prepare-tab.tsx';
import { useRoute } from './use-route.ts';

export interface DeskAppProps {
  readonly knowledge: Knowledge;
  readonly starts: readonly Start[];
  readonly engine: DeskEngine;
}

export function DeskApp({ knowledge, starts, engine }: DeskAppProps) {
  const stored = useStoredState();
  const { language, choose: chooseLanguage, settled } = useLanguage(stored);
  const route = useRoute();
  if (!settled) return null;
  return (
    <Desk language={language} tab={route.tab} problems={stored.problems} onLanguage={chooseLanguage}>
      {route.tab === 'photos' && <PhotosTab knowledge={knowledge} engine={engine} language={language} />}
      {route.tab === 'people' && <PeopleTab stored={stored} />}
      {route.tab === 'prepare' && (
        <PrepareTab route={route} stored={stored} knowledge={knowledge} starts={starts} language={language} />
      )}
    </Desk>
  );
}
