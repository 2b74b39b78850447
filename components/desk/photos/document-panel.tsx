import { bytesWords } from '../../limit-words.ts';
import { useText } from '../../text.tsx';
import type { PhotosProps } from './props.ts';

/** All files in their order as one PDF. */
export function DocumentPanel(
  props: Pick<PhotosProps, 'items' | 'document' | 'onMakeDocument' | 'onCancelDocument'>,
) {
  const text = useText();
  const { t } = text;
  const { document: made, items } = props;
  return (
    <section class="document-panel" aria-labelledby="document-title" data-testid="document-panel">
      <h2 id="document-title">{t('photos.document.title')}</h2>
      <p>{t('photos.document.text')}</p>
      {made.kind === 'working' ? (
        <div class="row">
          <progress max={1} value={made.progress?.done ?? 0} aria-label={t('photos.document.title')} />
          <button type="button" class="link" onClick={props.onCancelDocument}>
            {t('action.cancel')}
          </button>
        </div>
      ) : (
        <button
          type="button"
          class="button primary"
          data-testid="document-make"
          disabled={items.length === 0}
          onClick={props.onMakeDocument}
        >
          {t('photos.document.make', { count: items.length })}
        </button>
      )}
      <div role="status" class="document-outcome">
        {made.kind === 'ready' && (
          <>
            <p class="made-words" data-testid="document-made">
              {[
                'PDF',
                t('photos.document.pages', { count: made.made.pages }),
                bytesWords(text, made.made.bytes),
              ].join(' · ')}
            </p>
            {made.made.notes.map((note) => (
              <p key={note} class="small">
                {t(`photo.note.${note}`)}
              </p>
            ))}
            <a class="button primary" download={made.name} href={made.url} data-testid="document-save">
              {t('photos.save')}
            </a>
          </>
        )}
        {made.kind === 'refused' && (
          <div class="refused" data-reason={made.reason}>
            {made.file && <strong class="file-name">{made.file}</strong>}
            <p>{t(`photo.refused.${made.reason}.reason`)}</p>
            <p>{t(`photo.refused.${made.reason}.next`)}</p>
          </div>
        )}
      </div>
    </section>
  );
}
