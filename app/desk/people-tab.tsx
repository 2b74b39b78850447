/** People on the desk: the same list and form as in the popup. */
import { People } from '../../components/popup/people.tsx';
import { openedToAdd } from '../../platform/own-page.ts';
import { deletePerson } from '../delete-person.ts';
import { useDrafts } from '../use-drafts.ts';
import type { StoredStateHook } from '../use-stored-state.ts';

export function PeopleTab({ stored: { state, change } }: { readonly stored: StoredStateHook }) {
  const { drafting, save } = useDrafts(state, change);
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
      onSavePerson={save}
      drafting={drafting}
      onDeletePerson={(id) => deletePerson(id, state, change)}
    />
  );
}
