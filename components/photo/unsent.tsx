import { useText } from '../text.tsx';

/** A form that was about to go while a file of it was being looked at. */
export interface UnsentProps {
  /** `held`: it has not gone. `read`: the page has read its data by itself, and may have sent it. */
  readonly way: 'held' | 'read';
  readonly onDone: () => void;
}

/** What happened to the form, and what the person does next. */
export function Unsent({ way, onDone }: UnsentProps) {
  const { t } = useText();
  return (
    <section class="not-taken" role="alert" data-testid="unsent" data-way={way}>
      <h2>{t(`unsent.${way}.title`)}</h2>
      <p>{t(`unsent.${way}.text`)}</p>
      <button type="button" class="button" data-testid="unsent-done" onClick={onDone}>
        {t('unsent.done')}
      </button>
    </section>
  );
}
