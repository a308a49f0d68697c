import 'fake-indexeddb/auto';
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
