import type { Dexie } from 'dexie';
import { type Watch, watch } from '../storage/watch.ts';
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
  get(id: string): Promise<Target | undefined>;
  put(target: Target): Promise<void>;
  remove(id: string): Promise<void>;
  watch(): Watch<Target[]>;
};

export function createTargetStore(db: Dexie): TargetStore {
  const rows = db.table<Target, string>('targets');
  const all = async () => rows.toArray();
  return {
    all,
    get: async (id) => rows.get(id),
    put: async (target) => {
      await rows.put(target);
    },
    remove: (id) => rows.delete(id),
    watch: () => watch(all),
  };
}
