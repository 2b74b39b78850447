/** People on the desk: the same list and form as in the popup. */
import { People } from '../../components/popup/people.tsx';
import { openedToAdd } from '../../platform/own-page.ts';
import { savePerson } from '../save-person.ts';
import type { StoredStateHook } from '../use-stored-state.ts';

export function PeopleTab({ stored: { state, change } }: { readonly stored: StoredStateHook }) {
  const kind = state?.protection.kind;
  return (
    <People
      shared={kind === 'shared'}
      locked={kind === 'locked'}
      isPage
      people={state?.people.people ?? []}
      chosen={state?.people.chosen ?? null}
      startAdding={openedToAdd()}
      onChoosePerson={(id) => void change('people/change', { kind: 'choose', id })}
      onSavePerson={(draft) => savePerson(draft, change)}
      onDeletePerson={(id) => void change('people/change', { kind: 'remove', id })}
    />
  );
}
