/** Pages that put liars in the place of built-ins, before anything else of the page runs; by what is replaced. */

/**
 * What each may use. Two methods stay, since the driver needs them in the page to press something in a frame; what the
 * field holds is read with what the browser had there first.
 */
const tools = `
  const { apply } = Reflect;
  const { getOwnPropertyNames, getOwnPropertyDescriptor, defineProperty } = Object;
  const filesOf = getOwnPropertyDescriptor(HTMLInputElement.prototype, 'files').get;
  const sizeOf = getOwnPropertyDescriptor(Blob.prototype, 'size').get;
  const { querySelector } = document;
  window.__held = () => {
    const files = apply(filesOf, apply(querySelector, document, ['#photo']), []);
    return files.length === 0 ? 0 : apply(sizeOf, files[0], []);
  };
  const refuse = function () { throw new TypeError('refused'); };
  const nothing = function () {};
  const kept = { __proto__: null, constructor: 1, getClientRects: 1, getBoundingClientRect: 1 };
  const put = (holder, name, value) => defineProperty(holder, name, { value, configurable: true, writable: true });
  const every = (holder, value) => {
    const names = getOwnPropertyNames(holder);
    for (let i = 0; i < names.length; i++) {
      const there = getOwnPropertyDescriptor(holder, names[i]);
      if (!(names[i] in kept) && there.configurable && typeof there.value === 'function') put(holder, names[i], value);
    }
  };
`;

const lies = {
  'File and Blob': `
    every(Blob.prototype, refuse);
    for (const name of ['File', 'Blob', 'FileReader', 'FileList']) put(window, name, refuse);`,
  'DataTransfer and what a field holds': `
    const other = new File(['attack'], 'attack.jpg', { type: 'image/jpeg' });
    for (const holder of [DataTransfer.prototype, HTMLInputElement.prototype])
      defineProperty(holder, 'files', { get: () => [other], set: nothing, configurable: true });
    defineProperty(DataTransfer.prototype, 'items', { get: refuse, configurable: true });
    put(DataTransferItemList.prototype, 'add', nothing);
    put(window, 'DataTransfer', refuse);`,
  Promise: `
    const Native = Promise;
    const never = function () { return new Native(() => {}); };
    every(Promise.prototype, never);
    for (const name of ['resolve', 'reject', 'all', 'race', 'allSettled']) put(Promise, name, never);
    put(window, 'Promise', refuse);
    put(window, 'queueMicrotask', nothing);`,
  Array: `
    for (const name of ['from', 'of', 'isArray']) put(Array, name, refuse);
    every(Array.prototype, refuse);
    put(Array.prototype, Symbol.iterator, refuse);`,
  'MessagePort and MessageChannel': `
    every(MessagePort.prototype, nothing);
    defineProperty(MessagePort.prototype, 'onmessage', { set: nothing, configurable: true });
    put(window, 'MessageChannel', refuse);
    put(window, 'postMessage', nothing);
    put(window, 'structuredClone', refuse);`,
  'Event and EventTarget': `
    every(EventTarget.prototype, refuse);
    every(Event.prototype, nothing);
    for (const name of ['Event', 'MouseEvent', 'CustomEvent', 'DragEvent']) put(window, name, refuse);`,
  'Node, Element and Document': `
    for (const type of [Node, Element, HTMLElement, Document, ShadowRoot, CSSStyleDeclaration]) every(type.prototype, refuse);`,
  'Object, Reflect and Proxy': `
    every(Object, refuse);
    every(Reflect, refuse);
    put(window, 'Proxy', refuse);`,
  'Map, String and JSON': `
    for (const type of [Map, WeakMap, Set, WeakSet, String, RegExp]) every(type.prototype, refuse);
    every(JSON, refuse);
    for (const name of ['Map', 'WeakMap', 'WeakSet', 'Set', 'WeakRef', 'URL']) put(window, name, refuse);`,
  'timers and requests': `
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'fetch']) put(window, name, nothing);
    every(XMLHttpRequest.prototype, refuse);`,
} as const;

/** Each as a script for the head of a page; `__lies` says that all of them stand. */
export const liars: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(lies).map(([what, code]) => [what, `{ ${tools} ${code} } window.__lies = true;`]),
);
