import type { Dexie } from 'dexie';
import type { LedgerEntry } from './entry.ts';

export type LedgerStore = {
  /**
   * Counts a call before it leaves. `limit`: only if pages have caused fewer than `calls` that were
   * not free since `since` (ms); counted and added in one transaction. Gives whether it was added.
   */
  add(entry: LedgerEntry, limit?: { calls: number; since: number }): Promise<boolean>;
  settle(
    id: string,
    outcome: Pick<LedgerEntry, 'state' | 'credits' | 'remaining' | 'settledAt'>,
  ): Promise<void>;
  /** Calls that an earlier run of the background left unanswered become `maybe`. */
  settleLost(bootId: string, now: number): Promise<void>;
  all(): Promise<LedgerEntry[]>;
};

export function createLedgerStore(db: Dexie): LedgerStore {
  const rows = db.table<LedgerEntry, string>('ledger');
  const pageCallsSince = (since: number) =>
    rows
      .where('at')
      .above(since)
      .filter((entry) => entry.by === 'page' && entry.state !== 'free')
      .count();
  return {
    add: async (entry, limit) =>
      db.transaction('rw', rows, async () => {
        if (limit && (await pageCallsSince(limit.since)) >= limit.calls) return false;
        await rows.add(entry);
        return true;
      }),
    settle: async (id, outcome) => {
      await rows.update(id, outcome);
    },
    settleLost: async (bootId, now) => {
      await rows
        .where('state')
        .equals('held')
        .filter((entry) => entry.bootId !== bootId)
        .modify({ state: 'maybe', settledAt: now });
    },
    all: async () => rows.orderBy('at').reverse().toArray(),
  };
}
