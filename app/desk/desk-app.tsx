/** The desk's page: which part is open, for whom, in which language. */
import { Desk } from '../../components/desk/desk.tsx';
import type { Knowledge } from '../../core/guidance.ts';
import type { Start } from '../../core/starts.ts';
import { useLanguage } from '../use-language.ts';
import { useStoredState } from '../use-stored-state.ts';
import { PeopleTab } from './people-tab.tsx';
import { PrepareTab } from './prepare-tab.tsx';
import { useRoute } from './use-route.ts';

export interface DeskAppProps {
  readonly knowledge: Knowledge;
  readonly starts: readonly Start[];
}

export function DeskApp({ knowledge, starts }: DeskAppProps) {
  const stored = useStoredState();
  const [language, chooseLanguage] = useLanguage(stored);
  const route = useRoute();
  return (
    <Desk language={language} tab={route.tab} problems={stored.problems} onLanguage={chooseLanguage}>
      {route.tab === 'people' && <PeopleTab stored={stored} />}
      {route.tab === 'prepare' && (
        <PrepareTab route={route} stored={stored} knowledge={knowledge} starts={starts} language={language} />
      )}
    </Desk>
  );
}
