import { useId, useRef, useState } from 'preact/hooks';
import type { DeskRoute } from '../../../core/desk-route.ts';
import type { Person } from '../../../core/person.ts';
import { useText } from '../../text.tsx';
import { BackLink } from './back-link.tsx';

/** A name is enough to begin with; everything else is asked where it matters. */
function AddChild({ onAdd }: { onAdd: (name: string) => Promise<boolean> }) {
  const { t } = useText();
  const ids = { name: useId(), help: useId() };
  const field = useRef<HTMLInputElement>(null);
  const adding = useRef(false);
  const [nameless, setNameless] = useState(false);
  const add = async () => {
    const name = field.current?.value.trim() ?? '';
    setNameless(name === '');
    if (name === '') return field.current?.focus();
    if (adding.current) return;
    adding.current = true;
    await onAdd(name).catch(() => false);
    adding.current = false;
  };
  return (
    <form
      class="add-child"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div class="field">
        <label for={ids.name}>{t('prepare.child.name')}</label>
        <input
          id={ids.name}
          ref={field}
          data-testid="child-name"
          autocomplete="off"
          maxLength={80}
          aria-invalid={nameless}
          aria-describedby={ids.help}
        />
        <p id={ids.help} class={nameless ? 'field-error' : 'small muted'}>
          {t(nameless ? 'people.nameMissing' : 'people.nameHelp')}
        </p>
      </div>
      <button type="submit" class="button" data-testid="child-add">
        {t('prepare.child.add')}
      </button>
    </form>
  );
}

/** For which child: what is answered from here on is about them, and never about who fills in the form. */
export function ChildQuestion(props: {
  /** Where they come from, and what that is called. */
  back: DeskRoute;
  backName: string;
  /** Where the list is. */
  address: string;
  people: readonly Person[];
  locked?: boolean | undefined;
  /** `null`: without a person. */
  onChoose: (person: string | null) => void;
  /** Resolves to whether the child was kept; then they are chosen and the list is opened. */
  onAdd: (name: string) => Promise<boolean>;
}) {
  const { t } = useText();
  const children = props.people.filter(({ relation }) => relation === 'child');
  return (
    <>
      <BackLink to={props.back}>{props.backName}</BackLink>
      <div class="desk-title">
        <h1>{t('prepare.child.question')}</h1>
        <p class="muted">{t('prepare.child.help')}</p>
      </div>
      <ul class="issuer-list">
        {children.map(({ id, name }) => (
          <li key={id}>
            <a
              href={props.address}
              data-testid="child-choice"
              data-person={id}
              onClick={() => props.onChoose(id)}
            >
              {name}
            </a>
          </li>
        ))}
        <li>
          <a href={props.address} data-testid="child-nobody" onClick={() => props.onChoose(null)}>
            <span>{t('prepare.child.nobody')}</span>
            <span class="small muted">{t('sidebar.notSaved')}</span>
          </a>
        </li>
      </ul>
      {!props.locked && <AddChild onAdd={props.onAdd} />}
    </>
  );
}
