/**
 * The quiet mark for a loss report that is about to lapse. Looked at when the browser or the background starts, when
 * something was stored, and with the first page or popup of a new day: no alarm wakes the browser for it.
 */
import { formatDate } from '../../components/amounts.ts';
import { textIn } from '../../components/sentences.ts';
import { type Day, localDay } from '../../core/days.ts';
import { type Due, dueLapses } from '../../core/due.ts';
import type { Knowledge } from '../../core/guidance.ts';
import { firstLanguage, type Language } from '../../core/languages.ts';
import { showDueBadge } from '../../platform/badge.ts';
import { readStateInTurn } from '../../platform/stores/state.ts';

export interface DueBadge {
  /** Looks at the stored dates again. */
  readonly refresh: () => void;
  /** The same, if the day has changed since the last look. */
  readonly onNewDay: () => void;
}

/** @param show puts the mark on the button, or takes it away where there is no title. */
export function createDueBadge(knowledge: Knowledge, show = showDueBadge): DueBadge {
  let lookedOn: Day | null = null;
  /** What the button says. */
  let shown: string | undefined;
  let last = Promise.resolve();

  const look = async () => {
    const today = localDay(new Date());
    lookedOn = today;
    const { people, cases, settings } = await readStateInTurn({ use: false });
    const [first] = dueLapses(people, cases, knowledge, today);
    const language = settings.language ?? firstLanguage(navigator.languages);
    const title = first ? dueTitle(first, language) : null;
    const name = textIn(language).t('app.name');
    const says = title ?? name;
    if (says === shown) return;
    await show(title, name);
    shown = says;
  };
  // One after the other: an earlier look that takes longer must not have the last word.
  const refresh = () => {
    last = last.then(look).catch(() => undefined);
  };
  return {
    refresh,
    onNewDay: () => {
      if (lookedOn !== localDay(new Date())) refresh();
    },
  };
}

/** No name: whoever sits beside the person can read the button too. */
function dueTitle({ day, past }: Due, language: Language): string {
  return textIn(language).t(past ? 'badge.past' : 'badge.soon', { date: formatDate(language, day) });
}
