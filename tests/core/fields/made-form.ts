/** Form fields as the page's side describes them, made for one test. */
import { type FillOptions, fieldsToFill } from '../../../core/fields.ts';
import type { FormField } from '../../../core/form-field.ts';
import type { Person } from '../../../core/person.ts';
import { formPeople } from '../../fixtures/form-people.ts';

/** A field that is open and empty; a text alone is its label. */
export type MadeField = string | Partial<Omit<FormField, 'id'>>;

const bare: Omit<FormField, 'id'> = {
  kind: 'text',
  type: 'text',
  names: [],
  autocomplete: '',
  labels: [],
  before: [],
  after: '',
  hints: [],
  groups: [],
  options: [],
  chosen: '',
  maxLength: 0,
  pattern: '',
  open: true,
  covered: false,
};

/** One field; its number counts where there are several. */
export function fieldOf(made: MadeField, id = 1): FormField {
  return { ...bare, ...(typeof made === 'string' ? { labels: [made] } : made), id };
}

/** The fields in their order, numbered from 1. */
export function formOf(asked: readonly MadeField[]): FormField[] {
  return asked.map((each, at) => fieldOf(each, at + 1));
}

/** What becomes of each field: its value, `(reason)` where it is left out, `null` where nothing is said of it. */
export function outcomes(
  asked: readonly MadeField[],
  person: Person,
  options?: FillOptions,
): (string | number | null)[] {
  const { fill, leftOut } = fieldsToFill(formOf(asked), person, options);
  const all: (string | number | null)[] = asked.map(() => null);
  const put = (field: number, outcome: string | number) => {
    if (all[field - 1] !== null) throw new Error(`field ${field} is none, or spoken of twice`);
    all[field - 1] = outcome;
  };
  for (const { field, value } of fill) put(field, value);
  for (const { field, reason } of leftOut) put(field, `(${reason})`);
  return all;
}

/** What becomes of a field that stands alone. */
export function outcome(asked: MadeField, person: Person, options?: FillOptions): string | number | null {
  return outcomes([asked], person, options)[0] ?? null;
}

/** One of the made-up people, with other details if wanted; a detail that is `undefined` is taken away. */
export function somebody(
  name: 'chen' | 'wang' | 'lele' | 'smith',
  details: { readonly [D in keyof NonNullable<Person['details']>]?: string | undefined } = {},
): Person {
  const known = formPeople[name];
  if (!known) throw new Error(`nobody is called ${name}`);
  const all = Object.entries({ ...known.details, ...details }).filter(([, value]) => value !== undefined);
  return { ...known, details: Object.fromEntries(all) };
}
