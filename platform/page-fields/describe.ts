/** One field in plain words. */
import type { FormField } from '../../core/form-field.ts';
import { isOpen } from './openness.ts';
import { type Field, isList, type Seen, type Sight } from './seen.ts';
import { columnHead, lines, squeeze, told } from './words.ts';

/**
 * Describes a field. `before`: visible text behind the field before it, nearest first; `groups`: headings, too;
 * `isUnder`: something lies over it.
 */
export function describeField(
  at: Seen,
  id: number,
  before: readonly string[],
  groups: readonly string[],
  isSeen: Sight,
  isUnder: Sight,
): FormField {
  const { element, buttons } = at;
  const doc = element.ownerDocument;
  const attribute = (name: string) => element.getAttribute(name) ?? '';
  const referred = (name: string, from: Element | null = element) =>
    (from?.getAttribute(name) ?? '').split(/\s+/).map((each) => lines(each && doc.getElementById(each)));
  const isRadio = buttons.length > 0;
  // What is asked stands at the group of radio buttons; the labels of each are its answer.
  const asks = isRadio ? element.closest('[role=radiogroup],fieldset') : element;
  const labels = [
    ...(isRadio ? [] : [...(element.labels ?? [])].map(lines)),
    asks?.getAttribute('aria-label') ?? '',
    ...referred('aria-labelledby', asks),
    isRadio ? lines(asks?.querySelector('legend')) : columnHead(element),
  ];
  const options = isList(element) ? [...element.options].map(({ text }) => text) : buttons.map(buttonWords);
  const open = isOpen(at, isSeen);
  const covered = open && isUnder(buttons[0]?.labels?.[0] ?? element);
  return {
    id,
    kind: isRadio ? 'radio' : isList(element) ? 'select' : 'text',
    type: element.type,
    names: [element.name, element.id].filter((name) => name !== ''),
    autocomplete: attribute('autocomplete'),
    labels: told(labels),
    before: told(before),
    after: '',
    hints: told([attribute('placeholder'), attribute('title'), ...referred('aria-describedby')]),
    groups,
    options: options.map(squeeze),
    chosen: squeeze(shownChoice(element)),
    maxLength: Math.max(0, (element as HTMLInputElement).maxLength ?? 0),
    pattern: attribute('pattern'),
    open: open && !covered,
    covered,
  };
}

/** What a list shows; for lists that a widget draws, the words it puts there. Never what was typed. */
function shownChoice(element: Field): string {
  if (isList(element)) return element.options[element.selectedIndex]?.text ?? '';
  const widget = element.closest('[class*=select]');
  if (!widget || !(element as HTMLInputElement).readOnly)
    return widget?.querySelector('[class*=selection-item],[class*=selected-item]')?.textContent ?? '';
  return element.value;
}

function buttonWords(button: HTMLInputElement): string {
  const label = button.labels?.[0]?.textContent ?? button.getAttribute('aria-label');
  return label ?? button.nextSibling?.textContent ?? '';
}
