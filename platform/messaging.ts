/** Asking the background. Small enough for the content script: no schema library in here. */
import { browser } from 'wxt/browser';
import type { FieldFacts } from '../core/frame-messages.ts';
import type {
  BackgroundMessage,
  BackgroundReplies,
  FrameFound,
  FrameOpening,
  PageGuards,
  PageRules,
  PayloadOf,
} from '../core/messages.ts';

/** A background that is just being stopped loses a message, in Firefox without a word (7 of 67 visits measured). */
const answerWithin = 1500;
const attempts = 3;

/**
 * Sends one message to the background and waits for its answer, asking again where none came. Every message may be
 * answered twice without harm.
 * @returns the reply, or `null` when the background did not answer (the extension was updated, say).
 */
export async function ask<M extends BackgroundMessage>(
  name: M,
  payload: PayloadOf<M>,
): Promise<BackgroundReplies[M] | null> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), answerWithin));
    // "Extension context invalidated" after an update, or no receiver yet: the same as no answer.
    const answer = browser.runtime.sendMessage({ name, payload }).catch(() => undefined);
    const reply = await Promise.race([answer, late]);
    if (reply !== undefined) return reply;
    if (!browser.runtime.id) return null;
  }
  return null;
}

/** Calls back with what the frames below hold. Top frames only. */
export function onFrameFound(run: (found: FrameFound) => void, signal: AbortSignal): void {
  onMessage((message) => {
    if (message.name === 'frame/found' && typeof message.frame === 'number') run(message as FrameFound);
  }, signal);
}

/** Calls back when a field in a frame below is about to be used. Top frames only. */
export function onFrameOpening(run: (field: FieldFacts) => void, signal: AbortSignal): void {
  onMessage((message) => {
    if (message.name === 'frame/opening') run((message as FrameOpening).field);
  }, signal);
}

/** Calls back when the page above begins or ceases to guard files. Frames below only. */
export function onPageGuards(run: (guards: boolean) => void, signal: AbortSignal): void {
  onMessage((message) => {
    if (message.name === 'page/guards') run((message as PageGuards).guards === true);
  }, signal);
}

/** Calls back with the rules of the page's file fields. Frames below only. */
export function onPageRules(run: (rules: PageRules['rules']) => void, signal: AbortSignal): void {
  onMessage((message) => {
    if (message.name === 'page/rules') run((message as PageRules).rules);
  }, signal);
}

/** Only the extension itself can send these; a page has no way to. */
function onMessage(run: (message: { name?: unknown; frame?: unknown }) => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    if (typeof message === 'object' && message !== null) run(message);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
