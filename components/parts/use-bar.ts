import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For a bar that stays in sight while what is below it scrolls: tells the page how high it is, in `--bar-top` or
 * `--bar-bottom` (px), so that whoever comes by keyboard never stops behind it (WCAG 2.4.11). Measured, because its
 * height depends on language, names and zoom.
 */
export function useBar<E extends HTMLElement>(edge: 'top' | 'bottom'): RefObject<E | null> {
  const bar = useRef<E>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const page = document.documentElement.style;
    const name = `--bar-${edge}`;
    const measure = () => page.setProperty(name, `${element.offsetHeight}px`);
    // Before the person can press anything; the observer speaks only after the next drawing.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element, { box: 'border-box' });
    return () => {
      observer.disconnect();
      page.removeProperty(name);
    };
  }, [edge]);
  return bar;
}
