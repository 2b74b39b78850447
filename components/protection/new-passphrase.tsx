import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import {
  isLongEnough,
  type ProtectionRefusal,
  plainPassphrase,
  shortestPassphrase,
} from '../../core/protection.ts';
import { useText } from '../text.tsx';
import { PassphraseField } from './passphrase-field.tsx';

/** A new passphrase, typed twice, with the present one before it where there is one. */
export function NewPassphrase(props: {
  /** Prefix of the fields' and the button's `data-testid`. */
  testId: string;
  /** Asks for the present passphrase as well. */
  present?: boolean;
  action: string;
  /** Left out: it is the passphrase of what is kept here. */
  label?: string;
  children?: ComponentChildren;
  /** Resolves to why it was refused, or `null` when it is done. */
  onSubmit: (next: string, present: string) => Promise<ProtectionRefusal | null>;
}) {
  const { t } = useText();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [refusal, setRefusal] = useState<ProtectionRefusal | 'differ' | null>(null);
  const [working, setWorking] = useState(false);
  const fields = {
    present: useRef<HTMLInputElement>(null),
    next: useRef<HTMLInputElement>(null),
    again: useRef<HTMLInputElement>(null),
  };
  const refuse = (reason: ProtectionRefusal | 'differ') => {
    setRefusal(reason);
    const field = reason === 'short' ? fields.next : reason === 'differ' ? fields.again : fields.present;
    (field.current ?? fields.next.current)?.focus();
  };
  const submit = async () => {
    if (working) return;
    if (props.present && present === '') return refuse('wrong');
    if (!isLongEnough(next)) return refuse('short');
    if (plainPassphrase(next) !== plainPassphrase(again)) return refuse('differ');
    setWorking(true);
    const answer = await props.onSubmit(next, present);
    setWorking(false);
    if (answer) return refuse(answer);
    setPresent('');
    setNext('');
    setAgain('');
    setRefusal(null);
  };
  const errorAt = (reasons: readonly (ProtectionRefusal | 'differ')[]) =>
    refusal && reasons.includes(refusal) ? t(`protection.refused.${refusal}`) : null;
  const others = ['newer', 'damaged', 'refused', 'notSaved'] as const;
  return (
    <form
      class="guard-form"
      data-testid={props.testId}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {props.present && (
        <PassphraseField
          label={t('protection.current')}
          context={props.action}
          value={present}
          fresh={false}
          testId={`${props.testId}-present`}
          fieldRef={fields.present}
          error={errorAt(['wrong'])}
          onType={setPresent}
        />
      )}
      <PassphraseField
        label={props.label ?? t('protection.new')}
        context={props.action}
        value={next}
        fresh
        testId={`${props.testId}-new`}
        fieldRef={fields.next}
        help={t('protection.help', { count: shortestPassphrase })}
        error={errorAt(['short'])}
        onType={setNext}
      />
      <PassphraseField
        label={t('protection.again')}
        context={props.action}
        value={again}
        fresh
        testId={`${props.testId}-again`}
        fieldRef={fields.again}
        error={errorAt(['differ'])}
        onType={setAgain}
      />
      {props.children}
      <button type="submit" class="button primary" data-testid={`${props.testId}-yes`}>
        {working ? t('protection.working') : props.action}
      </button>
      <p role="alert" class="field-error guard-note">
        {errorAt(others)}
      </p>
    </form>
  );
}
