import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { openCacheDatabase, openMainDatabase } from '../../lib/storage/databases.ts';

/** A fresh main database, empty and nobody else's: those of other test files stand beside it. */
export const freshMain = () => openMainDatabase(`main-${crypto.randomUUID()}`);

export const freshCache = () => openCacheDatabase(`cache-${crypto.randomUUID()}`);

/** A main database as version 0.1.0 of Soundpost made it, as far as its deliveries go. */
export function firstMain(name: string) {
  const db = new Dexie(name);
  db.version(1).stores({ deliveries: 'id, state, postId, dueAt, fingerprint, updatedAt' });
  return db;
}
