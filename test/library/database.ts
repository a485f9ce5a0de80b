/** A database in memory, as browsers have it, new for each test. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { close } from '../../src/library/open';

/** What browsers say of the room that is left. */
const navigator = { storage: { estimate: () => Promise.resolve({ usage: 5_000, quota: 1_000_000 }) } };
Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });

/** Forgets all that is in the library. */
export async function emptyLibrary(): Promise<void> {
  await close();
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
}
