import { useEffect, useState } from 'preact/hooks';

/**
 * Milliseconds. A press that hands something to the page counts only once the page has been seen not to cover us for
 * 300 ms (`uncovered.ts`, which looks every 100 ms): no earlier is it offered.
 */
const pressableAfter = 450;

/** Whether a press would count already; `true` at once where no page can lie over us. */
export function usePressable(besidePage = true): boolean {
  const [pressable, setPressable] = useState(!besidePage);
  useEffect(() => {
    const timer = setTimeout(() => setPressable(true), pressableAfter);
    return () => clearTimeout(timer);
  }, []);
  return pressable;
}
