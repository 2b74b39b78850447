/** What the browser tells the background about itself. */
import { browser } from 'wxt/browser';

/**
 * Makes stored people unreadable for content scripts. Chromium enforces it; Firefox has no such switch, there the
 * import rule (a test) keeps storage out of the content scripts.
 */
export function keepFromContentScripts(): void {
  const area = browser.storage.local as {
    setAccessLevel?: (level: { accessLevel: string }) => Promise<void>;
  };
  void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Calls back with the id of each closed tab. */
export function onTabClosed(run: (tab: number) => void): void {
  browser.tabs.onRemoved.addListener(run);
}
