import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { longestPassphrase } from '../../core/protection.ts';
import { useText } from '../text.tsx';

/** A field for a passphrase that can be shown, pasted into and filled by a password manager. */
export function PassphraseField(props: {
  label: string;
  /** For the ear: what the field is for, where the page has another of the same label. */
  context?: string | undefined;
  value: string;
  /** Whether it is the present one or a new one, as password managers want to know. */
  fresh: boolean;
  onType: (value: string) => void;
  testId: string;
  help?: string;
  error?: string | null;
  fieldRef?: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useText();
  const id = useId();
  const note = useId();
  const [shown, setShown] = useState(false);
  const context = props.context !== undefined && <span class="visually-hidden"> ({props.context})</span>;
  const words = props.error ?? props.help;
  return (
    <div class="field">
      <label for={id}>
        {props.label}
        {context}
      </label>
      <div class="masked-field">
        <input
          id={id}
          ref={props.fieldRef}
          {...(shown ? ({ type: 'text' } as const) : ({ type: 'password' } as const))}
          autocomplete={props.fresh ? 'new-password' : 'current-password'}
          spellcheck={false}
          maxLength={longestPassphrase}
          data-testid={props.testId}
          value={props.value}
          aria-invalid={Boolean(props.error)}
          aria-describedby={words ? note : undefined}
          onInput={(event) => props.onType(event.currentTarget.value)}
        />
        <button type="button" class="link" onClick={() => setShown(!shown)}>
          {t(shown ? 'personal.hide' : 'personal.show')}
          <span class="visually-hidden"> {props.label}</span>
          {context}
        </button>
      </div>
      {words && (
        <p id={note} class={props.error ? 'field-error' : 'small muted'} data-testid={`${props.testId}-note`}>
          {words}
        </p>
      )}
    </div>
  );
}
