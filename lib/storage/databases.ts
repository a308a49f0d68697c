import { Dexie } from 'dexie';
import { deliveriesGetWakeAt } from './upgrades.ts';

/**
 * Everything the user made: strict durability, so that a row survives even a power cut once its
 * transaction has committed (Chrome's default became "relaxed" in version 121).
 * Row types belong to the rooms whose `store.ts` reads and writes them.
 */
export function openMainDatabase(name = 'soundpost'): Dexie {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  db.version(1).stores({
    drafts: 'id',
    deliveries: 'id, state, postId, dueAt, fingerprint, updatedAt',
    sounds: 'id, state, savedAt, clip.id',
    targets: 'id',
    secrets: 'provider',
    ledger: 'id, at, provider, state, question',
    settings: 'key',
  });
  // `wakeAt` finds due work without a look at what is finished; null stands in no index.
  db.version(2)
    .stores({
      deliveries:
        'id, state, postId, dueAt, fingerprint, updatedAt, wakeAt, remote.postId, problem.code, [state+updatedAt]',
      tiktokApps: 'clientKey',
      tiktokConnections: 'id',
      uploads: 'id, state',
      media: 'id',
      limits: 'id',
    })
    .upgrade(deliveriesGetWakeAt);
  return db;
}

/** What can be fetched again: answers of the providers, relaxed durability. */
export function openCacheDatabase(name = 'soundpost-cache'): Dexie {
  const db = new Dexie(name, { chromeTransactionDurability: 'relaxed' });
  db.version(1).stores({ answers: 'key, fetchedAt' });
  return db;
}
