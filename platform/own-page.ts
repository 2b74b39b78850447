/** What our own pages ask of the browser window they are in. */
import { browser } from 'wxt/browser';

/** Puts text on the clipboard; `false` when the browser refused. Call it on a click. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/**
 * A portal may forbid the clipboard to every frame in it (Permissions-Policy); the old command, which copies what is
 * selected, asks for the click alone.
 */
function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.setAttribute('aria-hidden', 'true');
  // Not in the picture and not in the way, and still selectable, which `display: none` is not.
  field.style.cssText = 'position: fixed; inset: 0 auto auto 0; opacity: 0; pointer-events: none';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}

/** Opens the popup's page in a tab, on the form for a new person: from inside a portal page the popup itself cannot be opened everywhere. */
export function openPeoplePage(): void {
  window.open(`${browser.runtime.getURL('/popup.html')}${addingQuery}`, '_blank', 'noopener');
}

const addingQuery = '?add';

/** Whether this page was opened to add a person. */
export function openedToAdd(): boolean {
  return location.search === addingQuery;
}

/** Opens the print dialog for this page alone. */
export function printPage(): void {
  window.print();
}

/** Names this page in its tab and in the history. */
export function nameOwnPage(title: string): void {
  document.title = title;
}

/** The part of this page's address behind and with `#`. */
export function ownHash(): string {
  return location.hash;
}

/** Goes to another place of this page. */
export function goTo(hash: string): void {
  location.hash = hash;
}

/** Goes to another place of this page instead of the one that is done with: the way back does not lead there again. */
export function goOnTo(hash: string): void {
  location.replace(hash);
}

/** Opens the desk in a tab, at one of its places (an address with `#`). */
export function openDesk(hash: string): void {
  window.open(`${browser.runtime.getURL('/desk.html')}${hash}`, '_blank', 'noopener');
}

/** Whether the extension was updated or reloaded since this page was opened (Chromium; Firefox closes such pages). */
export function wasReplaced(): boolean {
  return !browser.runtime?.id;
}

/** How long somebody may type or point before it is said again (ms). */
const activityEvery = 30_000;

/** Calls back when somebody types or points in this page, at most every half minute. */
export function onActivity(run: () => void, signal: AbortSignal): void {
  let last = performance.now();
  const notice = () => {
    if (performance.now() - last < activityEvery) return;
    last = performance.now();
    run();
  };
  for (const event of ['keydown', 'pointerdown']) {
    addEventListener(event, notice, { signal, passive: true, capture: true });
  }
}

/** Calls back when this page goes out of sight or is closed: the last moment in which it can say something. */
export function onLeaving(run: () => void, signal: AbortSignal): void {
  addEventListener('pagehide', run, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && run(), { signal });
}

/**
 * Saves a text as a file. Call it on a click.
 * @param name as it stands in the folder: letters, digits, hyphens and a dot
 */
export function saveText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is long for one of a few kilobytes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
