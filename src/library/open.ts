/** The connection to the database, and transactions on it: the only place that opens either. */
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { failureOf } from './failure';
import { NAME, type Schema, STORES, type StoreName, VERSION, upgrade } from './schema';

/** A transaction over all stores. */
export type Transaction<M extends IDBTransactionMode> = IDBPTransaction<Schema, StoreName[], M>;

/** One connection per context, opened when it is first needed. Nothing is lost with it. */
let connection: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  const opening = openDB<Schema>(NAME, VERSION, {
    upgrade: (db, from) => upgrade(db, from),
    // A later version waits in another context, or the reader deletes the data: whoever is older makes room at once.
    blocking: (_now, _wanted, event) => {
      forget(opening);
      (event.target as IDBDatabase).close();
    },
    // The browser itself closed it (its files are gone, or broken).
    terminated: () => forget(opening),
  });
  opening.catch(() => forget(opening));
  return opening;
}

function forget(gone: Promise<unknown>): void {
  if (connection === gone) connection = undefined;
}

/** Closes the connection of this context; the next call opens another. */
export async function close(): Promise<void> {
  const open = connection;
  connection = undefined;
  (await open?.catch(() => undefined))?.close();
}

async function begin<M extends IDBTransactionMode>(mode: M): Promise<Transaction<M>> {
  connection ??= open();
  const db = await connection;
  // Strict: what was confirmed is on the disk, not in the system's memory on its way there.
  return db.transaction([...STORES], mode, { durability: mode === 'readwrite' ? 'strict' : 'default' });
}

/** A connection that was closed between opening and use (another version came, data were deleted) is opened once more. */
async function beginSurely<M extends IDBTransactionMode>(mode: M): Promise<Transaction<M>> {
  try {
    return await begin(mode);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    await close();
    return begin(mode);
  }
}

/**
 * Runs `work` in one transaction and answers once that is complete. `work` must await nothing but the transaction's own requests. What
 * throws in it undoes all of it.
 * @throws LibraryFailure
 */
async function transact<M extends IDBTransactionMode, T>(
  mode: M,
  work: (tx: Transaction<M>) => Promise<T>,
): Promise<T> {
  try {
    const tx = await beginSurely(mode);
    // Listened to from the start: a transaction that fails while `work` still waits must not go unheard.
    const done = tx.done.then(
      () => null,
      (error: unknown) => ({ error }),
    );
    try {
      const result = await work(tx);
      const failed = await done;
      if (failed !== null) throw failed.error;
      return result;
    } catch (error) {
      abort(tx);
      // Requests of a transaction that failed say only that it was aborted; why is the transaction's to say.
      throw (isAbort(error) && (await done)?.error) || error;
    }
  } catch (error) {
    throw failureOf(error);
  }
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

function abort(tx: Transaction<IDBTransactionMode>): void {
  try {
    tx.abort();
  } catch {
    // It is over already: what failed in it has undone it.
  }
}

/** A transaction that changes; confirmed when this resolves. @throws LibraryFailure */
export const write = <T>(work: (tx: Transaction<'readwrite'>) => Promise<T>): Promise<T> => transact('readwrite', work);

/** A transaction that reads: all of it sees one state of the library. @throws LibraryFailure */
export const read = <T>(work: (tx: Transaction<'readonly'>) => Promise<T>): Promise<T> => transact('readonly', work);
