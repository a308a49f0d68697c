import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../problems/problem.ts';
import { databaseProblem } from '../storage/database-problem.ts';
import type { Watch } from '../storage/watch.ts';

export type Live = {
  /** A signal that follows a watched value; `undefined` until it was read for the first time. */
  follow<T>(watch: Watch<T>): ReadonlySignal<T | undefined>;
  stop(): void;
};

/** Follows the database with signals; whatever cannot be read is told to `onTrouble`. */
export function createLive(onTrouble: (problem: Problem) => void): Live {
  const subscriptions: { unsubscribe(): void }[] = [];
  return {
    follow<T>(watch: Watch<T>) {
      const value = signal<T | undefined>(undefined);
      subscriptions.push(
        watch.subscribe(
          (next) => {
            value.value = next;
          },
          (thrown) => onTrouble(databaseProblem(thrown)),
        ),
      );
      return value;
    },
    stop: () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
    },
  };
}
