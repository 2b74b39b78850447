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
  return (
    <div class="field">
      <label for={id}>
        <Words text={t(`detail.${name}`)} />
      </label>
      <div class="masked-field">
        <input
          id={id}
          {...(name === 'birthDate' && open ? ({ type: 'date' } as const) : ({ type: 'text' } as const))}
          // A date can only be hidden as text, and text that is no date must not be typed in its place.
          readOnly={name === 'birthDate' && !open}
          class={secret && !open ? 'masked' : undefined}
          data-detail={name}
          autocomplete="off"
          spellcheck={false}
          maxLength={longestDetail}
          value={value}
          aria-describedby={doubt ? hint : undefined}
          onInput={(event) => onType(event.currentTarget.value)}
          onBlur={() => setLeft(true)}
        />
        {secret && !all && (
          <button type="button" class="link" onClick={() => setOpen(!open)}>
            {t(open ? 'personal.hide' : 'personal.show')}
            <span class="visually-hidden">
              {' '}
              <Words text={t(`detail.${name}`)} />
            </span>
          </button>
        )}
      </div>
      {doubt && (
        <p id={hint} class="field-doubt" role="status" data-doubt={doubt}>
          {t(`personal.doubt.${doubt}`)}
        </p>
      )}
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
  const sexId = useId();
  const { details } = props;
  const change = (name: DetailName, value: string) => {
    const { [name]: _before, ...others } = details;
    props.onChange(value === '' ? others : { ...others, [name]: value });
  };
  const [kept] = useState(() => Object.keys(details).length > 0);
  const [sexKept] = useState(details.sex !== undefined);
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
          <div class="field" key={name}>
            <label for={sexId}>{t('detail.sex')}</label>
            <select
              id={sexId}
              data-detail="sex"
              class={sexKept && !all ? 'veiled' : undefined}
              value={details.sex ?? ''}
              onChange={(event) => change('sex', event.currentTarget.value)}
            >
              <option value="">{t('people.unknown')}</option>
              {sexes.map((sex) => (
                <option key={sex} value={sex}>
                  {t(`personal.${sex}`)}
                </option>
              ))}
            </select>
          </div>
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
