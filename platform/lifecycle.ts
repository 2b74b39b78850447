/** What the browser tells the background about itself. */
import { browser } from 'wxt/browser';
import { answeredKey } from './answered-once.ts';

/**
 * Makes stored people unreadable for content scripts. Chromium enforces it; Firefox has no such switch, there the
 * import rule (a test) keeps storage out of the content scripts.
 */
export function keepFromContentScripts(): void {
  const area = browser.storage.local as {
    setAccessLevel?: (level: { accessLevel: string }) => Promise<void>;
  };
  // A browser that refuses leaves it to the import rule, as in Firefox; it must not end the background's start.
  void (async () => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }))().catch(() => undefined);
}

/** Calls back with the id of each closed tab. */
export function onTabClosed(run: (tab: number) => void): void {
  browser.tabs.onRemoved.addListener(run);
}

/** Calls back when anything stored has changed, on disk or for this visit. */
export function onStored(run: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    // That a change was answered comes with every change, after what it changed.
    const told = Object.keys(changes).every((name) => name === answeredKey);
    if ((area === 'local' || area === 'session') && !told) run();
  });
}

/**
 * Calls back when the browser starts. That there is a listener is what wakes the background then; without one it would
 * sleep until a page or a click asks for it, and the mark on the button with it.
 */
export function onBrowserStart(run: () => void): void {
  browser.runtime.onStartup.addListener(run);
}

/**
 * Calls back once for a storage, on the installation: not on an update, and not when the same storage is installed
 * over again, as browsers do with an extension that is loaded for trying.
 */
export function onFirstInstall(run: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void isFirst().then((first) => first && run());
  });
}

/** On disk, and says nothing about anybody. */
export const welcomeKey = 'welcomeShown';

async function isFirst(): Promise<boolean> {
  const stored = await browser.storage.local.get(welcomeKey);
  if (stored[welcomeKey] === true) return false;
  await browser.storage.local.set({ [welcomeKey]: true });
  return true;
}

/** Opens the desk in a tab that does not take the place of the one in front: the person may be in the middle of a form. */
export async function openDeskBehind(hash: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/desk.html')}${hash}`, active: false });
}
