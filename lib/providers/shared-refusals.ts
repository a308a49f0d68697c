import { PROVIDERS, type ProviderId } from './provider.ts';
import type { Refusal, RefusalRow } from './refusal.ts';
import type { TransportErrorKind } from './transport-error.ts';

type Silence = Pick<RefusalRow, 'code' | 'remedy' | 'what' | 'next' | 'step' | 'field'>;

const unknownKey = { key: 'Whether the key works is not known yet.' };
const succeeded = (refusal: Refusal) => refusal.status >= 200 && refusal.status < 300;

/** What every API may answer; asked after the API's own table. The last row matches everything. */
export function sharedRefusals(provider: ProviderId): readonly RefusalRow[] {
  const { name } = PROVIDERS[provider];
  return [
    {
      code: 'rate_limited',
      when: (refusal) => refusal.status === 429,
      remedy: 'retry',
      what: `${name} was asked too often in a short time.`,
      next: 'Wait a minute, then try again.',
      step: 'try_again',
      means: unknownKey,
    },
    {
      code: 'not_json',
      when: (refusal) => succeeded(refusal) && !refusal.json,
      remedy: 'retry',
      what: `Something else answered in ${name}'s place, as a network's sign-in page does.`,
      next: 'Sign in to the network if it asks you to, then try again.',
      step: 'try_again',
    },
    {
      code: 'unreadable_answer',
      when: succeeded,
      remedy: 'retry',
      what: `${name} answered in a form that Soundpost cannot read.`,
      next: 'Try again. If it comes back, report it with the details below.',
      step: 'try_again',
    },
    {
      code: 'server_error',
      when: (refusal) => refusal.status >= 500,
      remedy: 'retry',
      what: `${name} has trouble at the moment (status {status}).`,
      next: 'Try again in a few minutes.',
      step: 'try_again',
    },
    {
      code: 'conflict',
      when: (refusal) => refusal.status === 409,
      remedy: 'ask_user',
      what: `${name} says that this clashes with what it already has.`,
      next: 'Look there before you try again.',
      step: 'check_again',
    },
    {
      code: 'refused',
      when: () => true,
      remedy: 'ask_user',
      what: `${name} refused the request (status {status}).`,
      next: 'Read what it said under the details, and try again when that is settled.',
      step: 'try_again',
      means: unknownKey,
    },
  ];
}

function renewal(provider: ProviderId): string {
  const facts = PROVIDERS[provider];
  return 'keyHint' in facts
    ? `Enter the key again in the options; it ${facts.keyHint}.`
    : `Connect the ${facts.name} account again in the options.`;
}

/** What to tell when no whole answer came. `lost`: it may have been obeyed, its answer is lost. */
export function silenceOf(provider: ProviderId, kind: TransportErrorKind, lost: boolean): Silence {
  const { name } = PROVIDERS[provider];
  const tryAgain = { remedy: 'retry', step: 'try_again' } as const;
  switch (kind) {
    case 'network':
      return {
        code: lost ? 'no_answer' : 'offline',
        what: lost
          ? `The connection to ${name} broke before it answered.`
          : `${name} could not be reached.`,
        next: 'Check your connection, then try again.',
        ...tryAgain,
      };
    case 'timeout':
      return {
        code: 'no_answer',
        what: `${name} did not answer in time.`,
        next: 'Try again in a minute.',
        ...tryAgain,
      };
    case 'aborted':
      return {
        code: 'interrupted',
        what: `The request to ${name} was stopped.`,
        next: 'Try again.',
        ...tryAgain,
      };
    case 'too_large':
      return {
        code: 'too_large',
        what: `${name}'s answer was too large to be a real one.`,
        next: 'Try again. If it comes back, report it with the details below.',
        ...tryAgain,
      };
    case 'unusable_key':
      return {
        code: `${provider}.unauthenticated`,
        what: `The stored text cannot be a key of ${name}.`,
        next: renewal(provider),
        remedy: 'reauthorise',
        step: 'open_options',
        field: 'key',
      };
    case 'refused_address':
      return {
        code: 'refused_address',
        what: `Soundpost refused to send a request that would not have gone to ${name}.`,
        next: 'Report it with the details below.',
        remedy: 'give_up',
        step: 'none',
      };
  }
}
