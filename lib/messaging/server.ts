import type { Problem } from '../problems/problem.ts';
import { asProblem } from '../problems/unexpected.ts';
import { type Command, type Gives, PROTOCOL, requestSchema, type Takes } from './protocol.ts';
import { type Caller, callerOf, type Sender } from './sender.ts';

/** Who sent a command that is obeyed. */
export type KnownCaller = Exclude<Caller, { kind: 'nobody' }>;

/** One handler for every command: a missing one is a type error. */
export type Handlers = {
  [C in Command]: (input: Takes<C>, caller: KnownCaller) => Promise<Gives<C>>;
};

export type Reply = { ok: true; value: unknown } | { ok: false; problem: Problem };

/**
 * Answers messages: the sender is judged, the input is read by its schema, the handler is run, and
 * whatever it throws becomes a problem in words. Gives `undefined` for what is not ours to answer.
 */
export function createServer(effects: {
  handlers: Handlers;
  ownOrigin: string;
  pageOrigins: readonly string[];
  /** Whether this tab may ask now; see `createPace`. */
  pace(tabId: number): boolean;
}): (message: unknown, sender: Sender) => Promise<Reply | undefined> {
  return async (message, sender) => {
    const request = requestSchema.safeParse(message);
    if (!request.success) return undefined;
    const caller = callerOf(sender, effects.ownOrigin, effects.pageOrigins);
    const { command, input } = request.data;
    if (caller.kind === 'nobody' || !isCommand(command)) return refuse('protocol.refused');
    const entry = PROTOCOL[command];
    if (entry.from === 'window' && caller.kind !== 'window') return refuse('protocol.refused');
    if (caller.kind === 'page' && !effects.pace(caller.tabId)) return refuse('protocol.too_fast');
    const read = entry.takes.safeParse(input);
    if (!read.success) return refuse('protocol.bad_input');
    try {
      const handle = effects.handlers[command] as (
        input: unknown,
        caller: KnownCaller,
      ) => Promise<unknown>;
      return { ok: true, value: await handle(read.data, caller) };
    } catch (thrown) {
      return { ok: false, problem: asProblem(thrown) };
    }
  };
}

function isCommand(command: string): command is Command {
  return Object.hasOwn(PROTOCOL, command);
}

function refuse(code: 'protocol.refused' | 'protocol.too_fast' | 'protocol.bad_input'): Reply {
  return {
    ok: false,
    problem: {
      code,
      remedy: 'give_up',
      what:
        code === 'protocol.too_fast'
          ? 'This page asks too much too quickly.'
          : 'Soundpost does not take this request from here.',
      means: 'Nothing was saved, asked or posted by it.',
      next: code === 'protocol.too_fast' ? 'Wait a moment and press again.' : 'Reload the page.',
      step: 'try_again',
    },
  };
}
