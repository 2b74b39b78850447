import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAfter, daysBetween, isDay, localDay } from '../../core/days.ts';

describe('days', () => {
  it('go on over months, years and leap days', () => {
    expect(addDays('2026-11-28', 5)).toBe('2026-12-03');
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('are counted in the unit that the office uses', () => {
    expect(dayAfter('2026-11-20', 5, 'day')).toBe('2026-11-25');
    expect(dayAfter('2026-11-20', 2, 'week')).toBe('2026-12-04');
    expect(dayAfter('2026-11-20', 9, 'month')).toBe('2027-08-20');
    expect(dayAfter('2027-05-31', 9, 'month')).toBe('2028-02-29');
  });

  it('leave Saturday and Sunday out of working days', () => {
    // 2026-11-20 is a Friday.
    expect(dayAfter('2026-11-20', 1, 'workingDay')).toBe('2026-11-23');
    expect(dayAfter('2026-11-20', 5, 'workingDay')).toBe('2026-11-27');
    expect(dayAfter('2026-11-21', 1, 'workingDay')).toBe('2026-11-23');
    expect(dayAfter('2026-11-20', 0, 'workingDay')).toBe('2026-11-20');
  });

  it('reach with any number of working days exactly that many weekdays', () => {
    const start = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2020-01-01', count));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const end = dayAfter(day, count, 'workingDay');
        const passed = Array.from({ length: daysBetween(day, end) }, (_, place) => addDays(day, place + 1));
        const weekdays = passed.filter((each) => ![0, 6].includes(new Date(each).getUTCDay()));
        return weekdays.length === count && weekdays.at(-1) === end;
      }),
    );
  });

  it('are told from texts that only look like one', () => {
    expect(isDay('2026-11-22')).toBe(true);
    for (const text of ['2026-02-30', '2026-13-01', '22/11/2026', '', '2026-1-2'])
      expect(isDay(text)).toBe(false);
  });

  it('are those of the clock on the wall', () => {
    expect(localDay(new Date(2026, 10, 22, 0, 5))).toBe('2026-11-22');
    expect(localDay(new Date(2026, 10, 22, 23, 55))).toBe('2026-11-22');
  });
});
