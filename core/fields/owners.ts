/** Whose detail a field asks for, by its own words and the headings above it. */
import type { Person } from '../person.ts';
import type { Owner } from './meaning.ts';
import type { FieldReading } from './read-field.ts';
import { ownersIn } from './read-words.ts';

/** Whose detail the nearest words name: the field's own, then the headings above it. */
function owners({ owners: own, field }: FieldReading): ReadonlySet<Owner> {
  if (own.size > 0) return own;
  for (const group of field.groups) {
    const named = ownersIn(group);
    if (named.size > 0) return named;
  }
  return own;
}

/** Whether a field asks about the chosen person, their guardian, or somebody else. */
export function ownerOf(reading: FieldReading, { relation }: Person): 'person' | 'guardian' | 'other' {
  const named = owners(reading);
  if (named.has('third')) return 'other';
  if (named.has('guardian')) return 'guardian';
  return named.has('child') && relation !== 'child' ? 'other' : 'person';
}

/** The part that the form's words give this person, where they give one. */
export function explicitOwner(reading: FieldReading): Owner | null {
  const named = [...owners(reading)].filter((owner) => owner !== 'third' && owner !== 'guardian');
  return named.at(-1) ?? null;
}

/**
 * Whether the form speaks of two people who could both be ours ("assuré" and "bénéficiaire", 申请人 and 参保人).
 * Somebody who applies for themself is all of them.
 */
export function mixedOwners(open: readonly FieldReading[], person: Person): boolean {
  if (person.relation === 'self') {
    const parts = new Set(open.map(explicitOwner));
    return parts.has('beneficiary') && parts.has('insured');
  }
  const parts = open.filter((reading) => ownerOf(reading, person) === 'person').map(explicitOwner);
  return new Set(parts.filter((part) => part !== null)).size > 1;
}

/** Whether two fields speak of the same person, as far as the form says. */
export function sameParty(one: FieldReading, other: FieldReading): boolean {
  return partyOf(one) === partyOf(other);
}

/** Whoever applies, is insured or is not named at all is one party; children, guardians and others are apart. */
function partyOf(reading: FieldReading): string {
  return [...owners(reading)]
    .filter((owner) => owner !== 'applicant' && owner !== 'insured')
    .sort()
    .join();
}
