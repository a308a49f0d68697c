import { browser } from 'wxt/browser';

const KEY = 'outbox';

/** One small value beside the database, that a lost database does not take with it. */
export type MirrorArea = {
  read(): Promise<unknown>;
  write(value: object): Promise<void>;
  clear(): Promise<void>;
};

/** In `storage.local`, which content scripts can read in Firefox: nothing private may lie there. */
export function createMirrorArea(): MirrorArea {
  const { local } = browser.storage;
  return {
    read: async () => (await local.get(KEY))[KEY],
    write: (value) => local.set({ [KEY]: value }),
    clear: () => local.remove(KEY),
  };
}
