/** One field and, where it is a radio button, its whole group. */
export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface Seen {
  readonly element: Field;
  /** All buttons of a radio group, the element among them. */
  readonly buttons: readonly HTMLInputElement[];
}

/** What is asked of an element as it is drawn. */
export type Sight = (element: Element) => boolean;

export const isList = (element: Element): element is HTMLSelectElement => element.tagName === 'SELECT';

/** The group a radio button belongs to. */
export function radiosOf(first: HTMLInputElement): HTMLInputElement[] {
  const all = first.ownerDocument.querySelectorAll<HTMLInputElement>('input[type=radio]');
  return [...all].filter(({ name, form }) => name === first.name && form === first.form);
}
