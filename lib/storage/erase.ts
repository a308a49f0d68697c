import type { Dexie } from 'dexie';

/** Empties every table of a database in one transaction; open windows see it at once. */
export async function eraseAll(db: Dexie): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
  });
}
