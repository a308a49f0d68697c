import '../lib/platform/no-compiling.ts';
import { attention } from '../lib/posting/attention.ts';
import { createDeliveryStore } from '../lib/posting/deliveries/store.ts';
import type { Delivery } from '../lib/posting/delivery.ts';
import { wakeAtOf } from '../lib/posting/waking.ts';
import { openMainDatabase } from '../lib/storage/databases.ts';
import { aDelivery } from '../tests/samples/samples.ts';
import { median } from './statistics.ts';

/** What the benchmark of the outbox does inside a page of the extension. */
export type OutboxBench = {
  /** Stores so many deliveries that are finished, as the outbox leaves them, numbered from `first`. */
  fill(database: string, first: number, count: number): Promise<void>;
  /** Stores one that is to leave at once. */
  addDue(database: string, caption: string): Promise<void>;
  /** Milliseconds for what one round of the outbox asks of the database; the median of some. */
  ask(database: string): Promise<number>;
};

const ASKED = 60;

declare global {
  var outboxBench: OutboxBench;
}

function finishedOne(id: string, at: number): Delivery {
  const attempt: Delivery['attempts'][number] = {
    ...{ id: `attempt of ${id}`, bootId: 'boot', startedAt: at, endedAt: at },
    ...{ outcome: 'accepted', httpStatus: 201, providerCode: null, logId: null, remedy: null },
    ...{ problem: null, decision: null },
  } as const;
  const remote = { postId: `post of ${id}`, status: 'published', checkedAt: at };
  const evidence = { lookedAt: at, complete: true, candidates: [] };
  const times = { dueAt: at, createdAt: at, updatedAt: at };
  const row = { ...aDelivery, ...times, id, postId: id, fingerprint: id, remote, evidence };
  const finished: Delivery = { ...row, state: 'published', attempts: [attempt] };
  return { ...finished, wakeAt: wakeAtOf(finished) };
}

const stores = new Map<string, ReturnType<typeof opened>>();

function opened(name: string) {
  const db = openMainDatabase(name);
  return { db, rows: db.table<Delivery, string>('deliveries'), store: createDeliveryStore(db) };
}

function ofDatabase(name: string) {
  const known = stores.get(name) ?? opened(name);
  stores.set(name, known);
  return known;
}

globalThis.outboxBench = {
  fill: async (database, first, count) => {
    const now = Date.now();
    const numbers = Array.from({ length: count }, (_, n) => first + n);
    const finished = numbers.map((n) => finishedOne(`finished-${n}`, now - n));
    const { db } = ofDatabase(database);
    await db.open();
    // Not through Dexie: everybody who watches the deliveries would look anew each time.
    const filling = db
      .backendDB()
      .transaction('deliveries', 'readwrite', { durability: 'relaxed' });
    for (const row of finished) filling.objectStore('deliveries').add(row);
    await new Promise((resolve, reject) => {
      filling.addEventListener('complete', resolve);
      filling.addEventListener('abort', reject);
    });
  },
  addDue: async (database, caption) => {
    const now = Date.now();
    const times = { dueAt: now, createdAt: now, updatedAt: now, chosen: null };
    const payload = { ...aDelivery.payload, caption, soundId: null, schedule: null };
    const ids = { id: caption, postId: caption, fingerprint: caption };
    await ofDatabase(database).rows.add({ ...aDelivery, ...ids, ...times, payload });
  },
  ask: async (database) => {
    const { store } = ofDatabase(database);
    const took: number[] = [];
    while (took.length < ASKED) {
      const before = performance.now();
      await store.inState('sending');
      await store.due(Date.now());
      await store.nextWakeAt();
      await store.inState('uploading');
      await attention(store, { queueSeenAt: Date.now(), lost: 0, unreadable: 0 });
      took.push(performance.now() - before);
    }
    return median(took);
  },
};
