import type { Exclusively } from '../oauth/refreshing.ts';

/**
 * A program that dies at one moment: every effect has a moment before it and one after it, counted
 * from 0. From then on nothing of this run happens any more.
 */
export function stoppingAt(moment: number) {
  let passed = 0;
  let dead = false;
  const live = () => {
    dead ||= passed++ === moment;
    if (dead) throw new Error('the browser stopped the background');
  };
  return {
    happened: () => dead,
    around:
      <A extends unknown[], T>(effect: (...args: A) => Promise<T>) =>
      async (...args: A): Promise<T> => {
        live();
        const done = await effect(...args);
        live();
        return done;
      },
  };
}

/** A lock that dies with the run that holds it. */
export function createLocksPerRun(): Exclusively {
  return (_name, work) => work();
}
