import { liveQuery } from 'dexie';

/** A value that tells of its changes, from whichever context they come. */
export type Watch<T> = {
  subscribe(next: (value: T) => void, error?: (thrown: unknown) => void): { unsubscribe(): void };
};

/** Runs `read` now and again after every change, in any context, to the rows it read. */
export function watch<T>(read: () => Promise<T>): Watch<T> {
  return {
    subscribe(next, error) {
      const subscription = liveQuery(read).subscribe(next, error);
      return { unsubscribe: () => subscription.unsubscribe() };
    },
  };
}
