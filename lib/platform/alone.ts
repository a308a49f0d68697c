/**
 * Runs `work` under the browser's lock of this name, which only one context of the extension can
 * hold and which a context loses when it is stopped. Gives false, without waiting, if another
 * context holds it.
 */
export async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}

/** Runs `work` once no other context holds the lock of this name; those that ask meanwhile wait. */
export async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work) as Promise<T>;
}
