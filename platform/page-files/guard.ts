/**
 * Stands between a person's choice of files and the page, for as long as the check takes: files that were chosen,
 * dropped or pasted take one path.
 *
 * Registered on `window`, capture phase, at `document_start`: it runs before any listener of the page, whose own
 * capture listeners included, and `stopImmediatePropagation` hides the trusted event. Only trusted events are a
 * person's choice; page-made ones and our own replay pass. The *event* is held and not the element, because widgets
 * replace their inputs.
 */
import type { FieldFacts, GuardNotice, TravellingFile } from '../../core/frame-messages.ts';
import { pageFile, travelling } from './deliver.ts';
import { asFileInput, dropFacts, filesToHold, holdDrop, innermost } from './drop-holding.ts';
import { fieldFacts } from './field-facts.ts';
import { type FieldMemory, holdField } from './field-holding.ts';
import type { Holding, Reception } from './holding.ts';
import * as pageEvents from './page-events.ts';
import { rootsOnPath } from './shadow-roots.ts';

/** How long our side may take to say that it has the files (ms); with the page's own upload, two seconds in all. */
export const answerWithin = 1700;

/** What became of a choice. `fixed` holds one entry a file, `null` for "as it is". */
export type Outcome =
  | { readonly use: 'original' | 'cancel' }
  | { readonly use: 'fixed'; readonly files: readonly (TravellingFile<Blob> | null)[] };

export interface GuardOptions {
  /** Whether the page in front of us wants files that Liasse knows limits for. */
  readonly isArmed: () => boolean;
  /** A field is about to be used: its rule may be needed in a moment. */
  readonly onOpening: (field: FieldFacts) => void;
  /** Whether the files need no look at all: then the browser's own event goes its way. */
  readonly passAtOnce: (files: readonly File[], field: FieldFacts) => boolean;
  /** Decides about one choice; may take as long as the person does. A rejection lets the original through. */
  readonly decide: (files: readonly File[], field: FieldFacts) => Promise<Outcome>;
  /** Something that the person has to know. */
  readonly notify: (notice: GuardNotice<Blob>) => void;
  /** Ends the guard; without it, the guard lives as long as the document. */
  readonly signal?: AbortSignal;
}

/** Begins to guard the file choices of this frame. */
export function guardFileChoices(options: GuardOptions): void {
  const memory: FieldMemory = { held: new WeakMap(), pressed: new WeakMap() };
  /** The choice at a place that is not decided yet; a second one waits for the first. */
  const pending = new WeakMap<Element, Promise<void>>();
  /** What the page has not got yet. */
  const held = new Set<Holding>();
  const watched = new WeakSet<EventTarget>();
  const listening = { capture: true, signal: options.signal };
  /** Sizes of files that the page did not take from us: it gets them from the person's own hand. */
  const free = new Set<number>();
  const passed = new WeakSet<File>();
  let pressed: Element | null = null;

  const take = (at: Element, holding: Holding) => {
    const before = pending.get(at) ?? Promise.resolve();
    held.add(holding);
    const release = () => held.delete(holding);
    const mine = before
      .then(() => settle(holding, options, free, release))
      // Whatever fails in a page that is being rewritten, the field and its form are free again.
      .catch(release)
      .then(() => {
        if (pending.get(at) === mine) pending.delete(at);
      });
    pending.set(at, mine);
  };

  /** A picker opens. The page may take the field out of the document before the person has chosen. */
  const remember = (input: HTMLInputElement) => {
    watch(input);
    if (pending.has(input)) return;
    memory.held.set(input, [...(input.files ?? [])]);
    if (pressed) memory.pressed.set(input, pressed);
    else memory.pressed.delete(input);
    if (options.isArmed()) options.onOpening(factsOf(input));
  };

  const factsOf = (input: HTMLInputElement) => fieldFacts(input, memory.pressed.get(input));

  /** Whether files need not be held. `input` and `change` of one choice are judged alike. */
  const passes = (at: Element, files: readonly File[], field: FieldFacts) => {
    if (files.every((file) => free.has(file.size) || passed.has(file))) return true;
    if (pending.has(at) || !options.passAtOnce(files, field)) return false;
    for (const file of files) passed.add(file);
    return true;
  };

  const onClick = (event: Event) => {
    for (const root of rootsOnPath(event)) watch(root);
    const target = event.composedPath()[0];
    const input = asFileInput(target);
    if (input) {
      // Pressed itself: what was pressed before has nothing to do with it.
      if (event.isTrusted) pressed = null;
      remember(input);
    } else if (event.isTrusted && target instanceof Element) pressed = target;
  };

  const onChoice = (event: Event) => {
    const input = asFileInput(event.composedPath()[0]);
    if (!input || !event.isTrusted || !options.isArmed()) return;
    const files = [...(input.files ?? [])];
    if (input.webkitdirectory || passes(input, files, factsOf(input))) return;
    event.stopImmediatePropagation();
    // `input` comes first and is only hidden; `change` ends the choice, and both have then gone by. In a shadow root
    // `change` does not reach the window: it is awaited at the field itself.
    if (event.type === 'input') {
      watch(input);
      return;
    }
    take(input, holdField(input, memory));
  };

  const onDrop = (event: DragEvent | ClipboardEvent) => {
    if (!event.isTrusted || !options.isArmed()) return;
    const files = filesToHold(event);
    if (files.length === 0) return;
    const holding = holdDrop(event, files);
    if (passes(document.documentElement, files, holding.field)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    take(document.documentElement, holding);
  };

  const onDragEnter = (event: DragEvent) => {
    if (!event.isTrusted || !options.isArmed() || !event.dataTransfer?.types.includes('Files')) return;
    options.onOpening(dropFacts(innermost(event)));
  };

  /** A form must not go without the file that was chosen for it. Nothing of ours sends it afterwards. */
  const onSending = (event: Event) => {
    const asked = event.type === pageEvents.sending;
    const form = asked ? (event as MouseEvent).relatedTarget : event.target;
    const stops = [...held].some((holding) => holding.form() === form);
    const read = event.type === 'formdata';
    if (asked || (stops && !read)) event.stopImmediatePropagation();
    if (!stops) return;
    event.preventDefault();
    options.notify({ type: 'unsent', read });
  };

  /** At the target, capture listeners run first, whenever they were added (DOM standard since 2021). */
  const watch = (target: HTMLInputElement | ShadowRoot) => {
    if (watched.has(target)) return;
    watched.add(target);
    listen(target);
  };

  const on = (target: EventTarget, run: (event: never) => void, ...types: string[]) => {
    for (const type of types) target.addEventListener(type, run as (event: Event) => void, listening);
  };
  const listen = (target: EventTarget) => {
    on(target, onClick, 'click');
    on(target, onChoice, 'input', 'change');
    on(target, onSending, 'submit', 'formdata', pageEvents.sending);
  };

  const onDetachedInput = (event: MouseEvent) => {
    event.stopImmediatePropagation();
    const input = asFileInput(event.relatedTarget);
    if (input) remember(input);
  };

  const onPicked = (event: MouseEvent) => {
    event.stopImmediatePropagation();
    const input = asFileInput(event.relatedTarget);
    if (!input || !options.isArmed() || passes(input, [...(input.files ?? [])], factsOf(input))) return;
    event.preventDefault();
    take(input, holdField(input, memory));
  };

  const arm = () => {
    listen(window);
    on(window, onDragEnter, 'dragenter');
    on(window, onDrop, 'drop', 'paste');
    on(window, onDetachedInput, pageEvents.detachedInput);
    on(window, onPicked, pageEvents.picked);
  };
  arm();
  // `document.open()` throws every listener away; adding one that is still there, or after the end, changes nothing.
  new MutationObserver(arm).observe(document, { childList: true });
}

/** Holds one choice until it is decided, and gives the page what the person wants it to have. */
async function settle(
  holding: Holding,
  options: GuardOptions,
  free: Set<number>,
  release: () => void,
): Promise<void> {
  const { originals } = holding;
  holding.begin();
  const outcome = await options.decide(originals, holding.field).catch((): Outcome => ({ use: 'original' }));
  const files = await chosen(originals, outcome).catch(() => originals);
  release();
  if (outcome.use === 'cancel') {
    holding.giveBack();
    return;
  }
  // Whether the page takes them shows later: the next choice does not wait for that.
  void holding
    .give(files)
    // Our files could not be placed: the person's own file still must get through.
    .catch(() => holding.give(originals))
    .catch((): Reception => 'ignored')
    .then((reception) => {
      if (reception === 'taken') return;
      for (const { size } of files) free.add(size);
      if (reception === 'ignored' || files !== originals)
        options.notify({ type: 'ignored', files: files.map(travelling) });
    });
}

/** The files to hand over; one that could not be built rejects. */
async function chosen(originals: readonly File[], outcome: Outcome): Promise<readonly File[]> {
  if (outcome.use !== 'fixed') return originals;
  return Promise.all(
    originals.map((original, index) => {
      const fixed = outcome.files[index];
      return fixed ? pageFile(fixed) : original;
    }),
  );
}
