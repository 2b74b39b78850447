/** Keeping what was typed about a person. */
import type { PersonDraft } from '../core/people.ts';
import type { StoredStateHook } from './use-stored-state.ts';

/**
 * Asks for it. Somebody new gets their id here: a background that is busy for a moment is asked again, also by another
 * press, and must not make two people of one.
 */
export function savePerson(
  draft: PersonDraft,
  newId: string,
  change: StoredStateHook['change'],
): Promise<boolean> {
  return change('people/change', { kind: 'save', draft: { ...draft }, newId });
}
