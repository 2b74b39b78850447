/** The day it is here, which changes at midnight under a page that stays open. */
import { useEffect, useState } from 'preact/hooks';
import { type Day, localDay } from '../core/days.ts';

/** A timer to midnight would be late by as long as the computer has slept meanwhile (ms). */
const lookEvery = 60_000;

export function useDay(): Day {
  const [day, setDay] = useState(() => localDay(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setDay(localDay(new Date())), lookEvery);
    return () => clearInterval(timer);
  }, []);
  return day;
}
