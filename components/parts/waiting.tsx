import { useText } from '../text.tsx';

/** Something is being read. */
export function Reading({ text }: { readonly text: string }) {
  return (
    <section class="state" role="status" aria-busy="true" data-testid="reading">
      <div class="waiting" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <p>{text}</p>
    </section>
  );
}

/** A fault of ours, what it means for the person, and the way to try again. */
export function Fault(props: {
  readonly title: string;
  readonly text: string;
  readonly onRetry: () => void;
}) {
  const { t } = useText();
  return (
    <section class="state" role="alert" data-testid="fault">
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      <button type="button" class="button" data-testid="fault-retry" onClick={props.onRetry}>
        {t('action.retry')}
      </button>
    </section>
  );
}

/** What is kept about people is not known yet. */
export interface WaitingProps {
  /** Nobody has answered: it is not being read any more. */
  readonly unanswered: boolean;
  /** Reads once more. */
  readonly onRetry: () => void;
}

/** In the place of what is kept: an empty list would say that nothing is. */
export function Waiting({ unanswered, onRetry }: WaitingProps) {
  const { t } = useText();
  if (!unanswered) return <Reading text={t('state.readingStored')} />;
  return <Fault title={t('state.unansweredTitle')} text={t('state.unansweredText')} onRetry={onRetry} />;
}
