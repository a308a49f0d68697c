import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from './connections.ts';

/** What a timer may oversleep, in milliseconds, and the connection then may catch up with. */
const slackMs = 50;

type Paced = Pick<Connection, 'busyUntil'>;

/** A body begins: while none came in the line stood empty, and no line makes up for that later. */
export function beginPace(connection: Paced): void {
  connection.busyUntil = Math.max(connection.busyUntil, performance.now());
}

/** Waits until a connection may have had so many bytes at its speed limit. */
export async function pace(
  connection: Paced,
  bytes: number,
  bytesPerSecond: number,
): Promise<void> {
  const now = performance.now();
  const from = Math.max(now - slackMs, connection.busyUntil);
  connection.busyUntil = from + (bytes / bytesPerSecond) * 1000;
  const ahead = connection.busyUntil - now;
  if (ahead > 2) await wait(ahead);
}
