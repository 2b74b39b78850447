import { useState } from 'preact/hooks';
import { ConfirmBox } from '../../parts/confirm-box.tsx';
import { useRefuge } from '../../parts/use-refuge.ts';
import { useText } from '../../text.tsx';
import type { SettingsProps } from './props.ts';

type Stage = 'idle' | 'asking' | 'failed' | { readonly saved: string };

/** What was stored and could not be read: the person keeps it in a file, or lets it go. */
export function UnreadSection({ unread }: Required<Pick<SettingsProps, 'unread'>>) {
  const { t } = useText();
  const [stage, setStage] = useState<Stage>('idle');
  const onNo = useRefuge('[data-testid="unread-drop"]');
  const save = async () => {
    const saved = await unread.onSave();
    setStage(saved === null ? 'failed' : { saved });
  };
  const drop = async () => setStage((await unread.onDrop()) ? 'idle' : 'failed');
  return (
    <section aria-labelledby="unread-title" data-testid="settings-unread">
      <h2 id="unread-title">{t('unread.title')}</h2>
      <p>{t('unread.text')}</p>
      {stage === 'asking' ? (
        <ConfirmBox
          title={t('unread.confirmTitle')}
          text={t('unread.confirmText')}
          yes={t('unread.yes')}
          no={t('unread.no')}
          testIds={{ box: 'unread-confirm', yes: 'unread-yes', no: 'unread-no' }}
          onYes={() => void drop()}
          onNo={() => {
            onNo();
            setStage('idle');
          }}
        />
      ) : (
        <div class="row">
          <button type="button" class="button primary" data-testid="unread-save" onClick={() => void save()}>
            {t('unread.save')}
          </button>
          <button
            type="button"
            class="button grave"
            data-testid="unread-drop"
            onClick={() => setStage('asking')}
          >
            {t('unread.drop')}
          </button>
        </div>
      )}
      <p role="status" class="guard-done" data-testid="unread-done">
        {typeof stage === 'object' && t('files.exported', { name: stage.saved })}
      </p>
      <p role="alert" class="field-error guard-note">
        {stage === 'failed' && t('unread.failed')}
      </p>
    </section>
  );
}
