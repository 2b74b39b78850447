/** The stored state as our pages see it: asked of the background, and asked again when it changes anywhere. */
import { browser } from 'wxt/browser';
import type {
  BackgroundMessage,
  BackgroundReplies,
  EraseReply,
  ImportReply,
  PayloadOf,
  ProtectionReply,
  StateReply,
  StoredState,
} from '../core/messages.ts';
import { ask, askSlowly } from './messaging.ts';
import { visitKey } from './stores/visit-key.ts';

/**
 * Reads the state; `null` when the background does not answer.
 * @param peek the person has not asked: the lock is not put off
 */
export function readStoredState(peek = false): Promise<StoredState | null> {
  return ask('state/read', peek ? { peek } : {});
}

type Change = {
  [M in BackgroundMessage]: BackgroundReplies[M] extends StateReply ? M : never;
}[BackgroundMessage];

/** Asks for one change. A background that does not answer counts as "not saved". */
export async function changeState<M extends Change>(name: M, payload: PayloadOf<M>): Promise<StateReply> {
  const reply = (await ask(name, payload)) as StateReply | null;
  return reply ?? { ok: false, reason: 'notSaved' };
}

/** Asks for a change of the protection. */
export async function changeProtection(payload: PayloadOf<'protection/change'>): Promise<ProtectionReply> {
  return (await askSlowly('protection/change', payload)) ?? { ok: false, reason: 'notSaved' };
}

/** Erases everything; `null` when the background did not say that it is done. */
export function eraseEverything(): Promise<EraseReply | null> {
  return askSlowly('data/erase', {});
}

/** Looks at what a file held, or takes it in. */
export async function importPeople(text: string, apply: boolean): Promise<ImportReply> {
  return (await askSlowly('data/import', { text, apply })) ?? { ok: false, reason: 'notSaved' };
}

/**
 * Calls back when stored data changed in any tab or popup: on disk, or what is kept for this visit only. Firefox tells
 * a frame in a page nothing of session memory; there the second kind is read with the next change of the first.
 */
export function onStateChanged(run: () => void, signal: AbortSignal): void {
  const onChanged = (changes: Readonly<Record<string, unknown>>, area: string) => {
    // Presets of an organisation come a moment after the start, or with a new policy.
    if (area === 'local' || area === 'managed' || (area === 'session' && Object.hasOwn(changes, visitKey)))
      run();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}
