/**
 * Page world: only what the isolated world cannot see or do. It notices the picker of an input that is in no document
 * (its events pass no ancestor), lets files of the page's own file picker be looked at, says whether the page reads
 * what it is handed, asks before a script of the page sends a form, and completes dropped items that a script cannot
 * build. It holds no data and takes the built-ins
 * it needs before the page can replace them.
 */
import { entryOf, handleOf } from './page-entries.ts';
import * as pageEvents from './page-events.ts';

const { apply } = Reflect;
const { dispatchEvent, addEventListener } = EventTarget.prototype;
const NativeMouseEvent = MouseEvent;
const NativeTransfer = DataTransfer;
const { createElement } = document;
const { getRootNode } = Node.prototype;
const { defineProperty } = Object;

/** What can be wrapped: a method or a getter of the platform. */
type Native = (this: unknown, ...args: unknown[]) => unknown;
type Around = (native: () => unknown, self: unknown, args: unknown[]) => unknown;

/** Says something about an element, at the window or at `at`; `true` when the isolated world has taken it up. */
function say(name: string, element: unknown, at: unknown = window): boolean {
  const event = new NativeMouseEvent(name, {
    cancelable: true,
    relatedTarget: element as EventTarget | null,
  });
  return !apply(dispatchEvent, at, [event]);
}

/**
 * Puts a Proxy around a method or a getter. A Proxy keeps `name` and `length` and prints as native code: feature
 * checks of the page still hold. A page that looks for us can tell; it learns nothing about the person.
 */
function wrap(holder: object | undefined, name: string, around: Around): void {
  const described = holder && Object.getOwnPropertyDescriptor(holder, name);
  const kind = described?.get ? 'get' : 'value';
  const native: unknown = described?.[kind];
  if (!holder || !described || typeof native !== 'function') return;
  const proxy = new Proxy(native as Native, {
    apply: (target, self, args) => around(() => apply(target, self, args), self, args),
  });
  defineProperty(holder, name, { ...described, [kind]: proxy });
}

/** Starts everything that this world does for the guard. */
export function assistFromPageWorld(): void {
  /** Hand-overs of ours that are under way. */
  let handing = false;
  apply(addEventListener, window, [
    pageEvents.handing,
    (event: MouseEvent) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      handing = event.detail > 0;
    },
    true,
  ]);

  announceDetachedInputs();
  lookAtPickedFiles();
  // A form that a script sends has no `submit` event. Said at its root: outside a shadow root the browser would name
  // the host in its place.
  wrap(HTMLFormElement.prototype, 'submit', (native, self) =>
    say(pageEvents.sending, self, apply(getRootNode, self, [])) ? undefined : native(),
  );

  const onRead: Around = (native, self) => {
    if (handing) say(pageEvents.read, self instanceof HTMLInputElement ? self : null);
    return native();
  };
  wrap(HTMLInputElement.prototype, 'files', onRead);
  wrap(DataTransfer.prototype, 'files', onRead);
  wrap(DataTransfer.prototype, 'items', onRead);

  // A DataTransfer that a script has built gives no entries and no handles (Chromium); while we hand one over, they
  // are made from the file itself. React-dropzone, blueimp, plupload and WebUploader read drops in this way.
  const itemPrototype = globalThis.DataTransferItem?.prototype as DataTransferItem | undefined;
  const fileOf = (item: unknown) => (handing ? (item as DataTransferItem).getAsFile() : null);
  wrap(itemPrototype, 'webkitGetAsEntry', (native, self) => {
    const file = fileOf(self);
    return native() ?? (file && entryOf(file));
  });
  wrap(itemPrototype, 'getAsFileSystemHandle', (native, self) => {
    const file = fileOf(self);
    return file ? Promise.resolve(handleOf(file)) : native();
  });
}

/** The three ways in which a page opens the picker of an input. */
function announceDetachedInputs(): void {
  const connected = Object.getOwnPropertyDescriptor(Node.prototype, 'isConnected')?.get;
  const typeOf = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'type')?.get;
  if (!connected || !typeOf) return;
  const announce: Around = (native, self, args) => {
    try {
      const opens = args.length === 0 || (args[0] as Event | undefined)?.type === 'click';
      if (opens && apply(typeOf, self, []) === 'file' && !apply(connected, self, [])) {
        say(pageEvents.detachedInput, self);
      }
    } catch {
      // Not an input, or the page is being torn down: its own call goes on as if we were not here.
    }
    return native();
  };
  wrap(HTMLElement.prototype, 'click', announce);
  wrap(HTMLInputElement.prototype, 'showPicker', announce);
  wrap(EventTarget.prototype, 'dispatchEvent', announce);
}

/** Files of `showOpenFilePicker` (Chromium) take the way of an input: it is made here, filled, and announced. */
function lookAtPickedFiles(): void {
  const look = async (opening: Promise<FileSystemFileHandle[]>): Promise<FileSystemFileHandle[]> => {
    const handles = await opening;
    const carrier = apply(createElement, document, ['input']) as HTMLInputElement;
    carrier.type = 'file';
    carrier.multiple = true;
    const transfer = new NativeTransfer();
    for (const handle of handles) transfer.items.add(await handle.getFile());
    carrier.files = transfer.files;
    if (!say(pageEvents.picked, carrier)) return handles;
    await new Promise<void>((resolve, reject) => {
      carrier.addEventListener('change', () => resolve());
      carrier.addEventListener('cancel', () =>
        reject(new DOMException('The user aborted a request.', 'AbortError')),
      );
    });
    // The handles stay the browser's own, so that everything else they can do still works.
    for (const [index, file] of [...(carrier.files ?? [])].entries()) {
      const handle = handles[index];
      if (handle && file !== transfer.files[index]) {
        defineProperty(handle, 'getFile', { value: async () => file, configurable: true, writable: true });
      }
    }
    return handles;
  };
  wrap(window, 'showOpenFilePicker', (native) => look(native() as Promise<FileSystemFileHandle[]>));
}
