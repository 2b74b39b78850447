/**
 * Filling the page's form, as the sidebar sees it: the form comes as descriptions, the plan is made here, and values
 * leave only on the person's own press. What a page describes cannot make anything leave.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FillProps, FillState } from '../../components/sidebar/fill/props.ts';
import { fieldsToFill } from '../../core/fields.ts';
import type { PageForm } from '../../core/form-field.ts';
import type { ToFrame, ToPage } from '../../core/frame-messages.ts';
import type { Person } from '../../core/person.ts';
import { otherNamesShown } from '../../core/shown-name.ts';
import { trusted } from './trusted.ts';

/** Fewer fields than this are quicker filled in by hand. */
const leastFields = 2;
/** How long the page's side may take (ms); its own pauses are a tenth of a second. */
const patience = 3000;

export interface FillingOptions {
  readonly person: Person | null;
  /** Country of the portal; `undefined` while no page is known. */
  readonly country: 'FR' | 'CN' | undefined;
  readonly send: (message: ToPage<Blob>) => void;
}

export interface Filling {
  /** `undefined` while there is nothing to offer. */
  readonly fill: FillProps | undefined;
  readonly onMessage: (message: ToFrame<Blob>) => void;
}

export function useFilling({ person, country, send }: FillingOptions): Filling {
  const [form, setForm] = useState<PageForm | null>(null);
  const [state, setState] = useState<FillState>({ kind: 'closed' });
  /** Fields that hold a value of ours and can be taken back, whatever is looked at meanwhile. */
  const [held, setHeld] = useState(0);
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set());
  const request = useRef({ id: 0, asked: 0, late: undefined as ReturnType<typeof setTimeout> | undefined });
  const hasDetails = person !== null && Object.keys(person.details ?? {}).length > 0;
  const who = person?.id;

  useEffect(() => {
    if (country && who !== undefined && hasDetails) send({ type: 'describe' });
    setState({ kind: 'closed' });
    setWithout(new Set());
  }, [country, who, hasDetails, send]);

  const plan = useMemo(
    () =>
      form && person && hasDetails ? fieldsToFill(form.fields, person, country ? { country } : {}) : null,
    [form, person, hasDetails, country],
  );
  const otherNames = useMemo(
    () => (form && person ? otherNamesShown(form.shown, person) : []),
    [form, person],
  );
  const shown = useRef(plan);
  shown.current = plan;

  const begin = useCallback((asked: number) => {
    clearTimeout(request.current.late);
    const id = request.current.id + 1;
    request.current = { id, asked, late: setTimeout(() => setState({ kind: 'failed' }), patience) };
    return id;
  }, []);

  const onMessage = useCallback(
    (message: ToFrame<Blob>) => {
      if (message.type === 'form') setForm(message.form);
      if (message.type !== 'filled' && message.type !== 'unfilled') return;
      if (message.id !== request.current.id) return;
      clearTimeout(request.current.late);
      const { asked } = request.current;
      if (message.type === 'unfilled') {
        setHeld(0);
        setState({ kind: 'undone', left: message.left });
      } else if (message.covered) setState({ kind: 'preview', covered: true, confirmed: true });
      else {
        setHeld((before) => before + message.fields.length);
        setState({ kind: 'done', filled: message.fields.length, asked });
        // What has just been filled is not offered again.
        send({ type: 'describe' });
      }
    },
    [send],
  );

  const apply = () => {
    const chosen = (shown.current?.fill ?? []).filter(({ field }) => !without.has(field));
    if (state.kind !== 'preview' || chosen.length === 0 || (otherNames.length > 0 && !state.confirmed))
      return;
    const id = begin(chosen.length);
    setState({ kind: 'working' });
    send({ type: 'fill', id, values: chosen.map(({ field, value }) => ({ field, value })) });
  };
  const undo = () => send({ type: 'unfill', id: begin(0) });
  const busy = held > 0 || !['closed', 'preview'].includes(state.kind);
  if (!plan || !person || (plan.fill.length < leastFields && !busy)) return { fill: undefined, onMessage };

  const tick = (field: number, on: boolean) =>
    setWithout((before) => new Set(on ? [...before].filter((each) => each !== field) : [...before, field]));
  return {
    onMessage,
    fill: {
      name: person.name,
      plan,
      state,
      held,
      without,
      otherNames,
      onOpen: () => {
        send({ type: 'describe' });
        setState({ kind: 'preview', covered: false, confirmed: false });
      },
      onClose: () => setState({ kind: 'closed' }),
      onTick: tick,
      onConfirmPerson: (confirmed) => setState({ kind: 'preview', covered: false, confirmed }),
      onApply: trusted(apply),
      onUndo: trusted(undo),
    },
  };
}
