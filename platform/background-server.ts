/** The background's receiving end: who may ask what, and every payload parsed before it is believed. */
import { type Browser, browser } from 'wxt/browser';
import {
  type BackgroundMessage,
  type BackgroundReplies,
  fromContentScripts,
  type PayloadOf,
  parseMessage,
} from '../core/messages.ts';
import type { FrameField, FrameFound, FrameOpening, PageGuards, PageRules } from '../core/told.ts';

/** Where a message came from. */
export interface Asker {
  readonly tab: number | null;
  readonly frame: number;
  /** Address of the asking page or frame. */
  readonly url: string;
}

export type Answers = {
  readonly [M in BackgroundMessage]: (
    payload: PayloadOf<M>,
    asker: Asker,
  ) => Promise<BackgroundReplies[M]> | BackgroundReplies[M];
};

/** Starts to answer. A message that is malformed, or that its sender may not send, gets `null`. */
export function serveBackground(answers: Answers): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Browser.runtime.MessageSender) => {
    const message = parseMessage(raw);
    if (!message || sender.id !== browser.runtime.id) return Promise.resolve(null);
    const url = sender.url ?? '';
    if (!isOwnPage(url) && !fromContentScripts.includes(message.name)) return Promise.resolve(null);
    const asker: Asker = { tab: sender.tab?.id ?? null, frame: sender.frameId ?? 0, url };
    const answer = answers[message.name] as (payload: unknown, asker: Asker) => unknown;
    // A failure must not reach the other side as an answer of some shape: it counts as none, and is asked again.
    return Promise.resolve()
      .then(() => answer(message.payload, asker))
      .catch(() => undefined);
  });
}

/** Tells the content script in a tab's top frame what a frame below it holds or does; nobody may be listening there. */
export async function tellTopFrame(
  tab: number,
  message: FrameField | FrameFound | FrameOpening,
): Promise<void> {
  await browser.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => undefined);
}

/** Tells every frame of a tab whether the page guards files, and by which rules. */
export async function tellFrames(tab: number, message: PageGuards | PageRules): Promise<void> {
  await browser.tabs.sendMessage(tab, message).catch(() => undefined);
}

/** Whether an address is one of our own pages: popup, sidebar, desk. */
export function isOwnPage(url: string): boolean {
  return url.startsWith(browser.runtime.getURL('/'));
}
