import { useRef, useState } from 'preact/hooks';
import type { PersonDraft } from '../../core/people.ts';
import type { Person } from '../../core/person.ts';
import { ConfirmBox } from '../parts/confirm-box.tsx';
import { useText } from '../text.tsx';
import { PersonForm } from './person-form.tsx';
import type { PopupProps } from './props.ts';

type PeopleProps = Pick<
  PopupProps,
  'people' | 'chosen' | 'onChoosePerson' | 'onSavePerson' | 'onDeletePerson' | 'startAdding'
> & {
  /** Kept in memory only, which is then not said to be "on this device". */
  readonly shared?: boolean;
  /** Behind a passphrase: nobody can be shown, and the passphrase is asked for elsewhere on the page. */
  readonly locked?: boolean;
  /** Where the list is the whole page and not part of one with its own title. */
  readonly isPage?: boolean;
};

/** Asks once more before a person goes, by name and with what goes along. */
function ConfirmDelete({ person, ...props }: { person: Person; onYes: () => void; onNo: () => void }) {
  const { t } = useText();
  const { name } = person;
  return (
    <ConfirmBox
      title={t('people.deleteTitle', { name })}
      text={t('people.deleteText', { name })}
      yes={t('people.deleteYes')}
      no={t('people.deleteNo')}
      testIds={{ box: 'person-confirm', yes: 'person-delete-yes', no: 'person-keep' }}
      {...props}
    />
  );
}

function PersonRow(props: {
  person: Person;
  chosen: boolean;
  onChoose: () => void;
  onEdit: () => void;
  onDelete: () => void;
}) {
  const { t } = useText();
  const { person, chosen } = props;
  return (
    <li class={chosen ? 'person person-chosen' : 'person'} data-testid="person" data-person={person.id}>
      <button
        type="button"
        class="person-choose"
        data-testid="person-choose"
        aria-pressed={chosen}
        onClick={props.onChoose}
      >
        <span class="person-name">{person.name}</span>
        <span class="small muted">
          {t(`relation.${person.relation}`)}
          {chosen && ` · ${t('people.chosen')}`}
        </span>
      </button>
      <button
        type="button"
        class="link"
        data-testid="person-edit"
        aria-label={t('people.edit', { name: person.name })}
        onClick={props.onEdit}
      >
        {t('action.edit')}
      </button>
      <button
        type="button"
        class="link"
        data-testid="person-delete"
        aria-label={t('people.delete', { name: person.name })}
        onClick={props.onDelete}
      >
        {t('action.delete')}
      </button>
    </li>
  );
}

type View = { kind: 'list' } | { kind: 'form'; id: string | null } | { kind: 'delete'; id: string };

/** The people on this device: add, choose, change, delete. */
export function People(props: PeopleProps) {
  const { t } = useText();
  const Title = props.isPage ? 'h1' : 'h2';
  const [view, setView] = useState<View>(props.startAdding ? { kind: 'form', id: null } : { kind: 'list' });
  const section = useRef<HTMLElement>(null);
  const back = () => {
    setView({ kind: 'list' });
    section.current?.focus({ preventScroll: true });
  };
  const person = view.kind === 'list' ? undefined : props.people.find((each) => each.id === view.id);
  const saving = useRef(false);
  /** The form that is open; what comes of an earlier one does not close it. */
  const open = useRef(view);
  open.current = view;
  const save = async (draft: PersonDraft) => {
    if (saving.current) return;
    saving.current = true;
    const kept = await props.onSavePerson(draft).catch(() => false);
    saving.current = false;
    if (kept && open.current === view) back();
  };
  if (view.kind === 'form' && !props.locked) {
    return (
      <section ref={section} class="people" tabIndex={-1}>
        <PersonForm
          person={person ?? null}
          isPage={props.isPage}
          onSave={(draft) => void save(draft)}
          onCancel={back}
        />
      </section>
    );
  }
  // Only so that the page has its heading: there is nothing below it to see.
  if (props.locked) return <Title class="visually-hidden">{t('people.title')}</Title>;
  return (
    <section ref={section} class="people" aria-labelledby="people-title" data-testid="people" tabIndex={-1}>
      <Title id="people-title">{t('people.title')}</Title>
      {props.people.length === 0 && (
        <div class="people-none">
          <p>
            <strong>{t('people.empty')}</strong>
          </p>
          <p>{t('people.emptyText')}</p>
        </div>
      )}
      <ul>
        {props.people.map((each) =>
          view.kind === 'delete' && view.id === each.id ? (
            <li key={each.id}>
              <ConfirmDelete
                person={each}
                onNo={back}
                onYes={() => {
                  props.onDeletePerson(each.id);
                  back();
                }}
              />
            </li>
          ) : (
            <PersonRow
              key={each.id}
              person={each}
              chosen={each.id === props.chosen}
              onChoose={() => props.onChoosePerson(each.id)}
              onEdit={() => setView({ kind: 'form', id: each.id })}
              onDelete={() => setView({ kind: 'delete', id: each.id })}
            />
          ),
        )}
      </ul>
      <button
        type="button"
        class={props.people.length === 0 ? 'button primary' : 'button'}
        data-testid="person-add"
        onClick={() => setView({ kind: 'form', id: null })}
      >
        {t('people.add')}
      </button>
      {!props.shared && <p class="small muted">{t('people.local')}</p>}
    </section>
  );
}
