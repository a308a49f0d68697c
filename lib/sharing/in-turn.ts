/** Runs what it is given one after another, in the order in which it was asked for. */
export type InTurn = <T>(step: () => Promise<T>) => Promise<T>;

/** A failing step is told to whoever asked for it; those after it run all the same. */
export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const done = last.then(step);
    last = done.catch(() => undefined);
    return done;
  };
}
