import { type Draft, draftSchema } from '../posting/draft.ts';

export type Ahead = {
  put(draft: Draft): void;
  /** The last edit that may not have reached the database. */
  get(): Draft | undefined;
  /** The database holds this version now; a later one stays. */
  reached(version: number): void;
  clear(): void;
};

const KEY = 'soundpost.draft-ahead';

/**
 * The last edit, written before the call returns. A commit to IndexedDB takes some milliseconds, and
 * a popup that dies meanwhile takes the edit with it (seen in Chromium: a box ticked just before the
 * blur); `localStorage` has it by then. It holds nothing once the commit is done.
 */
export function createAhead(memory: () => Storage): Ahead {
  const get = () => {
    try {
      return draftSchema.safeParse(JSON.parse(memory().getItem(KEY) ?? 'null')).data;
    } catch {
      return undefined; // storage switched off, or not ours: the database alone counts
    }
  };
  const clear = () => {
    try {
      memory().removeItem(KEY);
    } catch {
      return; // storage switched off: there is nothing to clear
    }
  };
  return {
    get,
    clear,
    put: (draft) => {
      try {
        memory().setItem(KEY, JSON.stringify(draft));
      } catch {
        clear(); // full or switched off: better none than an older one; the database follows
      }
    },
    reached: (version) => {
      const ahead = get();
      if (ahead && ahead.updatedAt <= version) clear();
    },
  };
}
