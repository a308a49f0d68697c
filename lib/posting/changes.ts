import type { Problem } from '../problems/problem.ts';
import { type Attempt, type Delivery, type Remote, twinsOf, type Verdict } from './delivery.ts';
import type { AnswerFacts } from './events.ts';
import { failedAt } from './problems.ts';
import { twiceThere, twinLeft, twinOfFailed } from './problems-waiting.ts';
import { stageOf } from './stages.ts';

/** What the provider's word for the post means for the delivery. What is out stays out. */
export function heldAs(
  delivery: Delivery,
  remote: Remote,
  failure?: Problem,
): Pick<Delivery, 'state' | 'remote' | 'problem'> {
  const stage = stageOf(delivery.target.provider, remote.status);
  const isOut = delivery.state === 'published' || delivery.state === 'in_inbox';
  const isHeld = stage === 'booked' || stage === 'processing';
  const twins = twinsOf({ ...delivery, remote });
  if (stage === 'failed') {
    const given = failure ?? failedAt(delivery.target.provider);
    const problem = twins.length > 0 ? twinOfFailed : given;
    return { state: 'failed', remote, problem };
  }
  return {
    state: isOut && isHeld ? delivery.state : stage,
    remote,
    problem: twins.length > 0 ? twiceThere(twins.length + 1) : null,
  };
}

/**
 * The provider's word on what it has. TikTok's "failed" is final: nothing of it is there, so it may
 * be sent again.
 */
export function told(delivery: Delivery, remote: Remote, failure?: Problem): Partial<Delivery> {
  const held = heldAs(delivery, remote, failure);
  const isFinal = held.state === 'failed' && delivery.target.provider === 'tiktok';
  return isFinal ? { ...held, attempts: refusedLast(delivery, held.problem) } : held;
}

/** What is cancelled here may be there all the same, as a second post. */
export function twinLeftOf(delivery: Delivery): Problem | null {
  return twinsOf(delivery).length > 0 ? twinLeft : null;
}

export function begun(id: string, bootId: string, now: number): Attempt {
  return {
    id,
    bootId,
    startedAt: now,
    leftAt: null,
    endedAt: null,
    outcome: null,
    httpStatus: null,
    providerCode: null,
    logId: null,
    remedy: null,
    problem: null,
    decision: null,
  };
}

/** What an attempt keeps of an answer that was no success. */
export function assess(
  told: AnswerFacts & { problem: Problem },
): AnswerFacts & Pick<Attempt, 'problem' | 'remedy'> {
  const { httpStatus, providerCode, logId, problem } = told;
  return { httpStatus, providerCode, logId, problem, remedy: problem.remedy };
}

/** The attempts with the outcome of the last; those before it are evidence and stay as they are. */
export function ended(delivery: Delivery, now: number, outcome: Partial<Attempt>): Attempt[] {
  return changeLast(delivery, { ...outcome, endedAt: now });
}

/** The last attempt's request may be on its way from now on. */
export function left(delivery: Delivery, now: number): Attempt[] {
  return changeLast(delivery, { leftAt: now });
}

/** The last attempt led to a post after all; what it was told at the time stays as it is. */
export function foundLast(delivery: Delivery): Attempt[] {
  return changeLast(delivery, { outcome: 'found' });
}

/** What was taken at first was given up after all. */
function refusedLast(delivery: Delivery, problem: Problem | null): Attempt[] {
  return changeLast(delivery, { outcome: 'refused', problem });
}

/** The last attempt with what the user said of it. */
export function decided(delivery: Delivery, verdict: Verdict, now: number): Attempt[] {
  return changeLast(delivery, { decision: { verdict, at: now } });
}

function changeLast({ attempts }: Delivery, change: Partial<Attempt>): Attempt[] {
  return attempts.map((attempt, index) =>
    index === attempts.length - 1 ? { ...attempt, ...change } : attempt,
  );
}
