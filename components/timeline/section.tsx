import { useId } from 'preact/hooks';
import { useText } from '../text.tsx';
import { Timeline, type TimelineProps } from './timeline.tsx';

export type TimelineSectionProps = TimelineProps & {
  /** Opens the place with the dates of all cases. Left out: the link is not shown. */
  readonly onOpenCases?: () => void;
};

/** Where things stand with one procedure, inside its guide. */
export function TimelineSection({ onOpenCases, ...props }: TimelineSectionProps) {
  const { t } = useText();
  const id = useId();
  return (
    <section aria-labelledby={id} data-testid="timeline">
      <h2 id={id}>{t('timeline.title')}</h2>
      <p class="small muted">{t('timeline.lead')}</p>
      <Timeline {...props} />
      {onOpenCases && (
        <button type="button" class="link" data-testid="open-cases" onClick={onOpenCases}>
          {t('timeline.all')}
        </button>
      )}
    </section>
  );
}
