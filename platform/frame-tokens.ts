/**
 * One-time tokens that let two frames of one tab find each other without trusting the page between them. They live
 * in session storage, so a background that was stopped in between still knows them.
 */
import { browser } from 'wxt/browser';
import type { Detection } from '../core/detect.ts';

/** What a token is good for, with what its claimer learns. */
export interface Grants {
  /** Our frame proves that it was opened by our content script. */
  readonly sidebar: { readonly detection: Detection; readonly host: string };
  /** A content script in a subframe proves itself to the one in the top frame. */
  readonly relay: { readonly proof: string };
}

interface StoredGrant {
  readonly tab: number;
  readonly use: keyof Grants;
  readonly grant: Grants[keyof Grants];
  readonly mintedAt: number;
  /** The frame that has redeemed it; that frame alone may ask again, since an answer can get lost on its way. */
  readonly claimedBy?: number;
}

const prefix = 'token.';
/** Older tokens of a tab are dropped beyond this many: a page that re-detects often must not fill the session. */
const keepPerTab = 16;

/** Mints a token for one tab and one use. */
export async function mintToken<U extends keyof Grants>(
  tab: number,
  use: U,
  grant: Grants[U],
): Promise<string> {
  const token = crypto.randomUUID();
  const ofTab = (await allTokens())
    .filter(([, stored]) => stored.tab === tab)
    .sort(([, a], [, b]) => a.mintedAt - b.mintedAt);
  const stale = ofTab.slice(0, Math.max(0, ofTab.length - keepPerTab + 1)).map(([key]) => key);
  if (stale.length > 0) await browser.storage.session.remove(stale);
  const stored: StoredGrant = { tab, use, grant, mintedAt: Date.now() };
  await browser.storage.session.set({ [prefix + token]: stored });
  return token;
}

/** Redeems a token for one frame of the tab and the use it was minted for; anything else gets `null`. */
export async function claimToken<U extends keyof Grants>(
  token: string,
  by: { readonly tab: number | null; readonly frame: number },
  use: U,
): Promise<Grants[U] | null> {
  const key = prefix + token;
  const stored = (await browser.storage.session.get(key))[key] as StoredGrant | undefined;
  if (!stored || stored.tab !== by.tab || stored.use !== use) return null;
  if (stored.claimedBy !== undefined && stored.claimedBy !== by.frame) return null;
  await browser.storage.session.set({ [key]: { ...stored, claimedBy: by.frame } });
  return stored.grant as Grants[U];
}

/** Forgets the tokens of a closed tab. */
export async function dropTokens(tab: number): Promise<void> {
  const keys = (await allTokens()).filter(([, stored]) => stored.tab === tab).map(([key]) => key);
  if (keys.length > 0) await browser.storage.session.remove(keys);
}

async function allTokens(): Promise<[string, StoredGrant][]> {
  const all = (await browser.storage.session.get(null)) as Record<string, StoredGrant>;
  return Object.entries(all).filter(([key]) => key.startsWith(prefix));
}
