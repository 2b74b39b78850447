/** Deleting one person, with a receipt. */
import type { StoredState } from '../core/messages.ts';
import { countPerson, type DeletedPerson } from '../core/receipt.ts';
import type { StoredStateHook } from './use-stored-state.ts';

/** Asks for it; resolves to what went along, or to `null` where the person is still there. */
export async function deletePerson(
  id: string,
  state: StoredState | null,
  change: StoredStateHook['change'],
): Promise<DeletedPerson | null> {
  // Counted before: afterwards nothing is left to count.
  const counted = state && countPerson(state, id);
  return (await change('people/change', { kind: 'remove', id })) ? counted : null;
}
