import { ProblemError } from '../problems/problem.ts';
import { noSuchSound } from '../sounds/problems.ts';
import type { Sound } from '../sounds/sound.ts';
import type { SettingsStore } from '../storage/settings.ts';
import { CURRENT_DRAFT } from './draft.ts';
import { newDraft } from './new-draft.ts';
import type { DraftStore } from './store.ts';

export type Attaching = {
  /**
   * Puts a sound of the library on the draft that is being written, and lets the next window open
   * on it; the rest of the draft stays. Throws `ProblemError` `sound.gone` where there is no such
   * sound.
   */
  attach(soundKey: string): Promise<void>;
};

export function createAttaching(effects: {
  drafts: DraftStore;
  settings: Pick<SettingsStore, 'get' | 'set'>;
  sound(key: string): Promise<Sound | undefined>;
  now(): number;
}): Attaching {
  return {
    attach: async (soundKey) => {
      if (!(await effects.sound(soundKey))) throw new ProblemError(noSuchSound);
      const now = effects.now();
      const fresh = newDraft(await effects.settings.get(), now);
      await effects.drafts.update(CURRENT_DRAFT, (stored) => {
        const draft = stored ?? fresh;
        // Later than any version that a window typed, also where the clock went back.
        return { ...draft, soundKey, updatedAt: Math.max(now, draft.updatedAt + 1) };
      });
      await effects.settings.set({ tab: 'compose' });
    },
  };
}
