import { useId, useState } from 'preact/hooks';
import { type DetailName, masked } from '../../../core/details.ts';
import type { PlannedField } from '../../../core/fields.ts';
import { Words } from '../../parts/foreign-words.tsx';
import { useText } from '../../text.tsx';

/** Told apart by its last digits, as identity numbers are. */
const telephones: readonly PlannedField['detail'][] = ['phone', 'guardianPhone'] satisfies DetailName[];

/** No detail of the person: the words of an answer, or the kind of a document. */
const notDetails: readonly PlannedField['detail'][] = ['nationality', 'documentType'];

/** What is read of a field without being asked for; `null` where it is no secret. */
function hiddenAs({ detail, identifier, shown }: PlannedField): { dots: string; end: string | null } | null {
  if (notDetails.includes(detail)) return null;
  if (identifier || telephones.includes(detail)) return { dots: masked(shown), end: shown.slice(-2) };
  // As many dots for a short name as for a long one.
  return { dots: '••••••', end: null };
}

/** Whether the preview shows what it hides at first. */
export function hidesAnything(fields: readonly PlannedField[]): boolean {
  return fields.some((planned) => hiddenAs(planned) !== null);
}

/**
 * One field of the preview: the page's words for it and what would go there, hidden until asked for, since the panel may
 * stand open on the screen of a shared computer.
 */
export function FillRow(props: {
  planned: PlannedField;
  on: boolean;
  /** All values are shown. */
  all: boolean;
  onTick: (on: boolean) => void;
}) {
  const { t } = useText();
  const [asked, setOpen] = useState(false);
  const id = useId();
  const { planned, on, all } = props;
  const open = asked || all;
  const secret = hiddenAs(planned);
  const hidden = open ? null : secret;
  const label = planned.label || t(`detail.${planned.detail}`);
  return (
    <li class="fill-row" data-testid="fill-field" data-detail={planned.detail}>
      <input
        id={id}
        type="checkbox"
        checked={on}
        onChange={(event) => props.onTick(event.currentTarget.checked)}
      />
      <label for={id}>
        <span class="fill-label">
          <Words text={label} />
        </span>
        <span class="fill-value">
          {hidden ? (
            <>
              <span aria-hidden="true">{hidden.dots}</span>
              <span class="visually-hidden">
                {hidden.end === null ? t('fill.hiddenWhole') : t('fill.hidden', { end: hidden.end })}
              </span>
            </>
          ) : (
            planned.shown
          )}
        </span>
        {planned.confidence === 'likely' && <span class="small muted">{t('fill.likely')}</span>}
      </label>
      {secret && !all && (
        <button
          type="button"
          class="link"
          aria-pressed={open}
          aria-label={t('fill.showOf', { label })}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'personal.hide' : 'personal.show')}
        </button>
      )}
    </li>
  );
}
