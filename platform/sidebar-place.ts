/** Where the sidebar stands in a portal page, and how it makes room for what the person is filling in. */

export type View = 'open' | 'tab';
export type Side = 'right' | 'left';

const openWidth = 376;
const tabSize = { width: 52, height: 132 };

/** A page's own rules change nothing about our elements: all that it could set is taken back first. */
const unmoved = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  'z-index': '2147483647',
  overflow: 'hidden',
};

export interface Parts {
  readonly host: HTMLElement;
  readonly dialog: HTMLElement;
  readonly frame: HTMLElement;
}

/** Puts host, dialog and frame in their place; the dialog stands where the host does, modal or not. */
export function place({ host, dialog, frame }: Parts, view: View, side: Side): void {
  const box = boxOf(view, side);
  setStyle(host, { ...unmoved, ...box });
  setStyle(dialog, { ...unmoved, ...box });
  setStyle(frame, { all: 'initial', width: '100%', height: '100%', display: 'block', border: '0' });
}

function boxOf(view: View, side: Side): Record<string, string> {
  const sides = side === 'right' ? { right: '0', left: 'auto' } : { left: '0', right: 'auto' };
  if (view === 'open') {
    return { ...sides, top: '0', bottom: '0', height: '100vh', width: `min(${openWidth}px, 100vw)` };
  }
  return {
    ...sides,
    top: `calc(50vh - ${tabSize.height / 2}px)`,
    bottom: 'auto',
    height: `${tabSize.height}px`,
    width: `${tabSize.width}px`,
  };
}

/** Sets inline properties through the DOM, with priority: a page's CSP does not reach them, its `!important` rules lose. */
function setStyle(element: HTMLElement, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, 'important');
}

/** The other side, when the focused field lies under us here and would not there (WCAG 2.4.11). */
export function sideAwayFrom(target: EventTarget | null, host: Element, side: Side): Side | null {
  if (!(target instanceof Element) || target === host) return null;
  const field = target.getBoundingClientRect();
  const ours = host.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const overlaps = (left: number) => field.left < left + ours.width && field.right > left;
  const here = side === 'right' ? width - ours.width : 0;
  const there = side === 'right' ? 0 : width - ours.width;
  if (!overlaps(here) || overlaps(there)) return null;
  return side === 'right' ? 'left' : 'right';
}
