/** The `autocomplete` attribute: the page's own word for what a field wants. Source: HTML standard, autofill tokens. */
import type { Want } from './meaning.ts';

const wants: Readonly<Record<string, Want>> = {
  name: 'fullName',
  'family-name': 'familyName',
  'given-name': 'givenNames',
  email: 'email',
  tel: 'phone',
  'tel-national': 'phone',
  bday: 'birthDate',
  'bday-day': 'day',
  'bday-month': 'month',
  'bday-year': 'year',
  sex: 'sex',
  'street-address': 'address',
  'address-line1': 'address',
  'address-line2': 'addressMore',
  'postal-code': 'postcode',
  'address-level2': 'city',
  'country-name': 'country',
  country: 'country',
  'honorific-prefix': 'title',
};

const never =
  /^(one-time-code|new-password|current-password|username|cc-.*|organization.*|nickname|additional-name)$/;
const ofOthers = /^(shipping|billing|work|fax|pager)$/;

/** What the attribute wants; `never` where it is a secret or an account; `null` where it says nothing. */
export function readAutocomplete(value: string): Want | 'never' | 'third' | null {
  const tokens = value.toLowerCase().split(/\s+/);
  if (tokens.some((token) => never.test(token))) return 'never';
  if (tokens.some((token) => ofOthers.test(token))) return 'third';
  return wants[tokens.at(-1) ?? ''] ?? null;
}
