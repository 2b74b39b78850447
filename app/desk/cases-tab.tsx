/** All cases of the chosen person, each with where it stands and a calendar file. */
import { useMemo } from 'preact/hooks';
import { CasesPage, type ShownCase } from '../../components/desk/cases/cases-page.tsx';
import { textIn } from '../../components/text.tsx';
import { calendarDays } from '../../components/timeline/calendar-days.ts';
import { calendarFile } from '../../core/calendar.ts';
import { allCases, type CaseKey, caseId, type KeyedCase } from '../../core/cases.ts';
import { addressOf } from '../../core/desk-route.ts';
import { guidance, type Knowledge, proceduresOf } from '../../core/guidance.ts';
import type { Language } from '../../core/languages.ts';
import { issuerById } from '../../core/lineage.ts';
import type { StoredState } from '../../core/messages.ts';
import { isUrgent } from '../../core/timeline.ts';
import { goTo, saveText } from '../../platform/own-page.ts';
import { useDay } from '../use-day.ts';
import type { StoredStateHook } from '../use-stored-state.ts';
import { caseTimeline, keepDate } from '../use-timeline.ts';

interface CasesTabProps {
  readonly stored: StoredStateHook;
  readonly knowledge: Knowledge;
  readonly language: Language;
}

export function CasesTab({ stored, knowledge, language }: CasesTabProps) {
  const { state, change } = stored;
  const today = useDay();
  const cases = useMemo(() => {
    if (!state) return [];
    const make: Make = { state, change, knowledge, language, today };
    return allCases(state.cases)
      .filter((each) => each.key.person === state.people.chosen && isBegun(each))
      .flatMap(({ key, case: { ticks } }) => shownCase(key, ticks.length, make) ?? [])
      .sort((a, b) => Number(cannotWait(b)) - Number(cannotWait(a)));
  }, [state, change, knowledge, language, today]);
  if (!state) return null;
  return (
    <CasesPage
      people={state.people.people}
      chosen={state.people.chosen}
      cases={cases}
      onChoosePerson={(id) => void change('people/change', { kind: 'choose', id })}
      onAddPerson={() => goTo(addressOf({ tab: 'people', addFor: { tab: 'cases' } }))}
    />
  );
}

/** Cases that cannot wait come first; the others stay in their order. */
function cannotWait({ timeline }: ShownCase): boolean {
  return timeline !== undefined && isUrgent(timeline);
}

/** Answers alone are no case: they come of having looked at a list. */
function isBegun({ case: { ticks, dates } }: KeyedCase): boolean {
  return ticks.length > 0 || Object.keys(dates).length > 0;
}

interface Make {
  readonly state: StoredState;
  readonly change: StoredStateHook['change'];
  readonly knowledge: Knowledge;
  readonly language: Language;
  readonly today: string;
}

/** `null` for a case that an earlier version kept and whose procedure is no more. */
function shownCase(key: CaseKey, ready: number, make: Make): ShownCase | null {
  const { state, change, knowledge, language, today } = make;
  const { issuer, procedure } = key;
  const office = issuerById(issuer, knowledge.issuers);
  if (!office || !proceduresOf(issuer, knowledge).some(({ id }) => id === procedure)) return null;
  const person = state.people.people.find(({ id }) => id === key.person) ?? null;
  const situation = state.cases.cases[caseId(key)]?.facts;
  const wanted = guidance({ issuer, procedure, person, situation }, knowledge);
  const timeline = caseTimeline(state.cases, key.person, wanted, knowledge, today) ?? undefined;
  const about = { names: wanted.names, office: office.names, country: office.country, timeline };
  return {
    ...about,
    issuer,
    procedure,
    ready,
    onDate: (date) => keepDate(change, state.cases, key, date, knowledge),
    onCalendar: (withName) => {
      if (!timeline) return;
      const name = withName ? person?.name : undefined;
      const days = calendarDays(textIn(language), { ...about, timeline, id: caseId(key), name });
      const file = calendarFile(days, new Date().toISOString(), language);
      saveText(`liasse-${issuer}-${procedure}.ics`, 'text/calendar', file);
    },
  };
}
