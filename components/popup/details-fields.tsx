import { useId, useState } from 'preact/hooks';
import {
  type DetailName,
  type Details,
  detailNames,
  identifiers,
  longestDetail,
  sexes,
} from '../../core/details.ts';
import { checkDetail } from '../../core/identifiers/check.ts';
import { Words } from '../parts/foreign-words.tsx';
import { useText } from '../text.tsx';

type TextDetail = Exclude<DetailName, 'sex'>;

/** Details that only a child has. */
const ofChildren: readonly DetailName[] = ['guardianName', 'guardianPhone'];

/**
 * Dots alone are for the eye: of any other field the value stands in the accessibility tree and is read aloud. Browsers
 * offer to keep passwords only where one was typed into a page that is no extension's (Chromium: `CanShowBubbleOnURL`)
 * or into a form that is then sent (Firefox); here neither happens.
 */
const hiddenType = { type: 'password' } as const;
const dateType = { type: 'date' } as const;
const textType = { type: 'text' } as const;

interface FieldProps {
  readonly name: TextDetail;
  readonly value: string;
  /** All details are shown. */
  readonly all: boolean;
  readonly onType: (value: string) => void;
}

/**
 * One detail. What was kept is hidden until asked for, a number that opens doors also while it is typed; what looks
 * mistyped is said without blocking.
 */
function DetailField({ name, value, all, onType }: FieldProps) {
  const { t } = useText();
  const id = useId();
  const hint = useId();
  const [kept] = useState(value !== '');
  const secret = kept || identifiers.includes(name);
  const [asked, setOpen] = useState(!kept);
  const open = asked || all;
  const [left, setLeft] = useState(value !== '');
  const verdict = checkDetail(name, value);
  const doubt = left && 'doubt' in verdict ? verdict.doubt : null;
  const fieldType = secret && !open ? hiddenType : name === 'birthDate' ? dateType : textType;
  return (
    <div class="field">
      <label for={id}>
        <Words text={t(`detail.${name}`)} />
      </label>
      <div class="masked-field">
        <input
          id={id}
          {...fieldType}
          // A date can only be hidden as text, and text that is no date must not be typed in its place.
          readOnly={name === 'birthDate' && !open}
          data-detail={name}
          autocomplete="off"
          spellcheck={false}
          maxLength={longestDetail}
          value={value}
          aria-describedby={doubt ? hint : undefined}
          onInput={(event) => {
            // Nothing is left to hide; and Chinese cannot be composed in a hidden field.
            if (!open && event.currentTarget.value === '') setOpen(true);
            onType(event.currentTarget.value);
          }}
          onBlur={() => setLeft(true)}
        />
        {secret && !all && <Reveal name={name} open={open} onPress={() => setOpen(!open)} />}
      </div>
      {doubt && (
        <p id={hint} class="field-doubt" role="status" data-doubt={doubt}>
          {t(`personal.doubt.${doubt}`)}
        </p>
      )}
    </div>
  );
}

/** The button beside what is hidden. */
function Reveal({ name, open, onPress }: { name: DetailName; open: boolean; onPress: () => void }) {
  const { t } = useText();
  return (
    <button type="button" class="link" onClick={onPress}>
      {t(open ? 'personal.hide' : 'personal.show')}
      <span class="visually-hidden">
        {' '}
        <Words text={t(`detail.${name}`)} />
      </span>
    </button>
  );
}

/** A list tells its choice to whoever looks or listens: hidden, it gives way to a field of dots. */
function SexField({ value, all, onType }: Omit<FieldProps, 'name'>) {
  const { t } = useText();
  const id = useId();
  const [kept] = useState(value !== '');
  const [asked, setOpen] = useState(!kept);
  const open = asked || all;
  return (
    <div class="field">
      <label for={id}>{t('detail.sex')}</label>
      <div class="masked-field">
        {open ? (
          <select
            id={id}
            data-detail="sex"
            value={value}
            onChange={(event) => onType(event.currentTarget.value)}
          >
            <option value="">{t('people.unknown')}</option>
            {sexes.map((sex) => (
              <option key={sex} value={sex}>
                {t(`personal.${sex}`)}
              </option>
            ))}
          </select>
        ) : (
          // As many dots for the one as for the other.
          <input id={id} type="password" autocomplete="off" readOnly data-hidden="sex" value="••••" />
        )}
        {kept && !all && <Reveal name="sex" open={open} onPress={() => setOpen(!open)} />}
      </div>
    </div>
  );
}

/** What forms ask for, all optional. Folded, so that nobody feels obliged. */
export function DetailsFields(props: {
  details: Details;
  child: boolean;
  onChange: (details: Details) => void;
}) {
  const { t } = useText();
  const { details } = props;
  const change = (name: DetailName, value: string) => {
    const { [name]: _before, ...others } = details;
    props.onChange(value === '' ? others : { ...others, [name]: value });
  };
  const [kept] = useState(() => Object.keys(details).length > 0);
  const [all, setAll] = useState(false);
  const shown = detailNames.filter(
    (name) => props.child || !ofChildren.includes(name) || details[name] !== undefined,
  );
  return (
    <details class="details-fields" data-testid="person-details">
      <summary>{t('personal.formTitle')}</summary>
      <p class="small muted">{t('personal.formHelp')}</p>
      {kept && (
        <button type="button" class="button quiet" data-testid="details-reveal" onClick={() => setAll(!all)}>
          {t(all ? 'personal.hideAll' : 'personal.showAll')}
        </button>
      )}
      {shown.map((name) =>
        name === 'sex' ? (
          <SexField key={name} value={details.sex ?? ''} all={all} onType={(value) => change('sex', value)} />
        ) : (
          <DetailField
            key={name}
            name={name}
            value={details[name] ?? ''}
            all={all}
            onType={(value) => change(name, value)}
          />
        ),
      )}
    </details>
  );
}
