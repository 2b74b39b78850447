import { bytesWords, formatWord } from '../limit-words.ts';
import { useText } from '../text.tsx';
import { pixelWords } from './finding-words.ts';
import type { FixState, ShownPicture } from './props.ts';

type Ready = Extract<FixState, { kind: 'ready' }>;

/** "JPG · 358 × 441 · 43 KB": exactly what would be handed over. */
export function ResultWords({ fix }: { fix: Ready }) {
  const text = useText();
  return (
    <span class="result-words" data-testid="photo-result">
      {[formatWord(fix.format), pixelWords(fix), bytesWords(text, fix.bytes)].join(' · ')}
    </span>
  );
}

function Picture(props: { picture: ShownPicture | null; caption: string; alt: string; waiting?: boolean }) {
  const { t } = useText();
  return (
    <figure class="picture">
      {props.picture ? (
        <img src={props.picture.url} alt={props.alt} />
      ) : (
        <div class={props.waiting ? 'picture-none picture-waiting' : 'picture-none'}>
          {!props.waiting && t('photo.noPreview')}
        </div>
      )}
      <figcaption>{props.caption}</figcaption>
    </figure>
  );
}

/** The copy that fits: how far it is, what it looks like beside the original, or why there is none. */
export function FixView(props: { fix: FixState; original: ShownPicture | null; onRetry?: () => void }) {
  const { t } = useText();
  const { fix, original } = props;
  if (fix.kind === 'none') {
    return original && <Picture picture={original} caption={t('photo.before')} alt={t('photo.beforeAlt')} />;
  }
  if (fix.kind === 'refused') {
    return (
      <div class="refused" role="alert" data-testid="photo-refused" data-reason={fix.reason}>
        <h3>{t('photo.refusedTitle')}</h3>
        <p>{t(`photo.refused.${fix.reason}.reason`)}</p>
        <p>{t(`photo.refused.${fix.reason}.next`)}</p>
        {props.onRetry && (
          <button type="button" class="button" onClick={props.onRetry}>
            {t('action.retry')}
          </button>
        )}
      </div>
    );
  }
  if (fix.kind === 'looking') {
    return (
      <p role="status" class="fix-working" data-testid="photo-looking">
        {t('photo.looking')}
      </p>
    );
  }
  const progress = fix.kind === 'working' ? fix.progress : null;
  return (
    <div class="fix">
      <div class="pictures">
        <Picture picture={original} caption={t('photo.before')} alt={t('photo.beforeAlt')} />
        <Picture
          picture={fix.kind === 'ready' ? fix.picture : null}
          waiting={fix.kind === 'working'}
          caption={t('photo.after')}
          alt={t('photo.afterAlt')}
        />
      </div>
      {fix.kind === 'working' && <progress max={1} value={progress?.done ?? 0} aria-hidden="true" />}
      <p role="status" aria-live="polite" class={fix.kind === 'ready' ? 'fix-ready' : 'fix-working'}>
        {fix.kind === 'ready' && t('photo.ready')}
        {fix.kind === 'working' && (progress ? t(`photo.stage.${progress.stage}`) : t('photo.working'))}
      </p>
      {fix.kind === 'ready' && fix.notes.length > 0 && (
        <ul class="notes">
          {fix.notes.map((note) => (
            <li key={note} data-note={note}>
              {t(`photo.note.${note}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
