import type { PageCommand, Takes } from './protocol.ts';

/** The part of the extension's own `runtime` that a script in a page needs; both browsers have it. */
export type PageRuntime = {
  readonly id?: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listen: PageListener): void;
    removeListener(listen: PageListener): void;
  };
};
export type PageListener = (
  message: unknown,
  sender: unknown,
  respond: (answer: unknown) => void,
) => void;

/**
 * Tells the background something from the script with the buttons, which carries no schemas: the
 * answer is `unknown`, and the asker reads of it what it needs. Throws where no answer came or the
 * background refused.
 */
export async function askFromPage<C extends PageCommand>(
  runtime: PageRuntime,
  command: C,
  input: Takes<C>,
): Promise<unknown> {
  const reply = await runtime.sendMessage({ soundpost: 1, command, input });
  if (typeof reply !== 'object' || reply === null || !('value' in reply)) {
    throw new Error(`no answer to ${command}`);
  }
  return reply.value;
}
