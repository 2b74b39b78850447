/**
 * One-time tokens that let a frame of ours prove that it belongs to a page we opened it in. They live in session
 * storage, so a background that was stopped in between still knows them.
 */
import { browser } from 'wxt/browser';
import type { Detection } from '../core/detect.ts';

export interface Grant {
  readonly tab: number;
  readonly detection: Detection;
  /** Host of the portal page. */
  readonly host: string;
}

interface StoredGrant extends Grant {
  readonly mintedAt: number;
}

const prefix = 'token.';
/** Older tokens of a tab are dropped beyond this many: a page that re-detects often must not fill the session. */
const keepPerTab = 8;

/** Mints a token for one tab. */
export async function mintToken(grant: Grant): Promise<string> {
  const token = crypto.randomUUID();
  const all = await browser.storage.session.get(null);
  const ofTab = Object.entries(all as Record<string, StoredGrant>)
    .filter(([key, value]) => key.startsWith(prefix) && value.tab === grant.tab)
    .sort(([, a], [, b]) => a.mintedAt - b.mintedAt);
  const stale = ofTab.slice(0, Math.max(0, ofTab.length - keepPerTab + 1)).map(([key]) => key);
  if (stale.length > 0) await browser.storage.session.remove(stale);
  const stored: StoredGrant = { ...grant, mintedAt: Date.now() };
  await browser.storage.session.set({ [prefix + token]: stored });
  return token;
}

/** Redeems a token once, for the tab it was minted for; anything else gets `null`. */
export async function claimToken(token: string, tab: number | null): Promise<Grant | null> {
  const key = prefix + token;
  const grant = (await browser.storage.session.get(key))[key] as StoredGrant | undefined;
  if (!grant || grant.tab !== tab) return null;
  await browser.storage.session.remove(key);
  return { tab: grant.tab, detection: grant.detection, host: grant.host };
}

/** Forgets the tokens of a closed tab. */
export async function dropTokens(tab: number): Promise<void> {
  const all = await browser.storage.session.get(null);
  const keys = Object.keys(all).filter((key) => key.startsWith(prefix) && (all[key] as Grant).tab === tab);
  if (keys.length > 0) await browser.storage.session.remove(keys);
}
