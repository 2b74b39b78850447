/** Where the sidebar stands in a portal page, and how it makes room for what the person is filling in. */

export type View = 'open' | 'tab';
export type Side = 'right' | 'left';
/** A side, or where a field reaches across the page, the end of the height that it leaves free. */
export type Spot = Side | 'lower' | 'upper';

/** Width of the open panel (CSS pixels), where the window has it. */
export const openWidth = 376;
const tabWidth = 52;
const tabHeight = 132;

/** A page's own rules change nothing about our elements: all that it could set is taken back first. */
const unmoved = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
};

export interface Parts {
  readonly host: HTMLElement;
  readonly dialog: HTMLElement;
  readonly frame: HTMLElement;
}

/** Puts host, dialog and frame in their place; the dialog stands where the host does, modal or not. */
export function place({ host, dialog, frame }: Parts, view: View, spot: Spot): void {
  for (const part of [host, dialog]) setStyle(part, { ...unmoved, ...boxOf(view, spot) });
  setStyle(frame, { all: 'initial', display: 'block', width: '100%', height: '100%' });
}

function boxOf(view: View, spot: Spot): Record<string, string> {
  const open = view === 'open';
  const height = heightOf(view, spot, 100) + (open ? 'vh' : 'px');
  return {
    [spot === 'left' ? 'left' : 'right']: '0',
    top: `calc(${depthOf(spot)} * (100vh - ${height}))`,
    height,
    width: `min(${open ? openWidth : tabWidth}px, 100vw)`,
  };
}

/** Share of the height that is left over above the panel where it keeps to one half. */
const halves: { readonly [spot in Spot]?: number } = { lower: 1, upper: 0 };

/** Height of a view at a spot, where an open panel may have `whole`. */
const heightOf = (view: View, spot: Spot, whole: number) =>
  view === 'tab' ? tabHeight : spot in halves ? whole / 2 : whole;

const depthOf = (spot: Spot) => halves[spot] ?? 0.5;

/** Sets inline properties through the DOM, with priority: a page's CSP does not reach them, its `!important` rules lose. */
function setStyle(element: HTMLElement, properties: Record<string, string>): void {
  element.style.cssText = Object.entries(properties)
    .map(([name, value]) => `${name}:${value}!important`)
    .join(';');
}

export const dialogs = '[role$=dialog]';

/** What the person works in with the keyboard, from a list or in a dialog, and not a button that was only clicked. */
export const workedIn = `select,:focus-visible,${dialogs}`;

/** Edges in CSS pixels, as `getBoundingClientRect` gives them. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** A box in the viewport of a frame, as it lies in the viewport of the document that holds the frame. */
export function outside({ left, top, right, bottom }: Box, frame: Element): Box {
  const own = frame.getBoundingClientRect();
  const x = own.left + frame.clientLeft;
  const y = own.top + frame.clientTop;
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/**
 * Where the panel hides nothing of the focused field (WCAG 2.4.11 and more): its own side if it can stay there, the
 * other one, or the lower or upper end; nowhere where the field leaves no room at all. In a window of which the open
 * panel takes more than half the width (a laptop at 200 %) half of the height is too little to read it in.
 */
export function spotAwayFrom({ left, right, top, bottom }: Box, view: View, side: Side): Spot | undefined {
  const { clientWidth, clientHeight } = document.documentElement;
  const width = view === 'open' ? openWidth : tabWidth;
  const spots: Spot[] = [side, side === 'right' ? 'left' : 'right'];
  if (width * 2 <= clientWidth) spots.push('lower', 'upper');
  return spots.find((spot) => {
    const height = heightOf(view, spot, clientHeight);
    const begins = depthOf(spot) * (clientHeight - height);
    const beside = spot === 'left' ? left >= width : right <= clientWidth - width;
    return beside || bottom <= begins || top >= begins + height;
  });
}
