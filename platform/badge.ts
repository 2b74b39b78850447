/** The marks on the toolbar button: guidance for the page in one tab, and a date that is near in all others. */
import { browser } from 'wxt/browser';

/** No text of the tab's own; an empty one would hide the mark of all tabs. Both browsers take it, the types do not. */
const unmarked = null as unknown as string;

/** Sets the mark of one tab, or takes it away, so that the mark of all tabs shows there again. */
export async function showBadge(tabId: number, guided: boolean): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: guided ? '•' : unmarked });
    if (guided) await browser.action.setBadgeBackgroundColor({ tabId, color: '#1f6f5c' });
  } catch {
    // The tab was closed in the meantime.
  }
}

/**
 * Sets the mark of all tabs without one of their own, or takes it away.
 * @param title what the mark means, for the pointer and for screen readers; `null` for no mark
 * @param name what the button is called without a mark
 */
export async function showDueBadge(title: string | null, name: string): Promise<void> {
  await browser.action.setBadgeText({ text: title === null ? '' : '!' });
  await browser.action.setBadgeBackgroundColor({ color: '#774900' });
  await browser.action.setTitle({ title: title ?? name });
}
