/** The day it is here, which changes at midnight under a page that stays open. */
import { useEffect, useState } from 'preact/hooks';
import { type Day, localDay } from '../core/days.ts';

export function useDay(): Day {
  const [day, setDay] = useState(() => localDay(new Date()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(() => {
        setDay(localDay(new Date()));
        wait();
      }, untilMidnight());
    };
    wait();
    return () => clearTimeout(timer);
  }, []);
  return day;
}

/** Milliseconds until the next day has begun for certain. */
function untilMidnight(): number {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime() + 500;
}
