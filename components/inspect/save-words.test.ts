import { expect, test } from 'vitest';
import { ProblemError } from '../../lib/problems/problem.ts';
import { asProblem } from '../../lib/problems/unexpected.ts';
import type { SaveState } from '../../lib/sounds/save-state.ts';
import { saveWords } from './save-words.ts';

const problem = asProblem(new ProblemError({ ...asProblem(null), what: 'No credits are left.' }));

test.each<[SaveState, string]>([
  [{ at: 'idle' }, 'Save sound'],
  [{ at: 'working' }, 'Saving sound…'],
  [{ at: 'saved' }, 'Sound saved'],
  [{ at: 'failed', problem }, 'Not saved: No credits are left.'],
])('%j is read out as "%s", in which the visible word stands', (state, name) => {
  const words = saveWords(state);
  expect(words.name).toBe(name);
  expect(name.toLowerCase()).toContain(words.word.toLowerCase());
});
