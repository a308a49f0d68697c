import type { Dexie } from 'dexie';
import { type Watch, watch } from '../storage/watch.ts';
import { type Delivery, type DeliveryState, deliverySchema } from './delivery.ts';
import { type Draft, draftSchema } from './draft.ts';
import type { Target } from './target.ts';

export type DraftStore = {
  get(id: string): Promise<Draft | undefined>;
  put(draft: Draft): Promise<void>;
  /** Reads a draft, `undefined` = none, and stores what `change` makes of it, in one transaction. */
  update(id: string, change: (stored: Draft | undefined) => Draft): Promise<void>;
  remove(id: string): Promise<void>;
  watch(id: string): Watch<Draft | undefined>;
};

/** Drafts; a row that no longer reads as a draft counts as none, rather than breaking the window. */
export function createDraftStore(db: Dexie): DraftStore {
  const rows = db.table<Draft, string>('drafts');
  const get = async (id: string) => {
    const parsed = draftSchema.safeParse(await rows.get(id));
    return parsed.success ? parsed.data : undefined;
  };
  return {
    get,
    put: async (draft) => {
      await rows.put(draft);
    },
    update: async (id, change) =>
      db.transaction('rw', rows, async () => {
        await rows.put(change(await get(id)));
      }),
    remove: (id) => rows.delete(id),
    watch: (id) => watch(() => get(id)),
  };
}

export type TargetStore = {
  all(): Promise<Target[]>;
  put(target: Target): Promise<void>;
  remove(id: string): Promise<void>;
  watch(): Watch<Target[]>;
};

export function createTargetStore(db: Dexie): TargetStore {
  const rows = db.table<Target, string>('targets');
  const all = async () => rows.toArray();
  return {
    all,
    put: async (target) => {
      await rows.put(target);
    },
    remove: (id) => rows.delete(id),
    watch: () => watch(all),
  };
}

export type DeliveryStore = {
  all(): Promise<Delivery[]>;
  /** Only rows that read as deliveries: what is done with one must not fail for all. */
  inState(...states: DeliveryState[]): Promise<Delivery[]>;
  get(id: string): Promise<Delivery | undefined>;
  watch(): Watch<Delivery[]>;
  /**
   * Turns a draft into deliveries in one transaction: all of them are stored and the draft is gone,
   * or nothing happened. Gives false if the draft is not the one that was read (it changed, or
   * another press was quicker), so that pressing twice posts once.
   */
  enqueue(draft: Draft, deliveries: Delivery[]): Promise<boolean>;
  /**
   * Reads a delivery, lets `change` decide on it and stores what it gives, in one transaction:
   * nobody else changes the row in between. `undefined` from `change` leaves it as it is.
   */
  update(
    id: string,
    change: (delivery: Delivery) => Delivery | undefined,
  ): Promise<Delivery | undefined>;
};

export function createDeliveryStore(db: Dexie): DeliveryStore {
  const rows = db.table<Delivery, string>('deliveries');
  const drafts = db.table<Draft, string>('drafts');
  const newestFirst = async () => rows.orderBy('updatedAt').reverse().toArray();
  return {
    all: newestFirst,
    inState: async (...states) => {
      const found = await rows.where('state').anyOf(states).toArray();
      return found.filter((row) => deliverySchema.safeParse(row).success);
    },
    get: async (id) => rows.get(id),
    watch: () => watch(newestFirst),
    enqueue: async (draft, deliveries) =>
      db.transaction('rw', rows, drafts, async () => {
        const stored = await drafts.get(draft.id);
        if (stored?.updatedAt !== draft.updatedAt) return false;
        await rows.bulkAdd(deliveries);
        await drafts.delete(draft.id);
        return true;
      }),
    update: async (id, change) =>
      db.transaction('rw', rows, async () => {
        const stored = await rows.get(id);
        const changed = stored && change(stored);
        if (changed) await rows.put(changed);
        return changed;
      }),
  };
}
