import type { Attempt, Delivery, DeliveryState, Verdict } from '../../lib/posting/delivery.ts';
import { listsPosts } from '../../lib/posting/stages.ts';
import { PROVIDERS } from '../../lib/providers/provider.ts';
import { DELIVERY_STATES } from './delivery-words.ts';

/** One thing that happened to a delivery; `at` in ms since 1970. */
export type Happening = { at: number; text: string };

/** A word for each value that a field of an attempt may have. */
type WordsFor<Value extends string | null> = Record<NonNullable<Value>, string>;

const OUTCOMES: WordsFor<Attempt['outcome']> = {
  accepted: '{provider} took it',
  refused: '{provider} refused it, so nothing was posted',
  unknown: 'no readable answer came, so it may have been taken',
  stopped: 'none, the browser stopped before anything could be posted',
  found: 'no readable answer came; it was found at {provider} later',
};

const REMEDIES: WordsFor<Attempt['remedy']> = {
  retry: 'can be tried again',
  reauthorise: 'needs a working key',
  top_up: 'needs to be paid for',
  fix_input: 'needs a change',
  ask_user: 'needs your decision',
  give_up: 'nothing more to be done',
};

const DECISIONS: WordsFor<Verdict> = {
  there: 'You said that it is there',
  not_there: 'You said that it is not there, and left it',
  post_again: 'You said that it is not there, and had it posted again',
  keep_waiting: 'You said to keep waiting',
};

/** States that nothing but a change of the delivery itself leads to: they stand in no attempt. */
const ENDS: readonly DeliveryState[] = ['cancelled', 'missed', 'published', 'in_inbox'];

/** Everything that happened to a delivery, the first thing first. */
export function timelineOf(delivery: Delivery): Happening[] {
  const { attempts, evidence, createdAt, updatedAt, repeats, state } = delivery;
  const last = attempts.at(-1)?.outcome;
  const isEnd = ENDS.includes(state) || (state === 'failed' && last !== 'refused');
  const provider = PROVIDERS[delivery.target.provider].name;
  const written = repeats === null ? 'Scheduled' : 'Scheduled in place of an earlier one';
  return [
    { at: createdAt, text: written },
    ...attempts.flatMap((attempt) => attemptWords(attempt, provider)),
    ...(evidence
      ? [{ at: evidence.lookedAt, text: evidenceWords(evidence, delivery.target) }]
      : []),
    ...(isEnd ? [{ at: updatedAt, text: DELIVERY_STATES[state].word }] : []),
  ].sort((a, b) => a.at - b.at);
}

function attemptWords(attempt: Attempt, provider: string): Happening[] {
  const { startedAt, endedAt, outcome, decision } = attempt;
  return [
    { at: startedAt, text: `Sending to ${provider}` },
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
  // No connection, no key, or a file that did not get through: nobody refused anything.
  if (outcome === 'refused' && httpStatus === null) return `Nothing was posted${told}${why}`;
  return `Answer: ${OUTCOMES[outcome].replace('{provider}', provider)}${told}${why}`;
}

/** What was learnt when the provider was asked last what became of a post. */
export function evidenceWords(
  { complete, candidates }: NonNullable<Delivery['evidence']>,
  target: Delivery['target'],
): string {
  if (!listsPosts(target)) return `Asked ${PROVIDERS[target.provider].name} what became of it`;
  const count = candidates.length;
  const shown =
    count === 0 ? 'no post' : count === 1 ? '1 post that fits' : `${count} posts that fit`;
  const part = complete ? '' : ', in the part of it that could be read';
  return `InfiniPost’s list showed ${shown}${part}`;
}
