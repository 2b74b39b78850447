/**
 * What lies over a field: a dialog of the page, a mask while something loads, a box that hides it. A value put in
 * there would not be seen. The page is looked at as it stands: nothing is scrolled and nothing is changed.
 */

/** A colour whose alpha is below a tenth lets everything through. */
const clear = /[,/] 0(\.0.*)?\)$/;
/** Bars that a page keeps at an edge of the window are lower than this (pixels): scrolling brings the field out. */
const tallestBar = 120;

/** Whether the middle of an element lies under something that has nothing to do with it. */
export function isCovered(element: Element): boolean {
  const doc = element.ownerDocument;
  // Not by the document's own name for it, which a picture of that name would take.
  const { clientWidth, clientHeight } = element.closest(':root') as Element;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  // Of a place that is scrolled away the window shows nothing; its nearest edge tells of masks that reach so far.
  const into = (value: number, size: number) => Math.max(1, Math.min(value, size - 1));
  const pile = doc.elementsFromPoint(into(x, clientWidth), into(y, clientHeight));
  const own = pile.findIndex((each) => each.contains(element) || element.contains(each));
  return pile.slice(0, own).some((over) => {
    if (over.localName === 'liasse-sidebar' || over.closest('label')?.control === element) return false;
    if (over.matches(':modal')) return true;
    const { position, opacity, backgroundColor, backgroundImage } = getComputedStyle(over);
    const drawn = !clear.test(backgroundColor) || backgroundImage !== 'none' || over.localName === 'img';
    // What merely stands beside the field shares with it what it is placed in.
    const base = position === 'static' ? (over as HTMLElement).offsetParent : over;
    if (!base || base.contains(element) || !drawn || Number(opacity) < 0.1) return false;
    const box = base.getBoundingClientRect();
    const around = box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    // What stays where it is while the page moves lies over all of the window, or over this place unless it is a bar.
    const still = /fixed|sticky/.test(getComputedStyle(base).position) && box.width > clientWidth * 0.9;
    return still ? box.height > clientHeight * 0.9 || (around && box.height > tallestBar) : around;
  });
}
