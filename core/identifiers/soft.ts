/** Soft validation: a number that looks wrong is kept and used as it is, with a plain warning beside it. */

/** Why a value looks wrong. */
export type Doubt =
  /** Too long or too short. */
  | 'length'
  /** Characters that do not belong there, or in the wrong order. */
  | 'shape'
  /** The check digits do not fit the others: usually one is mistyped. */
  | 'key'
  /** Names a day that does not exist. */
  | 'date';

export type Soft = { readonly ok: true } | { readonly doubt: Doubt };

export const fine: Soft = { ok: true };
export const doubt = (reason: Doubt): Soft => ({ doubt: reason });

/** The characters that count: people write numbers in groups, with dots or dashes. Full-width forms become plain. */
export function compact(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[\s.·\-–—_]/g, '')
    .toUpperCase();
}

/** Whether a calendar day exists. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  // A thirteenth month and a thirty-first of April come out as another month; the year then needs no look.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
