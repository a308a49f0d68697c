import { expect } from 'vitest';
import type { Cut } from '../../../sandbox/faults.ts';
import type { Entry, Sandbox } from '../../../sandbox/sandbox.ts';
import type { OwnPage } from '../driver/driver.ts';
import { postRequests, postSaying, schedule } from './posting.ts';

/** Schedules a post whose connection breaks after InfiniPost took it; gives what had reached it. */
export async function scheduleBroken(
  popup: OwnPage,
  sandbox: Sandbox,
  caption: string,
  how: NonNullable<Cut['how']>,
): Promise<Entry[]> {
  sandbox.faults.add({ kind: 'post', times: 1, do: { type: 'drop-after-commit', how } });
  await schedule(popup, postSaying(caption));
  await popup.waitForText(/^(Done|Not everything went well)$/m);
  return postRequests(sandbox, caption);
}

/** Its outcome is not known; the user looks, and it was posted once. */
export async function findOnce(popup: OwnPage, sandbox: Sandbox, caption: string): Promise<void> {
  expect(await popup.text()).toContain('We sent this and got no answer.');
  await popup.click('Check InfiniPost');
  await popup.waitForText('Booked');
  expect(postRequests(sandbox, caption)).toHaveLength(1);
}
