import { useState } from 'preact/hooks';
import { useText } from '../text.tsx';

/** Copies a text and says, also aloud, whether that worked. */
export function CopyButton(props: {
  text: string;
  label?: string;
  onCopy: (text: string) => Promise<boolean>;
}) {
  const { t } = useText();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = async () => {
    setOutcome(null);
    const copied = await props.onCopy(props.text).catch(() => false);
    setOutcome(copied ? 'copied' : 'failed');
  };
  return (
    <span class="copy">
      <button type="button" class="button quiet" onClick={copy}>
        {props.label ?? t('action.copy')}
      </button>
      <span role="status" class={outcome === 'failed' ? 'copy-failed' : 'copy-done'}>
        {outcome === 'copied' && t('action.copied')}
        {outcome === 'failed' && t('action.copyFailed')}
      </span>
    </span>
  );
}
