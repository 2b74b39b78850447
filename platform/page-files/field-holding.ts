/** A choice in a file field. */
import { deliver, putBack } from './deliver.ts';
import { fieldFacts } from './field-facts.ts';
import { handOver } from './hand-over.ts';
import type { Holding, Reception } from './holding.ts';
import { liveField, markField } from './live-field.ts';

/** What each field held when its picker opened, and what the person pressed to open it. */
export interface FieldMemory {
  readonly held: WeakMap<HTMLInputElement, readonly File[]>;
  readonly pressed: WeakMap<HTMLInputElement, Element>;
}

/** Takes the files out of a field at once, so that a hasty submit cannot send the original. */
export function holdField(input: HTMLInputElement, { held, pressed }: FieldMemory): Holding {
  const mark = markField(input);
  const originals = [...(input.files ?? [])];
  input.value = '';
  let before: readonly File[] = [];

  /** The page has now dealt with the file: some widgets empty the field, others keep it. */
  const settled = async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const live = liveField(mark);
    if (!live) return;
    held.set(live, [...(live.files ?? [])]);
    if (document.activeElement?.localName === 'liasse-sidebar') live.focus({ preventScroll: true });
  };

  return {
    originals,
    field: fieldFacts(input, pressed.get(input)),
    form: () => liveField(mark)?.form ?? null,
    begin: () => {
      before = held.get(input) ?? [];
    },
    async give(files) {
      const live = liveField(mark);
      if (!live) return 'ignored';
      const reading = handOver(live, (send) => deliver(live, files, send));
      void settled();
      return reception(live, files, await reading);
    },
    giveBack() {
      const live = liveField(mark);
      if (live) putBack(live, before);
      void settled();
    },
  };
}

function reception(input: HTMLInputElement, files: readonly File[], read: boolean | null): Reception {
  if (read !== false) return 'taken';
  // Emptied by a page that never looked.
  if (input.files?.length !== files.length) return 'ignored';
  if (goesWithForm(input)) return 'taken';
  return showsItsFiles(input) ? 'unsure' : 'ignored';
}

/** The browser itself sends the field: nobody has to read it. */
function goesWithForm({ form, name }: HTMLInputElement): boolean {
  if (!form || name === '') return false;
  // By the browser's own getter: a form gives the field of that name in place of its list.
  const elements: HTMLFormElement['elements'] = Reflect.get(HTMLFormElement.prototype, 'elements', form);
  return [...elements].some((element) => (element as HTMLButtonElement).type === 'submit');
}

/** A field of the browser's own shows the file name by itself; a hidden one depends on its page. */
function showsItsFiles(input: HTMLInputElement): boolean {
  const { width, height } = input.getBoundingClientRect();
  return width > 20 && height > 10 && Number(getComputedStyle(input).opacity) > 0.1;
}
