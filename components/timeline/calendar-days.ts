/** The dates of a case as days of a calendar, in the person's language. */
import type { CalendarDay } from '../../core/calendar.ts';
import { checksumOfWords } from '../../core/checksum.ts';
import type { Localized } from '../../core/languages.ts';
import type { ReckonedRow, Timeline, TimelineRow } from '../../core/timeline.ts';
import type { Text } from '../text.tsx';
import { type Country, countedWords, momentWords } from './words.ts';

export interface DatedCase {
  /** Tells the case from others, for the ids in the file; what goes there is a checksum of it. */
  readonly id: string;
  readonly timeline: Timeline;
  /** What is asked for, and of whom. */
  readonly names: Localized;
  readonly office: Localized;
  readonly country: Country;
  /** Written in front of each day, where the person wants it so. */
  readonly name?: string;
}

/** One day for everything that was done, may lapse or is to be expected. Empty while no date was entered. */
export function calendarDays(text: Text, dated: DatedCase): CalendarDay[] {
  const about = `${text.say(dated.names)}, ${text.say(dated.office)}`;
  const whose = dated.name === undefined ? '' : `${dated.name} · `;
  return dated.timeline.rows.flatMap((row): CalendarDay[] => {
    const day = row.kind === 'moment' ? row.day : dayOf(row);
    if (day === undefined) return [];
    return [
      {
        id: checksumOfWords(
          `${dated.id}/${row.kind === 'moment' ? row.moment : `${row.kind}-${row.line.id}`}`,
        ),
        day,
        summary: `${whose}${summaryOf(text, row, dated)} · ${about}`,
        ...(row.kind === 'moment' ? {} : { description: descriptionOf(text, row) }),
        reminder: row.kind === 'lapse',
      },
    ];
  });
}

/** For a lapse the first day that may be meant, for what is awaited the last. */
function dayOf({ kind, earliest, latest }: ReckonedRow): string | undefined {
  return kind === 'lapse' ? (earliest ?? latest) : (latest ?? earliest);
}

function summaryOf(text: Text, row: TimelineRow, { timeline, country }: DatedCase): string {
  if (row.kind === 'moment') return momentWords(text, row.moment, timeline, country);
  return row.kind === 'lapse' ? text.t('calendar.lapse') : text.t(`calendar.expected.${timeline.outcome}`);
}

function descriptionOf(text: Text, row: ReckonedRow): string {
  const [source] = row.line.sources;
  const lines = [text.say(row.line.text), countedWords(text, row), text.t('timeline.noPromise')];
  if (source)
    lines.push(text.t('calendar.source', { source: [source.publisher, source.url ?? ''].join(' ') }));
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
