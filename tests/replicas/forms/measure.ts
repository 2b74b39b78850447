/**
 * Replica forms with the expected value written on each field that should be filled: `data-fill="CHEN"` for text, the
 * option's text for a list, the bare attribute on a radio button. A field without it must be left alone.
 */
import { fieldsToFill } from '../../../core/fields.ts';
import { createPageFields } from '../../../platform/page-fields.ts';
import { formPeople } from '../../fixtures/form-people.ts';

export interface FormReplica {
  readonly name: string;
  readonly person: string;
  readonly html: string;
}

export interface Tally {
  readonly right: number;
  /** What should have been filled and was not. */
  readonly missed: readonly string[];
  /** What was filled and should not have been, or with another value. */
  readonly wrong: readonly string[];
}

/** The forms of one file, each behind `<!-- form: name | person -->`. */
export function formsIn(text: string): FormReplica[] {
  return text
    .split(/<!-- form: /)
    .slice(1)
    .map((part) => {
      const [head = '', html = ''] = part.split(/ -->\n?/);
      const [name = '', person = ''] = head.split(' | ');
      return { name, person: person.trim(), html };
    });
}

/** Puts a form into the document, plans and fills it, and compares each field with what is written on it. */
export async function fillReplica(
  { name, person: who, html }: FormReplica,
  isSeen?: (element: Element) => boolean,
): Promise<Tally> {
  const person = formPeople[who];
  if (!person) throw new Error(`nobody is called ${who}`);
  document.body.innerHTML = html;
  const before = new Map(fieldsOf().map((field) => [field, stateOf(field)]));
  // Where nothing is drawn, nothing lies over anything.
  const page = createPageFields(isSeen, 0, isSeen && (() => false));
  const plan = fieldsToFill(page.describe().fields, person);
  await page.fill(plan.fill);
  const missed: string[] = [];
  const wrong: string[] = [];
  let right = 0;
  for (const field of fieldsOf()) {
    const expected = field.getAttribute('data-fill');
    const words =
      field.getAttribute('name') ||
      field.id ||
      field.placeholder ||
      field.parentElement?.textContent?.slice(0, 20);
    const changed = stateOf(field) !== before.get(field);
    const fits = field.type === 'radio' ? field.checked : stateOf(field) === expected;
    if (expected !== null && fits) right += 1;
    else if (changed) wrong.push(`${name}: ${words} = ${stateOf(field)}, not ${expected}`);
    else if (expected !== null) missed.push(`${name}: ${words} (${expected})`);
  }
  return { right, missed, wrong };
}

function fieldsOf(): HTMLInputElement[] {
  return [...document.body.querySelectorAll<HTMLInputElement>('input,select,textarea')];
}

function stateOf(field: HTMLInputElement): string {
  if (field.type === 'radio' || field.type === 'checkbox') return String(field.checked);
  // The list of chosen options lags behind in Happy DOM.
  const { options, selectedIndex } = field as unknown as Partial<HTMLSelectElement>;
  return options && selectedIndex !== undefined ? (options[selectedIndex]?.text ?? '') : field.value;
}

/** The sum of many, with the share of what was filled that was right and the share of what is right that was filled. */
export function sumOf(tallies: readonly Tally[]) {
  const right = tallies.reduce((sum, tally) => sum + tally.right, 0);
  const missed = tallies.flatMap((tally) => tally.missed);
  const wrong = tallies.flatMap((tally) => tally.wrong);
  return {
    right,
    missed,
    wrong,
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
  };
}
