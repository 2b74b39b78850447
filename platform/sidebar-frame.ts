/**
 * Our frame in a portal page: an extension-origin iframe inside a closed shadow root. The page then sees no frame
 * (`window.length` stays 0), no address, no keystroke and no port; its own CSP does not apply to us.
 */
import { browser } from 'wxt/browser';
import { isToPage, type ToFrame, type ToPage } from '../core/frame-messages.ts';

export type View = 'open' | 'tab';

export interface SidebarFrame {
  readonly send: (message: ToFrame<Blob>) => void;
  readonly show: (view: View) => void;
  /** Whether the frame can be seen and clicked where it stands: nothing over it, nothing that fades it. */
  readonly isUncovered: () => boolean;
  readonly isAlive: () => boolean;
  readonly remove: () => void;
}

export interface SidebarFrameOptions {
  readonly token: string;
  readonly view: View;
  readonly onMessage: (message: ToPage<Blob>) => void;
  readonly signal: AbortSignal;
}

const openWidth = 376;
const tabSize = { width: 52, height: 132 };
/** A page that keeps fading us is a page that may be hiding our buttons (clickjacking); the field peers use 0.6–0.9. */
const leastOpacity = 0.9;

/** Puts the frame into the top document. The port exists once `ready` arrives in `onMessage`. */
export function mountSidebarFrame({ token, view, onMessage, signal }: SidebarFrameOptions): SidebarFrame {
  const host = document.createElement('liasse-sidebar');
  const root = host.attachShadow({ mode: 'closed' });
  const frame = document.createElement('iframe');
  frame.title = 'Liasse';
  frame.src = browser.runtime.getURL('/sidebar.html');
  frame.allow = 'clipboard-write';
  setStyle(frame, { border: '0', width: '100%', height: '100%', display: 'block', 'color-scheme': 'normal' });
  root.append(frame);

  const channel = new MessageChannel();
  const port = channel.port1;
  port.onmessage = ({ data }) => {
    if (isToPage(data)) onMessage(data as ToPage<Blob>);
  };
  frame.addEventListener(
    'load',
    () => frame.contentWindow?.postMessage({ liasse: token }, ownOrigin(frame.src), [channel.port2]),
    { once: true },
  );

  let current = view;
  let side: 'right' | 'left' = 'right';
  const place = () => setStyle(host, hostStyle(current, side));
  const stepAside = (event: Event) => {
    const other = sideAwayFrom(event.target, host, side);
    if (other && current === 'open') {
      side = other;
      place();
    }
  };

  place();
  document.documentElement.append(host);
  // In the top layer no z-index of the page lies above us.
  host.popover = 'manual';
  host.showPopover();
  document.addEventListener('focusin', stepAside, { signal, capture: true });
  const remove = () => {
    port.close();
    host.remove();
  };
  signal.addEventListener('abort', remove, { once: true });

  return {
    send: (message) => port.postMessage(message),
    show: (next) => {
      current = next;
      place();
    },
    isUncovered: () => isUncovered(host),
    isAlive: () => host.isConnected,
    remove,
  };
}

/**
 * The origin that the page at one of our addresses runs in. Chromium's dynamic address (`use_dynamic_url`) carries a
 * fresh identifier, but the document it leads to has the extension's own origin.
 */
function ownOrigin(address: string): string {
  const { protocol, origin } = new URL(address);
  return protocol === 'chrome-extension:' ? `${protocol}//${browser.runtime.id}` : origin;
}

/** What a page's own rules must not change about our host. */
const unmoved = {
  display: 'block',
  position: 'fixed',
  'z-index': '2147483647',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'hidden',
  background: 'transparent',
  'min-width': '0',
  'min-height': '0',
  'max-width': 'none',
  'max-height': 'none',
  opacity: '1',
  visibility: 'visible',
  transform: 'none',
  filter: 'none',
  'clip-path': 'none',
  'pointer-events': 'auto',
  'user-select': 'auto',
};

function hostStyle(view: View, side: 'right' | 'left'): Record<string, string> {
  const other = side === 'right' ? 'left' : 'right';
  const common = { ...unmoved, [side]: '0', [other]: 'auto' };
  return view === 'open'
    ? { ...common, top: '0', bottom: '0', height: '100vh', width: `min(${openWidth}px, 100vw)` }
    : {
        ...common,
        top: `calc(50vh - ${tabSize.height / 2}px)`,
        bottom: 'auto',
        height: `${tabSize.height}px`,
        width: `${tabSize.width}px`,
      };
}

/** Sets inline properties through the DOM, with priority: a page's CSP does not reach them, its `!important` rules lose. */
function setStyle(element: HTMLElement, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, 'important');
}

/** The other side, when the focused field lies under us here and would not there (WCAG 2.4.11). */
function sideAwayFrom(
  target: EventTarget | null,
  host: Element,
  side: 'right' | 'left',
): 'right' | 'left' | null {
  if (!(target instanceof Element) || target === host) return null;
  const field = target.getBoundingClientRect();
  const ours = host.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const overlaps = (left: number) => field.left < left + ours.width && field.right > left;
  const here = side === 'right' ? width - ours.width : 0;
  const there = side === 'right' ? 0 : width - ours.width;
  if (!overlaps(here) || overlaps(there)) return null;
  return side === 'right' ? 'left' : 'right';
}

function isUncovered(host: HTMLElement): boolean {
  const box = host.getBoundingClientRect();
  if (box.width < 40 || box.height < 40) return false;
  const columns = [0.1, 0.5, 0.9].map((share) => box.left + box.width * share);
  const rows = [0.1, 0.5, 0.9].map((share) => box.top + box.height * share);
  const onTop = columns.every((x) => rows.every((y) => document.elementFromPoint(x, y) === host));
  return onTop && opacityOf(host) >= leastOpacity;
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.visibility !== 'visible' || style.filter !== 'none') return 0;
    opacity *= Number(style.opacity);
  }
  return opacity;
}
