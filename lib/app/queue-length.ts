import { effect, signal, untracked } from '@preact/signals';
import type { Watch } from '../storage/watch.ts';

/** So many at first, and as many more at each press. */
const STEP = 100;

export type QueueLength = {
  /** What is watched with the length that is asked for now. */
  of<T>(watchOf: (length: number) => Watch<T>): Watch<T>;
  showMore(): void;
};

/** How much of what is over a window shows. */
export function createQueueLength(): QueueLength {
  const length = signal(STEP);
  return {
    of: (watchOf) => ({
      subscribe(next, error) {
        const stop = effect(() => {
          const watch = watchOf(length.value);
          const subscription = untracked(() => watch.subscribe(next, error));
          return () => subscription.unsubscribe();
        });
        return { unsubscribe: stop };
      },
    }),
    showMore: () => {
      length.value += STEP;
    },
  };
}
