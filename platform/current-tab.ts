/** The page in front of the person, for the popup. Its address is visible through `activeTab`, on their click only. */
import { browser } from 'wxt/browser';

/** Address of the tab the popup was opened over; `null` where the browser does not tell. */
export async function currentAddress(): Promise<string | null> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.url ?? null;
  } catch {
    return null;
  }
}
