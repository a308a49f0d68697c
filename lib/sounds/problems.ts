import type { Problem } from '../problems/problem.ts';

/** Saved without a key: the library keeps it and imports it when one is there. */
export const savedWithoutKey: Problem = {
  code: 'sound.no_key',
  remedy: 'fix_input',
  what: 'The sound is saved in your library. It is not imported into InfiniPost yet.',
  means:
    'It can be used in a post once it is imported. That happens by itself when a key is there.',
  next: 'Enter your InfiniPost key in the options.',
  step: 'open_options',
};

/** The import was asked for and its answer was lost. */
export const importAnswerLost: Problem = {
  code: 'sound.import_unknown',
  remedy: 'ask_user',
  what: 'InfiniPost was asked to import this sound and its answer was lost.',
  means: 'It may be imported already. It is not asked again by itself, so you never pay twice.',
  next: 'Import it again if you want to; at worst InfiniPost then holds it twice.',
  step: 'try_again',
};

export const noSuchSound: Problem = {
  code: 'sound.gone',
  remedy: 'give_up',
  what: 'This sound is no longer in the library.',
  means: 'It was removed here, perhaps in another window.',
  next: 'Save it again from its video.',
  step: 'none',
};
