/**
 * Tells our pages that something in session memory has changed. Firefox tells a frame inside a web page nothing of
 * session memory, while every page of ours hears of the disk: so one bit there flips, and says nothing else.
 */
import { browser } from 'wxt/browser';

export const pulseKey = 'pulse';

export async function tellOfMemory(): Promise<void> {
  const before = (await browser.storage.local.get(pulseKey))[pulseKey];
  await browser.storage.local.set({ [pulseKey]: before === 1 ? 0 : 1 });
}
