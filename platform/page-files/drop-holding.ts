/** Files that were dropped on the page or pasted into it. */
import type { FieldFacts } from '../../core/frame-messages.ts';
import { deliver, type PageWindow, type Send } from './deliver.ts';
import { fieldFacts, placeFacts } from './field-facts.ts';
import { handOver } from './hand-over.ts';
import type { Holding } from './holding.ts';
import { shadowRootOf } from './shadow-roots.ts';

/** What a procedure can ask for, by type or by name: pictures and PDF. Some systems have no type for phone pictures. */
const judged = /^image\/|[/.]pdf$|\.(tiff?|hei[cf])$/i;

/**
 * The page's window without Firefox's wrapper: a transfer that our own realm fills is refused to the page, so there
 * it is built in the page's. Taken before the page can replace anything.
 */
type Waivable = PageWindow & { readonly wrappedJSObject?: PageWindow };
const waived = (window as Waivable).wrappedJSObject ?? (window as PageWindow);
const { Object: PageObject, DataTransfer, DragEvent, ClipboardEvent } = waived;

/** Files of a drop or a paste that are for us to hold; none for folders, text and other kinds of files. */
export function filesToHold(event: DragEvent | ClipboardEvent): readonly File[] {
  const transfer = transferOf(event);
  // Office programs put a picture of the copied text beside it: that is a paste of text.
  if (!transfer || (event.type === 'paste' && transfer.types.includes('text/plain'))) return [];
  const files = [...transfer.files];
  const judges = files.some(({ type, name }) => judged.test(type) || judged.test(name));
  const folders = [...transfer.items].some((item) => item.webkitGetAsEntry()?.isDirectory);
  return judges && !folders ? files : [];
}

/** Holds the files of a drop or a paste. The event is stopped by the caller. */
export function holdDrop(event: DragEvent | ClipboardEvent, originals: readonly File[]): Holding {
  const target = innermost(event);
  const { clientX = 0, clientY = 0 } = event as Partial<DragEvent>;
  const point = event.type === 'drop' ? { clientX, clientY } : null;
  const input = asFileInput(target);
  const doc = target.ownerDocument;

  /** The page may have drawn its zone again meanwhile: then whatever lies at the same point. */
  const place = (): Element => {
    if (target.isConnected) return target;
    const there = point ? doc.elementsFromPoint(point.clientX, point.clientY) : [];
    return there.find(({ localName }) => localName !== 'liasse-sidebar') ?? doc.body;
  };

  return {
    originals,
    field: dropFacts(target),
    form: () => place().closest('form'),
    begin: () => {},
    async give(files) {
      const again = rebuilt(event.type, files, point);
      const read = handOver(place(), (send) => {
        send(again);
        // On a field the browser itself would now put the files in.
        if (input?.isConnected && !again.defaultPrevented) deliverDropped(input, files, send);
      });
      return (await read) === false && !input ? 'ignored' : 'taken';
    },
    giveBack() {
      // Zones light up under a file and go dark at `dragleave`.
      if (point) place().dispatchEvent(new DragEvent('dragleave', initOf(point)));
    },
  };
}

/** What the place says that files are dropped on. */
export function dropFacts(target: Element): FieldFacts {
  const input = asFileInput(target);
  return input ? fieldFacts(input) : placeFacts(target);
}

function deliverDropped(input: HTMLInputElement, files: readonly File[], send: Send): void {
  if (!input.disabled) deliver(input, input.multiple ? files : files.slice(0, 1), send);
}

/** The same event once more, with other files in it. */
function rebuilt(type: string, files: readonly File[], point: Point | null): Event {
  const transfer = new DataTransfer();
  const add = (to: DataTransfer) => {
    for (const file of files) to.items.add(file);
  };
  add(transfer);
  if (type === 'drop') return new DragEvent('drop', initOf({ ...point, dataTransfer: transfer }));
  const paste = new ClipboardEvent('paste', initOf({ clipboardData: transfer }));
  // Firefox makes a transfer of its own instead of taking ours.
  if (paste.clipboardData && paste.clipboardData.files.length === 0) add(paste.clipboardData);
  return paste;
}

type Point = Pick<DragEvent, 'clientX' | 'clientY'>;

/** An options object that the page's constructors may read: one of the page's own realm. */
function initOf(values: object): object {
  return Object.assign(new PageObject(), { cancelable: true, bubbles: true, composed: true }, values);
}

function transferOf(event: DragEvent | ClipboardEvent): DataTransfer | null {
  return 'dataTransfer' in event ? event.dataTransfer : event.clipboardData;
}

/** The element under the event, inside closed shadow roots too. */
export function innermost(event: DragEvent | ClipboardEvent): Element {
  const target = event.composedPath()[0];
  let element = target instanceof Element ? target : document.body;
  const at = event.type === 'paste' ? null : (event as DragEvent);
  while (at) {
    const inner = shadowRootOf(element)?.elementFromPoint(at.clientX, at.clientY);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}

/** The target as a file field, if it is one. */
export function asFileInput(target: EventTarget | null | undefined): HTMLInputElement | null {
  const element = target as Partial<HTMLInputElement> | null | undefined;
  return element?.tagName === 'INPUT' && element.type === 'file' ? (target as HTMLInputElement) : null;
}
