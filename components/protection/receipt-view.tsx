import { useEffect, useRef } from 'preact/hooks';
import type { Receipt } from '../../core/receipt.ts';
import { useText } from '../text.tsx';

const kinds = ['people', 'details', 'answers', 'ticks', 'dates'] as const;

/** What was deleted, counted, and that nothing of it is kept; or that this is not certain. */
export function ReceiptView({ receipt }: { readonly receipt: Receipt | null }) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (!receipt?.nothingLeft) {
    return (
      <p class="guard-failed" role="alert" data-testid="erase-failed">
        {t('erase.failed')}
      </p>
    );
  }
  const { counted } = receipt;
  return (
    <div ref={box} class="receipt" role="status" tabIndex={-1} data-testid="receipt">
      <h3>{t('erase.receiptTitle')}</h3>
      <ul>
        {counted ? (
          kinds
            .filter((kind) => counted[kind] > 0)
            .map((kind) => (
              <li key={kind} data-kind={kind}>
                {t(`erase.${kind}`, { count: counted[kind] })}
              </li>
            ))
        ) : (
          <li>{t('erase.sealed')}</li>
        )}
        {counted?.people === 0 && <li>{t('erase.nobody')}</li>}
        {receipt.passphrase && <li>{t('erase.passphrase')}</li>}
        <li>{t('erase.settings')}</li>
      </ul>
      <p>
        <strong>{t('erase.nothing')}</strong>
      </p>
      {!receipt.filesClean && <p data-testid="receipt-traces">{t('erase.traces')}</p>}
    </div>
  );
}
