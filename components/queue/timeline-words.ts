import type { Attempt, Delivery, DeliveryState } from '../../lib/posting/delivery.ts';
import { PROVIDERS } from '../../lib/providers/provider.ts';
import { DELIVERY_STATES } from './delivery-words.ts';

/** One thing that happened to a delivery; `at` in ms since 1970. */
export type Happening = { at: number; text: string };

const OUTCOMES = {
  accepted: '{provider} took it',
  refused: 'refused for certain, so nothing was posted',
  unknown: 'no readable answer came',
  stopped: 'none, the browser stopped before anything could be posted',
  found: 'no readable answer came; it was found in InfiniPost’s list later',
} as const satisfies Record<NonNullable<Attempt['outcome']>, string>;

const REMEDIES = {
  retry: 'can be tried again',
  reauthorise: 'needs a working key',
  top_up: 'needs to be paid for',
  fix_input: 'needs a change',
  ask_user: 'needs your decision',
  give_up: 'nothing more to be done',
} as const satisfies Record<NonNullable<Attempt['remedy']>, string>;

const DECISIONS = {
  there: 'You said that it is there',
  not_there: 'You said that it is not there, and left it',
  post_again: 'You said that it is not there, and had it posted again',
  keep_waiting: 'You said to keep waiting',
} as const satisfies Record<NonNullable<Attempt['decision']>['verdict'], string>;

/** States that nothing but a change of the delivery itself leads to: they stand in no attempt. */
const ENDS: readonly DeliveryState[] = ['cancelled', 'missed', 'published', 'in_inbox'];

/** Everything that happened to a delivery, the first thing first. */
export function timelineOf(delivery: Delivery): Happening[] {
  const { attempts, evidence, createdAt, updatedAt, repeats, state } = delivery;
  const provider = PROVIDERS[delivery.target.provider].name;
  const written = repeats === null ? 'Scheduled' : 'Scheduled in place of an earlier one';
  return [
    { at: createdAt, text: written },
    ...attempts.flatMap((attempt) => attemptWords(attempt, provider)),
    ...(evidence ? [{ at: evidence.lookedAt, text: evidenceWords(evidence) }] : []),
    ...(ENDS.includes(state) ? [{ at: updatedAt, text: DELIVERY_STATES[state].word }] : []),
  ].sort((a, b) => a.at - b.at);
}

function attemptWords(attempt: Attempt, provider: string): Happening[] {
  const { startedAt, endedAt, outcome, decision } = attempt;
  return [
    { at: startedAt, text: `Sent to ${provider}` },
    ...(outcome
      ? [{ at: endedAt ?? startedAt, text: answerWords(outcome, attempt, provider) }]
      : []),
    ...(decision ? [{ at: decision.at, text: DECISIONS[decision.verdict] }] : []),
  ];
}

function answerWords(
  outcome: NonNullable<Attempt['outcome']>,
  attempt: Attempt,
  provider: string,
): string {
  const { httpStatus, providerCode, logId, remedy, problem } = attempt;
  const facts = [
    httpStatus === null ? '' : `status ${httpStatus}`,
    providerCode === null ? '' : `code ${providerCode}`,
    logId === null ? '' : `log ${logId}`,
    remedy === null ? '' : REMEDIES[remedy],
  ].filter(Boolean);
  const told = facts.length > 0 ? ` (${facts.join(', ')})` : '';
  const why = problem ? `. ${problem.what}` : '';
  return `Answer: ${OUTCOMES[outcome].replace('{provider}', provider)}${told}${why}`;
}

/** What the provider's list showed when it was read last. */
export function evidenceWords({ complete, candidates }: NonNullable<Delivery['evidence']>): string {
  const count = candidates.length;
  const shown =
    count === 0 ? 'no post' : count === 1 ? '1 post that fits' : `${count} posts that fit`;
  const part = complete ? '' : ', in the part of it that could be read';
  return `InfiniPost’s list showed ${shown}${part}`;
}
