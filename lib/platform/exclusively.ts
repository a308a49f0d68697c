/**
 * Runs `work` when no other context of the extension, and nobody in this one, runs work under the
 * same name; a context that is stopped lets go of it.
 */
export async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work) as Promise<T>;
}
