/**
 * A copy of the storage in a database beside it, for the moment in which the storage itself is being written anew.
 * It holds only what is encrypted or says nothing about anybody, so its own traces on the disk do no harm.
 */
type Stored = Readonly<Record<string, unknown>>;

/** Where the copy is kept. */
export interface SafetyCopies {
  /** @returns whether the copy is safely there; `false` too where the browser has no database (private windows). */
  readonly put: (stored: Stored) => Promise<boolean>;
  /**
   * The copy, if rewriting was broken off after it was made.
   * @throws when that cannot be found out: an error is no "there is none".
   */
  readonly read: () => Promise<Stored | null>;
  /** @throws when it may still be there. */
  readonly drop: () => Promise<void>;
}

/** In a database of the extension. */
export const safetyCopies: SafetyCopies = { put, read, drop };

const database = 'safety-copy';
const table = 'storage';
const row = 'all';

async function put(stored: Stored): Promise<boolean> {
  try {
    const db = await connect();
    try {
      const change = db.transaction(table, 'readwrite', { durability: 'strict' });
      change.objectStore(table).put(stored, row);
      await new Promise<void>((resolve, reject) => {
        change.oncomplete = () => resolve();
        change.onerror = change.onabort = () => reject(change.error);
      });
      return true;
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}

async function read(): Promise<Stored | null> {
  if (!hasDatabases() || !(await indexedDB.databases()).some(({ name }) => name === database)) return null;
  const db = await connect();
  try {
    const found: unknown = await done(db.transaction(table).objectStore(table).get(row));
    return typeof found === 'object' && found !== null ? (found as Stored) : null;
  } finally {
    db.close();
  }
}

async function drop(): Promise<void> {
  if (hasDatabases()) await done(indexedDB.deleteDatabase(database));
}

/** Where there are no databases at all, no copy was ever made. */
function hasDatabases(): boolean {
  return typeof indexedDB !== 'undefined';
}

function connect(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table);
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
