import type { Problem } from '../problems/problem.ts';

/** How far the sound of one clip is on its way into the library, as its button shows it. */
export type SaveState =
  | { at: 'idle' | 'working' | 'saved' }
  | { at: 'failed'; problem: Pick<Problem, 'what'> };
