/** How old a text is, for the words beside a line and for the data report. */

/** Years after which a text "may have changed". */
export const yearsUntilOld = 2;
/** Years after which somebody should have read a source again. */
export const yearsUntilReread = 1;

export type SourceAge = 'recent' | 'old' | 'undated';

/**
 * The age of a text on a day.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a year or month counts up to its last day, so that nothing is called
 *   old before it surely is. `null` for a text without a date.
 * @param today `YYYY-MM-DD`
 */
export function sourceAge(date: string | null, today: string): SourceAge {
  if (date === null) return 'undated';
  return isOlderThan(date, yearsUntilOld, today) ? 'old' : 'recent';
}

/** Whether more than so many years lie between a day (or the end of a year or month) and today. */
export function isOlderThan(date: string, years: number, today: string): boolean {
  const [year = '', month = '12', day = '31'] = date.split('-');
  const turns = `${String(Number(year) + years).padStart(4, '0')}-${month}-${day}`;
  return turns < today;
}
