import type { Guidance } from '../../core/guidance.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { useText } from '../text.tsx';
import { listAsText } from './list-as-text.ts';
import { Material } from './material.tsx';
import type { SidebarProps } from './props.ts';
import { checklistOf, tallyOf } from './tally.ts';

type ChecklistProps = Pick<SidebarProps, 'ticks' | 'onTick' | 'onCopy' | 'onPrint'> & { guidance: Guidance };

/** The papers this procedure wants from this person, with what is ready. */
export function Checklist({ guidance, ticks, onTick, onCopy, onPrint }: ChecklistProps) {
  const text = useText();
  const { t } = text;
  const checklist = checklistOf(guidance.materials);
  const tally = tallyOf(checklist, ticks);
  const papers = (lines: typeof checklist.notAsked) =>
    lines.map((line) => (
      <Material key={line.material} line={line} ticked={ticks.has(line.material)} onTick={onTick} />
    ));
  return (
    <section class="checklist" aria-labelledby="materials-title">
      <div class="section-head">
        <h2 id="materials-title" tabIndex={-1}>
          {t('materials.title')}
        </h2>
        {tally.total > 0 && (
          <span class="tally" role="status" data-testid="tally">
            {t('materials.ready', { count: tally.total, done: tally.done })}
          </span>
        )}
      </div>
      {tally.total > 0 && <progress max={tally.total} value={tally.done} aria-hidden="true" />}
      {checklist.entries.length === 0 && checklist.notAsked.length === 0 && <p>{t('materials.none')}</p>}
      <ul class="papers">
        {checklist.entries.map((entry) =>
          entry.lines.length === 1 ? (
            papers(entry.lines)
          ) : (
            <li key={entry.id} class="one-of">
              <p class="one-of-title" id={entry.id}>
                {t('materials.oneOf')}
              </p>
              <ul class="papers" aria-labelledby={entry.id}>
                {papers(entry.lines)}
              </ul>
            </li>
          ),
        )}
      </ul>
      {tally.total > 0 && tally.done === tally.total && tally.open === 0 && (
        <p class="all-ready">{t('materials.allReady')}</p>
      )}
      {checklist.notAsked.length > 0 && (
        <details class="not-asked">
          <summary>{t('materials.notAskedTitle', { count: checklist.notAsked.length })}</summary>
          <p class="small">{t('materials.notAskedText')}</p>
          <ul class="papers">{papers(checklist.notAsked)}</ul>
        </details>
      )}
      {checklist.entries.length > 0 && (
        <div class="row">
          <CopyButton text={listAsText(text, guidance, ticks)} label={t('action.copyList')} onCopy={onCopy} />
          {onPrint && (
            <button type="button" class="button quiet" onClick={onPrint}>
              {t('action.print')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
