/** One field in plain words. */
import type { FormField } from '../../core/form-field.ts';
import { isOpen } from './openness.ts';
import { drawnPart, type Field, isList, type Seen, type Sight } from './seen.ts';
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
  const referred = (name: string, from: Element = element) =>
    (from.getAttribute(name) ?? '').split(/\s+/).map((each) => (each ? lines(doc.getElementById(each)) : ''));
  const radios = element.closest('[role=radiogroup],fieldset');
  const labels =
    buttons.length > 0
      ? [
          radios?.getAttribute('aria-label') ?? '',
          ...(radios ? referred('aria-labelledby', radios) : []),
          lines(radios?.querySelector('legend')),
        ]
      : [
          ...[...(element.labels ?? [])].map(lines),
          attribute('aria-label'),
          ...referred('aria-labelledby'),
          columnHead(element),
        ];
  const options =
    buttons.length > 0
      ? buttons.map(buttonWords)
      : isList(element)
        ? [...element.options].map(({ text }) => text)
        : [];
  const open = isOpen(at, isSeen);
  const covered = open && isUnder(drawnPart(at));
  return {
    id,
    kind: buttons.length > 0 ? 'radio' : isList(element) ? 'select' : 'text',
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
    maxLength: Math.max(0, 'maxLength' in element ? element.maxLength : 0),
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
