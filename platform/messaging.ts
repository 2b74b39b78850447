/** Asking the background. Small enough for the content script: no schema library in here. */
import { browser } from 'wxt/browser';
import type { BackgroundMessage, BackgroundReplies, PayloadOf } from '../core/messages.ts';
import type { Envelope } from '../core/numbered.ts';
import type { Told } from '../core/told.ts';

/** A background that is just being stopped loses a message, in Firefox without a word (7 of 67 visits measured). */
const answerWithin = 1500;
const attempts = 3;

/**
 * Sends one message to the background and waits for its answer, asking again where none came. Every message may be
 * answered twice without harm.
 * @returns the reply, or `null` when the background did not answer (the extension was updated, say).
 */
export function ask<M extends BackgroundMessage>(
  name: M,
  payload: PayloadOf<M>,
): Promise<BackgroundReplies[M] | null> {
  return askUntil(() => ({ name, payload }));
}

/** The same for a message that says of itself which attempt it is, counted from 0. */
export async function askUntil<R>(message: (attempt: number) => object): Promise<R | null> {
  // After an update nobody is there any more, and asking would throw ("Extension context invalidated").
  for (let attempt = 0; attempt < attempts && browser.runtime?.id; attempt++) {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, answerWithin));
    // No receiver yet is the same as no answer.
    const answer = browser.runtime.sendMessage(message(attempt)).catch(() => {});
    const reply = await Promise.race([answer, late]);
    if (reply !== undefined) return reply;
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
  envelope: Envelope,
): Promise<BackgroundReplies[M] | null> {
  await ask('state/read', { peek: true });
  if (!browser.runtime?.id) return null;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), slowAnswerWithin));
  const answer = browser.runtime.sendMessage({ name, payload, ...envelope }).catch(() => null);
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
