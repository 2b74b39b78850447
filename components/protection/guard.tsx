import { useState } from 'preact/hooks';
import type { Receipt } from '../../core/receipt.ts';
import { useRefuge } from '../parts/use-refuge.ts';
import { useText } from '../text.tsx';
import type { GuardProps } from './props.ts';
import { ReceiptView } from './receipt-view.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** A shared computer, said wherever people are shown, with the way out in one click. */
export function SharedBanner({ protection, onFinish }: Pick<GuardProps, 'protection' | 'onFinish'>) {
  const { t } = useText();
  const [receipt, setReceipt] = useState<Receipt | null | undefined>(undefined);
  const [working, setWorking] = useState(false);
  const inPrivate = protection.kind === 'shared' && protection.inPrivate === true;
  const finish = async () => {
    if (working) return;
    setWorking(true);
    setReceipt(await onFinish());
    setWorking(false);
  };
  return (
    <div class="guard guard-shared" data-testid="shared-banner">
      <p>
        <strong>{t(inPrivate ? 'shared.privateBanner' : 'shared.banner')}</strong>
      </p>
      {protection.kind === 'shared' && protection.leftovers && <p>{t('shared.leftovers')}</p>}
      <button type="button" class="button" data-testid="finish" onClick={() => void finish()}>
        {t(working ? 'protection.working' : 'shared.finish')}
      </button>
      {receipt !== undefined && <ReceiptView receipt={receipt} />}
      {receipt !== undefined && <p>{t(inPrivate ? 'shared.privateClosing' : 'shared.closing')}</p>}
    </div>
  );
}

/** What protects the people of this page: nothing to show while they are simply stored. */
export function Guard(props: GuardProps) {
  const { t } = useText();
  // Each of the two takes its own button away.
  const onPress = useRefuge('[data-testid="unlock"] h2', '[data-testid="lock-now"]');
  switch (props.protection.kind) {
    case 'open':
      return null;
    case 'shared':
      return <SharedBanner {...props} />;
    case 'locked':
      return (
        <section class="guard guard-locked">
          <UnlockForm
            onUnlock={(passphrase) => {
              onPress();
              return props.onUnlock(passphrase);
            }}
            onOpenSettings={props.onOpenSettings}
          />
        </section>
      );
    case 'unlocked':
      return (
        <p class="guard guard-line small">
          <span>{t('protection.unlocked')}</span>{' '}
          <button
            type="button"
            class="link"
            data-testid="lock-now"
            onClick={() => {
              onPress();
              props.onLock();
            }}
          >
            {t('protection.lock')}
          </button>
        </p>
      );
  }
}
