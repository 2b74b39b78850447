import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { MergeStep } from '../../../core/merge-people.ts';
import { PassphraseField } from '../../protection/passphrase-field.tsx';
import { type Text, useText } from '../../text.tsx';
import type { ImportRefusal, OpenedFile, SettingsProps } from './props.ts';

type Stage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'passphrase'; readonly file: File; readonly working?: boolean; readonly wrong?: boolean }
  | { readonly kind: 'preview'; readonly opened: Extract<OpenedFile, { ok: true }> }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: ImportRefusal };

/** What comes in with one person, in one line: nothing is taken in that was not said. */
function stepWords({ t }: Text, { kind, added, replaced, kept }: MergeStep): string {
  if (kind === 'new') return t('files.newCount', { count: added });
  const parts = [
    kind === 'same' ? t('files.same') : '',
    added > 0 ? t('files.added', { count: added }) : '',
    replaced > 0 ? t('files.replaced', { count: replaced }) : '',
    kept > 0 ? t('files.kept', { count: kept }) : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

function Preview({
  steps,
  onTakeIn,
  onCancel,
}: {
  steps: readonly MergeStep[];
  onTakeIn: () => void;
  onCancel: () => void;
}) {
  const text = useText();
  const { t } = text;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const anything = steps.some(({ kind }) => kind !== 'same');
  return (
    <div class="import-preview" data-testid="import-preview">
      <h3 ref={title} tabIndex={-1}>
        {t('files.holds')}
      </h3>
      {steps.length === 0 && <p>{t('files.nobodyInside')}</p>}
      <ul>
        {steps.map((step, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the list never changes
          <li key={n} data-testid="import-step" data-kind={step.kind}>
            <strong>{step.name}</strong> {stepWords(text, step)}
          </li>
        ))}
      </ul>
      <div class="row">
        {anything && (
          <button type="button" class="button primary" data-testid="import-yes" onClick={onTakeIn}>
            {t('files.apply')}
          </button>
        )}
        <button type="button" class="button" data-testid="import-no" onClick={onCancel}>
          {t('action.cancel')}
        </button>
      </div>
    </div>
  );
}

/** Opens a file: chosen, its passphrase, what it would bring, taken in. Each refusal has its reason. */
export function ImportPart({ onChooseFile, onOpenFile }: Pick<SettingsProps, 'onChooseFile' | 'onOpenFile'>) {
  const { t } = useText();
  const id = useId();
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const reason = await onChooseFile(file);
    setTyped('');
    setStage(reason ? { kind: 'refused', reason } : { kind: 'passphrase', file });
  };
  const open = async (file: File) => {
    setStage({ kind: 'passphrase', file, working: true });
    const opened = await onOpenFile(file, typed);
    if (opened.ok) setStage({ kind: 'preview', opened });
    else if (opened.reason === 'wrong') setStage({ kind: 'passphrase', file, wrong: true });
    else setStage({ kind: 'refused', reason: opened.reason });
  };
  const takeIn = async ({ takeIn }: Extract<OpenedFile, { ok: true }>) => {
    const reason = await takeIn();
    setStage(reason ? { kind: 'refused', reason } : { kind: 'done' });
    input.current?.focus();
  };
  return (
    <div class="guard-form">
      <h3>{t('files.importTitle')}</h3>
      <p class="small">{t('files.importText')}</p>
      <div class="field">
        <label for={id}>{t('files.choose')}</label>
        <input
          id={id}
          ref={input}
          type="file"
          accept=".liasse,application/json"
          data-testid="import-file"
          onChange={(event) => {
            void choose(event.currentTarget.files?.[0]);
            // The same file may be chosen once more.
            event.currentTarget.value = '';
          }}
        />
      </div>
      {stage.kind === 'passphrase' && (
        <form
          class="guard-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!stage.working) void open(stage.file);
          }}
        >
          <p class="file-name">{stage.file.name}</p>
          <PassphraseField
            label={t('files.passphrase')}
            value={typed}
            fresh={false}
            testId="import-passphrase"
            error={stage.wrong ? t('files.refused.wrong') : null}
            onType={setTyped}
          />
          <button type="submit" class="button primary" data-testid="import-open">
            {t(stage.working ? 'protection.working' : 'files.open')}
          </button>
        </form>
      )}
      {stage.kind === 'preview' && (
        <Preview
          steps={stage.opened.steps}
          onTakeIn={() => void takeIn(stage.opened)}
          onCancel={() => setStage({ kind: 'choose' })}
        />
      )}
      <p role="alert" class="field-error guard-note" data-testid="import-refused">
        {stage.kind === 'refused' && t(`files.refused.${stage.reason}`)}
      </p>
      <p role="status" class="guard-done" data-testid="import-done">
        {stage.kind === 'done' && t('files.applied')}
      </p>
    </div>
  );
}
