/** The mark on the toolbar button: there is guidance for the page in this tab. */
import { browser } from 'wxt/browser';

/** Sets or clears the mark of one tab. */
export async function showBadge(tabId: number, guided: boolean): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: guided ? '•' : '' });
    if (guided) await browser.action.setBadgeBackgroundColor({ tabId, color: '#1f6f5c' });
  } catch {
    // The tab was closed in the meantime.
  }
}
