import { setTimeout as timer } from 'node:timers/promises';
import type { LaunchOptions } from '../driver/driver.ts';
import type { Home } from '../driver/home.ts';
import { launchAlone } from '../driver/launch.ts';
import { pausesOf } from './stopping.ts';

/** So many starts of the browser; each is killed between `from` and `to` ms after it. */
export type LifePlan = { seed: string; lives: number; from: number; to: number };

/** Starts the browser at its home and kills it at a random moment, again and again. */
export async function liveAndDie(
  options: LaunchOptions & { home: Home },
  plan: LifePlan,
  said: (lives: number) => void,
): Promise<void> {
  const length = pausesOf(plan.seed, plan.from, plan.to);
  for (let life = 1; life <= plan.lives; life += 1) {
    const browser = await launchAlone(options);
    await timer(length());
    await browser.kill();
    if (life % 10 === 0) said(life);
  }
}
