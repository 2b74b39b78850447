/** Two words for what one field wants: the same thing, one more exact than the other, or a contradiction. */
import type { Want } from './meaning.ts';

/** Pairs of which the second is the more exact word for the same. */
const moreExact: readonly (readonly [Want, Want])[] = [
  ['nom', 'familyName'],
  ['nom', 'usedName'],
  ['nom', 'fullName'],
  ['phone', 'mobile'],
  ['street', 'address'],
  ['country', 'birthCountry'],
  ['city', 'birthCity'],
  ['fullName', 'familyThenGiven'],
  ['fullName', 'givenThenFamily'],
  ['familyName', 'usedName'],
  ['givenNames', 'firstGivenName'],
  ['documentNumber', 'residentId'],
  ['documentNumber', 'passport'],
  ['insuranceNumber', 'socialSecurityNumber'],
  ['insuranceNumber', 'residentId'],
];

/** The want that both name, or `null` where they contradict each other. */
export function agreed(one: Want | null, other: Want | null): Want | null {
  if (one === null || other === null || one === other) return one ?? other;
  const pair = moreExact.find((each) => each.includes(one) && each.includes(other));
  return pair ? pair[1] : null;
}
