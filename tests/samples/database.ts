import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { openCacheDatabase, openMainDatabase } from '../../lib/storage/databases.ts';

let made = 0;

/** A fresh main database, empty and nobody else's. */
export function freshMain() {
  made += 1;
  return openMainDatabase(`main-${made}`);
}

export function freshCache() {
  made += 1;
  return openCacheDatabase(`cache-${made}`);
}

/** A main database as version 0.1.0 of Soundpost made it, as far as its deliveries go. */
export function firstMain(name: string) {
  const db = new Dexie(name);
  db.version(1).stores({ deliveries: 'id, state, postId, dueAt, fingerprint, updatedAt' });
  return db;
}
