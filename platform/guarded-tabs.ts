/**
 * Which tabs have a top frame of ours that guards files. In session storage, so that a background that was stopped
 * in between still knows; a frame below is armed only while the page above it can show the person anything.
 */
import { browser } from 'wxt/browser';

const prefix = 'guards.';

/** Remembers what the top frame of a tab said. */
export async function setTabGuards(tab: number, guards: boolean): Promise<void> {
  await browser.storage.session.set({ [prefix + tab]: guards });
}

/** Whether the top frame of a tab guards files; `false` when it is none of ours. */
export async function tabGuards(tab: number): Promise<boolean> {
  const key = prefix + tab;
  return (await browser.storage.session.get(key))[key] === true;
}

/** Forgets a closed tab. */
export async function dropTab(tab: number): Promise<void> {
  await browser.storage.session.remove(prefix + tab);
}
