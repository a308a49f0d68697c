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
