/**
 * Changes that a page asks for again, because no answer came, and what was answered the first time. A repeat must not
 * be carried out after something newer, nor be told that what it asked for is not there (any more). Remembered in
 * session memory, since an answer is lost just when a background is being stopped; ids and outcomes only, nothing
 * about people.
 */
import { browser } from 'wxt/browser';
import { newQueue } from './stores/queue.ts';

/** Session key. */
export const answeredKey = 'answered';
/** A page gives up after three attempts within five seconds: more changes than this nobody makes meanwhile. */
const remembered = 40;

interface Outcome {
  readonly ok: boolean;
  readonly reason?: string;
}
type Answered = Outcome & { readonly id: string };

/** A request for a change, as its page has numbered it. */
export interface Numbered {
  /** `null` where it is never repeated. */
  readonly id: string | null;
  /** Asked before, without an answer. */
  readonly again: boolean;
}

/**
 * @param first carries a change out
 * @param repeated the answer to a change that was carried out before, from its outcome
 */
export type Once = <R extends Outcome>(
  asked: Numbered,
  first: () => Promise<R>,
  repeated: (outcome: Outcome) => Promise<R>,
) => Promise<R>;

/** Carries each numbered change out once. */
export function createOnce(): Once {
  const underWay = new Map<string, Promise<Outcome>>();
  const writeDown = newQueue();
  return async (asked, first, repeated) => {
    const { id, again } = asked;
    if (id === null) return first();
    const recalled = underWay.get(id) ?? (again ? await recall(id) : undefined);
    // Another message may have brought it along meanwhile.
    const before = recalled ?? underWay.get(id);
    if (before) return repeated(await before);
    const job = first();
    underWay.set(id, job);
    try {
      const { ok, reason } = await job;
      // Done is done, also where it cannot be written down.
      const answered = { id, ok, ...(reason === undefined ? {} : { reason }) };
      await writeDown(() => remember(answered)).catch(() => undefined);
    } finally {
      underWay.delete(id);
    }
    return job;
  };
}

async function recall(id: string): Promise<Outcome | undefined> {
  return (await all()).find((answered) => answered.id === id);
}

async function remember(answered: Answered): Promise<void> {
  await browser.storage.session.set({ [answeredKey]: [...(await all()), answered].slice(-remembered) });
}

async function all(): Promise<readonly Answered[]> {
  const raw: unknown = (await browser.storage.session.get(answeredKey))[answeredKey];
  return Array.isArray(raw) ? raw : [];
}
