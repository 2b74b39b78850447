import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { bytesWords, formatWord } from '../limit-words.ts';
import { Words } from '../parts/foreign-words.tsx';
import { useBar } from '../parts/use-bar.ts';
import { usePressable } from '../parts/use-pressable.ts';
import { InLanguage, useText } from '../text.tsx';
import { CropFrame } from './crop-frame.tsx';
import { findingWords, pixelWords } from './finding-words.ts';
import { FixView, ResultWords } from './fix-view.tsx';
import { MarkBoard } from './mark-board.tsx';
import { PortraitChecks } from './portrait-checks.tsx';
import type { PhotoCheckProps } from './props.ts';
import { Unsent } from './unsent.tsx';

/** Name, kind, pixels and size of the file as it was chosen. */
function ChosenFile({ file }: Pick<PhotoCheckProps, 'file'>) {
  const text = useText();
  const { width, height } = file;
  const facts = [
    file.format && formatWord(file.format),
    width !== undefined && height !== undefined && pixelWords({ width, height }),
    bytesWords(text, file.bytes),
  ].filter((fact) => typeof fact === 'string');
  return (
    <div class="chosen-file">
      <span class="small muted">{text.t('photo.yourFile')}</span>
      <span class="file-name">{file.name}</span>
      <span class="file-facts">{facts.join(' · ')}</span>
    </div>
  );
}

/**
 * What to do with the file. The buttons keep their places while the copy is being made: nobody may press another one
 * than they meant.
 */
function Choices(props: PhotoCheckProps) {
  const { t } = useText();
  const { fix } = props;
  const bar = useBar<HTMLDivElement>('bottom');
  const pressable = usePressable(props.place !== 'desk');
  const offered = fix.kind === 'looking' || fix.kind === 'working' || fix.kind === 'ready';
  const warned = props.findings.length > 0;
  return (
    <div ref={bar} class="choices">
      {props.covered && (
        <p class="covered" role="alert" data-testid="photo-covered">
          {t('photo.covered')}
        </p>
      )}
      {offered && (
        <button
          type="button"
          class="button primary"
          data-testid="photo-use-fixed"
          disabled={fix.kind !== 'ready' || !pressable}
          onClick={props.onUseFixed}
        >
          {t(props.place === 'desk' ? 'photos.keep' : 'photo.useFixed')}
          {fix.kind === 'ready' && <ResultWords fix={fix} />}
        </button>
      )}
      <div class="choices-other">
        {props.place !== 'desk' && (
          <button
            type="button"
            class={fix.kind === 'none' && !warned ? 'button primary' : 'button'}
            data-testid="photo-use-original"
            disabled={!pressable}
            onClick={props.onUseOriginal}
          >
            {t('photo.useOriginal')}
            {(warned || offered) && (
              <span class={warned ? 'small' : 'small hint-to-come'}>{t('photo.useOriginalHint')}</span>
            )}
          </button>
        )}
        <button type="button" class="button" data-testid="photo-cancel" onClick={props.onCancel}>
          {t(props.place === 'desk' ? 'photos.back' : 'photo.cancel')}
          {props.place !== 'desk' && <span class="small">{t('photo.cancelHint')}</span>}
        </button>
      </div>
    </div>
  );
}

/** Folded away while the face is certain; open where the person is asked to set the marks, and then left as it is. */
function Marks(props: Parameters<typeof MarkBoard>[0]) {
  const { t } = useText();
  const [opened] = useState(!props.view.sure);
  return (
    <details class="adjust" data-testid="portrait-marks" open={opened}>
      <summary>{t('portrait.marks.open')}</summary>
      <MarkBoard {...props} />
    </details>
  );
}

function Dialog(props: PhotoCheckProps) {
  const text = useText();
  const { t } = text;
  const title = useId();
  const lead = useId();
  const dialog = useRef<HTMLDivElement & HTMLDialogElement>(null);
  useEffect(() => {
    // On the desk the browser itself holds the keyboard inside; the panel makes its other part inert.
    dialog.current?.showModal?.();
    dialog.current?.focus({ preventScroll: true });
  }, []);
  const fits = props.findings.length === 0 && props.fix.kind === 'none';
  // A refusal says why the file cannot be read, and what to do: not twice.
  const findings = props.findings.filter(
    ({ code }) => !(code === 'unreadable' && props.fix.kind === 'refused'),
  );
  const { crop, original, onCrop, portrait, onPortrait } = props;
  const measured = portrait?.kind === 'measured' ? portrait : null;
  const shaping = original !== null && props.fix.kind !== 'refused';
  const Root = props.place === 'desk' ? 'dialog' : 'div';
  return (
    <Root
      ref={dialog}
      class="photo-check"
      role="dialog"
      aria-modal="true"
      aria-labelledby={title}
      aria-describedby={lead}
      tabIndex={-1}
      data-testid="photo-check"
      lang={props.language}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        props.onCancel(event);
      }}
    >
      <div class="photo-body">
        {props.unsent && <Unsent {...props.unsent} />}
        {props.position && props.position.count > 1 && (
          <p class="eyebrow">{t('photo.position', props.position)}</p>
        )}
        <h2 id={title}>
          {t(props.place === 'desk' ? 'photos.adjust' : fits ? 'photo.titleFits' : 'photo.title')}
        </h2>
        <p id={lead} class="muted">
          {props.purpose && (
            <>
              <Words text={props.purpose} />
              {' · '}
            </>
          )}
          {t(props.place === 'desk' ? 'photos.adjustLead' : 'photo.lead')}
        </p>
        <ChosenFile file={props.file} />
        {findings.length > 0 && (
          <section class="findings" aria-label={t('photo.wrong')}>
            <h3>{t('photo.wrong')}</h3>
            <ul>
              {findings.map((finding) => (
                <li key={finding.code} data-testid="photo-finding" data-code={finding.code}>
                  {findingWords(text, finding)}
                  {props.statedOnPage?.includes(finding.code) && (
                    <span class="small muted" data-testid="finding-stated">
                      {' '}
                      {t('limits.statedMark')}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        <FixView fix={props.fix} original={original} onRetry={props.onRetry} />
        {portrait && onPortrait && props.fix.kind !== 'refused' && (
          <PortraitChecks view={portrait} onPortrait={onPortrait} />
        )}
        {measured?.adjustable && shaping && onPortrait && (
          <Marks picture={original} view={measured} onPortrait={onPortrait} />
        )}
        {crop && shaping && onCrop && (
          <details class="adjust" data-testid="photo-adjust">
            <summary>{t('crop.open')}</summary>
            <CropFrame picture={original} crop={crop} standard={measured?.standard} onCrop={onCrop} />
          </details>
        )}
        <p class="small muted">
          {props.place !== 'desk' && t('photo.readyNote')} {t('photo.noPromise')}
        </p>
      </div>
      <Choices {...props} />
    </Root>
  );
}

/**
 * Holds a chosen file until the person decides: what is wrong, a copy that fits beside the original, and three
 * ways on. Takes the keyboard when it opens; Escape is "cancel".
 */
export function PhotoCheck(props: PhotoCheckProps) {
  return (
    <InLanguage language={props.language}>
      <Dialog {...props} />
    </InLanguage>
  );
}
