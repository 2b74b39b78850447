/** The background's receiving end: who may ask what, and every payload parsed before it is believed. */
import { type Browser, browser } from 'wxt/browser';
import { readEnvelope } from '../core/message-envelope.ts';
import {
  type BackgroundMessage,
  type BackgroundReplies,
  fromContentScripts,
  type PayloadOf,
  parseMessage,
} from '../core/messages.ts';
import type { Envelope } from '../core/numbered.ts';
import type { FrameField, FrameFound, FrameOpening, PageGuards, PageRules } from '../core/told.ts';

/** Where a message came from. */
export interface Asker {
  readonly tab: number | null;
  readonly frame: number;
  /** Address of the asking page or frame. */
  readonly url: string;
  /** Its origin, which an empty document or one that its page has written inherits; empty where there is none. */
  readonly origin: string;
  readonly inPrivate: boolean;
  /** Of a page of ours: names the request, so that a repeat is recognised; `null` where it is never repeated. */
  readonly id: string | null;
  readonly again: boolean;
}

export type Answers = {
  readonly [M in BackgroundMessage]: (
    payload: PayloadOf<M>,
    asker: Asker,
  ) => Promise<BackgroundReplies[M]> | BackgroundReplies[M];
};

/** Starts to answer. A message that is malformed, or that its sender may not send, gets `null`. */
export function serveBackground(answers: Answers): void {
  browser.runtime.onMessage.addListener(async (raw: unknown, sender: Browser.runtime.MessageSender) => {
    const envelope = sender.id === browser.runtime.id && isOwnPage(sender.url ?? '') ? readEnvelope(raw) : {};
    if (!envelope) return null;
    for (const before of envelope.earlier ?? []) {
      const { id } = readEnvelope(before) ?? {};
      // What has no number would be carried out again each time it comes along.
      if (id) await carryOut(answers, before, sender, { ...envelope, id, again: true });
    }
    return carryOut(answers, raw, sender, envelope);
  });
}

/** Answers one message; a failure is no answer. */
async function carryOut(
  answers: Answers,
  raw: unknown,
  sender: Browser.runtime.MessageSender,
  envelope: Envelope,
): Promise<unknown> {
  const message = parseMessage(raw);
  if (!message || sender.id !== browser.runtime.id) return null;
  const url = sender.url ?? '';
  if (!isOwnPage(url) && !fromContentScripts.includes(message.name)) return null;
  const asker: Asker = {
    tab: sender.tab?.id ?? null,
    frame: sender.frameId ?? 0,
    url,
    origin: sender.origin ?? '',
    // The browser knows of every tab; only a popup, which has none, is asked.
    inPrivate: sender.tab ? sender.tab.incognito === true : envelope.inPrivate === true,
    id: envelope.id ?? null,
    again: envelope.again === true,
  };
  const answer = answers[message.name] as (payload: unknown, asker: Asker) => unknown;
  // A failure must not reach the other side as an answer of some shape: it counts as none, and is asked again.
  try {
    return await answer(message.payload, asker);
  } catch {
    return undefined;
  }
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
