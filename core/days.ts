/** Calendar days as `YYYY-MM-DD`: what stands on a receipt, without clock and time zone. */

export type Day = string;

/** Units in which offices state how long something takes. */
export type DayUnit = 'day' | 'workingDay' | 'week' | 'month';

/** The day it is where the person is: early in the morning in China it is still yesterday in UTC. */
export function localDay(moment: Date): Day {
  return dayOf(moment.getFullYear(), moment.getMonth(), moment.getDate());
}

/** Whether a text is a day that exists: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && addDays(text, 0) === text;
}

/** The day `count` days later; earlier where it is negative. */
export function addDays(day: Day, count: number): Day {
  const [year, month, date] = partsOf(day);
  return dayOf(year, month, date + count);
}

/** Days from one to the other; negative where the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((momentOf(to) - momentOf(from)) / 86_400_000);
}

/**
 * The day `count` units after `day`, which itself does not count.
 *
 * Working days are Monday to Friday. Public holidays, and the weekends worked in exchange in China, are fixed anew
 * each year and not known here, so whoever shows such a day says so. A month later is the same date, or the last of a
 * shorter month.
 */
export function dayAfter(day: Day, count: number, unit: DayUnit): Day {
  switch (unit) {
    case 'day':
      return addDays(day, count);
    case 'week':
      return addDays(day, 7 * count);
    case 'month':
      return addMonths(day, count);
    case 'workingDay':
      return addWorkingDays(day, count);
  }
}

function addMonths(day: Day, count: number): Day {
  const [year, month, date] = partsOf(day);
  const last = partsOf(dayOf(year, month + count + 1, 0))[2];
  return dayOf(year, month + count, Math.min(date, last));
}

function addWorkingDays(day: Day, count: number): Day {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

function isWorkingDay(day: Day): boolean {
  const weekday = new Date(momentOf(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Year, month from 0, date. */
function partsOf(day: Day): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month - 1, date];
}

function momentOf(day: Day): number {
  return Date.UTC(...partsOf(day));
}

function dayOf(year: number, month: number, date: number): Day {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}
