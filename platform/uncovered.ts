/**
 * Can the person see our frame as we drew it? A page may fade it, move it or lay something over it so that they click
 * what they do not see (clickjacking; password managers were all hit by this in 2025).
 */
import { openWidth } from './sidebar-place.ts';

/** A page that fades us is a page that may be hiding our buttons; peers refuse below 0.6 to 0.9. */
const leastOpacity = 0.9;
/** How long the frame must have been in plain sight, and in one place, before a click counts (ms). */
const inSightFor = 300;
/** How often we look while there is something to press (ms). */
const lookEvery = 100;
/** Portals scale themselves to small screens; a panel smaller than this share of its size cannot be read. */
const leastSize = 0.7;

export interface Sight {
  /** There is something to press now: begins to look. Without it no press counts. */
  readonly attend: () => void;
  /** In plain sight now, and for a moment already. Where it is not, the panel comes forward for the next press. */
  readonly isUncovered: () => boolean;
  readonly stop: () => void;
}

export interface Watched {
  /** What hit tests in the page find. */
  readonly host: HTMLElement;
  /** What is drawn; it may stand elsewhere than the host, in a dialog of its own. */
  readonly frame: HTMLElement;
  /** Whether the style of our element is still the one that we gave it. */
  readonly isAsDrawn: () => boolean;
  /** Puts the panel above all else in the top layer. */
  readonly raise: () => void;
}

/**
 * Something of the page has come into the top layer since we last rose: it may lie over us and catch no click. Heard
 * from the start of the document, so that no listener of the page comes first.
 */
let stirred = false;
const onStir = ({ target }: Event) => {
  stirred ||= (target as Element).localName !== 'liasse-sidebar';
};
/** Adding a listener that is still there changes nothing; `document.open()` throws it away. */
const listen = () => {
  for (const type of ['beforetoggle', 'fullscreenchange']) addEventListener(type, onStir, true);
};
listen();

type SightEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** Watches our element in the page. */
export function watchSight({ host, frame, isAsDrawn, raise }: Watched): Sight {
  listen();
  let visibleSince: number | null = null;
  let supported = false;
  // Version 2 of the observer (Chromium) sees what hit tests cannot: covers that let clicks through, filters, fading.
  const options = {
    trackVisibility: true,
    delay: 100,
    threshold: [leastOpacity],
  } as IntersectionObserverInit;
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as SightEntry | undefined;
    if (last?.isVisible === undefined) return;
    supported = true;
    if (!last.isVisible) visibleSince = null;
    else visibleSince ??= performance.now();
  }, options);
  observer.observe(frame);

  let stillSince: number | null = null;
  let place = '';
  let timer: ReturnType<typeof setInterval> | undefined;

  const rise = () => {
    raise();
    stirred = false;
    stillSince = null;
  };

  const look = () => {
    const box = frame.getBoundingClientRect();
    const before = place;
    place = [box.x, box.y, box.width, box.height].map(Math.round).join();
    const plain = isAsDrawn() && isWhole(box) && isOnTop(host, box) && opacityOf(host) >= leastOpacity;
    if (stirred) rise();
    else if (!plain) stillSince = null;
    else if (stillSince === null || place !== before) stillSince = performance.now();
  };

  return {
    attend: () => {
      look();
      timer ??= setInterval(look, lookEvery);
    },
    isUncovered: () => {
      look();
      if (isLong(stillSince) && (!supported || isLong(visibleSince))) return true;
      if (stillSince === null || (supported && visibleSince === null)) rise();
      return false;
    },
    stop: () => {
      observer.disconnect();
      clearInterval(timer);
    },
  };
}

const isLong = (since: number | null) => since !== null && performance.now() - since >= inSightFor;

/** Open, in half of the height at least (it makes room for a focused field), and not scaled away. */
export function isWhole({ width, height }: Pick<DOMRect, 'width' | 'height'>): boolean {
  return width >= leastSize * Math.min(openWidth, innerWidth) && height * 2 >= leastSize * innerHeight;
}

/**
 * In the top layer, and no view transition under way: its pictures of the page are drawn above the top layer, and a page
 * can stretch them over us while presses reach us as ever. In a list, since older browsers do not know the name.
 */
const onTop = ':not(:is(:active-view-transition))>:popover-open';

function isOnTop(host: Element, box: DOMRect): boolean {
  const shares = [0.1, 0.5, 0.9];
  return (
    host.matches(onTop) &&
    shares.every((x) =>
      shares.every(
        (y) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y) === host,
      ),
    )
  );
}

function opacityOf(host: Element): number {
  // The page can draw these two over the frame, and hit tests take them for us.
  if (['::before', '::after'].some((part) => !/^no/.test(getComputedStyle(host, part).content))) return 0;
  let opacity = 1;
  for (let at: Element | null = host; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.visibility !== 'visible' || style.filter !== 'none') return 0;
    opacity *= Number(style.opacity);
  }
  return opacity;
}
