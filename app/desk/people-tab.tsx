/** People on the desk: the same list and form as in the popup. */
import { BackLink } from '../../components/desk/prepare/back-link.tsx';
import { People } from '../../components/popup/people.tsx';
import { useText } from '../../components/text.tsx';
import type { DeskRoute } from '../../core/desk-route.ts';
import type { PersonDraft } from '../../core/people.ts';
import { openedToAdd } from '../../platform/own-page.ts';
import { deletePerson } from '../delete-person.ts';
import { useDrafts } from '../use-drafts.ts';
import type { StoredStateHook } from '../use-stored-state.ts';
import { goOnTo } from './use-route.ts';

interface PeopleTabProps {
  readonly stored: StoredStateHook;
  /** The list in which somebody was missing: the form for them is open, and leads back there. */
  readonly addFor?: DeskRoute | undefined;
}

export function PeopleTab({ stored: { state, change }, addFor }: PeopleTabProps) {
  const { t } = useText();
  const { drafting: typed, save } = useDrafts(state, change);
  const kind = state?.protection.kind;
  const leave = () => addFor && goOnTo(addFor);
  const saveAndLeave = async (draft: PersonDraft) => {
    const kept = await save(draft);
    if (kept && draft.id === undefined) leave();
    return kept;
  };
  const drafting = {
    ...typed,
    onDrop: (id: string | null) => {
      typed.onDrop(id);
      if (id === null) leave();
    },
  };
  const people = (
    <People
      key={addFor ? 'adding' : 'list'}
      shared={kind === 'shared'}
      locked={kind === 'locked'}
      isPage
      people={state?.people.people ?? []}
      chosen={state?.people.chosen ?? null}
      startAdding={addFor !== undefined || openedToAdd()}
      onChoosePerson={(id) => void change('people/change', { kind: 'choose', id })}
      onSavePerson={saveAndLeave}
      drafting={drafting}
      onDeletePerson={(id) => deletePerson(id, state, change)}
    />
  );
  if (!addFor) return people;
  return (
    <>
      <BackLink to={addFor}>{t('people.backToList')}</BackLink>
      {people}
    </>
  );
}
