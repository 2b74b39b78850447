/** Tells the page's side ahead of a choice what files may pass at once, for every field it has named. */
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { fileForField } from '../../core/file-field.ts';
import type { FieldFacts, FieldRule, ToFrame, ToPage } from '../../core/frame-messages.ts';
import type { FileGuidance } from '../../core/guidance.ts';
import { glanceRule } from '../../core/photo/first-glance.ts';

/** Fields that were only named when they were opened, latest last; more than these nobody fills at a time. */
const openedKept = 12;

interface Options {
  readonly fields: readonly FieldFacts[];
  /** Files of the procedure, with their limits; for this person. */
  readonly files: readonly FileGuidance[];
  readonly send: (message: ToPage<Blob>) => void;
}

export function useFieldRules({ fields, files, send }: Options): {
  /** Hand it every message of the page. */
  readonly onMessage: (message: ToFrame<Blob>) => void;
} {
  const opened = useRef<readonly FieldFacts[]>([]);
  const known = useRef(files);
  known.current = files;

  useEffect(() => {
    const rules = [...fields, ...opened.current].map((field) => fieldRule(field, files));
    if (rules.length === 0) return;
    send({ type: 'rules', rules });
    // From here on a file that fits needs nobody: drivers wait for this.
    document.documentElement.dataset.rules = String(rules.length);
  }, [fields, files, send]);

  const onMessage = useCallback(
    (message: ToFrame<Blob>) => {
      if (message.type !== 'opening') return;
      opened.current = [...opened.current, message.field].slice(-openedKept);
      send({ type: 'rules', rules: [fieldRule(message.field, known.current)] });
    },
    [send],
  );
  return { onMessage };
}

/** What a file for this field is held to at a glance: the limits that it is checked against when looked at in full. */
export function fieldRule(field: FieldFacts, files: readonly FileGuidance[]): FieldRule {
  const wanted = fileForField(field, files);
  return { field: JSON.stringify(field), rule: wanted && glanceRule(wanted.required) };
}
