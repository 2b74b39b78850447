/** The day on which a text is read, so that the words about its age can be tested on any day. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { localDay } from '../core/days.ts';

const Day = createContext<string | null>(null);

/** Everything below takes this day (`YYYY-MM-DD`) for today. */
export function OnDay({ day, children }: { day: string; children: ComponentChildren }) {
  return <Day.Provider value={day}>{children}</Day.Provider>;
}

/** Today as `YYYY-MM-DD`: the day of the nearest `OnDay`, else that of the clock. */
export function useToday(): string {
  return useContext(Day) ?? localDay(new Date());
}
