/** What was entered in private windows: in session memory, apart, and gone with the last of these windows. */
import { browser } from 'wxt/browser';
import { inTurn } from './queue.ts';
import { privatePrefix } from './visit-key.ts';

/**
 * Forgets it.
 * @returns whether nothing of it is left.
 */
export async function clearPrivateMemory(): Promise<boolean> {
  const { session } = browser.storage;
  const held = async () =>
    Object.keys(await session.get(null)).filter((name) => name.startsWith(privatePrefix));
  const names = await held();
  if (names.length > 0) await session.remove(names);
  return (await held()).length === 0;
}

/** Forgets it when a tab was closed and no private one is left, after what that tab still had kept. */
export function forgetClosedPrivateWindows(closed: number): Promise<void> {
  return inTurn(async () => {
    const tabs = await browser.tabs.query({});
    if (!tabs.some(({ id, incognito }) => incognito && id !== closed)) await clearPrivateMemory();
  });
}
