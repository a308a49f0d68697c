import type { SaveState } from '../../lib/sounds/save-state.ts';

/** `name` is what is read out, and contains `word`, which is what is seen. */
export function saveWords(state: SaveState): { word: string; name: string } {
  switch (state.at) {
    case 'idle':
      return { word: 'Save sound', name: 'Save sound' };
    case 'working':
      return { word: 'Saving', name: 'Saving sound…' };
    case 'saved':
      return { word: 'Saved', name: 'Sound saved' };
    case 'failed':
      return { word: 'Not saved', name: `Not saved: ${state.problem.what}` };
  }
}
