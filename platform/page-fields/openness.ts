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
    select.selectedIndex === 0 &&
    /^[-–—\s]*$|^[-–—\s]*(请?选择|choisi|s[eé]lectionne|select|choose|please)/i.test(option.text)
  );
}

/** In sight of a person: drawn, not faded away, not a dot, not beside the page, not clipped to nothing. */
export function canBeSeen(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  if (element.closest('[aria-hidden=true],[inert]')) return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  const { scrollX = 0, scrollY = 0 } = element.ownerDocument.defaultView ?? {};
  if (width < 8 || height < 8 || right + scrollX <= 0 || bottom + scrollY <= 0) return false;
  for (let box = element.parentElement; box; box = box.parentElement) {
    const { overflow, clipPath } = getComputedStyle(box);
    if (clipPath === 'inset(50%)') return false;
    if (overflow !== 'visible' && (box.offsetWidth < 8 || box.offsetHeight < 8)) return false;
  }
  return true;
}
