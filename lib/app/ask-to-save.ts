import type { Gives, PageCommand, Takes } from '../messaging/protocol.ts';
import { problemOf } from '../problems/problem.ts';

/** Asks the background, from a page. */
export type AskFromPage = <C extends PageCommand>(command: C, input: Takes<C>) => Promise<Gives<C>>;

/**
 * Has the background save a sound. One that was stopped in the middle is asked once more: it answers
 * from what it stored, and imports nothing a second time by itself.
 */
export async function askToSave(
  ask: AskFromPage,
  input: Takes<'sound.save'>,
): Promise<Gives<'sound.save'>> {
  try {
    return await ask('sound.save', input);
  } catch (thrown) {
    if (problemOf(thrown)?.code !== 'interrupted') throw thrown;
    return ask('sound.save', input);
  }
}
