/** The places of one of our pages (addresses behind `#`): each begins at its top, and one gone back to is as it was left. */

/** How a place was left. */
interface Left {
  /** How far it was scrolled (CSS pixels). */
  readonly top: number;
  /** The address of the link that was followed, as it stands in the page. */
  readonly link: string | null;
}

export interface OwnPlaces {
  /** Call it after the place of the address has been drawn. */
  readonly arrive: () => void;
}

/**
 * Follows the person through the places of this page.
 *
 * Each entry of the tab's history gets a number in its state, by which one that was gone back to is told from one that
 * is new. The browser would restore how far the page was scrolled before the place is drawn, so it is told to leave that.
 * @param changed called with each change of place, before `arrive` is expected
 */
export function followPlaces(changed: () => void, signal: AbortSignal): OwnPlaces {
  const left = new Map<number, Left>();
  let here = stamped() ?? stamp();
  let back: Left | undefined;
  const restore = (by: ScrollRestoration) => {
    history.scrollRestoration = by;
  };
  restore('manual');
  // A page that is loaded again is the browser's to scroll.
  addEventListener('pagehide', () => restore('auto'), { signal });
  addEventListener('pageshow', () => restore('manual'), { signal });
  addEventListener(
    'hashchange',
    () => {
      // The place that is left is still drawn.
      left.set(here, { top: scrollY, link: document.activeElement?.getAttribute('href') ?? null });
      const known = stamped();
      back = known === null ? undefined : left.get(known);
      here = known ?? stamp();
      changed();
    },
    { signal },
  );
  return {
    arrive: () => {
      if (!back) return beginAtTop();
      const link = back.link === null ? null : `main a[href="${CSS.escape(back.link)}"]`;
      beginAtTop(link === null ? null : document.querySelector<HTMLElement>(link), back.top);
    },
  };
}

/**
 * Shows what has just been drawn from its top, with the keyboard on its title: a screen reader reads what is focused.
 * @param focused what has the keyboard instead
 * @param top how far it is scrolled instead (CSS pixels)
 */
export function beginAtTop(focused: HTMLElement | null = null, top = 0): void {
  const title = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main');
  if (title) title.tabIndex = -1;
  (focused ?? title)?.focus({ preventScroll: true });
  scrollTo({ top, behavior: 'instant' });
}

/** The number of this entry of the history; `null` for one that is new. */
function stamped(): number | null {
  const place: unknown = (history.state as { readonly place?: unknown } | null)?.place;
  return typeof place === 'number' ? place : null;
}

function stamp(): number {
  // Also after a reload, which starts with an empty memory, no two entries of a tab bear the same.
  const place = Math.random();
  history.replaceState({ place }, '');
  return place;
}
