import { useId, useState } from 'preact/hooks';
import { masked } from '../../../core/details.ts';
import type { PlannedField } from '../../../core/fields.ts';
import { Words } from '../../parts/foreign-words.tsx';
import { useText } from '../../text.tsx';

/** One field of the preview: the page's words for it and what would go there. */
export function FillRow(props: { planned: PlannedField; on: boolean; onTick: (on: boolean) => void }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { planned, on } = props;
  const hidden = planned.identifier && !open;
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
          <Words text={planned.label || t(`detail.${planned.detail}`)} />
        </span>
        <span class="fill-value">
          {hidden ? (
            <>
              <span aria-hidden="true">{masked(planned.shown)}</span>
              <span class="visually-hidden">{t('fill.hidden', { end: planned.shown.slice(-2) })}</span>
            </>
          ) : (
            planned.shown
          )}
        </span>
        {planned.confidence === 'likely' && <span class="small muted">{t('fill.likely')}</span>}
      </label>
      {planned.identifier && (
        <button
          type="button"
          class="link"
          aria-pressed={open}
          aria-label={t('fill.showOf', { label: planned.label })}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'personal.hide' : 'personal.show')}
        </button>
      )}
    </li>
  );
}
