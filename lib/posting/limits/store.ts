import type { Dexie } from 'dexie';
import { counting, type LimitKind, nextAt } from './limits.ts';

type Row = { id: string; times: number[] };

export type LimitStore = {
  /**
   * Counts one of each kind for an account if all of them may go at `now` (ms), in one transaction
   * that no other context gets between. Otherwise counts nothing and gives what stands in the way
   * longest, and until when.
   */
  take(
    connectionId: string,
    kinds: readonly LimitKind[],
    now: number,
  ): Promise<{ kind: LimitKind; until: number } | undefined>;
  /** A draft that the user has finished, or an init that TikTok refused, no longer counts. */
  giveBack(connectionId: string, kind: LimitKind, at: number): Promise<void>;
};

export function createLimitStore(db: Dexie): LimitStore {
  const rows = db.table<Row, string>('limits');
  const name = (connectionId: string, kind: LimitKind) => `${connectionId} ${kind}`;
  const timesOf = async (id: string) => (await rows.get(id))?.times ?? [];
  return {
    take: async (connectionId, kinds, now) =>
      db.transaction('rw', rows, async () => {
        const counted = await Promise.all(
          kinds.map(async (kind) => {
            const id = name(connectionId, kind);
            const times = await timesOf(id);
            return { id, kind, times, until: nextAt(kind, times, now) };
          }),
        );
        const waits = counted.filter(({ until }) => until > now);
        const longest = waits.sort((one, other) => other.until - one.until)[0];
        if (longest) return { kind: longest.kind, until: longest.until };
        await rows.bulkPut(
          counted.map(({ id, kind, times }) => ({ id, times: counting(kind, times, now) })),
        );
        return undefined;
      }),
    giveBack: async (connectionId, kind, at) => {
      const id = name(connectionId, kind);
      await db.transaction('rw', rows, async () => {
        const times = await timesOf(id);
        const index = times.indexOf(at);
        if (index >= 0) await rows.put({ id, times: times.toSpliced(index, 1) });
      });
    },
  };
}
