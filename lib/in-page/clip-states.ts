import type { SaveState } from '../sounds/save-state.ts';

/**
 * What is known in this tab of each clip's sound: how far it is saved, and under which key. Sounds
 * whose own page is shown stand among them, by their key in the library instead of a clip's id.
 */
export type ClipStates = {
  of(clipId: string): SaveState;
  /** The sound's key in the library; undefined = not saved as far as this tab knows. */
  keyOf(clipId: string): string | undefined;
  put(clipId: string, state: SaveState, key?: string): void;
  /** What the library told; what was pressed meanwhile stands. */
  learn(clipId: string, key: string): void;
};

const IDLE: SaveState = { at: 'idle' };

/** `changed`: the buttons are to be drawn again. */
export function createClipStates(changed: () => void): ClipStates {
  const states = new Map<string, SaveState>();
  const keys = new Map<string, string>();
  return {
    of: (clipId) => states.get(clipId) ?? IDLE,
    keyOf: (clipId) => keys.get(clipId),
    put(clipId, state, key) {
      states.set(clipId, state);
      if (key !== undefined) keys.set(clipId, key);
      else if (state.at === 'idle') keys.delete(clipId);
      changed();
    },
    learn(clipId, key) {
      if (states.has(clipId)) return;
      keys.set(clipId, key);
      states.set(clipId, { at: 'saved' });
      changed();
    },
  };
}
