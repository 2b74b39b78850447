import { useState } from 'preact/hooks';
import { NewPassphrase } from '../../protection/new-passphrase.tsx';
import { useText } from '../../text.tsx';
import type { SettingsProps } from './props.ts';

/** Saves everything about people into a file, behind a passphrase of its own. */
export function ExportPart({ people, onExport }: Pick<SettingsProps, 'people' | 'onExport'>) {
  const { t } = useText();
  const [saved, setSaved] = useState<string | null>(null);
  if (people === 0 && saved === null) return <p class="small muted">{t('files.nobody')}</p>;
  return (
    <>
      <NewPassphrase
        testId="export"
        label={t('files.new')}
        action={t('files.export')}
        onSubmit={async (passphrase) => {
          setSaved(await onExport(passphrase));
          return null;
        }}
      >
        <p class="guard-warning">{t('files.forgotten')}</p>
      </NewPassphrase>
      <p role="status" class="guard-done" data-testid="export-done">
        {saved !== null && t('files.exported', { name: saved })}
      </p>
    </>
  );
}
