/**
 * Stands between a person's choice of files and the page, for as long as the check takes.
 *
 * Registered on `window`, capture phase, at `document_start`: it runs before any listener of the page, whose own
 * capture listeners included, and `stopImmediatePropagation` hides the trusted event. Only trusted events are a
 * person's choice; page-made ones and our own replay pass. The *event* is held and not the element, because widgets
 * replace their inputs. The field is emptied at once, so that a hasty submit cannot send the original.
 */
import type { FieldFacts, TravellingFile } from '../../core/frame-messages.ts';
import { deliver, pageFile, putBack } from './deliver.ts';
import { detachedInputEvent } from './detached-event.ts';
import { fieldFacts } from './field-facts.ts';
import { type FieldMark, liveField, markField } from './live-field.ts';
import { rootsOnPath } from './shadow-roots.ts';

/** How long our side may take to say that it has the files (ms). Beyond this the person would notice. */
export const answerWithin = 2000;

/** What became of a choice. `fixed` holds one entry a file, `null` for "as it is". */
export type Outcome =
  | { readonly use: 'original' | 'cancel' }
  | { readonly use: 'fixed'; readonly files: readonly (TravellingFile<Blob> | null)[] };

export interface GuardOptions {
  /** Whether the page in front of us wants files that Liasse knows limits for. */
  readonly isArmed: () => boolean;
  /** Decides about one choice; may take as long as the person does. A rejection lets the original through. */
  readonly decide: (files: readonly File[], field: FieldFacts) => Promise<Outcome>;
  /** Ends the guard. */
  readonly signal: AbortSignal;
}

/** Begins to guard the file fields of this frame. */
export function guardFileChoices(options: GuardOptions): void {
  /** What each field held when its picker opened, to be put back on cancel. */
  const held = new WeakMap<HTMLInputElement, readonly File[]>();
  /** The choice of a field that is not decided yet; a second one waits for the first. */
  const pending = new WeakMap<HTMLInputElement, Promise<void>>();
  const watched = new WeakSet<EventTarget>();
  /** What was clicked last: an input that is in no document stands there for the person. */
  let clicked: Element | undefined;
  const listening = { capture: true, signal: options.signal };

  const remember = (input: HTMLInputElement) => {
    if (!pending.has(input)) held.set(input, [...(input.files ?? [])]);
  };

  const onClick = (event: Event) => {
    const target = event.composedPath()[0];
    if (event.isTrusted && target instanceof Element) clicked = target;
    for (const root of rootsOnPath(event)) watch(root);
    const input = fileInputOf(event);
    if (input) remember(input);
  };

  const onChoice = (event: Event) => {
    const input = fileInputOf(event);
    if (!input || !event.isTrusted || !options.isArmed()) return;
    if (input.webkitdirectory || (input.files?.length ?? 0) === 0) return;
    event.stopImmediatePropagation();
    // `input` comes first and is only hidden; `change` ends the choice, and both have then gone by. In a shadow root
    // `change` does not reach the window: it is awaited at the field itself.
    if (event.type === 'input') {
      if (!watched.has(input) && input.getRootNode() !== document) watch(input);
      return;
    }
    const originals = [...(input.files ?? [])];
    input.value = '';
    const before = pending.get(input) ?? Promise.resolve();
    const mine = before
      .then(() => hold(input, originals, held.get(input) ?? [], options, clicked))
      .then((live) => {
        if (pending.get(input) === mine) pending.delete(input);
        if (live) remember(live);
      });
    pending.set(input, mine);
  };

  /** At the target, capture listeners run first, whenever they were added (DOM standard since 2021). */
  const watch = (target: HTMLInputElement | ShadowRoot) => {
    if (watched.has(target)) return;
    watched.add(target);
    target.addEventListener('click', onClick, listening);
    target.addEventListener('input', onChoice, listening);
    target.addEventListener('change', onChoice, listening);
  };

  window.addEventListener('click', onClick, listening);
  window.addEventListener('input', onChoice, listening);
  window.addEventListener('change', onChoice, listening);
  window.addEventListener(
    detachedInputEvent,
    (event) => {
      event.stopImmediatePropagation();
      const input = asFileInput((event as MouseEvent).relatedTarget);
      if (!input) return;
      remember(input);
      if (!input.isConnected) watch(input);
    },
    listening,
  );
}

/** Holds one choice until it is decided. Resolves to the field that got the files, if it is still there. */
async function hold(
  input: HTMLInputElement,
  originals: readonly File[],
  before: readonly File[],
  options: GuardOptions,
  clicked: Element | undefined,
): Promise<HTMLInputElement | null> {
  const mark = markField(input);
  const field = fieldFacts(input, input.isConnected ? input : clicked);
  const outcome = await options.decide(originals, field).catch((): Outcome => ({ use: 'original' }));
  try {
    await settle(mark, originals, before, outcome);
  } catch {
    // Our file could not be built or placed: the person's own file still must get through.
    const live = liveField(mark);
    if (live) deliver(live, originals);
  }
  // The page has now dealt with the file: some widgets empty the field, others keep it.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const live = liveField(mark);
  if (live && document.activeElement?.localName === 'liasse-sidebar') live.focus({ preventScroll: true });
  return live;
}

async function settle(
  mark: FieldMark,
  originals: readonly File[],
  before: readonly File[],
  outcome: Outcome,
): Promise<void> {
  const live = liveField(mark);
  if (!live) return;
  if (outcome.use === 'cancel') {
    putBack(live, before);
    return;
  }
  if (outcome.use !== 'fixed') {
    deliver(live, originals);
    return;
  }
  const files = await Promise.all(
    originals.map((original, index) => {
      const fixed = outcome.files[index];
      return fixed ? pageFile(live, fixed) : original;
    }),
  );
  deliver(liveField(mark) ?? live, files);
}

function fileInputOf(event: Event): HTMLInputElement | null {
  return asFileInput(event.composedPath()[0] ?? event.target);
}

function asFileInput(target: EventTarget | null): HTMLInputElement | null {
  const element = target as Partial<HTMLInputElement> | null;
  return element?.tagName === 'INPUT' && element.type === 'file' ? (target as HTMLInputElement) : null;
}
