import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For a press that takes away what was pressed: without this the keyboard falls out of the page in silence, and the next
 * Tab begins at the top (WCAG 2.4.3).
 * @param places selectors of where the keyboard goes instead: the first that is there once the pressed element is gone
 * @returns to be called with the press
 */
export function useRefuge(...places: readonly string[]): () => void {
  const asked = useRef(false);
  useLayoutEffect(() => {
    // Whoever has gone on into the page beside the panel is not called back.
    if (!asked.current || !document.hasFocus()) return;
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const place = places
      .map((each) => document.querySelector<HTMLElement>(each))
      .find((each) => each !== null);
    if (!place) return;
    asked.current = false;
    place.focus();
  });
  return useCallback(() => {
    asked.current = true;
    // A later press somewhere else is where the person is.
    const forget = () => {
      asked.current = false;
    };
    document.addEventListener('pointerdown', forget, { once: true, capture: true });
  }, []);
}
