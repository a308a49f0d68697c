import type { Gives, PageCommand, Takes } from '../messaging/protocol.ts';
import { problemOf } from '../problems/problem.ts';

/** Asks the background, from a page. */
export type AskFromPage = <C extends PageCommand>(command: C, input: Takes<C>) => Promise<Gives<C>>;

/** A browser that stops its background this often within one press does so for long. */
const MOST_TRIES = 5;

/**
 * Has the background save a sound. One that was stopped in the middle is asked again: it answers
 * from what it stored, and imports nothing a second time by itself. Else a sound that is saved would
 * be called "Not saved".
 */
export async function askToSave(
  ask: AskFromPage,
  input: Takes<'sound.save'>,
): Promise<Gives<'sound.save'>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask('sound.save', input);
    } catch (thrown) {
      if (problemOf(thrown)?.code !== 'interrupted' || tries === MOST_TRIES) throw thrown;
    }
  }
}
