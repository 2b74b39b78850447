import { qualityWord } from '../../../core/photo/quality-words.ts';
import { bytesWords, formatWord } from '../../limit-words.ts';
import { findingWords, pixelWords } from '../../photo/finding-words.ts';
import { useText } from '../../text.tsx';
import { ArrangeButtons } from './arrange-buttons.tsx';
import type { PhotoItem, PhotoState, PhotosProps } from './props.ts';

type RowProps = { readonly item: PhotoItem; readonly first: boolean; readonly last: boolean } & Pick<
  PhotosProps,
  'wanted' | 'onRemove' | 'onMove' | 'onArrange' | 'onCancel' | 'onRetry' | 'onAdjust'
>;

/** "JPG · 358 × 441 · 43 KB · looks like the original". */
function MadeWords({ state }: { state: Extract<PhotoState, { kind: 'ready' }> }) {
  const text = useText();
  const { made } = state;
  const facts = [formatWord(made.format), pixelWords(made), bytesWords(text, made.bytes)];
  return (
    <p class="made-words" data-testid="photo-made">
      {facts.join(' · ')}
      {' · '}
      {text.t(`photos.quality.${qualityWord(made)}`)}
    </p>
  );
}

function StateWords({ item, onRetry, onCancel }: Pick<RowProps, 'item' | 'onRetry' | 'onCancel'>) {
  const text = useText();
  const { t } = text;
  const { state } = item;
  switch (state.kind) {
    case 'waiting':
      return <p class="muted">{t('photos.waiting')}</p>;
    case 'working':
      return (
        <div class="row">
          <progress max={1} value={state.progress?.done ?? 0} aria-label={item.name} />
          <span class="small">
            {state.progress ? t(`photo.stage.${state.progress.stage}`) : t('photo.looking')}
          </span>
          <button type="button" class="link" data-testid="photo-stop" onClick={() => onCancel(item.id)}>
            {t('action.cancel')}
            <span class="visually-hidden"> {item.name}</span>
          </button>
        </div>
      );
    case 'page':
      return <p class="muted">{t('photos.page')}</p>;
    case 'fits':
      return <p class="photo-fits">{t('photos.fits')}</p>;
    case 'refused':
      return (
        <div class="refused" data-reason={state.reason}>
          <p>{t(`photo.refused.${state.reason}.reason`)}</p>
          <p>{t(`photo.refused.${state.reason}.next`)}</p>
          <button type="button" class="link" onClick={() => onRetry(item.id)}>
            {t('action.retry')}
            <span class="visually-hidden"> {item.name}</span>
          </button>
        </div>
      );
    case 'ready':
      return (
        <>
          <MadeWords state={state} />
          {state.findings && state.findings.length > 0 && (
            <details class="small">
              <summary>{t('photos.whatWasWrong')}</summary>
              <ul class="plain">
                {state.findings.map((finding) => (
                  <li key={finding.code}>{findingWords(text, finding)}</li>
                ))}
              </ul>
            </details>
          )}
          {state.remarks?.map((remark) => (
            <p key={remark} class="small photo-remark" data-remark={remark}>
              {t(`photos.remark.${remark}`)}
            </p>
          ))}
          {state.made.notes.map((note) => (
            <p key={note} class="small" data-note={note}>
              {t(`photo.note.${note}`)}
            </p>
          ))}
        </>
      );
  }
}

/** Both pictures at the size they really have, to judge what was lost. */
function Compare({ item }: { item: PhotoItem }) {
  const { t } = useText();
  if (item.state.kind !== 'ready') return null;
  const { url, made } = item.state;
  return (
    <details class="compare">
      <summary>{t('photos.realSize')}</summary>
      <div class="compare-pictures">
        {item.preview && (
          <figure>
            <img src={item.preview} alt={t('photo.beforeAlt')} class="compare-before" />
            <figcaption>{t('photo.before')}</figcaption>
          </figure>
        )}
        <figure>
          <img src={url} alt={t('photo.afterAlt')} width={made.width} height={made.height} />
          <figcaption>{t('photo.after')}</figcaption>
        </figure>
      </div>
    </details>
  );
}

/** One file: what it is, what became of it, what can be done with it. */
export function PhotoRow(props: RowProps) {
  const text = useText();
  const { t } = text;
  const { item, wanted } = props;
  const { state } = item;
  const adjustable = wanted?.kind === 'portrait' && wanted.mayEdit.crop && state.kind === 'ready';
  return (
    <li class="photo-row" data-testid="photo-row" data-state={state.kind}>
      <div class="photo-thumb" data-turn={state.kind === 'ready' ? undefined : item.arrangement.turn}>
        {state.kind === 'ready' ? (
          <img src={state.url} alt="" />
        ) : (
          item.preview && <img src={item.preview} alt="" />
        )}
      </div>
      <div class="photo-words">
        <p>
          <strong class="file-name">{item.name}</strong>{' '}
          <span class="small muted">{bytesWords(text, item.bytes)}</span>
        </p>
        <StateWords item={item} onRetry={props.onRetry} onCancel={props.onCancel} />
        <div class="row">
          {state.kind === 'ready' && (
            <a class="button primary" download={state.name} href={state.url} data-testid="photo-save">
              {t('photos.save')}
              <span class="visually-hidden"> {state.name}</span>
            </a>
          )}
          {adjustable && (
            <button
              type="button"
              class="button"
              data-testid="photo-adjust-open"
              onClick={() => props.onAdjust(item.id)}
            >
              {t('photos.adjust')}
              <span class="visually-hidden"> {item.name}</span>
            </button>
          )}
          <button
            type="button"
            class="link"
            data-testid="photo-remove"
            onClick={() => props.onRemove(item.id)}
          >
            {t('photos.remove')}
            <span class="visually-hidden"> {item.name}</span>
          </button>
        </div>
        {wanted?.kind === 'document' && (
          <ArrangeButtons
            item={item}
            first={props.first}
            last={props.last}
            onMove={props.onMove}
            onArrange={props.onArrange}
          />
        )}
        <Compare item={item} />
      </div>
    </li>
  );
}
