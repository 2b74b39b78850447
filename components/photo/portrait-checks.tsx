import type { PortraitCheck, Verdict } from '../../core/photo/portrait/checks.ts';
import { formatList } from '../amounts.ts';
import { type Text, useText } from '../text.tsx';
import { checkFix, checkName, checkNumbers } from './portrait-words.ts';
import type { PortraitAct, PortraitView } from './props.ts';

type Measured = Extract<PortraitView, { kind: 'measured' }>;

const signs: Readonly<Record<Verdict, string>> = { ok: '✓', notOk: '✕', unsure: '?', notMeasured: '–' };

function Check(props: { text: Text; check: PortraitCheck; colours: readonly string[] }) {
  const { text, check } = props;
  const numbers = checkNumbers(text, check);
  const fix = check.verdict === 'ok' ? '' : checkFix(text, check, props.colours);
  return (
    <li data-testid="portrait-check" data-check={check.name} data-verdict={check.verdict}>
      <span class={`check-verdict check-${check.verdict}`}>
        <span aria-hidden="true">{signs[check.verdict]}</span> {text.t(`portrait.verdict.${check.verdict}`)}
      </span>{' '}
      <span class="check-name">{checkName(text, check.name)}</span>
      {numbers && <span class="check-numbers">{numbers}</span>}
      {fix && <span class="check-fix">{fix}</span>}
    </li>
  );
}

/** One switch: the wall made even, and back. Only where the portal allows it. */
function EvenSwitch(props: { even: NonNullable<Measured['even']>; onPortrait: (act: PortraitAct) => void }) {
  const { t } = useText();
  const { on, colour, stated } = props.even;
  return (
    <label class="even" data-testid="even-background">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => props.onPortrait({ kind: 'even', on: event.currentTarget.checked })}
      />
      <span>
        {t('portrait.even.label')}
        <span class="small muted">{t(`portrait.even.${colour}`)}</span>
        {!stated && <span class="small muted">{t('portrait.even.ownDecision')}</span>}
      </span>
    </label>
  );
}

/**
 * What was measured of the face, wall and light: first what is not right or not certain, with what can be done;
 * what is fine and what nobody measured are folded away, each with its number of points.
 */
export function PortraitChecks(props: { view: PortraitView; onPortrait: (act: PortraitAct) => void }) {
  const text = useText();
  const { t } = text;
  const { view } = props;
  if (view.kind !== 'measured') {
    return (
      <p class="small muted" role="status" data-testid={`portrait-${view.kind}`}>
        {t(view.kind === 'failed' ? 'portrait.failed' : 'portrait.measuring')}
      </p>
    );
  }
  const { checks, colours } = view;
  const open = checks.filter(({ verdict }) => verdict === 'notOk' || verdict === 'unsure');
  const folded = [
    { key: 'portrait.passed', checks: checks.filter(({ verdict }) => verdict === 'ok') },
    { key: 'portrait.unmeasured', checks: checks.filter(({ verdict }) => verdict === 'notMeasured') },
  ] as const;
  const row = (check: PortraitCheck) => (
    <Check key={check.name} text={text} check={check} colours={colours} />
  );
  const unmet = view.unmet.map((name) => checkName(text, name));
  return (
    <section class="portrait-checks" aria-label={t('portrait.title')} data-testid="portrait-checks">
      <h3>{t('portrait.title')}</h3>
      {!view.sure && (
        <p class="unsure-face" data-testid="portrait-unsure">
          {t('portrait.unsureFace')}
        </p>
      )}
      {unmet.length > 0 && (
        <p class="unsure-face" data-testid="portrait-unmet">
          {t('portrait.cannotMeet', { checks: formatList(text.language, unmet) })}
          {view.hairAside === 'whole' && ` ${t('portrait.hair.whole')}`}
        </p>
      )}
      {view.hairAside === 'cut' && (
        <p class="unsure-face" data-testid="portrait-hair-cut">
          {t('portrait.hair.cut')}
        </p>
      )}
      {open.length > 0 && <ul>{open.map(row)}</ul>}
      {folded.map(
        (group) =>
          group.checks.length > 0 && (
            <details key={group.key}>
              <summary>{t(group.key, { count: group.checks.length })}</summary>
              <ul>{group.checks.map(row)}</ul>
            </details>
          ),
      )}
      {view.even && <EvenSwitch even={view.even} onPortrait={props.onPortrait} />}
      <p class="small muted">{t('portrait.local')}</p>
    </section>
  );
}
