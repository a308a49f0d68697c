import type { Dexie } from 'dexie';

/** One cached answer under the question it answers. */
export type CachedAnswer = { key: string; fetchedAt: number; value: unknown };

export type AnswerStore = {
  get(key: string): Promise<CachedAnswer | undefined>;
  put(answer: CachedAnswer): Promise<void>;
  clear(): Promise<void>;
};

/** What providers answered: it can be fetched again, so it lives apart from what the user made. */
export function createAnswerStore(cache: Dexie): AnswerStore {
  const rows = cache.table<CachedAnswer, string>('answers');
  return {
    get: async (key) => rows.get(key),
    put: async (answer) => {
      await rows.put(answer);
    },
    clear: async () => rows.clear(),
  };
}
