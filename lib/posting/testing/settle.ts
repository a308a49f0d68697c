import type { TiktokBackground } from './tiktok-background.ts';

/** Lets it be woken until nothing is left to wait for. */
export async function settle(background: TiktokBackground) {
  const own = background.start();
  for (let rounds = 0; rounds < 80; rounds += 1) {
    await own.round();
    if (background.outside.armed === null) return;
    background.pass(Math.max(1000, background.outside.armed - background.now()));
  }
  throw new Error('it is woken for ever');
}
