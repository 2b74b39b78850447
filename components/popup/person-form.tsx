import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Details } from '../../core/details.ts';
import { type FormDraft, resumed } from '../../core/drafts.ts';
import { type Age, type ChoiceFact, type Facts, factValues } from '../../core/facts.ts';
import type { PersonDraft } from '../../core/people.ts';
import type { Person, Relation } from '../../core/person.ts';
import { ageWords, answerWords } from '../fact-words.ts';
import { Words } from '../parts/foreign-words.tsx';
import { useBar } from '../parts/use-bar.ts';
import { useText } from '../text.tsx';
import { DetailsFields } from './details-fields.tsx';

/**
 * Facts that stay with a person. Whose request it is follows from the relation, and the facts of one case are asked
 * in that case.
 */
const general: readonly ChoiceFact[] = ['nationality', 'status'];
const forChina: readonly ChoiceFact[] = ['household', 'cardKind'];
const forFrance: readonly ChoiceFact[] = ['socialSecurityNumber', 'birthplace', 'hosted'];

/** Kept here so that the popup does not carry the schema library for four words. */
const relations: readonly Relation[] = ['self', 'child', 'parent', 'client'];

/** What was typed as an age: whole years, nothing, or something that is no age. */
function readAge(typed: string): number | undefined | 'invalid' {
  const text = typed.trim();
  if (text === '') return undefined;
  const years = Number(text);
  return Number.isInteger(years) && years >= 0 && years <= 130 ? years : 'invalid';
}

/** What was only blanks is nothing; the schema would refuse it. */
function withoutBlanks(details: Details): Details {
  return Object.fromEntries(
    Object.entries(details).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
  );
}

function FactSelect(props: { fact: ChoiceFact; facts: Facts; onChange: (facts: Facts) => void }) {
  const text = useText();
  const id = useId();
  const { fact, facts } = props;
  return (
    <div class="field">
      <label for={id}>
        <Words text={text.t(`fact.${fact}.label`)} />
      </label>
      <select
        id={id}
        data-fact={fact}
        value={facts[fact] ?? ''}
        onChange={(event) => {
          const { [fact]: _, ...others } = facts;
          const value = event.currentTarget.value;
          props.onChange(value === '' ? others : { ...others, [fact]: value });
        }}
      >
        <option value="">{text.t('people.unknown')}</option>
        {factValues[fact].map((value) => (
          <option key={value} value={value}>
            {answerWords(text, fact, value)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** An age in years; a band that an answer settled earlier is kept until a number replaces it. */
function AgeField(props: {
  typed: string;
  known: Age | undefined;
  bad: boolean;
  onType: (typed: string) => void;
}) {
  const text = useText();
  const id = useId();
  const hint = useId();
  const band = typeof props.known === 'object' ? props.known : null;
  return (
    <div class="field">
      <label for={id}>{text.t('questions.ageLabel')}</label>
      <input
        id={id}
        data-fact="age"
        inputMode="numeric"
        autocomplete="off"
        value={props.typed}
        aria-invalid={props.bad}
        aria-describedby={props.bad || band ? hint : undefined}
        onInput={(event) => props.onType(event.currentTarget.value)}
      />
      {(props.bad || band) && (
        <p id={hint} class={props.bad ? 'field-error' : 'small muted'}>
          {props.bad
            ? text.t('people.ageInvalid')
            : band && text.t('people.ageBand', { age: ageWords(text, band) })}
        </p>
      )}
    </div>
  );
}

/** Adds or changes a person. Only the name is asked for; everything else may stay open. */
export function PersonForm(props: {
  person: Person | null;
  /** Where the form is the whole page. */
  isPage?: boolean | undefined;
  /** What was typed before and not saved: the form begins with it. */
  draft?: FormDraft | undefined;
  /** What stands in the form, after every change. */
  onType?: ((draft: FormDraft) => void) | undefined;
  onSave: (draft: PersonDraft) => void;
  onCancel: () => void;
}) {
  const { t } = useText();
  const Title = props.isPage ? 'h1' : 'h2';
  const ids = { title: useId(), name: useId(), help: useId(), relation: useId() };
  const { person } = props;
  const [restored] = useState(props.draft !== undefined);
  const [typed, setTyped] = useState(() => resumed(person, props.draft));
  /** Two fields may change before the form is drawn again. */
  const latest = useRef(typed);
  const change = (part: Partial<FormDraft>) => {
    latest.current = { ...latest.current, ...part };
    setTyped(latest.current);
    props.onType?.(latest.current);
  };
  const { name, relation, facts, details, years } = typed;
  const [tried, setTried] = useState(false);
  const bar = useBar<HTMLDivElement>('bottom');
  const nameField = useRef<HTMLInputElement>(null);
  useEffect(() => nameField.current?.focus(), []);

  const age = readAge(years);
  const nameless = name.trim() === '';
  const save = () => {
    setTried(true);
    if (nameless) nameField.current?.focus();
    if (nameless || age === 'invalid') return;
    const { age: before, ...others } = facts;
    // Emptying a number forgets it; a band was never in the field and stays.
    const kept = age ?? (typeof before === 'object' ? before : undefined);
    props.onSave({
      ...(person ? { id: person.id } : {}),
      name: name.trim(),
      relation,
      facts: kept === undefined ? others : { ...others, age: kept },
      // An empty set is sent where there was one: emptied details are forgotten.
      ...(person?.details || Object.keys(details).length > 0 ? { details: withoutBlanks(details) } : {}),
    });
  };
  const selects = (names: readonly ChoiceFact[]) =>
    names.map((fact) => (
      <FactSelect key={fact} fact={fact} facts={facts} onChange={(next) => change({ facts: next })} />
    ));
  return (
    <form
      class="person-form"
      aria-labelledby={ids.title}
      data-testid="person-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        // Escape while composing Chinese belongs to the input method.
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        props.onCancel();
      }}
    >
      <Title id={ids.title}>{t(person ? 'people.formEdit' : 'people.formAdd')}</Title>
      {restored && (
        <p class="small" role="status" data-testid="draft-back">
          {t('people.draftBack')}
        </p>
      )}
      <div class="field">
        <label for={ids.name}>{t('people.name')}</label>
        <input
          id={ids.name}
          ref={nameField}
          data-field="name"
          autocomplete="off"
          maxLength={80}
          value={name}
          aria-invalid={tried && nameless}
          aria-describedby={ids.help}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
        <p id={ids.help} class={tried && nameless ? 'field-error' : 'small muted'}>
          {t(tried && nameless ? 'people.nameMissing' : 'people.nameHelp')}
        </p>
      </div>
      <div class="field">
        <label for={ids.relation}>{t('people.relation')}</label>
        <select
          id={ids.relation}
          data-field="relation"
          value={relation}
          onChange={(event) => {
            const next = relations.find((each) => each === event.currentTarget.value);
            if (next) change({ relation: next });
          }}
        >
          {relations.map((each) => (
            <option key={each} value={each}>
              {t(`relation.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <h3>{t('people.facts')}</h3>
      <p class="small muted">{t('people.factsHelp')}</p>
      <AgeField
        typed={years}
        known={facts.age}
        bad={age === 'invalid'}
        onType={(next) => change({ years: next })}
      />
      {selects(general)}
      <h3>{t('people.factsFrance')}</h3>
      {selects(forFrance)}
      <h3>{t('people.factsChina')}</h3>
      {selects(forChina)}
      <DetailsFields
        details={details}
        child={relation === 'child'}
        onChange={(next) => change({ details: next })}
      />
      <div ref={bar} class="form-end">
        <button type="submit" class="button primary" data-testid="person-save">
          {t('action.save')}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {t('action.cancel')}
        </button>
      </div>
    </form>
  );
}
