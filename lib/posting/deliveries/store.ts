import type { Dexie } from 'dexie';
import { type Watch, watch } from '../../storage/watch.ts';
import { type Delivery, type DeliveryState, deliverySchema } from '../delivery.ts';
import type { Draft } from '../draft.ts';
import { TWICE_THERE } from '../problems-waiting.ts';

/**
 * What the outbox does with its rows. Only rows that read as deliveries are ever given: what is done
 * with one must not fail for all.
 */
export type DeliveryRows = {
  inState(...states: DeliveryState[]): Promise<Delivery[]>;
  get(id: string): Promise<Delivery | undefined>;
  /** The deliveries that are known to be one of these posts of a provider's. */
  owning(remotePostIds: string[]): Promise<Delivery[]>;
  /** What is told of this problem (its code) now. */
  withProblem(code: string): Promise<Delivery[]>;
  /** What is to be seen to by `now` (ms), the longest waiting first. */
  due(now: number): Promise<Delivery[]>;
  /** When the next one is to be seen to (ms); null = none is. */
  nextWakeAt(): Promise<number | null>;
  /**
   * Reads a delivery, lets `change` decide on it and stores what it gives, in one transaction:
   * nobody else changes the row in between. `undefined` from `change` leaves it as it is. With a
   * `successor`, the new delivery is stored in the same transaction, or neither is.
   */
  update(
    id: string,
    change: (delivery: Delivery) => Delivery | undefined,
    successor?: Delivery,
  ): Promise<Delivery | undefined>;
};

/** `older`: how many that are over there are beside these. */
export type ShownDeliveries = { deliveries: Delivery[]; older: number };

/** The same with what the windows show and the badge counts. */
export type DeliveryStore = DeliveryRows & {
  all(): Promise<Delivery[]>;
  /** In this state and changed since then (ms). */
  changedSince(state: DeliveryState, since: number): Promise<Delivery[]>;
  /** Which of these ids are there at all, whether they read as deliveries or not. */
  present(ids: string[]): Promise<string[]>;
  /**
   * What a window shows: everything that is not over or that its provider holds twice, the `latest`
   * rows changed last, and the rest of the posts that these are part of; the newest change first.
   * Never all of it: of what is over there may be years.
   */
  watchShown(latest: number): Watch<ShownDeliveries>;
  /** The ones changed last, so many. */
  watchLatest(count: number): Watch<Delivery[]>;
  /** How many rows do not read as deliveries: they are kept, and nothing is done with them. */
  unreadable(): Promise<number>;
  /**
   * Turns a draft into deliveries in one transaction: all of them are stored and the draft is gone,
   * or nothing happened. Gives false if the draft is not the one that was read (it changed, or
   * another press was quicker), so that pressing twice posts once.
   */
  enqueue(draft: Draft, deliveries: Delivery[]): Promise<boolean>;
};

/** Nothing more happens to these by itself. */
const OVER: DeliveryState[] = ['published', 'in_inbox', 'cancelled'];

export function createDeliveryStore(db: Dexie): DeliveryStore {
  const rows = db.table<Delivery, string>('deliveries');
  const drafts = db.table<Draft, string>('drafts');
  const get = async (id: string) => {
    const row = await rows.get(id);
    return row && isDelivery(row) ? row : undefined;
  };
  const readable = async (found: PromiseLike<Delivery[]>) => (await found).filter(isDelivery);
  const newestFirst = () => rows.orderBy('updatedAt').reverse();
  const unreadable = async () => rows.filter((row) => !isDelivery(row)).count();
  const all = () => readable(newestFirst().toArray());
  const shown = async (latest: number) => {
    // The badge counts what is there twice until that is settled, so it is never out of sight.
    const asking = rows.where('state').noneOf(OVER).or('problem.code').equals(TWICE_THERE);
    const open = await readable(asking.toArray());
    const newest = await newestFirst().limit(latest).toArray();
    const last = newest.filter(isDelivery);
    const posts = new Set([...open, ...last].map(({ postId }) => postId));
    const ofThem = rows.where('postId').anyOf([...posts]);
    const deliveries = await readable(ofThem.toArray());
    deliveries.sort((a, b) => b.updatedAt - a.updatedAt);
    // Read to the end, nothing is older: rows that cannot be read would be counted for ever.
    if (newest.length < latest) return { deliveries, older: 0 };
    // One state at a time: several at once would be counted row by row.
    const counts = await Promise.all(OVER.map((state) => rows.where({ state }).count()));
    const over = deliveries.filter(({ state }) => OVER.includes(state));
    return { deliveries, older: counts.reduce((sum, count) => sum + count, -over.length) };
  };
  return {
    all,
    get,
    inState: (...states) => readable(rows.where('state').anyOf(states).toArray()),
    changedSince: (state, since) => {
      const found = rows.where('[state+updatedAt]').between([state, since], [state, Infinity]);
      return readable(found.toArray());
    },
    present: async (ids) => rows.where('id').anyOf(ids).primaryKeys(),
    withProblem: (code) => readable(rows.where('problem.code').equals(code).toArray()),
    owning: (ids) => readable(rows.where('remote.postId').anyOf(ids).toArray()),
    due: (now) => readable(rows.where('wakeAt').belowOrEqual(now).sortBy('createdAt')),
    nextWakeAt: async () => {
      const next = await rows.orderBy('wakeAt').filter(isDelivery).first();
      return next?.wakeAt ?? null;
    },
    watchShown: (latest) => watch(() => shown(latest)),
    watchLatest: (count) => watch(() => readable(newestFirst().limit(count).toArray())),
    unreadable,
    enqueue: async (draft, deliveries) =>
      db.transaction('rw', rows, drafts, async () => {
        const stored = await drafts.get(draft.id);
        if (stored?.updatedAt !== draft.updatedAt) return false;
        await rows.bulkAdd(deliveries);
        await drafts.delete(draft.id);
        return true;
      }),
    update: async (id, change, successor) =>
      db.transaction('rw', rows, async () => {
        const stored = await get(id);
        const changed = stored && change(stored);
        if (changed && successor) await rows.add(successor);
        if (changed) await rows.put(changed);
        return changed;
      }),
  };
}

function isDelivery(row: unknown): row is Delivery {
  return deliverySchema.safeParse(row).success;
}
