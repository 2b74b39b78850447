/**
 * Our frame in a portal page: an extension-origin iframe inside a closed shadow root. The page then sees no frame
 * (`window.length` stays 0), no address, no keystroke and no port; its own CSP does not apply to us.
 */
import { browser } from 'wxt/browser';
import { isToPage, type ToFrame, type ToPage } from '../core/frame-messages.ts';
import type { FieldBelow } from '../core/told.ts';
import { canBeSeen } from './page-fields/openness.ts';
import {
  dialogs,
  outside,
  place,
  type Side,
  type Spot,
  spotAwayFrom,
  type View,
  workedIn,
} from './sidebar-place.ts';
import { watchSight } from './uncovered.ts';

export interface SidebarFrame {
  readonly send: (message: ToFrame<Blob>) => void;
  readonly show: (view: View) => void;
  /** Leaves a field free that the person is in, in a frame of the page, or what has come up in the page itself. */
  readonly stepAside: (field?: FieldBelow) => void;
  /** While something waits for the person, a file or a notice: above a dialog of the page that makes everything else unclickable. */
  readonly insist: (on: boolean) => void;
  /** Whether the frame can be seen and clicked where it stands: nothing over it, nothing that fades it. */
  readonly isUncovered: () => boolean;
  readonly isAlive: () => boolean;
  readonly remove: () => void;
}

export interface SidebarFrameOptions {
  readonly token: string;
  readonly view: View;
  readonly onMessage: (message: ToPage<Blob>) => void;
  /** The frame was loaded again: the page has moved our element, and what was in the frame is gone. */
  readonly onLost: () => void;
}

/** Puts the frame into the top document. The port exists once `ready` arrives in `onMessage`. */
export function mountSidebarFrame(options: SidebarFrameOptions): SidebarFrame {
  const host = ownElement();
  const root = host.attachShadow({ mode: 'closed' });
  const dialog = document.createElement('dialog');
  const frame = document.createElement('iframe');
  frame.title = 'Liasse';
  frame.src = browser.runtime.getURL('/sidebar.html');
  // For any origin: alone it means that of `src`, a dynamic one, and Chromium redirects that to our real one.
  frame.allow = 'clipboard-write *';
  dialog.append(frame);
  root.append(dialog);

  const channel = new MessageChannel();
  const port = channel.port1;
  const life = new AbortController();
  let lost = false;
  port.onmessage = ({ data }) => {
    if (!isToPage(data)) return;
    // There will be something to press.
    if (data.type === 'describe' || data.type === 'received') sight.attend();
    options.onMessage(data as ToPage<Blob>);
  };
  frame.onload = () => {
    frame.contentWindow?.postMessage({ liasse: options.token }, ownOrigin(frame.src), [channel.port2]);
    frame.onload = () => {
      frame.onload = null;
      lost = true;
      options.onLost();
    };
  };

  let view = options.view;
  let side: Side = 'right';
  let spot: Spot = side;
  let drawn: string | null = null;
  const settle = () => {
    place({ host, dialog, frame }, view, spot);
    drawn = host.getAttribute('style');
  };
  const send = (message: ToFrame<Blob>) => port.postMessage(message);
  let insisting = false;
  let fieldBelow: FieldBelow;
  /** The frame that the person was in when we were told of the field: in another one it says nothing. */
  let toldIn: Element | null;
  const stepAside = () => {
    let at = document.activeElement;
    // In the panel itself the person may be just pressing something: it stays where it is. In the body nobody is anywhere.
    if (at === host) return;
    at = dialogOfPage() ?? at;
    if (!at || at === document.body) return;
    const below = at === toldIn && fieldBelow;
    const box = below ? outside(below, at) : at.getBoundingClientRect();
    const free = spotAwayFrom(box, view, side);
    // A button that was only clicked, or what fills the window, is no reason to go away.
    if (!free && (below || at.closest(workedIn)) && spotAwayFrom(box, 'tab', side)) send({ type: 'aside' });
    if (free === 'left' || free === 'right') side = free;
    if (free === spot) return;
    spot = free ?? side;
    settle();
  };

  settle();
  // After an update Firefox runs us anew beside what the version before has left behind.
  for (const old of document.querySelectorAll(host.localName)) old.remove();
  document.documentElement.append(host);
  // In the top layer no z-index of the page lies above us.
  host.popover = 'manual';
  raise(host);
  // Not `show()`: that would take the keyboard from the field the person is in.
  dialog.open = true;
  const sight = watchSight({
    host,
    frame,
    isAsDrawn: () => host.getAttribute('style') === drawn,
    raise: () => {
      settle();
      raise(host);
      // It must not lie below its own host.
      if (!dialog.matches(':modal')) return;
      dialog.close();
      dialog.showModal();
    },
  });
  const rise = () => {
    const modal = insisting && document.querySelector(':modal') !== null;
    if (dialog.matches(':modal') === modal) return;
    dialog.close();
    if (modal) dialog.showModal();
    else dialog.open = true;
  };
  // The page may open a dialog of its own while something of ours waits for the person.
  const listening = { capture: true, signal: life.signal };
  addEventListener('toggle', rise, listening);
  addEventListener('focusin', stepAside, listening);
  // Zooming in may leave the field no room.
  addEventListener('resize', stepAside, listening);

  const remove = () => {
    life.abort();
    sight.stop();
    port.close();
    host.remove();
  };

  return {
    send,
    show: (next) => {
      view = next;
      spot = side;
      settle();
      // The page may have put the person into a field before we came.
      if (!insisting) stepAside();
    },
    stepAside: (field) => {
      if (field) {
        fieldBelow = field;
        toldIn = document.activeElement;
      } else if (insisting) return;
      stepAside();
    },
    insist: (on) => {
      insisting = on;
      rise();
    },
    isUncovered: sight.isUncovered,
    isAlive: () => host.isConnected && !lost,
    remove,
  };
}

/** A dialog that the page has drawn itself, as portals' kits do (Element, Ant Design): the last that can be seen. */
function dialogOfPage(): Element | undefined {
  const shown = [...document.querySelectorAll(dialogs)].findLast(canBeSeen);
  // Some call the backdrop the dialog, and it fills the window.
  return shown && ((shown.clientWidth > innerWidth - 30 && shown.firstElementChild) || shown);
}

/**
 * Our element, made in a document without scripts. Made in the page, it would be an element of the page's own class
 * should the page have defined one of this name, and such a class may look into closed shadow roots
 * (`ElementInternals.shadowRoot`) unless the root was there before it.
 */
function ownElement(): HTMLElement {
  return document.implementation.createHTMLDocument().createElement('liasse-sidebar');
}

/** Above whatever the page has put into the top layer so far. */
function raise(host: HTMLElement): void {
  try {
    host.hidePopover();
    host.showPopover();
  } catch {
    // The page has taken the element out while it was told of the change.
  }
}

/**
 * The origin that the page at one of our addresses runs in. Chromium's dynamic address (`use_dynamic_url`) carries a
 * fresh identifier, but the document it leads to has the extension's own origin.
 */
function ownOrigin(address: string): string {
  return import.meta.env.FIREFOX ? new URL(address).origin : `chrome-extension://${browser.runtime.id}`;
}
