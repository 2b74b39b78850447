import { useId, useRef, useState } from 'preact/hooks';
import type { PersonDraft } from '../../core/people.ts';
import type { Person } from '../../core/person.ts';
import type { DeletedPerson } from '../../core/receipt.ts';
import { ConfirmBox } from '../parts/confirm-box.tsx';
import { PersonReceipt } from '../protection/receipt-view.tsx';
import { useText } from '../text.tsx';
import { PersonForm } from './person-form.tsx';
import type { PopupProps } from './props.ts';

type PeopleProps = Pick<
  PopupProps,
  'people' | 'chosen' | 'onChoosePerson' | 'onSavePerson' | 'onDeletePerson' | 'startAdding' | 'drafting'
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

/** What was typed and not saved, for the person to go on with. */
function DraftNotice(props: { name: string | undefined; onGo: () => void; onDrop: () => void }) {
  const { t } = useText();
  const id = useId();
  return (
    <div class="draft" data-testid="draft">
      <p id={id}>
        {props.name === undefined ? t('people.draftNew') : t('people.draftEdit', { name: props.name })}
      </p>
      <div class="row">
        <button
          type="button"
          class="button primary"
          data-testid="draft-go"
          aria-describedby={id}
          onClick={props.onGo}
        >
          {t('people.draftGo')}
        </button>
        <button
          type="button"
          class="link"
          data-testid="draft-drop"
          aria-describedby={id}
          onClick={props.onDrop}
        >
          {t('people.draftDrop')}
        </button>
      </div>
    </div>
  );
}

type View =
  | { kind: 'list'; deleted?: DeletedPerson }
  | { kind: 'form'; id: string | null }
  | { kind: 'delete'; id: string };

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
  const remove = async (id: string) => {
    const deleted = await props.onDeletePerson(id).catch(() => null);
    // The receipt takes the keyboard by itself.
    if (deleted) setView({ kind: 'list', deleted });
    else if (open.current === view) back();
  };
  // A form must not be drawn before it is known what it begins with.
  const waiting = view.kind === 'form' && props.drafting !== undefined && !props.drafting.drafts;
  if (view.kind === 'form' && !props.locked && !waiting) {
    return (
      <section ref={section} class="people" tabIndex={-1}>
        <PersonForm
          key={view.id}
          person={person ?? null}
          draft={props.drafting?.drafts?.find(({ id }) => id === view.id)}
          isPage={props.isPage}
          onType={props.drafting?.onType}
          onSave={(draft) => void save(draft)}
          onCancel={() => {
            props.drafting?.onDrop(view.id);
            back();
          }}
        />
      </section>
    );
  }
  /** Nor anybody who was begun. */
  const nobody = props.people.length === 0 && !props.drafting?.drafts?.some(({ id }) => id === null);
  if (props.locked || waiting) return <Title class="visually-hidden">{t('people.title')}</Title>;
  return (
    <section ref={section} class="people" aria-labelledby="people-title" data-testid="people" tabIndex={-1}>
      <Title id="people-title">{t('people.title')}</Title>
      {view.kind === 'list' && view.deleted && (
        <PersonReceipt deleted={view.deleted} onDisk={!props.shared} level={props.isPage ? 'h2' : 'h3'} />
      )}
      {nobody && (
        <div class="people-none">
          <p>
            <strong>{t('people.empty')}</strong>
          </p>
          <p>{t('people.emptyText')}</p>
        </div>
      )}
      {props.drafting?.drafts?.map(({ id }) => {
        const whose = props.people.find((each) => each.id === id);
        // Of somebody who was deleted nothing is left to change.
        if (id !== null && !whose) return null;
        return (
          <DraftNotice
            key={id}
            name={whose?.name}
            onGo={() => setView({ kind: 'form', id })}
            onDrop={() => {
              props.drafting?.onDrop(id);
              back();
            }}
          />
        );
      })}
      <ul>
        {props.people.map((each) =>
          view.kind === 'delete' && view.id === each.id ? (
            <li key={each.id}>
              <ConfirmDelete person={each} onNo={back} onYes={() => void remove(each.id)} />
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
        class={nobody ? 'button primary' : 'button'}
        data-testid="person-add"
        onClick={() => setView({ kind: 'form', id: null })}
      >
        {t('people.add')}
      </button>
      {!props.shared && <p class="small muted">{t('people.local')}</p>}
    </section>
  );
}
