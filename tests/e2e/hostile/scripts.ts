/** What a hostile page does before anything else; each runs in the page, first in its head. */
import * as pageEvents from '../../../platform/page-files/page-events.ts';

/** Every event between our two worlds: a new one is listened for and forged as well. */
const ours = JSON.stringify(Object.values(pageEvents));

/** Writes down all that a page can hear, see and measure; `__log` holds it as texts. */
const spy = `
  const log = (window.__log = []);
  const note = (...what) => {
    for (const one of what) {
      try { log.push(typeof one === 'string' ? one : JSON.stringify(one) ?? String(one)); } catch { log.push(String(one)); }
      if (one instanceof Element) log.push(one.outerHTML);
    }
  };
  for (const type of ['message', 'messageerror', 'storage', 'error', 'unhandledrejection', 'securitypolicyviolation',
    'keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'click', 'pointerdown', 'pointerup', 'mousedown',
    'focusin', 'focusout', 'selectionchange', 'copy', 'cut', 'paste', 'drop', 'dragover', 'beforetoggle', 'toggle',
    'slotchange', 'submit', 'hashchange', 'popstate', 'visibilitychange', ...${ours}]) {
    window.addEventListener(type, (event) => {
      note(type + (event.isTrusted ? '' : ' (made)'), event.data, event.key, event.detail, event.message, event.target);
      for (const at of event.composedPath()) note(at.value);
      for (const file of event.target?.files ?? []) note('file ' + file.name + ' ' + file.size);
    }, true);
  }
  new MutationObserver((records) => {
    for (const { type, target, attributeName, oldValue, addedNodes } of records)
      note(type, attributeName, oldValue, target.attributes?.[attributeName]?.value, ...addedNodes);
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeOldValue: true, characterData: true });
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => note(entry.toJSON?.() ?? entry)))
      .observe({ type, buffered: true });
  window.__confess = () => {
    const root = document.documentElement;
    note(root.outerHTML, root.getHTML?.({ serializableShadowRoots: true }) ?? '');
    const panel = document.querySelector('liasse-sidebar');
    note(panel?.shadowRoot + ' frames ' + window.length + ' ' + panel?.childNodes.length, document.cookie);
    note({ ...localStorage }, { ...sessionStorage }, history.state, window.name, Object.getOwnPropertyNames(window));
    note(performance.getEntries().map((entry) => entry.toJSON()));
    return log;
  };
`;

/** Puts something of its own round every built-in that could carry a value, and writes down what passes. */
const replaceBuiltIns = `
  const passed = window.__passed = [];
  const { apply, construct } = Reflect;
  const text = (value) => {
    try {
      if (typeof value === 'string') return value;
      if (value instanceof Blob) return 'a file of ' + value.size + ' ' + value.name;
      return value && typeof value === 'object' ? Object.values(value).filter((v) => typeof v === 'string').join(' ') : '';
    } catch { return ''; }
  };
  const push = Array.prototype.push;
  let busy = false;
  const note = (name, values) => {
    if (busy) return;
    busy = true;
    try { for (let i = 0; i < values.length; i++) apply(push, passed, [name + ': ' + text(values[i])]); } finally { busy = false; }
  };
  const round = (holder, name) => {
    const native = holder?.[name];
    if (typeof native !== 'function') return;
    holder[name] = new Proxy(native, {
      apply(target, self, args) { note(name, [self, ...args]); return apply(target, self, args); },
      construct(target, args, maker) { note(name, args); return construct(target, args, maker); },
    });
  };
  const prototypes = {
    Array: ['map', 'filter', 'forEach', 'push', 'flat', 'find', 'join', 'includes', 'every', 'sort'],
    Promise: ['then', 'catch', 'finally'],
    MessagePort: ['postMessage', 'start', 'close'],
    EventTarget: ['addEventListener', 'dispatchEvent', 'removeEventListener'],
    Element: ['attachShadow', 'matches', 'getBoundingClientRect', 'setAttribute', 'append', 'closest'],
    HTMLElement: ['showPopover', 'hidePopover', 'click', 'focus'],
    Document: ['createElement', 'querySelectorAll', 'elementFromPoint'],
    Node: ['appendChild', 'insertBefore', 'getRootNode'],
    Blob: ['arrayBuffer', 'slice', 'text', 'stream'],
    DataTransferItemList: ['add'],
    CSSStyleDeclaration: ['setProperty'],
    String: ['slice', 'split', 'replace', 'includes'],
    Function: ['call', 'apply', 'bind'],
  };
  for (const [name, methods] of Object.entries(prototypes))
    for (const method of methods) round(window[name]?.prototype, method);
  for (const name of ['postMessage', 'getComputedStyle', 'structuredClone', 'setTimeout', 'fetch']) round(window, name);
  for (const name of ['stringify', 'parse']) round(JSON, name);
  for (const name of ['defineProperty', 'assign', 'entries', 'create', 'fromEntries']) round(Object, name);
  for (const name of ['File', 'Blob', 'DataTransfer', 'Promise', 'Event', 'MouseEvent', 'CustomEvent', 'DragEvent',
    'MessageChannel', 'MessageEvent', 'Proxy', 'WeakMap', 'Map', 'FileReader']) round(window, name);
`;

/** Has a class of its own for our element, which may ask for the shadow roots that it has. */
const ownElement = `
  customElements.define('liasse-sidebar', class extends HTMLElement {
    constructor() { super(); this.look(); }
    connectedCallback() { this.look(); setInterval(() => this.look(), 20); }
    look() {
      this.internals ??= this.attachInternals();
      window.__met = true;
      window.__root ??= this.internals.shadowRoot ?? this.shadowRoot;
    }
  });
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) { return attachShadow.call(this, { ...init, mode: 'open' }); };
`;

const removesUs = `
  window.__removed = 0;
  const remove = () => {
    for (const element of document.querySelectorAll('liasse-sidebar')) { element.remove(); window.__removed += 1; }
  };
  new MutationObserver(remove).observe(document, { subtree: true, childList: true });
  let turns = 0;
  const timer = setInterval(() => {
    remove();
    document.title = '新版社保卡补换申请 ' + turns;
    if (++turns === 1000) { clearInterval(timer); window.__doneRemoving = true; }
  }, 4);
`;

/** Never stands still, and shows only later what it is for. */
const neverStill = `
  document.title = 'x';
  addEventListener('DOMContentLoaded', () => {
    const heading = document.querySelector('h1');
    heading.textContent = 'x';
    const box = document.body.appendChild(document.createElement('div'));
    setInterval(() => {
      box.textContent = '';
      for (let i = 0; i < 60; i++) box.append(document.createElement('i'), String(Math.random()));
    }, 10);
    setTimeout(() => { document.title = '新版社保卡补换申请'; heading.textContent = '新版社保卡 补换申请'; }, 1500);
  });
`;

const forgesAll = `
  addEventListener('load', () => setTimeout(() => {
    window.__answers = [];
    const detail = { contentScriptName: 'portal', messageId: 'x' };
    for (let i = 0; i < 300; i++) {
      for (const data of [{ liasse: 'guess' + i }, { liasseRelay: 'guess' + i }, { type: 'decision', id: i, use: 'fixed', files: [] },
        { liasse: null }, { liasseRelay: {} }, null, 'ready']) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => window.__answers.push(data);
        window.postMessage(data, '*', [port2]);
        port1.postMessage({ type: 'choice', choice: { files: [], field: {} } });
      }
      const input = document.createElement('input');
      const about = [input, null, window, document, document.body, document.forms[0], document.createTextNode('x')];
      for (const type of ${ours}) {
        const init = { relatedTarget: about[i % about.length], detail: i % 2, cancelable: true };
        window.dispatchEvent(new MouseEvent(type, init));
        document.dispatchEvent(new MouseEvent(type, init));
        window.dispatchEvent(new Event(type, { cancelable: true }));
      }
      document.dispatchEvent(new CustomEvent('wxt:content-script-started', { detail }));
      document.querySelector('liasse-sidebar')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    }
    const field = document.querySelector('#photo');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['not a photo'], 'made.jpg', { type: 'image/jpeg' }));
    field.files = transfer.files;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    window.__forged = true;
  }, 500));
`;

const stealsFocus = `
  addEventListener('blur', () => { window.focus(); document.querySelector('#name')?.focus(); });
  setInterval(() => { window.focus(); document.querySelector('#name')?.focus(); }, 15);
`;

const refusesTopLayer = `
  addEventListener('beforetoggle', (event) => event.preventDefault(), true);
`;

const writesItselfAnew = `
  addEventListener('load', () => setTimeout(() => {
    const html = document.documentElement.outerHTML.replace(/<script>[^]*?<\\/script>|<liasse-sidebar[^]*?<\\/liasse-sidebar>/g, '');
    document.open();
    document.write('<!doctype html>' + html.replace('<body>', '<body><p id="anew"></p>'));
    document.close();
  }, 2500));
`;

export const scripts = {
  spy,
  replaceBuiltIns,
  ownElement,
  removesUs,
  neverStill,
  forgesAll,
  stealsFocus,
  refusesTopLayer,
  writesItselfAnew,
};
