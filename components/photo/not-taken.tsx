import { useText } from '../text.tsx';

/** Files that the page has not taken from us, ready to be saved. */
export interface NotTakenProps {
  readonly files: readonly { readonly name: string; readonly url: string }[];
  readonly onDone: () => void;
}

/** The way round: save the file, then choose it in the page by hand. */
export function NotTaken({ files, onDone }: NotTakenProps) {
  const { t } = useText();
  return (
    <section class="not-taken" role="alert" data-testid="not-taken">
      <h2>{t('notTaken.title')}</h2>
      <p>{t('notTaken.text')}</p>
      {files.map(({ name, url }) => (
        <a key={url} class="button primary" href={url} download={name} data-testid="save-file">
          {t('notTaken.save')} <span class="small">{name}</span>
        </a>
      ))}
      <button type="button" class="button" data-testid="not-taken-done" onClick={onDone}>
        {t('notTaken.done')}
      </button>
    </section>
  );
}
