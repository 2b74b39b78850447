import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatList } from '../../amounts.ts';
import { usePressable } from '../../parts/use-pressable.ts';
import { useText } from '../../text.tsx';
import { FillRow, hidesAnything } from './fill-row.tsx';
import type { FillProps } from './props.ts';

/** Fields that seem to ask for a detail and are left for the person, each with the reason. */
function LeftOut({ plan }: Pick<FillProps, 'plan'>) {
  const { t } = useText();
  if (plan.leftOut.length === 0) return null;
  return (
    <details class="fill-left" data-testid="fill-left-out">
      <summary>{t('fill.leftOut', { count: plan.leftOut.length })}</summary>
      <ul class="plain">
        {plan.leftOut.map(({ field, label, reason }) => (
          <li key={field} data-reason={reason}>
            <span class="fill-label">{label}</span>{' '}
            <span class="small muted">{t(`fill.reason.${reason}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Somebody else is named on the page: nothing is filled until the person has said that it is right. */
function WrongPerson(props: FillProps & { confirmed: boolean }) {
  const { t, language } = useText();
  const id = useId();
  return (
    <div class="warning warning-caution" role="alert" data-testid="fill-wrong-person">
      <p>
        <strong class="warning-level">{t('warning.caution')}</strong>{' '}
        {t('fill.otherName', { names: formatList(language, props.otherNames), name: props.name })}
      </p>
      <p class="fill-confirm">
        <input
          id={id}
          type="checkbox"
          data-testid="fill-confirm"
          checked={props.confirmed}
          onChange={(event) => props.onConfirmPerson(event.currentTarget.checked)}
        />
        <label for={id}>{t('fill.confirmName', { name: props.name })}</label>
      </p>
    </div>
  );
}

function Preview(props: FillProps & { covered: boolean; confirmed: boolean }) {
  const { t } = useText();
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const pressable = usePressable();
  const [all, setAll] = useState(false);
  const { plan, without } = props;
  const count = plan.fill.filter(({ field }) => !without.has(field)).length;
  const warned = props.otherNames.length > 0;
  return (
    <div class="fill-preview" data-testid="fill-preview">
      <p ref={title} tabIndex={-1}>
        {t('fill.lead', { name: props.name })}
      </p>
      {warned && <WrongPerson {...props} />}
      {hidesAnything(plan.fill) && (
        <button
          type="button"
          class="link"
          data-testid="fill-reveal"
          aria-pressed={all}
          onClick={() => setAll(!all)}
        >
          {t(all ? 'personal.hideAll' : 'personal.showAll')}
        </button>
      )}
      <ul>
        {plan.fill.map((planned) => (
          <FillRow
            key={planned.field}
            planned={planned}
            on={!without.has(planned.field)}
            all={all}
            onTick={(on) => props.onTick(planned.field, on)}
          />
        ))}
      </ul>
      <LeftOut plan={plan} />
      {props.covered && (
        <p class="covered" role="alert" data-testid="fill-covered">
          {t('fill.covered')}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class="button primary"
          data-testid="fill-apply"
          disabled={!pressable || count === 0 || (warned && !props.confirmed)}
          onClick={props.onApply}
        >
          {t('fill.apply', { count })}
        </button>
        <button type="button" class="button" onClick={props.onClose}>
          {t('action.cancel')}
        </button>
      </div>
      <p class="small muted">{t('fill.promise')}</p>
    </div>
  );
}

/** What came of it, said to screen readers as well. */
function Result(props: FillProps) {
  const { t } = useText();
  const { state } = props;
  return (
    <div role="status" class="fill-result" data-testid="fill-result" data-state={state.kind}>
      {state.kind === 'working' && <p>{t('fill.working')}</p>}
      {state.kind === 'failed' && <p>{t('fill.failed')}</p>}
      {state.kind === 'done' && (
        <>
          <p>{t('fill.done', { count: state.filled })}</p>
          {state.filled < state.asked && <p>{t('fill.refused', { count: state.asked - state.filled })}</p>}
          <p class="small muted">{t('fill.check')}</p>
        </>
      )}
      {state.kind === 'undone' && (
        <p>{state.left > 0 ? t('fill.undoneLeft', { count: state.left }) : t('fill.undone')}</p>
      )}
    </div>
  );
}

/** "Fill this form": an offer, a preview, a result that can be taken back. Never submits, ticks or signs in. */
export function FillSection(props: FillProps) {
  const { t } = useText();
  const { state, plan, held } = props;
  const more = plan.fill.length > 0 && state.kind !== 'working';
  return (
    <section class="fill" aria-labelledby="fill-title" data-testid="fill">
      <h2 id="fill-title">{t('fill.title')}</h2>
      {state.kind === 'preview' && <Preview {...props} covered={state.covered} confirmed={state.confirmed} />}
      <Result {...props} />
      {held > 0 && state.kind !== 'preview' && state.kind !== 'working' && (
        <button type="button" class="button" data-testid="fill-undo" onClick={props.onUndo}>
          {t('fill.undo')}
        </button>
      )}
      {state.kind !== 'preview' && more && (
        <button
          type="button"
          class={held > 0 ? 'button' : 'button primary'}
          data-testid="fill-open"
          onClick={props.onOpen}
        >
          {t('fill.open', { count: plan.fill.length, name: props.name })}
        </button>
      )}
    </section>
  );
}
