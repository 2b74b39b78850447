/** Asking the background. Small enough for the content script: no schema library in here. */
import { browser } from 'wxt/browser';
import type {
  BackgroundMessage,
  BackgroundReplies,
  FrameFound,
  PageVerdict,
  PayloadOf,
} from '../core/messages.ts';

/**
 * Sends one message to the background and waits for its answer.
 * @returns the reply, or `null` when the background did not answer (the extension was updated, say).
 */
export async function ask<M extends BackgroundMessage>(
  name: M,
  payload: PayloadOf<M>,
): Promise<BackgroundReplies[M] | null> {
  try {
    return (await browser.runtime.sendMessage({ name, payload })) ?? null;
  } catch {
    // "Extension context invalidated" after an update, or no background: the caller goes on without us.
    return null;
  }
}

/** Calls back when the background has found a procedure in a frame below this one. Top frames only. */
export function onFrameFound(run: (verdict: PageVerdict) => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    const found = message as Partial<FrameFound> | null;
    if (found?.name === 'frame/found' && found.verdict) run(found.verdict);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
