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
  readonly onType: (value: string) => void;
}

/** One detail; a number that opens doors is hidden until asked for, and what looks mistyped is said without blocking. */
function DetailField({ name, value, onType }: FieldProps) {
  const { t } = useText();
  const id = useId();
  const hint = useId();
  const secret = identifiers.includes(name);
  const [open, setOpen] = useState(value === '');
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
          {...(name === 'birthDate' ? ({ type: 'date' } as const) : ({ type: 'text' } as const))}
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
        {secret && (
          <button
            type="button"
            class="link"
            aria-pressed={open}
            aria-label={t('fill.showOf', { label: t(`detail.${name}`) })}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'personal.hide' : 'personal.show')}
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
  const shown = detailNames.filter(
    (name) => props.child || !ofChildren.includes(name) || details[name] !== undefined,
  );
  return (
    <details class="details-fields" data-testid="person-details">
      <summary>{t('personal.formTitle')}</summary>
      <p class="small muted">{t('personal.formHelp')}</p>
      {shown.map((name) =>
        name === 'sex' ? (
          <div class="field" key={name}>
            <label for={sexId}>{t('detail.sex')}</label>
            <select
              id={sexId}
              data-detail="sex"
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
            onType={(value) => change(name, value)}
          />
        ),
      )}
    </details>
  );
}
