/**
 * Can the person see our frame as we drew it? A page may fade it, move it or lay something over it so that they click
 * what they do not see (clickjacking; password managers were all hit by this in 2025).
 */

/** A page that fades us is a page that may be hiding our buttons; peers refuse below 0.6 to 0.9. */
const leastOpacity = 0.9;
/** How long the frame must have been in plain sight before a click counts (ms). */
const inSightFor = 300;

export interface Sight {
  /** In plain sight now, and for a moment already. */
  readonly isUncovered: () => boolean;
  readonly stop: () => void;
}

type SightEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/**
 * Watches our element in the page.
 * @param host what hit tests in the page find
 * @param frame what is drawn; it may stand above the host, in a dialog of its own
 */
export function watchSight(host: HTMLElement, frame: HTMLElement): Sight {
  let since: number | null = null;
  let supported = false;
  // Version 2 of the observer (Chromium) sees what hit tests cannot: covers that let clicks through, filters, fading.
  const options = { trackVisibility: true, delay: 100, threshold: [0.9] } as IntersectionObserverInit;
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as SightEntry | undefined;
    if (last?.isVisible === undefined) return;
    supported = true;
    if (!last.isVisible) since = null;
    else since ??= performance.now();
  }, options);
  observer.observe(frame);
  return {
    isUncovered: () => {
      if (!isOnTop(host) || opacityOf(host) < leastOpacity) return false;
      return !supported || (since !== null && performance.now() - since >= inSightFor);
    },
    stop: () => observer.disconnect(),
  };
}

function isOnTop(host: HTMLElement): boolean {
  const box = host.getBoundingClientRect();
  if (box.width < 40 || box.height < 40) return false;
  const columns = [0.1, 0.5, 0.9].map((share) => box.left + box.width * share);
  const rows = [0.1, 0.5, 0.9].map((share) => box.top + box.height * share);
  return columns.every((x) => rows.every((y) => document.elementFromPoint(x, y) === host));
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.visibility !== 'visible' || style.filter !== 'none') return 0;
    opacity *= Number(style.opacity);
  }
  return opacity;
}
