/**
 * What lies over a field: a dialog of the page, a mask while something loads, a box that hides it. A value put in
 * there would not be seen. The page is looked at as it stands: nothing is scrolled and nothing is changed.
 */

/** Draws something by itself. */
const pictures = /^(?:img|svg|canvas|video|iframe)$/;
/** A colour whose alpha is below a tenth lets everything through. */
const clear = /[,/] ?0(?:\.0\d*)?\)$/;

/** Whether the middle of an element lies under something that has nothing to do with it. */
export function isCovered(element: Element): boolean {
  const doc = element.ownerDocument;
  const { clientWidth, clientHeight } = doc.documentElement;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  // Of a place that is scrolled away, the window shows nothing: its nearest edge then tells of masks that go so far.
  const into = (value: number, size: number) => Math.max(1, Math.min(value, size - 1));
  const pile = doc.elementsFromPoint(into(x, clientWidth), into(y, clientHeight));
  const own = pile.findIndex((each) => each.contains(element) || element.contains(each));
  return pile.slice(0, Math.max(own, 0)).some((over) => {
    if (over.localName === 'liasse-sidebar' || over.closest('label')?.control === element) return false;
    if (over.matches(':modal')) return true;
    const { backgroundColor, backgroundImage } = getComputedStyle(over);
    if (clear.test(backgroundColor) && backgroundImage === 'none' && !pictures.test(over.localName))
      return false;
    let shade = 1;
    let still = false;
    let laid = false;
    for (let box: Element | null = over; box && !box.contains(element); box = box.parentElement) {
      const { opacity, position } = getComputedStyle(box);
      shade *= Number(opacity);
      still ||= position === 'fixed' || position === 'sticky';
      laid ||= position === 'absolute';
    }
    const box = over.getBoundingClientRect();
    const within = box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    const wide = box.width > clientWidth * 0.9;
    const tall = box.height > clientHeight * 0.9;
    // What stands still while the page moves hides all or, unless it is a bar at an edge, what is under it now.
    return shade > 0.1 && (still ? (wide && tall) || (within && !wide && !tall) : laid && within);
  });
}
