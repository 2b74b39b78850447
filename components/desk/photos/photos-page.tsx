import { useId, useState } from 'preact/hooks';
import { useText } from '../../text.tsx';
import { DocumentPanel } from './document-panel.tsx';
import { PhotoRow } from './photo-row.tsx';
import type { PhotoState, PhotosProps } from './props.ts';
import { SpecChooser } from './spec-chooser.tsx';

/** Takes files by the button and by dropping them anywhere on it. */
function FileDoor({ onAdd }: Pick<PhotosProps, 'onAdd'>) {
  const { t } = useText();
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the field inside does the same by keyboard
    <div
      class={over ? 'file-door file-door-over' : 'file-door'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onAdd([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <label for={id}>
        <strong>{t('photos.choose')}</strong>
        <span class="small muted">{t('photos.chooseHelp')}</span>
      </label>
      <input
        id={id}
        type="file"
        multiple
        accept="image/*,.heic,.heif,.tif,.tiff,application/pdf"
        data-testid="photos-files"
        onChange={(event) => {
          onAdd([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen once more.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

const doneKinds: readonly PhotoState['kind'][] = ['ready', 'fits', 'page'];

/** The photo helper without a portal: limits, files, copies that fit. */
export function PhotosPage(props: PhotosProps) {
  const { t } = useText();
  const { items, wanted } = props;
  const pdf = wanted?.kind === 'document' && (wanted.wanted.formats?.includes('pdf') ?? true);
  const done = items.filter(({ state }) => doneKinds.includes(state.kind)).length;
  return (
    <>
      <div class="desk-title">
        <h1>{t('photos.title')}</h1>
        <p class="muted">{t('photos.lead')}</p>
      </div>
      <SpecChooser
        offered={props.offered}
        chosen={props.chosen}
        wanted={wanted}
        onChoose={props.onChoose}
        onOwnLimits={props.onOwnLimits}
      />
      <section aria-labelledby="files-title">
        <h2 id="files-title">{t('photos.files')}</h2>
        <FileDoor onAdd={props.onAdd} />
        <p class="visually-hidden" role="status">
          {items.length > 0 && t('photos.done', { count: items.length, done })}
        </p>
        {items.length > 0 && (
          <ul class="photo-rows">
            {items.map((item, index) => (
              <PhotoRow
                key={item.id}
                item={item}
                first={index === 0}
                last={index === items.length - 1}
                wanted={wanted}
                onRemove={props.onRemove}
                onMove={props.onMove}
                onArrange={props.onArrange}
                onCancel={props.onCancel}
                onRetry={props.onRetry}
                onAdjust={props.onAdjust}
              />
            ))}
          </ul>
        )}
      </section>
      {pdf && (
        <DocumentPanel
          items={items}
          document={props.document}
          onMakeDocument={props.onMakeDocument}
          onCancelDocument={props.onCancelDocument}
        />
      )}
      <p class="small muted">{t('photo.noPromise')}</p>
    </>
  );
}
