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
  UnreadReply,
} from '../core/messages.ts';
import { type Envelope, mostEarlier } from '../core/numbered.ts';
import { askSlowly, askUntil } from './messaging.ts';
import { privateVisitKey, visitKey } from './stores/visit-key.ts';

/**
 * Reads the state; `null` when the background does not answer.
 * @param peek the person has not asked: the lock is not put off
 */
export async function readStoredState(peek = false): Promise<StoredState | null> {
  const message = { name: 'state/read', payload: peek ? { peek } : {}, ...(await whereWeAre()) };
  return askUntil(() => message);
}

type Change = {
  [M in BackgroundMessage]: BackgroundReplies[M] extends StateReply ? M : never;
}[BackgroundMessage];

/** Asks for one change. A background that does not answer counts as "not saved". */
export async function changeState<M extends Change>(name: M, payload: PayloadOf<M>): Promise<StateReply> {
  return (await askInOrder<StateReply>(name, payload)) ?? { ok: false, reason: 'notSaved' };
}

/** Keeps what stands in a form about a person, or forgets it; in order with the changes. */
export async function changeDraft(payload: PayloadOf<'draft/change'>): Promise<void> {
  await askInOrder('draft/change', payload);
}

/** Asks for a change of the protection. */
export async function changeProtection(payload: PayloadOf<'protection/change'>): Promise<ProtectionReply> {
  const reply = await askSlowly('protection/change', payload, await whereWeAre());
  return reply ?? { ok: false, reason: 'notSaved' };
}

/** Erases everything; `null` when the background did not say that it is done. */
export async function eraseEverything(): Promise<EraseReply | null> {
  return askSlowly('data/erase', {}, await whereWeAre());
}

/** What could not be read, as text; deleted where `drop` is set. `null` when that could not be done. */
export async function openUnread(drop: boolean): Promise<Extract<UnreadReply, { ok: true }> | null> {
  const reply = await askSlowly('data/unread', { drop }, await whereWeAre());
  return reply?.ok ? reply : null;
}

/** Looks at what a file held, or takes it in. */
export async function importPeople(text: string, apply: boolean): Promise<ImportReply> {
  const reply = await askSlowly('data/import', { text, apply }, await whereWeAre());
  return reply ?? { ok: false, reason: 'notSaved' };
}

let count = 0;
/** Chance numbers: `randomUUID` is not there for a frame in a page without encryption. */
const page = [...crypto.getRandomValues(new Uint32Array(2))].join('-');
/** In their order. */
const unanswered: object[] = [];

/**
 * Each change goes out at once, for the page may be closed at any moment, and takes those along that are not answered
 * yet: one that got lost and is asked for again must not be carried out after something that the person did later.
 */
async function askInOrder<R>(name: BackgroundMessage, payload: object): Promise<R | null> {
  count += 1;
  const own = { name, payload, id: `${page}-${count}` };
  unanswered.push(own);
  try {
    const where = await whereWeAre();
    return await askUntil<R>((attempt) => {
      const earlier = unanswered.slice(0, unanswered.indexOf(own)).slice(-mostEarlier);
      return {
        ...own,
        ...where,
        ...(earlier.length > 0 ? { earlier } : {}),
        ...(attempt > 0 ? { again: true } : {}),
      };
    });
  } finally {
    unanswered.splice(unanswered.indexOf(own), 1);
  }
}

/**
 * Whether this page is a popup over a private window. Asked twice; a browser that does not say counts as "yes", since
 * nobody expects a private window on the disk. Of pages in tabs, and of frames in them (which in Firefox cannot ask),
 * the browser tells the background by itself, and what is said here does not count.
 */
const whereWeAre = once(async (): Promise<Envelope> => {
  for (let asked = 0; asked < 2; asked += 1) {
    try {
      const { incognito } = await browser.windows.getCurrent();
      return incognito === false ? {} : { inPrivate: true };
    } catch {
      // Once more, or not at all.
    }
  }
  return { inPrivate: true };
});

function once<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= find();
    return found;
  };
}

/**
 * Calls back when stored data changed in any tab or popup: on disk, or what is kept for this visit only. Firefox tells
 * a frame in a page nothing of session memory; there the second kind is read with the next change of the first.
 */
export function onStateChanged(run: () => void, signal: AbortSignal): void {
  const onChanged = (changes: Readonly<Record<string, unknown>>, area: string) => {
    // Presets of an organisation come a moment after the start, or with a new policy.
    const visit = Object.hasOwn(changes, visitKey) || Object.hasOwn(changes, privateVisitKey);
    if (area === 'local' || area === 'managed' || (area === 'session' && visit)) run();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}
