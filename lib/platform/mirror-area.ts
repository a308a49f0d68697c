import { browser } from 'wxt/browser';

const KEY = 'outbox';

/** One small value beside the database, that a lost database does not take with it. */
export type MirrorArea = {
  read(): Promise<unknown>;
  write(value: object): Promise<void>;
  clear(): Promise<void>;
};

/** The types know of Firefox's area only. */
type Guarded = { setAccessLevel?(level: { accessLevel: string }): Promise<void> };

/**
 * In `storage.local`. Chromium is told to keep it from content scripts; Firefox knows no such thing,
 * so nothing private may lie there.
 */
export function createMirrorArea(): MirrorArea {
  const { local } = browser.storage;
  const guarded: Guarded = local;
  void guarded.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  return {
    read: async () => (await local.get(KEY))[KEY],
    write: (value) => local.set({ [KEY]: value }),
    clear: () => local.remove(KEY),
  };
}
