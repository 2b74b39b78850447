import { useId, useState } from 'preact/hooks';
import { type LockMinutes, lockMinutes, type ProtectionRefusal } from '../../../core/protection.ts';
import { useRefuge } from '../../parts/use-refuge.ts';
import { NewPassphrase } from '../../protection/new-passphrase.tsx';
import { PassphraseField } from '../../protection/passphrase-field.tsx';
import { UnlockForm } from '../../protection/unlock-form.tsx';
import { useText } from '../../text.tsx';
import type { SettingsProps } from './props.ts';

type Done = 'set' | 'change' | 'remove';

/** Asks for the present passphrase before it goes. */
function RemovePassphrase({
  onRemove,
}: {
  onRemove: (passphrase: string) => Promise<ProtectionRefusal | null>;
}) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<ProtectionRefusal | null>(null);
  const [working, setWorking] = useState(false);
  const remove = async () => {
    if (working) return;
    setWorking(true);
    setRefusal(typed === '' ? 'wrong' : await onRemove(typed));
    setWorking(false);
  };
  return (
    <form
      class="guard-form"
      onSubmit={(event) => {
        event.preventDefault();
        void remove();
      }}
    >
      <p class="small">{t('protection.removeText')}</p>
      <PassphraseField
        label={t('protection.current')}
        value={typed}
        fresh={false}
        testId="passphrase-remove-present"
        error={refusal && t(`protection.refused.${refusal}`)}
        onType={(value) => {
          setTyped(value);
          setRefusal(null);
        }}
      />
      <button type="submit" class="button grave" data-testid="passphrase-remove-yes">
        {t(working ? 'protection.working' : 'protection.remove')}
      </button>
    </form>
  );
}

function LockAfter({ lockAfter, onLockAfter }: Pick<SettingsProps, 'lockAfter' | 'onLockAfter'>) {
  const { t } = useText();
  const id = useId();
  return (
    <div class="field lock-after">
      <label for={id}>{t('protection.lockAfter')}</label>
      <select
        id={id}
        data-testid="lock-after"
        value={lockAfter}
        onChange={(event) => {
          const chosen = lockMinutes.find(
            (each): each is LockMinutes => String(each) === event.currentTarget.value,
          );
          if (chosen) onLockAfter(chosen);
        }}
      >
        {lockMinutes.map((minutes) => (
          <option key={minutes} value={minutes}>
            {t('protection.minutes', { count: minutes })}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The optional passphrase: set, unlock, lock, change, remove; what a forgotten one means is said before. */
export function PassphraseSection(props: SettingsProps) {
  const { t } = useText();
  const [done, setDone] = useState<Done | null>(null);
  const { kind } = props.protection;
  const onPress = useRefuge('[data-testid="unlock"] h2', '#passphrase-title');
  const said = (what: Done, answer: Promise<ProtectionRefusal | null>) => {
    onPress();
    return answer.then((refusal) => {
      setDone(refusal ? null : what);
      return refusal;
    });
  };
  if (kind === 'shared') return null;
  return (
    <section aria-labelledby="passphrase-title" data-testid="settings-passphrase">
      <h2 id="passphrase-title" tabIndex={-1}>
        {t('protection.title')}
      </h2>
      {kind === 'locked' && (
        <UnlockForm
          onUnlock={(passphrase) => {
            onPress();
            return props.onUnlock(passphrase);
          }}
        />
      )}
      {kind === 'open' && (
        <>
          <p>{t('protection.intro')}</p>
          <p class="guard-warning">{t('protection.forgotten')}</p>
          <NewPassphrase
            testId="passphrase-set"
            action={t('protection.set')}
            onSubmit={(next) => said('set', props.onSetPassphrase(next))}
          />
          <p class="small muted">{t('protection.traces')}</p>
        </>
      )}
      {kind === 'unlocked' && (
        <>
          <p>{t('protection.unlocked')}</p>
          <button
            type="button"
            class="button"
            data-testid="settings-lock"
            onClick={() => {
              onPress();
              setDone(null);
              props.onLock();
            }}
          >
            {t('protection.lock')}
          </button>
          <LockAfter lockAfter={props.lockAfter} onLockAfter={props.onLockAfter} />
          <details data-testid="passphrase-change-open">
            <summary>{t('protection.change')}</summary>
            <p class="guard-warning">{t('protection.forgotten')}</p>
            <NewPassphrase
              testId="passphrase-change"
              present
              action={t('protection.change')}
              onSubmit={(next, present) => said('change', props.onChangePassphrase(present, next))}
            />
          </details>
          <details data-testid="passphrase-remove-open">
            <summary>{t('protection.remove')}</summary>
            <RemovePassphrase
              onRemove={(passphrase) => said('remove', props.onRemovePassphrase(passphrase))}
            />
          </details>
        </>
      )}
      {kind === 'locked' && <p class="small muted">{t('protection.forgotten')}</p>}
      <p role="status" class="guard-done" data-testid="passphrase-done">
        {done && t(`protection.done.${done}`)}
      </p>
    </section>
  );
}
