/**
 * Whether a message to our frame holds what it says, all the way down. The words in it are the page's own, so it is
 * taken apart before anything is drawn from it; a page's script does not carry this.
 */
import type { FormField } from './form-field.ts';
import type { FieldFacts, ToFrame } from './frame-messages.ts';

type Kind = 'string' | 'number' | 'boolean' | 'texts';
type Shape<T> = { readonly [key in keyof T]-?: Kind };

const fieldFacts: Shape<FieldFacts> = {
  labels: 'texts',
  accept: 'string',
  multiple: 'boolean',
  names: 'texts',
  alone: 'boolean',
};
const travellingFile = { blob: 'object', name: 'string', lastModified: 'number' } as const;
const detection = { issuer: 'string', page: 'string', purpose: 'string', signals: 'texts' } as const;
const formField: Shape<FormField> = {
  id: 'number',
  kind: 'string',
  type: 'string',
  names: 'texts',
  autocomplete: 'string',
  labels: 'texts',
  before: 'texts',
  after: 'string',
  hints: 'texts',
  groups: 'texts',
  options: 'texts',
  chosen: 'string',
  maxLength: 'number',
  pattern: 'string',
  open: 'boolean',
  covered: 'boolean',
};

function has(value: unknown, shape: Readonly<Record<string, Kind | 'object'>>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(shape).every(([key, kind]) => {
    const part: unknown = Reflect.get(value, key);
    if (kind === 'texts') return Array.isArray(part) && part.every((text) => typeof text === 'string');
    return typeof part === kind && part !== null;
  });
}

const all = (values: readonly unknown[], shape: Readonly<Record<string, Kind | 'object'>>) =>
  values.every((value) => has(value, shape));

/** @param message one that `isToFrame` has let through */
export function isSound(message: ToFrame): boolean {
  switch (message.type) {
    case 'page':
      return has(message.detection, detection);
    case 'opening':
      return has(message.field, fieldFacts);
    case 'fields':
      return all(message.fields, fieldFacts);
    case 'choice':
      return all(message.files, travellingFile) && has(message.field, fieldFacts);
    case 'ignored':
      return all(message.files, travellingFile);
    case 'form':
      return all(message.form.fields, formField) && has(message.form, { shown: 'string', lang: 'string' });
    case 'looked':
      return typeof message.uncovered === 'boolean';
    case 'filled':
      return (
        typeof message.covered === 'boolean' && message.fields.every((field) => typeof field === 'number')
      );
    default:
      return true;
  }
}
