/** Numbers, file sizes and dates as each language writes them. Pure: no sentence, no component. */
import type { Language } from '../core/languages.ts';
import { kept } from './kept.ts';

const kilobyte = 1024;
const megabyte = 1024 * 1024;

const numberFormat = kept(
  (language: Language, decimals: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: decimals }),
);
const listFormat = kept(
  (language: Language, type: 'disjunction' | 'conjunction') => new Intl.ListFormat(language, { type }),
);
const dateFormat = kept((language: Language, hasMonth: boolean, hasDay: boolean) => {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  // The month as a word where digits alone could be read either way round; Chinese is always year first.
  if (hasMonth) options.month = language === 'zh-CN' ? 'numeric' : 'short';
  if (hasDay) options.day = 'numeric';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
});

/** A number with the grouping and decimal signs of the language. */
export function formatNumber(language: Language, value: number, decimals = 1): string {
  return numberFormat(language, decimals).format(value);
}

/** A file size in the unit a person would name it in, and the `file.*` sentence that carries the unit. */
export interface Size {
  readonly key: 'file.bytes' | 'file.kilobytes' | 'file.megabytes';
  readonly value: number;
}

/**
 * The unit and figure for a number of bytes, K = 1024 as portals count.
 * A figure is never rounded across a limit it is compared with: see `sizesApart`.
 */
export function sizeOf(bytes: number, decimals = 0): Size {
  const round = (value: number, places: number) => Number(value.toFixed(places));
  if (bytes < kilobyte) return { key: 'file.bytes', value: bytes };
  const kilobytes = round(bytes / kilobyte, decimals);
  if (kilobytes < 1000 || bytes < megabyte) return { key: 'file.kilobytes', value: kilobytes };
  return { key: 'file.megabytes', value: round(bytes / megabyte, 1) };
}

/**
 * Two sizes to be read against each other: where rounding would show the same figure for both ("50 KB, at most
 * 50 KB"), the first is given one more decimal, and in bytes when even that does not tell them apart.
 */
export function sizesApart(actual: number, limit: number): { actual: Size; limit: Size } {
  const same = (one: Size, other: Size) => one.key === other.key && one.value === other.value;
  const wanted = sizeOf(limit, limit % kilobyte === 0 ? 0 : 1);
  for (const decimals of [0, 1]) {
    const shown = sizeOf(actual, decimals);
    if (actual === limit || !same(shown, wanted)) return { actual: shown, limit: wanted };
  }
  return { actual: { key: 'file.bytes', value: actual }, limit: { key: 'file.bytes', value: limit } };
}

/**
 * A date of a source as people write it. Years and months alone stay what they are: nothing is made up.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
export function formatDate(language: Language, date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return date;
  const moment = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (Number.isNaN(moment.getTime())) return date;
  return dateFormat(language, month !== undefined, day !== undefined).format(moment);
}

/** "JPG or PNG", as the language joins alternatives. */
export function formatChoices(language: Language, words: readonly string[]): string {
  return listFormat(language, 'disjunction').format(words);
}

/** "age and situation", as the language joins a list. */
export function formatList(language: Language, words: readonly string[]): string {
  return listFormat(language, 'conjunction').format(words);
}
