import { useState } from 'preact/hooks';
import type { ProtectionRefusal } from '../../../core/protection.ts';
import { ConfirmBox } from '../../parts/confirm-box.tsx';
import { useRefuge } from '../../parts/use-refuge.ts';
import { useText } from '../../text.tsx';
import type { SettingsProps } from './props.ts';

/** Shared computer: memory only. Moving and wiping is asked for once more. */
export function SharedSection({ protection, preset, onShare }: SettingsProps) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<ProtectionRefusal | null>(null);
  const [turned, setTurned] = useState<'isOn' | 'isOff' | null>(null);
  const onNo = useRefuge('[data-testid="shared-on"], [data-testid="shared-off"]', '#shared-title');
  const onYes = useRefuge('#shared-title');
  const inPrivate = protection.kind === 'shared' && protection.inPrivate === true;
  const shared = protection.kind === 'shared' && !inPrivate;
  const fixed = preset.includes('sharedComputer');
  const locked = protection.kind === 'locked';
  const which = shared ? 'off' : 'on';
  const share = async () => {
    const answer = await onShare(!shared);
    setRefusal(answer);
    setTurned(answer ? null : shared ? 'isOff' : 'isOn');
  };
  return (
    <section aria-labelledby="shared-title" data-testid="settings-shared">
      <h2 id="shared-title" tabIndex={-1}>
        {t('shared.title')}
      </h2>
      <p>{t('shared.text')}</p>
      {shared && (
        <p>
          <strong>{t('shared.isOn')}</strong> {t('shared.closing')}
        </p>
      )}
      {inPrivate && <p>{t('shared.privateBanner')}</p>}
      {fixed && <p class="preset">{t('settings.preset')}</p>}
      {!fixed && locked && <p class="small muted">{t('shared.locked')}</p>}
      {!fixed && !locked && !inPrivate && !asking && (
        <button type="button" class="button" data-testid={`shared-${which}`} onClick={() => setAsking(true)}>
          {t(`shared.${which}`)}
        </button>
      )}
      {asking && (
        <ConfirmBox
          title={t(`shared.${which}Title`)}
          text={t(`shared.${which}Text`)}
          yes={t(`shared.${which}Yes`)}
          no={t('shared.no')}
          testIds={{ box: 'shared-confirm', yes: 'shared-yes', no: 'shared-no' }}
          onYes={() => {
            onYes();
            setAsking(false);
            setTurned(null);
            void share();
          }}
          onNo={() => {
            onNo();
            setAsking(false);
          }}
        />
      )}
      <p role="status" class="visually-hidden" data-testid="shared-turned">
        {turned && t(`shared.${turned}`)}
      </p>
      <p role="alert" class="field-error guard-note">
        {refusal && t(`protection.refused.${refusal}`)}
      </p>
    </section>
  );
}
