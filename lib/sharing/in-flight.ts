/** Begins work under a name, or joins what is under way under it. One name, one type of answer. */
export type InFlight = <T>(name: string, begin: () => Promise<T>) => Promise<T>;

/** Whoever asks for the same meanwhile shares the answer, and the failure; after it, all is new. */
export function createInFlight(): InFlight {
  const underWay = new Map<string, Promise<unknown>>();
  return <T>(name: string, begin: () => Promise<T>) => {
    const running = underWay.get(name) as Promise<T> | undefined;
    if (running) return running;
    const begun = begin().finally(() => underWay.delete(name));
    underWay.set(name, begun);
    return begun;
  };
}
