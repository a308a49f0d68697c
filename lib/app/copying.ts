import { type Problem, ProblemError } from '../problems/problem.ts';
import type { WindowEffects } from './window-effects.ts';

/** Puts what stands in a field on the clipboard. Throws `ProblemError` where the browser refuses. */
export async function copyOrSay({ copy }: Pick<WindowEffects, 'copy'>, text: string) {
  try {
    await copy(text);
  } catch (thrown) {
    throw new ProblemError(notCopied, { cause: thrown });
  }
}

const notCopied: Problem = {
  code: 'clipboard.not_copied',
  remedy: 'fix_input',
  what: 'The browser did not let Soundpost write to the clipboard.',
  means: 'The text stands in the field all the same.',
  next: 'Select the text in the field and copy it.',
  step: 'none',
};
