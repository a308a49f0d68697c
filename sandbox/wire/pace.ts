import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from './connections.ts';

/** What a timer may oversleep, in milliseconds, and the connection then may catch up with. */
const slackMs = 50;

/** Waits until a connection may have had so many bytes at its speed limit. */
export async function pace(
  connection: Connection,
  bytes: number,
  bytesPerSecond: number,
): Promise<void> {
  const now = performance.now();
  const from = Math.max(now - slackMs, connection.busyUntil);
  connection.busyUntil = from + (bytes / bytesPerSecond) * 1000;
  const ahead = connection.busyUntil - now;
  if (ahead > 2) await wait(ahead);
}
