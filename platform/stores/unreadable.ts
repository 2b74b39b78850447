/** Whether something about people is kept that could not be read. */
import type { Cabinet } from './cabinet.ts';
import { personalStores } from './shapes.ts';
import { holdsSetAside } from './slots.ts';
import { readStore, type StoreShape } from './versioned-store.ts';

/** Whether something about people could not be read, or lies aside since. */
export async function holdsUnread(cabinet: Cabinet): Promise<boolean> {
  const unread = await Promise.all(
    personalStores.map(
      async (shape) => (await isUnreadable(shape, cabinet)) || (await holdsSetAside(shape.name, cabinet)),
    ),
  );
  return unread.includes(true);
}

/** Whether a store cannot be read as it is now. */
export async function isUnreadable(shape: StoreShape<unknown>, cabinet: Cabinet): Promise<boolean> {
  return (await readStore(shape, cabinet)).problem === 'unreadable';
}
