import { setTimeout as timer } from 'node:timers/promises';
import { numbersOf } from '../../../sandbox/tiktok/app/storm/random.ts';
import type { OwnPage, Stage } from '../driver/driver.ts';

/** Of the same seed always the same; `from` and `to` in ms. */
export type StopPlan = { seed: string; stops: number; from: number; to: number };

/** Times between `from` and `to`, in ms. */
export function pausesOf(seed: string, from: number, to: number): () => number {
  const next = numbersOf(seed);
  return () => from + next() * (to - from);
}

/**
 * Wakes the background as an open window does and stops it a moment later, again and again; `said`
 * is told of the progress now and then. Gives how often it really was stopped.
 */
export async function stopAgainAndAgain(
  stage: Stage,
  page: OwnPage,
  plan: StopPlan,
  said: (stops: number) => void,
): Promise<number> {
  const pause = pausesOf(plan.seed, plan.from, plan.to);
  let stops = 0;
  for (let turn = 1; turn <= plan.stops; turn += 1) {
    await wake(page);
    await timer(pause());
    if (await stage.isBackgroundRunning()) stops += 1;
    await stage.stopBackground();
    if (turn % 20 === 0) said(turn);
  }
  return stops;
}

/** Nothing but a start; the answer is not waited for, since a stop may come before it. */
export function wake(page: OwnPage): Promise<void> {
  return page.evaluate(() => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
    const asked = runtime.sendMessage({ soundpost: 1, command: 'outbox.wake', input: {} });
    asked.catch(() => undefined);
  });
}
type Runtime = { sendMessage(message: object): Promise<unknown> };
