/**
 * What is stored about people and could not be read, now or before: given out for a file, in case somebody can repair
 * it, and deleted only on the person's own word.
 */
import type { PayloadOf, UnreadReply } from '../../core/messages.ts';
import type { Cabinet } from './cabinet.ts';
import { findHome } from './home.ts';
import { tellOfMemory } from './pulse.ts';
import { inTurn } from './queue.ts';
import { personalStores } from './shapes.ts';
import { holdsSetAside, rawSlots, setAsideCopies } from './slots.ts';
import { stateAt } from './state.ts';
import { isUnreadable } from './unreadable.ts';
import { eraseFromStore, readStore, type StoreShape } from './versioned-store.ts';

/** Gives it out as text, or deletes it; everything that can be read stays as it is. */
export function openUnread({ drop }: PayloadOf<'data/unread'>, inPrivate = false): Promise<UnreadReply> {
  return inTurn(async () => {
    const home = await findHome({ use: true, inPrivate });
    const { personal } = home;
    if (!personal) return { ok: false };
    const text = await unreadText(personal);
    if (drop) {
      for (const shape of personalStores) if (!(await dropUnread(shape, personal))) return { ok: false };
      if (home.protection.kind === 'shared') await tellOfMemory();
    }
    return { ok: true, state: await stateAt(home), text };
  });
}

async function dropUnread(shape: StoreShape<unknown>, cabinet: Cabinet): Promise<boolean> {
  if (!(await isUnreadable(shape, cabinet)) && !(await holdsSetAside(shape.name, cabinet))) return true;
  return eraseFromStore(shape, (await readStore(shape, cabinet)).value, cabinet);
}

/** By store: the slots as they are now, where they cannot be read, and every copy that was set aside before. */
async function unreadText(cabinet: Cabinet): Promise<string> {
  const stores = await Promise.all(
    personalStores.map(async (shape): Promise<[string, unknown][]> => {
      const aside = await setAsideCopies(shape.name, cabinet);
      const now = (await isUnreadable(shape, cabinet)) ? await rawSlots(shape.name, cabinet) : undefined;
      return aside.length === 0 && now === undefined ? [] : [[shape.name, { now, aside }]];
    }),
  );
  return `${JSON.stringify({ format: 'liasse-unread', version: 1, stores: Object.fromEntries(stores.flat()) }, null, 1)}\n`;
}
