/** Where the sidebar stands in a portal page, and how it makes room for what the person is filling in. */

export type View = 'open' | 'tab';
export type Side = 'right' | 'left';
/** A side in full height, or where a field reaches across the page, the half that it is not in. */
export type Spot = Side | 'lower' | 'upper';

/** Width of the open panel (CSS pixels), where the window has it. */
export const openWidth = 376;
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
export function place({ host, dialog, frame }: Parts, view: View, spot: Spot): void {
  const box = boxOf(view, spot);
  setStyle(host, { ...unmoved, ...box });
  setStyle(dialog, { ...unmoved, ...box });
  setStyle(frame, { all: 'initial', width: '100%', height: '100%', display: 'block', border: '0' });
}

function boxOf(view: View, spot: Spot): Record<string, string> {
  const side = { [spot === 'left' ? 'left' : 'right']: '0' };
  if (view === 'open') {
    return {
      ...side,
      top: spot === 'lower' ? '50vh' : '0',
      height: spot === 'lower' || spot === 'upper' ? '50vh' : '100vh',
      width: `min(${openWidth}px, 100vw)`,
    };
  }
  return {
    ...side,
    top: `calc(50vh - ${tabSize.height / 2}px)`,
    height: `${tabSize.height}px`,
    width: `${tabSize.width}px`,
  };
}

/** Sets inline properties through the DOM, with priority: a page's CSP does not reach them, its `!important` rules lose. */
function setStyle(element: HTMLElement, properties: Record<string, string>): void {
  element.style.cssText = '';
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, 'important');
}

/**
 * Where the panel hides nothing of the focused field (WCAG 2.4.11 and more): its own side if it can stay there, the
 * other one, or half of the height; its own side where the field leaves no room at all.
 */
export function spotAwayFrom(field: Element, view: View, side: Side): Spot {
  const { left, right, top, bottom } = field.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const open = view === 'open';
  const ours = open ? openWidth : tabSize.width;
  const half = tabSize.height / height / 2;
  const isFree = (spot: Spot) => {
    const [above, below] = open
      ? [spot === 'lower' ? 0.5 : 0, spot === 'upper' ? 0.5 : 1]
      : [0.5 - half, 0.5 + half];
    const beside = spot === 'left' ? left >= ours : right <= width - ours;
    return beside || bottom <= height * above || top >= height * below;
  };
  const spots: Spot[] = [side, side === 'right' ? 'left' : 'right', 'lower', 'upper'];
  return spots.slice(0, open ? 4 : 2).find(isFree) ?? side;
}
