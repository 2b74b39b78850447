import { useState } from 'preact/hooks';
import type { Receipt } from '../../../core/receipt.ts';
import { ConfirmBox } from '../../parts/confirm-box.tsx';
import { useRefuge } from '../../parts/use-refuge.ts';
import { ReceiptView } from '../../protection/receipt-view.tsx';
import { useText } from '../../text.tsx';
import type { SettingsProps } from './props.ts';

type Stage = 'idle' | 'asking' | 'working' | { readonly receipt: Receipt | null };

/** Deletes everything, after one question, and shows what that was. */
export function EraseSection({ onFinish }: SettingsProps) {
  const { t } = useText();
  const [stage, setStage] = useState<Stage>('idle');
  const onNo = useRefuge('[data-testid="erase"]');
  const erase = async () => {
    setStage('working');
    setStage({ receipt: await onFinish() });
  };
  return (
    <section aria-labelledby="erase-title" data-testid="settings-erase">
      <h2 id="erase-title">{t('erase.title')}</h2>
      <p>{t('erase.text')}</p>
      {stage !== 'asking' && (
        <button
          type="button"
          class="button grave"
          data-testid="erase"
          onClick={() => stage !== 'working' && setStage('asking')}
        >
          {t(stage === 'working' ? 'protection.working' : 'erase.button')}
        </button>
      )}
      {stage === 'asking' && (
        <ConfirmBox
          title={t('erase.confirmTitle')}
          text={t('erase.confirmText')}
          yes={t('erase.yes')}
          no={t('erase.no')}
          testIds={{ box: 'erase-confirm', yes: 'erase-yes', no: 'erase-no' }}
          onYes={() => void erase()}
          onNo={() => {
            onNo();
            setStage('idle');
          }}
        />
      )}
      {typeof stage === 'object' && <ReceiptView receipt={stage.receipt} />}
    </section>
  );
}
