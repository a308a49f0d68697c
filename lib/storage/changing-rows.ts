import type { Dexie, Table } from 'dexie';

/** Reads a row, lets `change` decide and stores what it gives; `undefined` = nothing is stored. */
export type ChangeRow<Row> = (
  id: string,
  change: (stored: Row) => Row | undefined,
) => Promise<Row | undefined>;

/**
 * Changes rows in one transaction each, so that nobody else changes one in between; gives what was
 * stored. `get` says which rows count as there.
 */
export function changingRows<Row>(
  db: Dexie,
  rows: Table<Row, string>,
  get: (id: string) => Promise<Row | undefined>,
): ChangeRow<Row> {
  return async (id, change) =>
    db.transaction('rw', rows, async () => {
      const stored = await get(id);
      const changed = stored && change(stored);
      if (changed) await rows.put(changed);
      return changed;
    });
}
