/** Which fields a person could fill in by hand now: only those are filled for them. */
import { isList, type Seen, type Sight } from './seen.ts';

/** Whether a field can be seen, is empty and takes input. */
export function isOpen({ element, buttons }: Seen, isSeen: Sight): boolean {
  if (buttons.length > 0) {
    const free = buttons.every((button) => !button.checked && !button.matches(':disabled'));
    return free && buttons.some((button) => isSeen(button.labels?.[0] ?? button.parentElement ?? button));
  }
  if (element.matches('[readonly],:disabled,[tabindex="-1"],[role=combobox],[aria-readonly=true]'))
    return false;
  return isSeen(element) && (isList(element) ? isUnchosen(element) : /^[\s_/.:()-]*$/.test(element.value));
}

/** A list is open while it shows its invitation and no answer. */
function isUnchosen(select: HTMLSelectElement): boolean {
  const option = select.options[select.selectedIndex];
  if (!option || option.value === '') return !select.multiple;
  return (
    select.selectedIndex === 0 && /^[-–—\s]*($|请?选择|choisi|s[eé]lect|choose|please)/i.test(option.text)
  );
}

/** Pixels from the left edge of the page beyond which nobody scrolls. */
const farthest = 6000;
/** Below this a field is on the page for machines. */
const faintest = 0.1;
/** `inset(50%)`, `circle(0px)`, `rect(0px, 0px, 0px, 0px)`: nothing is left of the box. */
const clippedAway = /inset\(([5-9]\d|100)%|circle\(0|^rect\(([01]px,? ?){4}\)$/;

/** In sight of a person: drawn, not faded away, not a dot, not beside the page, not clipped to nothing. */
export function canBeSeen(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  if (element.closest('[aria-hidden=true],[inert]')) return false;
  const { width, height, left, right, bottom } = element.getBoundingClientRect();
  const { scrollX = 0, scrollY = 0 } = element.ownerDocument.defaultView ?? {};
  if (width < 8 || height < 8 || right + scrollX <= 0 || bottom + scrollY <= 0 || left + scrollX > farthest)
    return false;
  let shade = 1;
  // By the browser's own getter: a form gives the field of that name in place of its parent.
  for (let box: Element | null = element; box; box = Reflect.get(Node.prototype, 'parentElement', box)) {
    const { overflow, clip, clipPath, opacity } = getComputedStyle(box);
    shade *= Number(opacity);
    if (shade < faintest || clippedAway.test(clip) || clippedAway.test(clipPath)) return false;
    const { width: wide, height: tall } = box.getBoundingClientRect();
    if (overflow !== 'visible' && (wide < 8 || tall < 8)) return false;
  }
  return true;
}
