import { browser } from 'wxt/browser';
import { type Problem, ProblemError } from '../problems/problem.ts';
import { interrupted } from './interrupted.ts';
import { type Command, type Gives, PROTOCOL, replySchema, type Takes } from './protocol.ts';

/**
 * Asks the background. Gives its checked answer; throws `ProblemError` with the background's own
 * problem, or with `interrupted` (it was stopped before it answered: what it had stored stands) or
 * `extension_gone` (this script outlived an update of the extension).
 */
export async function ask<C extends Command>(command: C, input: Takes<C>): Promise<Gives<C>> {
  const reply = replySchema.safeParse(await send({ soundpost: 1, command, input }));
  if (!reply.success) throw new ProblemError(interrupted('the answer could not be read'));
  if (!reply.data.ok) throw new ProblemError(reply.data.problem);
  const value = PROTOCOL[command].gives.safeParse(reply.data.value);
  if (!value.success) throw new ProblemError(interrupted(`unexpected answer to ${command}`));
  return value.data as Gives<C>;
}

async function send(message: object): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch (thrown) {
    if (browser.runtime?.id === undefined) throw new ProblemError(extensionGone, { cause: thrown });
    throw new ProblemError(interrupted(String(thrown).slice(0, 200)), { cause: thrown });
  }
}

const extensionGone: Problem = {
  code: 'extension_gone',
  remedy: 'ask_user',
  what: 'Soundpost was updated or removed while this page was open.',
  means: 'Your sounds and posts are safe; this page still talks to the old version.',
  next: 'Reload the page.',
  step: 'none',
};
