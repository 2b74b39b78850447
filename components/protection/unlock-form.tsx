import { useRef, useState } from 'preact/hooks';
import type { ProtectionRefusal } from '../../core/protection.ts';
import { useText } from '../text.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import type { GuardProps } from './props.ts';

/** Asks for the passphrase; a wrong one changes nothing and leaves what was typed, to be looked at. */
export function UnlockForm({
  onUnlock,
  onOpenSettings,
}: Pick<GuardProps, 'onUnlock'> & {
  /** Left out where the settings are on the same page. */
  readonly onOpenSettings?: () => void;
}) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<ProtectionRefusal | null>(null);
  const [working, setWorking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const unlock = async () => {
    if (working || typed === '') return field.current?.focus();
    setWorking(true);
    const answer = await onUnlock(typed);
    setWorking(false);
    setRefusal(answer);
    if (answer) field.current?.focus();
  };
  return (
    <form
      class="guard-form"
      data-testid="unlock"
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <h2 tabIndex={-1}>{t('protection.lockedTitle')}</h2>
      <p>{t('protection.lockedText')}</p>
      <PassphraseField
        label={t('protection.field')}
        value={typed}
        fresh={false}
        testId="unlock-passphrase"
        fieldRef={field}
        error={refusal && t(`protection.refused.${refusal}`)}
        onType={(value) => {
          setTyped(value);
          setRefusal(null);
        }}
      />
      <div class="row">
        <button type="submit" class="button primary" data-testid="unlock-yes">
          {t(working ? 'protection.working' : 'protection.unlock')}
        </button>
        {onOpenSettings && (
          <button type="button" class="link" onClick={onOpenSettings}>
            {t('protection.forgot')}
          </button>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {working ? t('protection.working') : (refusal && t(`protection.refused.${refusal}`)) || ''}
      </p>
    </form>
  );
}
