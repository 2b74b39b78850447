/** What our own pages ask of the browser window they are in. */
import { browser } from 'wxt/browser';

/** Puts text on the clipboard; `false` when the browser refused. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
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
