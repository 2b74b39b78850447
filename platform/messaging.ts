/** Asking the background. Small enough for the content script: no schema library in here. */
import { browser } from 'wxt/browser';
import type { BackgroundMessage, BackgroundReplies, PayloadOf } from '../core/messages.ts';
import type { Told } from '../core/told.ts';

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
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, answerWithin));
    // "Extension context invalidated" after an update, or no receiver yet: the same as no answer.
    const answer = browser.runtime.sendMessage({ name, payload }).catch(() => undefined);
    const reply = await Promise.race([answer, late]);
    if (reply !== undefined) return reply;
    if (!browser.runtime.id) return null;
  }
  return null;
}

/** Making a key from a passphrase, or writing the storage anew, takes seconds on a slow machine. */
const slowAnswerWithin = 60_000;

/**
 * Like `ask`, for what takes long and must not be done twice: one attempt, after a background that sleeps was woken.
 */
export async function askSlowly<M extends BackgroundMessage>(
  name: M,
  payload: PayloadOf<M>,
): Promise<BackgroundReplies[M] | null> {
  await ask('state/read', { peek: true });
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), slowAnswerWithin));
  const answer = browser.runtime.sendMessage({ name, payload }).catch(() => null);
  return (await Promise.race([answer, late])) ?? null;
}

/**
 * Calls back with every message of one name that the background sends by itself. Only the extension can send these; a
 * page has no way to. Listens for as long as the document lives.
 */
export function onTold<N extends Told['name']>(
  name: N,
  run: (told: Extract<Told, { name: N }>) => void,
): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if ((message as Partial<Told> | null)?.name === name) run(message as Extract<Told, { name: N }>);
  });
}
